import Analysis
import ArgumentParser
import Checks
import Findings
import Links

/// Prints the matrices of the site: what depends on what, what integrations serve, and what each
/// requirement is specified and verified by.
struct MatrixCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "matrix", abstract: "Print what relates to what.",
    discussion: """
      A square of letters where it fits the terminal, else a line for each item. The item of a row \
      relates to that of the column: D depends on, F derives from, S satisfies, V verifies, \
      P specified by, A affects, M mitigates, X supersedes, R related to, m mentions.

      Examples:
        specweft matrix --kind FR --with FR
        specweft matrix --kind TC --with FR --relation verifies --format csv
        specweft matrix --integrations
        specweft matrix --traceability --test-results reports/junit --format csv
      """)

  @OptionGroup var common: CommonOptions

  @Flag(
    name: .long,
    help:
      "Integrations against features, other systems and criticality, compared with the matrix that is kept by hand."
  )
  var integrations = false

  @Flag(
    name: .long,
    help: "Requirements with their designs, tests and results, gaps first, and their coverage.")
  var traceability = false

  @OptionGroup var testResults: TestResultOptions

  @Option(
    name: .customLong("kind"),
    help: ArgumentHelp(
      "Only rows of this kind, by family or name; may be repeated.", valueName: "kind"))
  var kinds: [String] = []

  @Option(
    name: .customLong("with"),
    help: ArgumentHelp("Only columns of this kind; may be repeated.", valueName: "kind"))
  var columnKinds: [String] = []

  @Option(
    name: .customLong("relation"),
    help: ArgumentHelp(
      "Only this relation, such as depends-on; may be repeated.", valueName: "relation"))
  var relations: [String] = []

  @Option(name: .long, help: "How the matrix is written: text, csv, json or markdown.")
  var format = MatrixFormat.text

  @Option(
    name: .long,
    help: "How items are sorted in their kind: layers, each after what it depends on, or id.")
  var order = MatrixSorting.layers

  func validate() throws {
    if integrations, !columnKinds.isEmpty || !relations.isEmpty {
      throw ValidationError(
        "'--integrations' has columns of its own: leave '--with' and '--relation' out")
    }
    if traceability, integrations || !(kinds + columnKinds + relations).isEmpty {
      throw ValidationError(
        "'--traceability' is a matrix of its own: leave '--integrations', '--kind', '--with' and "
          + "'--relation' out")
    }
    if !testResults.paths.isEmpty, !traceability {
      throw ValidationError("'--test-results' needs '--traceability'")
    }
  }

  func run() async throws {
    try await common.perform { try await matrix($0) }
  }

  private func matrix(_ output: RunOutput) async throws {
    let location = try SiteLocation(common)
    let testRun = try testResults.read()
    let progress = output.progress()
    let pipeline = Pipeline(
      location: location, jobs: Terminal.processorCount, progress: progress,
      interruption: Interruption())
    let linked = try await pipeline.link(leavingOut: location.outputPath(nil))
    let view: any MatrixView =
      traceability
      ? TraceabilityView(of: try await pipeline.check(linked, testRun: testRun))
      : try view(of: linked, location)
    progress.end()
    switch format {
    case .text:
      try Terminal.print(view.text(width: Terminal.width(.output), paint: paint))
    case .csv: try Terminal.print(view.csv())
    case .json: try Terminal.print(view.json())
    case .markdown: try Terminal.print(view.markdown())
    }
    for note in view.notes { output.note(note) }
  }

  /// What is printed: one line for each sort of matrix.
  private func view(
    of linked: Pipeline.Linked, _ location: SiteLocation
  ) throws -> any MatrixView {
    let graph = linked.graph
    let rows = try ItemFilter(kinds: kinds).families(in: graph)
    if integrations {
      let subject = CheckSubject(
        graph: graph, configuration: location.configuration, templates: linked.templates)
      return CoreFeatureMatrixView(subject, kinds: rows)
    }
    return DependencyMatrixView(
      graph, rows: rows, columns: try ItemFilter(kinds: columnKinds).families(in: graph),
      relations: try Relation.named(relations) ?? Set(Relation.allCases),
      sorting: order)
  }

  private var paint: Paint { Paint(isOn: common.color.isOn(for: .output)) }
}

enum MatrixFormat: String, ExpressibleByArgument, CaseIterable {
  case text, csv, json, markdown
}

enum MatrixSorting: String, ExpressibleByArgument, CaseIterable {
  case layers, id
}
