package import Findings
import Links
import Specs

/// A link that leads out of the content folder.
package enum LinkOutsideSite: Rule {
  package static let description = RuleDescription(
    name: "link-outside-site", group: .references, severity: .error,
    summary: "a link leads out of the content folder",
    why: "What is outside the content folder is not published, so the link is dead on the site.",
    mend: "Move the file under the content folder, or link to it where it is published.",
    failing: [
      RuleExample([
        "guides/a.md": "[Source](⟦../../src/main.c⟧) ![Logo](⟦../../logo.png⟧)\n"
      ])
    ],
    passing: [
      RuleExample([
        "guides/a.md": "[Rules](../rules.md) [again](../../Content/rules.md)\n",
        "rules.md": "# Rules\n",
      ])
    ])

  package static func check(_ subject: CheckSubject) -> [Finding] {
    subject.findingsOfReading(description)
      + subject.brokenLinks { document, link, fault in
        guard fault == .outside else { return nil }
        return subject.finding(
          description, in: document, at: link.range,
          message: "`\(link.target)` is outside the content folder and not published",
          help: "move the file under the content folder, or link to it where it is published")
      }
  }
}
