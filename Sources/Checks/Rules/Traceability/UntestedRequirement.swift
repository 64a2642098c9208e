import Configuration
package import Findings
import Links
import Specs

/// A requirement that no test verifies, where the others of its kind are verified.
package enum UntestedRequirement: Rule {
  package static let description = RuleDescription(
    name: "untested-requirement", group: .traceability, severity: .warning,
    summary: "no test case verifies a requirement",
    why: """
      Nobody will notice when it stops working. The kinds that must be verified are those whose \
      `verified_by` the configuration names; of the others, those of which at least half are verified. \
      A draft counts: its test is best written with it. Of what is superseded, withdrawn or rejected \
      no test is asked; what is only deprecated still runs. Nor is one \
      asked where a third of the template's placeholders are left: there is nothing to test yet.
      """,
    mend: """
      Name the requirement under `Verifies` of a test case, or the test case in a `Test Cases` row of \
      the requirement.
      """,
    failing: [
      RuleExample([
        "fr-001.md": "---\nid: FR-001\n---\n# Refunds\n",
        "fr-002.md": "---\nid: ⟦FR-002⟧\nstatus: Draft\n---\n# Receipts\n",
        "fr-003.md": "---\nid: FR-003\ntest_cases: TC-002\n---\n# Fees\n",
        "tests.md": """
        ### TC-001: Refund

        **Verifies:** FR-001

        ### TC-002: Fee

        Not FR-002, though it is mentioned here.
        """,
      ])
    ],
    passing: [
      RuleExample([
        "fr.md": """
        ### FR-001: Refunds

        **Test cases:** TC-001

        ### FR-002: Receipts

        **Status:** Rejected
        """,
        "adr-001.md": "# ADR-001: Queues\n",
        "tests.md": "### TC-001: Refund\n\n1. Refund a charge\n",
      ]),
      // No tests are kept here.
      RuleExample(["fr.md": "### FR-001: Refunds\n\n### FR-002: Receipts\n"]),
      // Yet to be written: what is left of the template says enough.
      RuleExample([
        "fr/_template.md": "# FR-[XXX]: [Title]\n\n[What must hold]\n",
        "fr/FR-001.md": "# FR-001: Refunds\n\nA refund MUST be booked.\n",
        "fr/FR-002.md": "# FR-002: Receipts\n\n[What must hold]\n",
        "tests.md": "### TC-001: Refund\n\n**Verifies:** FR-001\n",
      ]),
      // The reference is ambiguous, and yet a test means each.
      RuleExample([
        "a/fr.md": "- **FR-001**: MUST refund\n- **FR-002**: MUST tell\n",
        "b/fr.md": "- **FR-001**: MUST print\n",
        "tests.md": "### TC-001: All\n\n**Verifies:** FR-001, FR-002\n",
      ]),
    ])

  package static let isOfFacts = true

  package static func check(_ subject: CheckSubject) -> [Finding] {
    let graph = subject.graph
    let verification = Verification(subject)
    var required: [String: [String]] = [:]
    for kind in subject.configuration.kinds where !kind.verifiedBy.isEmpty {
      required[kind.family] = kind.verifiedBy
    }
    guard !required.isEmpty || verification.isTestKind.contains(true) else { return [] }
    let repeated = Set(graph.duplicates.flatMap { $0.dropFirst() })
    var findings: [Finding] = []
    for (number, kind) in graph.kinds.enumerated() where !verification.isTestKind[number] {
      let families = required[kind.family]
      let items = kind.items.filter { item in
        graph.items[Int(item)].hasID && !repeated.contains(item)
          && subject.states.stage(of: item) != .ended
      }
      let untested = items.filter { item in
        families.map { !isVerified(item, by: $0, graph) } ?? !verification.isVerified[Int(item)]
      }
      guard families != nil || Custom.holds(items.count - untested.count, of: items.count) else {
        continue
      }
      findings += untested.filter { item in
        !isRefined(item, verification, graph)
          && !subject.isUnwritten(graph.items[Int(item)].document)
      }.map { item in
        let value = graph.items[Int(item)]
        let tests = families.map { $0.joined(separator: " or ") } ?? "test case"
        return subject.finding(
          description, in: value.document, at: value.range,
          message: "no \(tests) verifies `\(value.id)`",
          help: "name `\(value.id)` under *Verifies* of a test case that covers it", item: item)
      }
    }
    return findings
  }

  /// Whether an item of one of the families that the configuration names verifies it.
  private static func isVerified(
    _ item: NodeIndex, by families: [String], _ graph: LinkGraph
  ) -> Bool {
    graph.incoming[item].contains { index in
      let edge = graph.edges[Int(index)]
      guard edge.relation == .verifies, Int(edge.from) < graph.items.count else { return false }
      return families.contains(graph.kinds[Int(graph.items[Int(edge.from)].kind)].family)
    }
  }

  /// What refines it or satisfies it is verified: so is it.
  private static func isRefined(
    _ item: NodeIndex, _ verification: Verification, _ graph: LinkGraph
  ) -> Bool {
    graph.incoming[item].contains { index in
      let edge = graph.edges[Int(index)]
      return (edge.relation == .derivesFrom || edge.relation == .satisfies)
        && Int(edge.from) < graph.items.count && verification.isVerified[Int(edge.from)]
    }
  }
}
