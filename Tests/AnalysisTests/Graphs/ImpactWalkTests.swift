import Analysis
import Checks
import Links
import Specs
import Testing

@Suite struct ImpactWalkTests {
  private func walk(
    _ project: TracedProject, _ id: String, _ direction: ImpactWalk.Direction,
    relations: Set<Relation> = ImpactWalk.usual, depth: Int? = nil
  ) -> [String] {
    guard case .node(let start) = NodeLookup(project.subject.graph).node(id) else { return [] }
    let walk = ImpactWalk(
      project.subject.graph, from: start, direction, relations: relations, depth: depth)
    return walk.steps.map { step in
      let from = step.parent < 0 ? start : walk.steps[step.parent].node
      return
        "\(step.level) \(project.id(from)) \(step.relation.name) \(project.id(step.node))"
    } + (walk.isCut ? ["…"] : [])
  }

  private static let files = [
    "int-001.md": "# INT-001: Bank\n\n**API Spec:** `bank.yaml`\n",
    "fr.md": """
    ### FR-001: Pay

    **Depends on:** INT-001

    ### FR-002: Refund

    **Depends on:** FR-001, INT-001

    ### FR-003: Tell

    **Related:** FR-002
    """,
    "tests.md": "### TC-001: A\n\n**Verifies:** FR-002\n",
    "bank.yaml": "",
  ]

  @Test func reachesEachItemOnceWhereItIsNearest() async {
    let project = await TracedProject(Self.files)
    #expect(
      walk(project, "INT-001", .down) == [
        "1 INT-001 depends-on FR-001", "1 INT-001 depends-on FR-002",
        "2 FR-002 verifies TC-001",
      ])
    #expect(
      walk(project, "TC-001", .up) == [
        "1 TC-001 verifies FR-002", "2 FR-002 depends-on FR-001",
        "2 FR-002 depends-on INT-001", "3 INT-001 specified-by bank.yaml",
      ])
  }

  @Test func anOutageOfAFileReachesWhatItSpecifies() async {
    let project = await TracedProject(Self.files)
    #expect(
      walk(project, "bank.yaml", .down, depth: 2) == [
        "1 bank.yaml specified-by INT-001", "2 INT-001 depends-on FR-001",
        "2 INT-001 depends-on FR-002", "…",
      ])
  }

  @Test func followsOtherRelationsOnlyWhenAsked() async {
    let project = await TracedProject(Self.files)
    #expect(walk(project, "FR-003", .up).isEmpty)
    #expect(
      walk(project, "FR-003", .up, relations: [.relatedTo, .dependsOn], depth: 1)
        == ["1 FR-003 related-to FR-002", "…"])
  }

  @Test func endsInACircle() async {
    let project = await TracedProject([
      "fr.md": """
      ### FR-001: A

      **Depends on:** FR-002

      ### FR-002: B

      **Depends on:** FR-001
      """
    ])
    #expect(walk(project, "FR-001", .up) == ["1 FR-001 depends-on FR-002"])
    #expect(walk(project, "FR-001", .down) == ["1 FR-001 depends-on FR-002"])
  }

  @Test func findsNodesByIDAndByPath() async {
    let project = await TracedProject([
      "a/spec.md": "### FR-001: A\n\n### FR-002: B\n",
      "b/spec.md": "### FR-001: C\n\n### FR-002: D\n",
      "b/api.yaml": "", "c.md": "# Notes\n\n### TC-100: T\n",
    ])
    let lookup = NodeLookup(project.subject.graph, contentPrefix: "Content/")
    func found(_ name: String) -> String {
      switch lookup.node(name) {
      case .node(let node): lookup.uniqueName(node)
      case .ambiguous(let names): "one of \(names.joined(separator: ", "))"
      case .unknown(let nearest): "nearest \(nearest ?? "none")"
      }
    }
    #expect(found("FR-001") == "one of a/spec.md#FR-001, b/spec.md#FR-001")
    #expect(found("b/spec.md#FR-001") == "b/spec.md#FR-001")
    #expect(found("Content/b/spec#FR-001") == "b/spec.md#FR-001")
    #expect(found("c.md") == "c")
    #expect(found("Content/b/api.yaml") == "b/api.yaml")
    #expect(found("TC-10") == "nearest TC-100")
    #expect(found("b/apo.yaml") == "nearest b/api.yaml")
    #expect(found("ledger") == "nearest none")
  }
}
