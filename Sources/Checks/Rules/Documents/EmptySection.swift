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
      contents of the page promise more than the page holds. A heading right above its own \
      subsections is not empty, nor is one that says something itself: a requirement, a link, a \
      sentence. Files and folders that are called templates are left alone.
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

        ## [Guide](guide.md)

        ## ✅ All of it is done!

        # Appendix A — Runbook

        # A.1 Goal

        Text.
        """,
        "guide.md": "# Guide\n",
        "templates/ledger.md": "# Ledger\n\n## Rollback\n",
        "flow.svg": "<svg/>",
      ])
    ])

  package static let isLocal = true

  package static func check(_ subject: CheckSubject) -> [Finding] {
    var findings: [Finding] = []
    for (index, document) in subject.lookedAt {
      let empty = document.headings.indices.filter { isEmpty($0, document) }
      if empty.isEmpty || isTemplate(document.path) { continue }
      let requirements = Set(
        document.definitions.lazy.filter { $0.strength == .heading }.map(\.node))
      for heading in empty.map({ document.headings[$0] })
      where !requirements.contains(heading.node) {
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
            item: subject.graph.documentItem(Int32(index)), cause: document.path))
      }
    }
    return findings
  }

  private static func isEmpty(_ index: Int, _ document: Document) -> Bool {
    let nodes = document.tree.nodes
    let end = Int(document.headings[index].sectionEnd)
    var node = Int(nodes[Int(document.headings[index].node)].end)
    while node < end {
      switch nodes[node].kind {
      case .thematicBreak: node = Int(nodes[node].end)
      case .htmlBlock:
        guard isComment(node, document) else { return false }
        node = Int(nodes[node].end)
      default: return false
      }
    }
    let heading = document.headings[index]
    return heading.node != document.titleNode && !heading.text.isEmpty
      && !saysSomething(heading, document) && !isNumberedAbove(index, document)
  }

  /// A link to what is meant, or a sentence.
  private static func saysSomething(_ heading: Heading, _ document: Document) -> Bool {
    if let last = heading.text.utf8.last, last == 0x2E || last == 0x21 { return true }
    let nodes = document.tree.nodes
    return (Int(heading.node)..<Int(nodes[Int(heading.node)].end)).contains {
      nodes[$0].kind == .link || nodes[$0].kind == .image
    }
  }

  /// `Appendix A` before `A.1`, `3` before `3.1`: subsections by number, if not by level.
  private static func isNumberedAbove(_ index: Int, _ document: Document) -> Bool {
    guard index + 1 < document.headings.count,
      let number = document.headings[index + 1].text.split(separator: " ").first,
      let dot = number.dropLast().lastIndex(of: ".")
    else { return false }
    let group = number[..<dot]
    return document.headings[index].text.split { " :—–".contains($0) }.prefix(2).contains {
      $0 == group || $0.hasSuffix(".") && $0.dropLast() == group
    }
  }

  /// What is to be written under its headings is said in the copies.
  static func isTemplate(_ path: String) -> Bool {
    guard holdsTemplate(path) else { return false }
    return path.lowercased().split(separator: "/").contains {
      $0 == "templates" || $0.hasSuffix("template.md") || $0.hasPrefix("template.")
    }
  }

  /// A quick no for most paths.
  private static func holdsTemplate(_ path: String) -> Bool {
    var path = path
    return path.withUTF8 { bytes in
      bytes.indices.contains { bytes.hasFolded("template", at: $0) }
    }
  }

  static func isComment(_ node: Int, _ document: Document) -> Bool {
    let text = document.tree.literal(of: node)
    return text.starts(with: [0x3C, 0x21, 0x2D, 0x2D])
  }
}
