package import Findings
import Links
import Specs

/// An interface that is reached without encryption.
package enum InsecureURL: Rule {
  package static let description = RuleDescription(
    name: "insecure-url", group: .integrations, severity: .warning,
    summary: "an interface is reached over plain HTTP",
    why: """
      Whoever sits between the two sides reads the keys and the data and can change both. Addresses \
      of interfaces are judged: production and sandbox URLs, endpoints, webhooks, environment \
      variables. Links to documents, namespaces and hosts of one's own network are not.
      """,
    mend: "Use `https://`. If the provider offers none, say so in the security section.",
    failing: [
      RuleExample([
        "INT-001-ledger.md": """
        # INT-001: Ledger

        | Attribute | Value |
        |-----------|-------|
        | **Documentation** | http://docs.ledger.example/v2 |
        | **Sandbox/Test URL** | https://sandbox.ledger.example/v2 |
        | **Production URL** | ⟦http://api.ledger.example/v2⟧ |

        - **Webhook URL**: `⟦http://hooks.bank.example/ledger⟧`

        | Environment | Base URL |
        |-------------|----------|
        | Staging | ⟦http://staging.ledger.example⟧ |

        ```
        LEDGER_URL=⟦http://api.ledger.example/v2⟧
        ```

        ```http
        POST ⟦http://api.ledger.example/v2/entries⟧
        ```
        """
      ])
    ],
    passing: [
      RuleExample([
        "INT-001-ledger.md": """
        # INT-001: Ledger

        | Attribute | Value |
        |-----------|-------|
        | **Documentation URL** | http://docs.ledger.example/v2 |
        | **Namespace URI** | http://schemas.ledger.example/entry |
        | **Production URL** | https://api.ledger.example/v2 |
        | **Local URL** | http://localhost:8080 |
        | **Proxy URL** | http://ledger-proxy:9000, http://10.0.0.7, http://proxy.internal |

        The format follows [the standard](http://standards.example/ledger): see \
        http://standards.example/ledger/2.

        ```xml
        <entry xmlns="http://www.w3.org/2005/Atom"/>
        ```

        ```json
        {"url": "http://partner.example/receipt/81"}
        ```

        ```
        LEDGER_URL=http://${LEDGER_HOST}/v2
        ```
        """
      ])
    ])

  package static let isLocal = true

  package static func check(_ subject: CheckSubject) -> [Finding] {
    var findings: [Finding] = []
    for (index, document) in subject.lookedAt {
      for range in PlainAddress.all(in: document.source.bytes)
      where AddressUse.isInterface(range, of: document) {
        findings.append(finding(range, in: Int32(index), subject))
      }
    }
    return findings
  }

  private static func finding(
    _ range: ByteRange, in document: Int32, _ subject: CheckSubject
  ) -> Finding {
    let address = subject.graph.documents[Int(document)].source.string(range)
    return subject.finding(
      description, in: document, at: range,
      message: "this address is reached without encryption",
      help: "use `https\(address.dropFirst(4))`", item: subject.graph.documentItem(document))
  }
}
