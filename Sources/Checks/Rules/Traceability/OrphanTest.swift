package import Findings
import Links
import Specs

/// A test case that verifies nothing, where the others say what they verify.
package enum OrphanTest: Rule {
  package static let description = RuleDescription(
    name: "orphan-test", group: .traceability, severity: .warning,
    summary: "a test case verifies no requirement",
    why: """
      Nobody knows why it is run, whether it may be dropped, and what fails when it does. Only where \
      at least half of the test cases of its kind say what they verify is it missed.
      """,
    mend: "Name what it verifies, in a `Verifies` line or the `Requirement` column.",
    failing: [
      RuleExample([
        "fr.md": "### FR-001: Refunds\n\n### FR-002: Receipts\n",
        "tests.md": """
        ### TC-001: Refund

        **Verifies:** FR-001

        ### ⟦TC-002⟧: Receipt

        **Verifies:** -

        | TC ID | Title | Requirement |
        |-------|-------|-------------|
        | TC-003 | Both | FR-001, FR-002 |
        | ⟦TC-004⟧ | None | - |
        """,
      ])
    ],
    passing: [
      // Tests inside what they verify, or in a document that says it for all.
      RuleExample([
        "fr-001.md": "# FR-001: Refunds\n\n## Tests\n\n### TC-001: Refund\n\nRefund a charge.\n",
        "fr-002.md": "# FR-002: Receipts\n",
        "receipts.md": """
        # Tests of receipts

        **Verifies:** FR-002

        ### TC-002: Print

        ### TC-003: Send
        """,
      ]),
      // Nobody says here what tests verify.
      RuleExample(["tests.md": "### TC-001: Refund\n\n### TC-002: Receipt\n"]),
      // What it means is unknown: another rule says so.
      RuleExample([
        "fr.md": "### FR-001: Refunds\n",
        "tests.md":
          "### TC-001: A\n\n**Verifies:** FR-001\n\n### TC-002: B\n\n**Verifies:** FR-009\n",
      ]),
    ])

  package static let isOfFacts = true

  package static func check(_ subject: CheckSubject) -> [Finding] {
    let graph = subject.graph
    let verification = Verification(subject)
    var findings: [Finding] = []
    for (number, kind) in graph.kinds.enumerated() where verification.isTestKind[number] {
      let tests = kind.items.filter { subject.states.stage(of: $0)?.isObsolete != true }
      let orphans = tests.filter { !verification.verifies[Int($0)] }
      guard Custom.holds(tests.count - orphans.count, of: tests.count) else { continue }
      findings += orphans.map { test in
        let value = graph.items[Int(test)]
        return subject.finding(
          description, in: value.document, at: value.range,
          message: "`\(value.id)` verifies nothing",
          help: "name the requirement that it verifies, or remove the test case", item: test)
      }
    }
    return findings
  }
}
