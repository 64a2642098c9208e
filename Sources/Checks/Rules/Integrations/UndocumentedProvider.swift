package import Findings
import Links
import Specs

/// A provider whose documentation is not named.
package enum UndocumentedProvider: Rule {
  package static let description = RuleDescription(
    name: "undocumented-provider", group: .integrations, severity: .info,
    summary: "an integration names a provider but not its documentation",
    why: """
      Who builds or repairs the integration looks the provider's documentation up first, and may \
      find that of another version.
      """,
    mend: "Add a `Documentation` attribute with the address of the version that is used.",
    failing: [
      RuleExample([
        "INT-001-ledger.md": """
        # INT-001: Ledger

        ## External System

        | Attribute | Value |
        |-----------|-------|
        | **System Name** | Ledger |
        | **Provider** | ⟦Bank of Examples⟧ |
        | **Production URL** | https://api.ledger.example/v2 |
        """
      ])
    ],
    passing: [
      RuleExample([
        "INT-001-ledger.md": """
        # INT-001: Ledger

        ## External System

        | Attribute | Value |
        |-----------|-------|
        | **System Name** | Ledger |
        | **Provider** | Bank of Examples |
        | **Documentation** | https://docs.ledger.example/v2 |
        """,
        "INT-002-rates.md": """
        # INT-002: Rates

        ## External System

        - **Provider**: Bank of Examples
        - **System Name**: Rates

        ## References

        - [Developer guide](https://ledger.example/developers/rates)
        """,
      ])
    ])

  /// What addresses of documentation have in them.
  private static let words: [StaticString] = [
    "://doc", "/doc", "developer", "reference/", "/api-ref", "/guide", "swagger", "openapi",
  ]

  package static let isLocal = true

  package static func check(_ subject: CheckSubject) -> [Finding] {
    let templates = subject.templates(asking: .documentation)
    let search = WordSearch(words)
    return subject.integrations.compactMap { spec in
      guard let provider = spec.stated(.provider), spec.stated(.documentation) == nil,
        spec.template.map({ templates[$0] }) ?? true, !search.finds(in: spec.document.source.bytes)
      else { return nil }
      return subject.finding(
        description, in: spec.index, at: provider.value.range,
        message: "the documentation of this provider is not named",
        help: "add `Documentation` with its address",
        item: subject.graph.documentItem(spec.index))
    }
  }
}
