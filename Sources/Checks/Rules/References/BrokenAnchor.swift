package import Findings
import Links
import Specs

/// A link whose document exists and whose fragment does not.
package enum BrokenAnchor: Rule {
  package static let description = RuleDescription(
    name: "broken-anchor", group: .references, severity: .warning,
    summary: "a link names a section that its document does not have",
    why: """
      The reader lands at the top of the page and must search for what was meant; usually the \
      heading was reworded.
      """,
    mend: """
      Name a heading as GitHub does: lower case, blanks as hyphens, other punctuation left out. \
      `<a id="…">` and the IDs of items are anchors, too.
      """,
    failing: [
      RuleExample([
        "a.md": "[Limits](⟦b.md#rate-limit⟧), [above](⟦#introduction⟧)\n",
        "b.md": "# B\n\n## Rate Limits\n",
      ])
    ],
    passing: [
      RuleExample([
        "a.md": """
        # A

        [Limits](b.md#rate-limits), [Security](b.md#-security--compliance), [rule](b.md#FR-001), \
        [mark](b.md#mark), [top](#a)
        """,
        "b.md": """
        ## Rate Limits
        ## 🔒 Security & Compliance

        - **FR-001**: System MUST log.

        <a id="mark"></a>
        """,
      ])
    ])

  package static func check(_ subject: CheckSubject) -> [Finding] {
    subject.brokenLinks { document, link, fault in
      guard case .missingAnchor(let target, let anchor, let nearest) = fault else { return nil }
      let title = subject.graph.documents[Int(target)].title
      let place = target == document ? "this document" : "“\(title)”"
      return subject.finding(
        description, in: document, at: link.range,
        message: "\(place) has no section `#\(anchor)`",
        help: nearest.map { "did you mean `#\($0)`?" }
          ?? "name one of its headings, or only the document")
    }
  }
}
