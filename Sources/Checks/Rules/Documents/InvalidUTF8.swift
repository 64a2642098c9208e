package import Findings

/// Bytes that are not UTF-8.
package enum InvalidUTF8: Rule {
  package static let description = RuleDescription(
    name: "invalid-utf8", group: .documents, severity: .error,
    summary: "a file is not UTF-8",
    why: "Browsers and tools show such bytes as `�` or as other letters than were meant.",
    mend: "Save the file as UTF-8; `iconv -f WINDOWS-1252 -t UTF-8` converts most old files.",
    failing: [RuleExample(["a.md": "# Fees\n\nUp to five caf⟦⟪E9⟫⟧s a month\n"])],
    passing: [RuleExample(["a.md": "# Fees\n\nUp to five cafés a month\n"])])

  package static let isLocal = true

  package static func check(_ subject: CheckSubject) -> [Finding] {
    subject.findingsOfReading(description)
  }
}
