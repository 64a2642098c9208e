package import Findings

/// Text that was read in the wrong encoding and saved.
package enum MojibakeText: Rule {
  package static let description = RuleDescription(
    name: "mojibake", group: .documents, severity: .warning,
    summary: "text was read in the wrong encoding and saved",
    why: "Names and symbols are garbled for every reader, and search does not find them.",
    mend: "Put the text right as the finding shows, and save the file as UTF-8.",
    failing: [RuleExample(["a.md": "# Team\n\nJos⟦Ã©⟧ owns the ledger.\n"])],
    passing: [RuleExample(["a.md": "# Team\n\nJosé owns the ledger, Zoë the fees: 5 €.\n"])])

  package static let isLocal = true

  package static func check(_ subject: CheckSubject) -> [Finding] {
    subject.findingsOfReading(description)
  }
}
