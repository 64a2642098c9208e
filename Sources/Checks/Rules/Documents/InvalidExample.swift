package import Findings
import Links
import Markdown
import Specs

/// An example of JSON or YAML that is not.
package enum InvalidExample: Rule {
  package static let description = RuleDescription(
    name: "invalid-example", group: .documents, severity: .warning,
    summary: "an example of JSON or YAML does not parse",
    why: """
      Examples are copied into tests, mocks and clients. One that does not parse costs every reader \
      the same search for the missing comma, and a doubt about the rest. What is left out (`…`), \
      commented or filled in later (`<id>`, `{{id}}`) is meant so and passes.
      """,
    mend: "Mend the place, or name the language of the fence for what it is.",
    failing: [
      RuleExample([
        "api.md": """
        # Ledger API

        ```json
        {
          "entry": "ent_81",
          "amount": 12.50⟦,⟧
        }
        ```

        ```json
        [
          {"entry": "ent_81⟦"⟧ "amount": 1},
          {"entry": "ent_82"}
        ]
        ```

        - In a list:

          ```json
          { ⟦amount⟧: 1 }
          ```

        ```yaml
        ledger:
          note: hourly⟦: not nightly⟧
        ```
        """
      ]),
      RuleExample([
        "api.md": """
        ```json
        {"at": ⟦2026-03-01⟧}
        ```

        ```json
        ⟦{⟧"entry": "ent_81", "lines": [1, 2]
        ```

        ```json
        {"entry": ⟦"ent_81⟧
        }
        ```

        ```json
        {"lines": [1, 2⟦}⟧}
        ```

        ```jsonc
        {"lines": [1,⟦,⟧ 2]} // too many commas
        ```
        """
      ]),
    ],
    passing: [
      RuleExample([
        "api.md": """
        # Ledger API

        ```json
        POST /entries HTTP/1.1
        Content-Type: application/json

        {
          "entry": "<id>", // given by the ledger
          "account": <account>,
          "note": {{note}},
          "lines": [{"amount": 1.5e3}, ...],
          ...
        }

        HTTP/1.1 201 Created

        {"entry": "ent_81"}
        ```

        ```json
        { "amount": number, "kind": "debit" | "credit" }
        ```

        ```json
        "amount": 12.50,
        ```

        ```jsonc
        {
          "retries": 3, // at most
        }
        ```

        ```json5
        {retries: 3, mode: 'safe',}
        ```

        ```yaml
        replicas: {{ .Values.replicas }}
        ---
        image: "ledger:2.4"
        ```

        ```
        { not: json, at all
        ```
        """
      ])
    ])

  package static let isLocal = true

  package static func check(_ subject: CheckSubject) -> [Finding] {
    // OpenAPI files that specifications name.
    var findings = subject.fileFindings.filter { $0.rule == description.name }
    for (index, document) in subject.lookedAt {
      for info in document.tree.infoStrings {
        guard let fault = fault(in: document, Int(info.node), info.text) else { continue }
        let range = document.tree.sourceRange(
          ofLiteral: ByteRange(fault.range.lowerBound, fault.range.upperBound), in: Int(info.node))
        findings.append(
          subject.finding(
            description, in: Int32(index), at: range, message: fault.message, help: fault.help,
            item: subject.graph.documentItem(Int32(index))))
      }
    }
    return findings
  }

  private static func fault(in document: Document, _ node: Int, _ info: String) -> SyntaxFault? {
    guard let first = info.utf8.first, first | 0x20 == 0x6A || first | 0x20 == 0x79 else {
      return nil
    }
    let literal = document.tree.literal(of: node)
    switch info.prefix(while: { $0.isLetter || $0.isNumber }).lowercased() {
    case "json": return JSONSyntax.fault(in: literal)
    case "jsonc": return JSONSyntax.fault(in: literal, .commented)
    case "json5": return JSONSyntax.fault(in: literal, .relaxed)
    case "yaml", "yml":
      return isMetadata(node, of: document) ? nil : YAMLSyntax.fault(in: literal)
    default: return nil
    }
  }

  /// Metadata has a rule of its own.
  private static func isMetadata(_ node: Int, of document: Document) -> Bool {
    if document.metadata.blocks.contains(where: { $0.node == Int32(node) }) { return true }
    guard document.findings.contains(where: { $0.rule == "malformed-metadata" }) else {
      return false
    }
    let span = document.tree.nodes[node].span
    let lines =
      document.source.place(at: span.lower).line...document.source.place(at: span.upper).line
    return document.findings.contains {
      $0.rule == "malformed-metadata" && lines.contains($0.start.line)
    }
  }
}
