import Analysis
import ArgumentParser
import Configuration
import Findings
import Links
import Site

/// Says what an item rests on and what rests on it.
struct TraceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trace",
    abstract: "Say what an item rests on, and what a change or an outage of it reaches.",
    discussion: """
      Follows the relations by which one thing rests on another, over any number of steps:
      depends-on, derives-from, satisfies, verifies, specified-by, affects and mitigates. Upwards is
      what the item rests on; downwards is what rests on it: the requirements that an outage of an
      integration breaks, the tests that a change of a requirement asks to run again. Each item
      stands once, where it is nearest. What is merely related or mentioned is followed only if
      --relation names it.

      Where an ID means several items, name the document, too: 'billing/spec.md#FR-001'.

      Examples:
        specweft trace INT-001
        specweft trace INT-001 --direction down --depth 2
        specweft trace design/api/ledger.yaml --direction down
        specweft trace FR-004 --relation depends-on --relation related-to
        specweft trace FR-004 --format json
      """)

  @OptionGroup var common: CommonOptions

  @Argument(
    help: ArgumentHelp("The ID of an item, or the path of a document or file.", valueName: "id"))
  var name: String

  @Option(name: .long, help: "up (what it rests on), down (what rests on it) or both.")
  var direction = DirectionChoice.both

  @Option(name: .long, help: ArgumentHelp("Steps to go at most.", valueName: "n"))
  var depth: Int?

  @Option(
    name: .customLong("relation"),
    help: ArgumentHelp(
      "Follow this relation alone, such as depends-on; may be repeated.", valueName: "relation"))
  var relations: [String] = []

  @Option(name: .long, help: "How the result is written: text, json or markdown.")
  var format = TraceFormat.text

  enum DirectionChoice: String, ExpressibleByArgument, CaseIterable {
    case up, down, both

    var directions: [ImpactWalk.Direction] {
      switch self {
      case .up: [.up]
      case .down: [.down]
      case .both: [.up, .down]
      }
    }
  }

  enum TraceFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json, markdown
  }

  func validate() throws {
    if let depth, depth < 1 { throw ValidationError("'--depth' must be 1 or more, not \(depth)") }
  }

  func run() async throws {
    try await common.perform { try await trace($0) }
  }

  private func trace(_ output: RunOutput) async throws {
    let relations = try Relation.named(self.relations) ?? ImpactWalk.usual
    let location = try SiteLocation(common)
    let graph = try await Pipeline.graph(at: location, output)
    let start = try NodeLookup(graph, contentPrefix: location.configuration.contentPrefix)
      .find(name)
    let report = TraceReport(
      graph: graph, labels: RelationLabels(location.configuration.relations), start: start,
      walks: direction.directions.map {
        ImpactWalk(graph, from: start, $0, relations: relations, depth: depth)
      })
    switch format {
    case .text:
      try Terminal.print(report.text(paint: Paint(isOn: common.color.isOn(for: .output))))
    case .json: try Terminal.print(report.json())
    case .markdown: try Terminal.print(report.markdown())
    }
  }
}

extension Pipeline {
  /// The link graph of a site, for commands that print a part of it.
  static func graph(at location: SiteLocation, _ output: RunOutput) async throws -> LinkGraph {
    let progress = output.progress()
    let pipeline = Pipeline(
      location: location, jobs: Terminal.processorCount, progress: progress,
      interruption: Interruption())
    let graph = try await pipeline.link(leavingOut: location.outputPath(nil)).graph
    progress.end()
    return graph
  }
}
