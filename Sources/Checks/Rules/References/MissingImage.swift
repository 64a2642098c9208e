package import Findings
import Links
import Specs

/// An image that does not exist.
package enum MissingImage: Rule {
  package static let description = RuleDescription(
    name: "missing-image", group: .references, severity: .warning,
    summary: "an image does not exist",
    why: "The page shows a gap where the picture should explain something.",
    mend: "Add the image under the content folder or correct its path.",
    failing: [
      RuleExample([
        "a.md": "![Flow](⟦assets/flw.svg⟧)\n",
        "assets/flow.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n",
      ]),
      RuleExample([
        "a.md": """
        <p align="center">
          <img src="⟦assets/logo.png⟧" alt="Logo">
        </p>
        """
      ]),
    ],
    passing: [
      RuleExample([
        "docs/a.md": "![Flow](../assets/flow.svg) ![Logo](https://example.com/logo.svg)\n",
        "assets/flow.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n",
      ]),
      // HTML that is right where `docs/a.md` is published as `docs/a/`.
      RuleExample([
        "docs/a.md": "<img src=\"../../assets/flow.svg\" alt=\"Flow\">\n",
        "assets/flow.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n",
      ]),
    ])

  package static func check(_ subject: CheckSubject) -> [Finding] {
    subject.brokenLinks { document, link, fault in
      guard case .missingImage(let nearest) = fault else { return nil }
      return subject.finding(
        description, in: document, at: link.range,
        message: link.target.isEmpty
          ? "the image has no source" : "no image stands at `\(link.target)`",
        help: nearest.map { "did you mean `\($0)`?" } ?? "add the image or correct its path")
    }
  }
}
