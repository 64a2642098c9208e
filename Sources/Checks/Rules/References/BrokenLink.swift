package import Findings
import Links
import Specs

/// A link to a document or folder that does not exist.
package enum BrokenLink: Rule {
  package static let description = RuleDescription(
    name: "broken-link", group: .references, severity: .error,
    summary: "a link leads to a document or folder that does not exist",
    why: "The reader meets an error page, and the relation that the link stood for is lost.",
    mend: "Correct the path, which is relative to the document, or remove the link.",
    failing: [
      RuleExample([
        "guides/intro.md": "See [the ledger](⟦../interfaces/leger.md⟧) and [[⟦no such page⟧]].\n",
        "interfaces/ledger.md": "# Ledger\n",
      ]),
      RuleExample(["a.md": "[Run](⟦javascript:alert(1)⟧)\n"]),
      RuleExample(["a.md": "As HTML: <a href='⟦setup.md⟧'>setup</a>.\n"]),
    ],
    passing: [
      RuleExample([
        "guides/intro.md": """
        [a](../interfaces/ledger.md), [b](/interfaces/ledger), [c](../interfaces/), \
        [d](../interfaces/ledger.html), [e](https://example.com), [f](our%20rules.md), \
        [[ledger|the ledger]], <a href="../interfaces/ledger.md">g</a>.
        """,
        "guides/our rules.md": "# Rules\n",
        "interfaces/ledger.md": "# Ledger\n",
      ])
    ])

  package static func check(_ subject: CheckSubject) -> [Finding] {
    subject.brokenLinks { document, link, fault in
      let message: String
      let help: String
      switch fault {
      case .missingDocument(let nearest):
        message =
          link.target.isEmpty
          ? "the link has no target" : "nothing stands at `\(link.target)`"
        help = nearest.map { "did you mean `\($0)`?" } ?? "correct the path or remove the link"
      case .missingItem:
        message = "no item, document or title is called “\(link.target)”"
        help = "correct the name or remove the link"
      case .unsafe:
        message = "links of this kind are not published: `\(link.target.prefix(40))`"
        help = "link to a file or an https address"
      default: return nil
      }
      return subject.finding(
        description, in: document, at: link.range, message: message, help: help)
    }
  }
}
