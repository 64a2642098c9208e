import ArgumentParser
import Configuration
import Findings
import Links
import Site
import Specs

/// Lists items, filtered, or the parts of their documents whose meaning is known.
struct ListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List items: everything that can be referred to.",
    discussion: """
      Examples:
        specweft list
        specweft list --kind INT --status Draft
        specweft list --where priority="Must Have" --format csv
        specweft list --format json
        specweft list --facets --where id=INT-042
      """)

  @OptionGroup var common: CommonOptions

  @Flag(
    name: .long,
    help: "List what was recognised in the documents of these items, and headings that were not.")
  var facets = false

  @Option(name: .long, help: "How items are written: table, json or csv.")
  var format = ListFormat.table

  @Option(
    name: .customLong("kind"),
    help: ArgumentHelp("Only this kind, by family or name; may be repeated.", valueName: "kind"))
  var kinds: [String] = []

  @Option(
    name: .customLong("status"),
    help: ArgumentHelp("Only this status; may be repeated.", valueName: "status"))
  var statuses: [String] = []

  @Option(
    name: .customLong("where"),
    help: ArgumentHelp("Only items with this metadata; may be repeated.", valueName: "key=value"))
  var conditions: [String] = []

  enum ListFormat: String, ExpressibleByArgument, CaseIterable {
    case table, json, csv
  }

  func validate() throws {
    for condition in conditions where !condition.dropFirst().contains("=") {
      throw ValidationError("'--where' must be key=value, not '\(condition)'")
    }
  }

  func run() async throws {
    try await common.perform { try await list($0) }
  }

  private func list(_ output: RunOutput) async throws {
    let location = try SiteLocation(common)
    let progress = output.progress()
    let pipeline = Pipeline(
      location: location, jobs: Terminal.processorCount, progress: progress,
      interruption: Interruption())
    let linked = try await pipeline.link(leavingOut: location.outputPath(nil))
    let graph = linked.graph
    progress.end()
    let filter = ItemFilter(
      kinds: kinds, statuses: statuses,
      conditions: conditions.map { condition in
        let parts = condition.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        return (String(parts[0]), String(parts[1]))
      })
    let items = try filter.items(of: graph)
    if facets {
      try listFacets(of: items, in: linked, output)
    } else {
      try list(items, of: graph, configuration: location.configuration, output)
    }
  }

  private func list(
    _ items: [Int], of graph: LinkGraph, configuration: Configuration, _ output: RunOutput
  ) throws {
    switch format {
    case .table: try Terminal.print(ItemTable(items, of: graph).text(paint: paint))
    case .csv: try Terminal.print(ItemTable(items, of: graph).csv())
    case .json:
      try Terminal.print(ItemsExport.write(items, of: graph, configuration: configuration))
    }
    output.note("\(RunOutput.count(items.count, "item"))")
  }

  private func listFacets(
    of items: [Int], in linked: Pipeline.Linked, _ output: RunOutput
  ) throws {
    let graph = linked.graph
    let documents = Set(items.map { Int(graph.items[$0].document) }).sorted()
    let table = FacetTable(documents, of: graph)
    switch format {
    case .table: try Terminal.print(table.text(paint: paint))
    case .csv: try Terminal.print(table.csv())
    case .json:
      try Terminal.print(
        FacetsExport.write(
          documents, of: graph, templates: linked.templates, withValues: true))
    }
    output.note(
      "\(RunOutput.count(table.count, "facet")) in \(RunOutput.count(documents.count, "document"))")
  }

  private var paint: Paint { Paint(isOn: common.color.isOn(for: .output)) }
}
