package import Findings

/// Metadata that is not YAML.
package enum MalformedMetadata: Rule {
  package static let description = RuleDescription(
    name: "malformed-metadata", group: .documents, severity: .error,
    summary: "front matter or a metadata block is not valid YAML",
    why: """
      Status, priority and dependencies that cannot be read are missing wherever they count. Other \
      tools may reject the whole file.
      """,
    mend: "Close the quote or bracket, quote values with `: ` or `#` in them, indent with blanks.",
    failing: [
      RuleExample([
        "a.md": "---\nid: FR-001\ntitle: ⟦\"Refunds⟧\nstatus: Draft\n---\n# FR-001: Refunds\n"
      ])
    ],
    passing: [
      RuleExample([
        "a.md": "---\nid: FR-001\ntitle: \"Refunds: how\"\ntags: [a, b]\n---\n# Refunds\n"
      ])
    ])

  package static let isLocal = true

  package static func check(_ subject: CheckSubject) -> [Finding] {
    subject.findingsOfReading(description)
  }
}
