package import Findings
import Links
import Markdown
import Specs

/// A heading with nothing under it.
package enum EmptySection: Rule {
  package static let description = RuleDescription(
    name: "empty-section", group: .documents, severity: .info,
    summary: "nothing stands under a heading",
    why: """
      A reader cannot tell a section that was forgotten from one that has nothing to say, and the \
      contents of the page promise more than the page holds.
      """,
    mend: "Write the section, say that it does not apply, or remove the heading.",
    failing: [
      RuleExample([
        "ledger.md":
          "# Ledger\n\n⟦## Rollback⟧\n\n## Risks\n\nNone.\n\n⟦### Open⟧\n\n<!-- later -->\n"
      ])
    ],
    passing: [
      RuleExample([
        "ledger.md": """
        # Ledger

        ## Interfaces

        ### FR-001: The ledger books a payment once

        ### Events

        ![Flow](flow.svg)
        """,
        "flow.svg": "<svg/>",
      ])
    ])

  package static func check(_ subject: CheckSubject) -> [Finding] {
    var findings: [Finding] = []
    for (index, document) in subject.graph.documents.enumerated() {
      for heading in document.headings where isEmpty(heading, document) {
        // Where a template asks for text, what is left of it says so.
        if let schema = subject.templates.schema(of: Int32(index)),
          PlaceholderLeft.isOnlyComment(heading, document, schema)
        {
          continue
        }
        findings.append(
          subject.finding(
            description, in: Int32(index), at: document.tree.nodes[Int(heading.node)].span,
            message: "nothing stands under “\(heading.text)”",
            help: "write it, say why it does not apply, or remove the heading",
            item: subject.graph.documentItem(Int32(index))))
      }
    }
    return findings
  }

  private static func isEmpty(_ heading: Heading, _ document: Document) -> Bool {
    let nodes = document.tree.nodes
    var node = Int(nodes[Int(heading.node)].end)
    while node < Int(heading.sectionEnd) {
      switch nodes[node].kind {
      case .thematicBreak: node = Int(nodes[node].end)
      case .htmlBlock:
        guard isComment(node, document) else { return false }
        node = Int(nodes[node].end)
      default: return false
      }
    }
    // A requirement may be said in its heading.
    return heading.node != document.titleNode && !heading.text.isEmpty
      && !document.definitions.contains { $0.node == heading.node && $0.strength == .heading }
  }

  static func isComment(_ node: Int, _ document: Document) -> Bool {
    let text = document.tree.literal(of: node)
    return text.starts(with: [0x3C, 0x21, 0x2D, 0x2D])
  }
}
