package import Findings
import Links
import Specs

/// A row of a hand-written matrix that says something else than the specifications.
package enum MatrixDrift: Rule {
  package static let description = RuleDescription(
    name: "matrix-drift", group: .traceability, severity: .warning,
    summary: "a hand-written matrix disagrees with the specifications",
    why: """
      Readers trust the matrix, and builders the specification; once they differ one of them is \
      misled. A row is compared with everything that is written elsewhere about its item, both ways. \
      Where the specifications say nothing themselves, the matrix is the only word and nothing is \
      compared.
      """,
    mend: "Correct the row, or the specification if the row is right.",
    failing: [
      RuleExample([
        "README.md": """
        # Integrations

        ## Dependencies Matrix

        | Integration | Core Features | Other Systems | Criticality |
        |-------------|---------------|---------------|-------------|
        | REQ-I-001 | FR-001, ⟦FR-002⟧ | - | High |
        | ⟦REQ-I-002⟧ | FR-001 | - | Medium |
        | [REQ-I-003](c.md) | FR-002 | REQ-I-001 | ⟦Low⟧ |
        """,
        "a.md": "# REQ-I-001: Post\n\n**Criticality:** Critical\n**Core Features:** FR-001\n",
        "b.md": "# REQ-I-002: Rates\n\n**Core Features:** FR-001, FR-002\n",
        "c.md": """
        # REQ-I-003: Claims

        **Criticality:** Important

        ## Dependencies

        - **Core Features**: FR-002
        - **Other Systems**: REQ-I-001
        """,
        "fr.md": "### FR-001: Refunds\n\n### FR-002: Receipts\n",
      ]),
      RuleExample([
        "matrix.md": """
        # Traceability matrix

        ## Traceability matrix

        | Requirement | Title | Test Cases |
        |---|---|---|
        | FR-001 | Refunds | TC-001 |
        | ⟦FR-002⟧ | Receipts | - |
        """,
        "fr.md": "### FR-001: Refunds\n\n### FR-002: Receipts\n",
        "tests.md":
          "### TC-001: A\n\n**Verifies:** FR-001\n\n### TC-002: B\n\n**Verifies:** FR-002\n",
      ]),
      // Nearly all have a row.
      RuleExample([
        "fr/README.md": """
        # Requirements

        ## Traceability matrix

        | Requirement | Test Cases |
        |---|---|
        | FR-001 | TC-001 |
        | FR-002 | TC-001 |
        | FR-003 | TC-001 |
        | ⟦FR-004⟧ | TC-001 |
        """,
        "fr/a.md": "### FR-001: A\n\n### FR-002: B\n\n### FR-003: C\n\n### FR-004: D\n",
        "fr/b.md": "### FR-005: E\n",
        "tests.md": "### TC-001: A\n",
      ]),
    ],
    passing: [
      // Of another folder; withdrawn; a matrix of a part.
      RuleExample([
        "a/README.md": """
        ## Traceability matrix

        | Requirement | Test Cases |
        |---|---|
        | FR-001 | TC-001 |
        | FR-002 | TC-001 |
        | FR-003 | TC-001 |
        | FR-004 | TC-001 |
        """,
        "a/a.md": "### FR-001: A\n\n### FR-002: B\n\n### FR-003: C\n\n### FR-004: D\n",
        "a/b.md": "# FR-005: E\n\n**Status:** Withdrawn\n",
        "b/a.md": "### FR-006: F\n\n### FR-007: G\n",
        "b/matrix.md": "## Matrix\n\n| Req | Tests |\n|---|---|\n| FR-007 | TC-001 |\n",
        "tests.md": "### TC-001: A\n",
      ]),
      // The specifications say nothing themselves.
      RuleExample([
        "README.md": """
        ## Dependencies Matrix

        | Integration | Core Features | Criticality |
        |-------------|---------------|-------------|
        | REQ-I-001 | FR-001 | High |
        | REQ-I-002 | FR-002 | Low |
        """,
        "a.md": "# REQ-I-001: Post\n\n**Criticality:** Must Have\n",
        "b.md": "# REQ-I-002: Rates\n",
        "fr.md": "### FR-001: Refunds\n\n### FR-002: Receipts\n",
      ]),
      // Numbering that restarts: each side means the nearest.
      RuleExample([
        "README.md": "## Matrix\n\n| Req | Core Features |\n|---|---|\n| REQ-I-001 | FR-001 |\n",
        "a/REQ-I-001.md": "# REQ-I-001: Post\n\n**Core Features:** FR-001\n",
        "a/fr.md": "### FR-001: Refunds\n",
        "fr.md": "### FR-001: Refunds\n",
      ]),
      // No matrix: a plan of tests for one area lists only its own.
      RuleExample([
        "plan.md":
          "## Smoke tests\n\n| Requirement | Test Cases |\n|---|---|\n| FR-001 | TC-001 |\n",
        "fr.md": "### FR-001: Refunds\n\n**Test Cases:** TC-001, TC-002\n",
        "tests.md": "### TC-001: A\n\n### TC-002: B\n",
      ]),
    ])

  package static func check(_ subject: CheckSubject) -> [Finding] {
    let matrices = subject.writtenMatrices()
    guard !matrices.isEmpty else { return [] }
    let comparison = MatrixComparison(subject, matrices)
    return matrices.indices.flatMap { number in
      comparison.findings(of: number, description) + criticalities(of: matrices[number], subject)
    } + gaps(matrices, subject)
  }

  /// Items that a matrix has no row for, though it has for nearly all others of their kind.
  private static func gaps(_ matrices: [WrittenMatrix], _ subject: CheckSubject) -> [Finding] {
    MatrixCoverage(subject, matrices).gaps().compactMap { gap in
      let matrix = matrices[gap.matrix]
      guard let last = matrix.rows.last, let id = subject.id(gap.item) else { return nil }
      return subject.finding(
        description, in: matrix.document, at: last.place,
        message: "the matrix has no row for `\(id)`", help: "add a row for `\(id)`",
        item: gap.item, related: [subject.declaration(of: gap.item, "`\(id)` is declared here")])
    }
  }

  /// Cells that give an item another criticality than it gives itself.
  private static func criticalities(
    of matrix: WrittenMatrix, _ subject: CheckSubject
  ) -> [Finding] {
    matrix.rows.compactMap { row in
      guard let own = subject.states.criticality(of: row.subject), let text = row.criticality,
        let said = Criticality(text.text), said.step != own.step,
        let id = subject.id(row.subject)
      else { return nil }
      let word = subject.graph.items[Int(row.subject)].priority ?? ""
      return subject.finding(
        description, in: matrix.document, at: text.range,
        message: "the matrix calls `\(id)` \(text.text), it calls itself \(word)",
        help: "write \(word), or correct `\(id)`", item: row.subject,
        related: [subject.declaration(of: row.subject, "`\(id)` is \(word)")])
    }
  }
}
