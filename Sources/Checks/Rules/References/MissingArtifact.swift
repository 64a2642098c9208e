package import Findings
import Links
import Specs

/// A reference to a file other than a document that does not exist.
package enum MissingArtifact: Rule {
  package static let description = RuleDescription(
    name: "missing-artifact", group: .references, severity: .error,
    summary: "a specification names a file that does not exist",
    why: """
      An interface whose OpenAPI file is missing is not specified: nobody can generate a client or \
      compare the endpoints.
      """,
    mend: "Add the file under the content folder or correct its path.",
    failing: [
      RuleExample([
        "INT-001-ledger.md": """
        # INT-001: Ledger

        | Artifact Type | Reference | Notes |
        |---------------|-----------|-------|
        | API Spec | `⟦design/ledger-v2.yaml⟧` | |
        | Schema | [Schema](⟦design/ledger.xsd⟧) | |
        """,
        "design/ledger.yaml": "openapi: 3.1.0\n",
      ])
    ],
    passing: [
      RuleExample([
        "interfaces/INT-001-ledger.md": """
        # INT-001: Ledger

        | Artifact Type | Reference | Notes |
        |---------------|-----------|-------|
        | API Spec | `design/ledger.yaml` | from the content folder |
        | API Spec | `../design/ledger.yaml` | from the document |
        | API Spec | `Content/design/ledger.yaml` | from the site folder |

        The code lives in `src/ledger.yaml`.
        """,
        "design/ledger.yaml": "openapi: 3.1.0\n",
      ])
    ])

  package static func check(_ subject: CheckSubject) -> [Finding] {
    subject.brokenLinks { document, link, fault in
      guard case .missingArtifact(let nearest) = fault else { return nil }
      return subject.finding(
        description, in: document, at: link.range, message: "no file stands at `\(link.target)`",
        help: nearest.map { "did you mean `\($0)`?" } ?? "add the file or correct its path")
    }
  }
}
