import Analysis
import ArgumentParser
import Configuration
import Findings
import Links
import Site

/// Prints the link graph, whole or in part.
struct GraphCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "graph", abstract: "Print the link graph, whole or around an item.",
    discussion: """
      json is the site's graph.json, with every reference and its place. In dot (Graphviz), mermaid
      and graphml (yEd, Gephi, networkx) all references of one relation between two items are one
      arrow.

      Examples:
        specweft graph > graph.json
        specweft graph --format dot --relation depends-on | dot -Tsvg > dependencies.svg
        specweft graph --format mermaid --around INT-001 --depth 2
        specweft graph --format graphml --kind FR --kind INT
      """)

  @OptionGroup var common: CommonOptions

  @Option(name: .long, help: "How the graph is written: json, dot, mermaid or graphml.")
  var format = GraphFormat.json

  @Option(
    name: .customLong("kind"),
    help: ArgumentHelp(
      "Only items of this kind, by family or name, or 'artifact'; may be repeated.",
      valueName: "kind"))
  var kinds: [String] = []

  @Option(
    name: .customLong("relation"),
    help: ArgumentHelp(
      "Only this relation, such as depends-on; may be repeated.", valueName: "relation"))
  var relations: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp("Only what is near this item, document or file.", valueName: "id"))
  var around: String?

  @Option(
    name: .long,
    help: ArgumentHelp("How many steps near is, with --around (default: 1).", valueName: "n"))
  var depth: Int?

  enum GraphFormat: String, ExpressibleByArgument, CaseIterable {
    case json, dot, mermaid, graphml
  }

  /// What Mermaid draws unless it is told otherwise.
  private static let mostMermaidEdges = 500

  func validate() throws {
    if let depth, depth < 1 { throw ValidationError("'--depth' must be 1 or more, not \(depth)") }
    if depth != nil, around == nil { throw ValidationError("'--depth' needs '--around ID'") }
  }

  func run() async throws {
    try await common.perform { try await print($0) }
  }

  private func print(_ output: RunOutput) async throws {
    let relations = try Relation.named(self.relations) ?? Set(Relation.allCases)
    let location = try SiteLocation(common)
    let graph = try await Pipeline.graph(at: location, output)
    let selection = GraphSelection(
      graph, kinds: try families(in: graph), relations: relations,
      around: try around.map {
        try NodeLookup(graph, contentPrefix: location.configuration.contentPrefix).find($0)
      }, depth: depth ?? 1)
    switch format {
    case .json: try Terminal.print(GraphExport.write(graph, selection))
    case .dot: try Terminal.print(GraphDrawing(graph, selection).dot())
    case .graphml: try Terminal.print(GraphDrawing(graph, selection).graphML())
    case .mermaid:
      let drawing = GraphDrawing(graph, selection)
      try Terminal.print(drawing.mermaid())
      guard drawing.arrowCount > Self.mostMermaidEdges else { return }
      output.note(
        "Mermaid draws at most \(Self.mostMermaidEdges) arrows unless its 'maxEdges' is raised; "
          + "these are \(drawing.arrowCount): narrow with --around, --kind or --relation")
    }
  }

  private func families(in graph: LinkGraph) throws -> Set<String>? {
    guard !kinds.isEmpty else { return nil }
    var families = try ItemFilter(kinds: kinds.filter { $0 != "artifact" }).families(in: graph)
    if kinds.contains("artifact") { families = (families ?? []).union(["artifact"]) }
    return families
  }
}
