import ArgumentParser
import Configuration
import Findings
import Links
import Specs

/// Writes a specification from a template.
struct NewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Write a specification from a template.",
    discussion: """
      It gets the next free ID, today's date and a place beside its kind. TEMPLATE is one that is
      built in (interface-requirement, integration-requirement, integration-spec,
      api-integration-spec, api-integration-prd), one that the configuration names, or the folder
      or path of a _template.md.

      Examples:
        specweft new interface-requirement "Courier tracking"
        specweft new integration-spec "Order export" --dry-run
        specweft new decisions "Keep events for a year"
        specweft new interface-requirement "Returns" --id INT-200 --output Content/returns/
      """)

  @OptionGroup var common: CommonOptions

  @Argument(help: ArgumentHelp("The template.", valueName: "template"))
  var template: String

  @Argument(help: ArgumentHelp("The title.", valueName: "title"))
  var title: String

  @Option(
    name: .long, help: ArgumentHelp("This ID in place of the next free one.", valueName: "id"))
  var id: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("This file, or a file in this folder.", valueName: "path"))
  var output: String?

  @Flag(name: .long, help: "Print the specification in place of writing it.")
  var dryRun = false

  func run() async throws {
    try await common.perform { try await write($0) }
  }

  private func write(_ output: RunOutput) async throws {
    let title = try SpecTitle(title)
    let date = try SpecDate.today()
    let location = try SiteLocation(common)
    let progress = output.progress()
    let pipeline = Pipeline(
      location: location, jobs: Terminal.processorCount, progress: progress,
      interruption: Interruption())
    let linked = try await pipeline.link(leavingOut: location.outputPath(nil))
    progress.end()
    let schema = try TemplateSelection(
      schemas: linked.templates.schemas, prefix: location.configuration.contentPrefix
    ).find(template)
    let spec = try NewSpec(
      schema, title: title, date: date, wantedID: id, output: self.output,
      assignments: linked.templates, graph: linked.graph,
      location: location)
    if dryRun {
      try Terminal.print(spec.bytes)
      output.note("this would be \(spec.path); nothing was written")
    } else {
      try NewFile.write(spec.bytes, to: spec.path)
      try Terminal.print(spec.path + "\n")
    }
    report(spec, from: schema, output)
  }

  /// What is left to do.
  private func report(_ spec: NewSpec, from schema: TemplateSchema, _ output: RunOutput) {
    let count = RunOutput.count(spec.placeholders.count, "placeholder")
    output.note(
      "\(spec.id.map { "\($0), " } ?? "")from the template \(schema.name), \(count) to fill in")
    for (line, text) in spec.placeholders.prefix(dryRun ? 0 : 5) {
      output.note("  line \(line): \(text)")
    }
    if !dryRun, !spec.placeholders.isEmpty {
      output.note("'specweft check --rule placeholder-left' points at each")
    }
  }
}
