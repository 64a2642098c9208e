import Configuration
package import Findings
import Links
import Specs

/// A link to a document or folder that does not exist.
package enum BrokenLink: Rule {
  package static let description = RuleDescription(
    name: "broken-link", group: .references, severity: .error,
    summary: "a link leads to a document or folder that does not exist",
    why: "The reader meets an error page, and the relation that the link stood for is lost.",
    mend: """
      Correct the path, which is relative to the document, or remove the link. What something else \
      puts there later, such as a reference made of source code, is named in the configuration under \
      `links: generated:`. Links that miss the same file are one finding of a report.
      """,
    failing: [
      RuleExample([
        "guides/intro.md": "See [the ledger](⟦../interfaces/leger.md⟧) and [[⟦no such page⟧]].\n",
        "interfaces/ledger.md": "# Ledger\n",
      ]),
      RuleExample(["a.md": "[Run](⟦javascript:alert(1)⟧)\n"]),
      RuleExample(["a.md": "As HTML: <a href='⟦setup.md⟧'>setup</a>.\n"]),
      // A row that is yet to be filled in is told of as an info.
      RuleExample([
        "coverage.md": "| Module | Lines | Report |\n|---|---|---|\n| ledger | …% | [link](⟦⟧) |\n"
      ]),
      RuleExample([
        "interfaces/_template.md": "# [Title]\n\n## Goal\n",
        "guide.md": "Start from [the template](⟦interfaces/_template.md⟧).\n",
      ]),
    ],
    passing: [
      RuleExample([
        "guides/intro.md": """
        [a](../interfaces/ledger.md), [b](/interfaces/ledger), [c](../interfaces/), \
        [d](../interfaces/ledger.html), [e](https://example.com), [f](our%20rules.md), \
        [g](../.github/workflows/), \
        [[ledger|the ledger]], <a href="../interfaces/ledger.md">g</a>.
        """,
        "guides/our rules.md": "# Rules\n",
        "interfaces/ledger.md": "# Ledger\n",
      ]),
      RuleExample([
        "_draft.md": """
        - Story: [US-{N}](../stories/US-{N}-title.md)
        - Decision: [[ADR-XXXX]]
        - Product: [[PRD-001-<name>|PRD-001]], [log](log-YYYY-MM-DD.md)
        """
      ]),
      // Nothing else here is a wiki link that leads anywhere.
      RuleExample(["a.md": "The function is marked [[noreturn]] now.\n"]),
      // The configuration says that something else makes them.
      RuleExample([
        "specweft.yml": "links:\n  generated: [reference/*.proto.md]\n",
        "usage.md": "All messages are in [the reference](reference/_ferry.proto.md#state).\n",
      ]),
      // In HTML an address may count from the page, which others publish as `guide/setup/`.
      RuleExample([
        "guide/setup.md": "<a href=\"../tour.md\">tour</a> <a href=\"../../faq.md\">faq</a>\n",
        "guide/tour.md": "# Tour\n",
        "faq.md": "# Questions\n",
      ]),
    ])

  package static func check(_ subject: CheckSubject) -> [Finding] {
    let templates = templatePaths(subject)
    var hasWiki: Bool?
    var findings = subject.brokenLinks { document, link, fault in
      let message: String
      let help: String
      var severity = description.severity
      switch fault {
      case .missingDocument where names(link, from: document, oneOf: templates, subject):
        message = "`\(link.target)` is a template, and templates are not published"
        help = "link to it in the repository"
        severity = .info
      case .missingDocument where link.target.isEmpty && subject.isSkeleton(document, link.range):
        message = "the link has no target yet"
        help = "name the target when the row is filled in"
        severity = .info
      case .missingDocument(let nearest):
        message =
          link.target.isEmpty
          ? "the link has no target" : "nothing stands at `\(link.target)`"
        help = nearest.map { "did you mean `\($0)`?" } ?? anyHelp
      case .missingItem:
        // `[[noreturn]]` is code where nobody writes wiki links.
        if link.target.utf8.allSatisfy(\.isLetter) {
          hasWiki = hasWiki ?? subject.graph.hasWikiLinks
          if hasWiki == false { return nil }
        }
        message = "no item, document or title is called “\(link.target)”"
        help = "correct the name or remove the link"
      case .unsafe:
        message = "links of this kind are not published: `\(link.target.prefix(40))`"
        help = "link to a file or an https address"
      default: return nil
      }
      var finding = subject.finding(
        description, in: document, at: link.range, message: message, help: help)
      finding.severity = severity
      return finding
    }
    nameGenerated(&findings)
    return findings
  }

  private static let anyHelp = "correct the path or remove the link"

  /// What many links miss may be made by something else.
  private static func nameGenerated(_ findings: inout [Finding]) {
    var links: [String: Int] = [:]
    for finding in findings where finding.help == anyHelp {
      links[finding.cause ?? "", default: 0] += 1
    }
    for index in findings.indices where findings[index].help == anyHelp {
      guard let cause = findings[index].cause, links[cause, default: 0] >= 3 else { continue }
      findings[index].help =
        "correct the path, or name it under `links.generated` if something else makes it"
    }
  }

  /// The templates of the site, by their paths under the content folder.
  private static func templatePaths(_ subject: CheckSubject) -> Set<String> {
    let prefix = subject.configuration.contentPrefix
    return Set(
      subject.templates.schemas.lazy.filter { !$0.isBuiltIn }.map(\.source.path)
        .filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) })
  }

  private static func names(
    _ link: LinkUse, from document: Int32, oneOf templates: Set<String>, _ subject: CheckSubject
  ) -> Bool {
    guard !templates.isEmpty, case .local(let path, _) = SitePath.target(of: link.target) else {
      return false
    }
    let source = subject.graph.documents[Int(document)].path
    let folder = source.lastIndex(of: "/").map { String(source[..<$0]) } ?? ""
    guard let target = SitePath.normalized(path, from: folder, content: "") else { return false }
    return templates.contains(target) || templates.contains(target + ".md")
  }
}

extension LinkGraph {
  /// Whether any wiki link leads somewhere.
  fileprivate var hasWikiLinks: Bool {
    documents.indices.contains { index in
      let links = documents[index].links
      return links.indices.contains { number in
        guard links[number].style == .wikiLink else { return false }
        if case .broken = resolutions[index].links[number] { return false }
        return true
      }
    }
  }
}
