import Analysis
import Checks
import Links
import Specs
import Testing

@Suite struct GraphDrawingTests {
  /// Titles that mean something in each of the languages.
  private static let files = [
    "a.md": "# FR-001: Say \"hello\" & \\<b>go\n\n**Depends on:** FR-002, FR-002\n",
    "b.md":
      "# FR-002: C:\\new \\`end` #1 | 50 % \\*all* \\_in_ one]\n\n**API Spec:** [spec](x&y.yaml)\n",
    "c.md": "# end\n\nSee FR-001.\n",
    "d.md": "# ]]> subgraph; \u{1}\n\n**Verifies:** FR-001\n",
    "x&y.yaml": "",
  ]

  @Test(arguments: ["dot", "mermaid", "graphml"])
  func writesEveryTextAsItIs(format: String) async throws {
    let graph = await TracedProject(Self.files).subject.graph
    let drawing = GraphDrawing(graph, GraphSelection(graph))
    let text =
      switch format {
      case "dot": drawing.dot()
      case "mermaid": drawing.mermaid()
      default: drawing.graphML()
      }
    try expectGolden(Array(text.utf8), "graph.\(format)")
  }

  @Test func selectsByKindRelationAndNearness() async throws {
    let graph = await TracedProject(Self.files).subject.graph
    func lines(_ selection: GraphSelection) -> [String] {
      selection.nodes().map(graph.name)
        + selection.arrows(of: graph).map {
          "\(graph.name(of: $0.from)) \($0.relation.name) \(graph.name(of: $0.to))"
        }
    }
    #expect(
      lines(GraphSelection(graph, kinds: ["FR"]))
        == ["FR-001", "FR-002", "FR-001 depends-on FR-002"])
    #expect(
      lines(GraphSelection(graph, kinds: ["FR", "artifact"], relations: [.specifiedBy]))
        == ["FR-001", "FR-002", "x&y.yaml", "FR-002 specified-by x&y.yaml"])
    guard case .node(let start) = NodeLookup(graph).node("c") else {
      Issue.record("c is a document")
      return
    }
    #expect(
      lines(GraphSelection(graph, around: start)) == ["FR-001", "c", "c mentions FR-001"])
    #expect(
      lines(GraphSelection(graph, kinds: ["FR"], around: start, depth: 2)) == [
        "FR-001", "FR-002", "c", "FR-001 depends-on FR-002", "c mentions FR-001",
      ])
  }
}
