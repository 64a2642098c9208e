package import Findings

/// Text that is nested too deeply or too large to be read as Markdown.
package enum TooDeep: Rule {
  package static let description = RuleDescription(
    name: "too-deep", group: .documents, severity: .warning,
    summary: "text is nested too deeply or a table is too large",
    why: """
      Beyond the limits the text is shown as it is written: reading it as Markdown would take \
      unbounded time and memory.
      """,
    mend: "Divide the list, quotation or table into smaller ones.",
    failing: [
      RuleExample(["a.md": "⟦" + String(repeating: "> ", count: 300) + "too much⟧\n"])
    ],
    passing: [RuleExample(["a.md": "> > > three levels\n"])])

  package static let isLocal = true

  package static func check(_ subject: CheckSubject) -> [Finding] {
    subject.findingsOfReading(description)
  }
}
