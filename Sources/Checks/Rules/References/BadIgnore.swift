package import Findings
import Links
import Specs

/// A comment that is to silence a rule and cannot, does not say why, or has nothing to silence.
package enum BadIgnore: Rule {
  package static let description = RuleDescription(
    name: "bad-ignore", group: .references, severity: .warning,
    summary: "a comment that silences a rule is wrong, gives no reason or silences nothing",
    why: """
      A comment that names no rule silences nothing, though its author believes it does. One without \
      a reason cannot be judged a year later. One that has become needless hides the next fault at \
      its place.
      """,
    mend: """
      Write `<!-- specweft-ignore RULE: reason -->` on a line of its own before the block, or \
      `<!-- specweft-ignore-file RULE: reason -->` for the whole document; several rules are \
      separated by commas. Remove it when its reason is gone.
      """,
    failing: [
      RuleExample([
        "a.md": """
        # Refunds

        <!-- specweft-ignore ⟦unknwon-id⟧: the ledger is specified elsewhere -->
        Rests on the ledger.

        ⟦<!-- specweft-ignore broken-link -->⟧
        See [the guide](guide.md).

        ⟦<!-- specweft-ignore: later -->⟧

        <!-- ⟦specweft-ignore-line⟧ unknown-id: the ledger is specified elsewhere -->
        """,
        "guide.md": "# Guide\n",
      ])
    ],
    passing: [
      RuleExample([
        "a.md": """
        # Refunds

        <!-- specweft-ignore broken-link, missing-image: the pictures come with the release -->
        See [the guide](guide.md) and ![the flow](flow.svg).

        <!-- specweft ignores what stands in code -->
        How to write one:

        ```
        <!-- specweft-ignore no-rule -->
        ```
        """
      ])
    ])

  package static func check(_ subject: CheckSubject) -> [Finding] {
    var findings: [Finding] = []
    for (number, document) in subject.graph.documents.enumerated() {
      for ignore in document.ignores {
        guard let fault = fault(ignore) else { continue }
        findings.append(
          subject.finding(
            description, in: Int32(number), at: fault.range, message: fault.message,
            help: fault.help, item: subject.graph.documentItem(Int32(number))))
      }
    }
    return findings
  }

  private static func fault(
    _ ignore: IgnoreComment
  ) -> (range: ByteRange, message: String, help: String)? {
    if let word = ignore.mistyped {
      let isForDocument = word.lowercased().contains("file")
      return (
        ignore.ruleRange, "a comment `\(word)` silences nothing",
        "write `\(isForDocument ? "specweft-ignore-file" : "specweft-ignore") RULE: reason`"
      )
    }
    guard !ignore.rule.isEmpty else {
      return (ignore.range, "this comment names no rule to ignore", "write `RULE: reason`")
    }
    guard RuleRegistry.rule(named: ignore.rule) != nil else {
      let nearest = NearestName.of(
        ignore.rule, among: RuleRegistry.all.map { $0.description.name })
      return (
        ignore.ruleRange, "there is no rule `\(ignore.rule)` to ignore",
        nearest.map { "did you mean `\($0)`?" } ?? "`specweft explain` lists the rules"
      )
    }
    guard ignore.reason.isEmpty else { return nil }
    return (
      ignore.range, "this comment ignores `\(ignore.rule)` without a reason",
      "write the reason after a colon: `\(ignore.rule): reason`"
    )
  }
}
