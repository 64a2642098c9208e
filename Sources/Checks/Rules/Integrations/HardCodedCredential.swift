package import Findings
import Links
import Specs

/// A secret that is written out.
package enum HardCodedCredential: Rule {
  package static let description = RuleDescription(
    name: "hard-coded-credential", group: .integrations, severity: .error,
    summary: "a key, token or password is written out",
    why: """
      Whoever reads the specification, its site or its history in git can act in your name, and a \
      secret that was published once stays published. Keys of the usual providers, private keys, \
      passwords in URLs and random values after names like `api_key` are found in text, code, \
      tables and metadata. Keys of sandboxes are warnings. Placeholders, hashes, UUIDs and the \
      sample keys that providers print in their manuals are left alone.
      """,
    mend: """
      Revoke the secret first, then write where it is kept instead: the name of an environment \
      variable or of an entry in a secret store, or a placeholder such as `<api-key>`.
      """,
    failing: [
      RuleExample([
        "INT-001-ledger.md": """
        # INT-001: Ledger

        ```http
        GET /v2/entries HTTP/1.1
        Authorization: Bearer ⟦\(Sample.stripe)⟧
        ```

        | Variable | Value |
        |----------|-------|
        | `LEDGER_API_KEY` | `⟦\(Sample.mixed)⟧` |
        | `LEDGER_DB` | `postgres://ledger:⟦\(Sample.password)⟧@db.ledger.example/prod` |

        Uploads go to the bucket of ⟦\(Sample.aws)⟧.
        """
      ]),
      RuleExample([
        "deploy.md": """
        ---
        owner: Ana
        client_secret: ⟦\(Sample.mixed)⟧
        ---
        # Deployment

        ```
        ⟦-----BEGIN RSA PRIVATE KEY-----⟧
        \(Sample.base64)
        ```

        Alerts are sent to https://⟦\(Sample.webhook)⟧ with the token ⟦\(Sample.gitHub)⟧.
        """
      ]),
    ],
    passing: [
      RuleExample([
        "INT-001-ledger.md": """
        ---
        id: INT-001
        contract_ref: 8f14e45fceea167a5a36dedd4bea2543aa01f2c9
        ---
        # INT-001: Ledger

        ```http
        POST /v2/entries HTTP/1.1
        Authorization: Bearer ${LEDGER_TOKEN}
        Idempotency-Key: 7b1f9c34-5b0e-4b7e-9a55-0d3c1f8a2e61
        ```

        ```
        LEDGER_API_KEY=<your-key>
        STRIPE_SECRET_KEY=sk_live_xxxxxxxxxxxxxxxxxxxxxxxx
        AWS_ACCESS_KEY_ID=\(Sample.printedAWS)
        GITHUB_TOKEN=ghp_REPLACE_ME
        DATABASE_URL=postgres://ledger:${DB_PASSWORD}@db.ledger.example/prod
        LOCAL_URL=postgres://postgres:postgres@localhost:5432/ledger
        ```

        The field `networkTokenReference2` holds the token; `password` is at least 12 characters. \
        Keys start with `sk_live_…`. Commit 3f786850e387550fdab836ed7e6dc881de23001b added \
        `secret: vault/payments/ledger-v2/2026-04`.
        """
      ])
    ])

  /// Made up, and written in two parts, so that no scanner of source code takes them for real.
  private enum Sample {
    static let stripe = "sk_" + "live_9vQ2mXz7KpLr4TnW8sBd3HfY"
    static let aws = "AKIA" + "Q7RZ3MWNB5KXT2LD"
    static let printedAWS = "AKIA" + "IOSFODNN7EXAMPLE"
    static let gitHub = "ghp_" + "q8Wn3Zk5Rt7Yp2Lm9Xc4Vb6Hj1Fd0Gs8QaTe"
    static let mixed = "f7Kq92Lm" + "Zx41Tn8Rw3Bv"
    static let password = "tR8vK2" + "wq9Lz"
    static let base64 = "MIIEowIBAAKCAQEA" + "q7Rz3MwnB5kXt2LdvQ9mXz7KpLr4TnW8sBd3HfYuE1oG"
    static let webhook =
      "hooks.slack.com/services/" + "T7Q2M9XZA/B4R8K1WNP/v8Kq3Zr5Tn7Yw2Lm9Xc4Vb6H"
  }

  package static let isLocal = true

  package static func check(_ subject: CheckSubject) -> [Finding] {
    var findings: [Finding] = []
    for (index, document) in subject.lookedAt {
      let credentials = CredentialScan.credentials(in: document.source.bytes)
      guard !credentials.isEmpty else { continue }
      let examples = ExampleLines(document.source)
      for credential in credentials {
        findings.append(finding(credential, in: Int32(index), subject, examples))
      }
    }
    return findings
  }

  /// Tells of a secret without repeating it: reports are kept and sent around.
  private static func finding(
    _ credential: Credential, in document: Int32, _ subject: CheckSubject,
    _ examples: ExampleLines
  ) -> Finding {
    let range = ByteRange(credential.range.lowerBound, credential.range.upperBound)
    let start = ByteRange(range.lower, range.lower + credential.shown)
    let source = subject.graph.documents[Int(document)].source
    let shown = source.string(start)
    // Whether the document itself calls the value an example, here or elsewhere.
    let isExample = examples.hold(source.string(range))
    var finding = subject.finding(
      description, in: document, at: range,
      message: "\(credential.kind) is written out"
        + (credential.shown > 0 ? ": `\(shown)…`" : ""),
      help: isExample
        ? "write a name in its place, such as `<your-key>`: examples are pasted"
        : "revoke it, and name the variable or the store that holds it instead",
      item: subject.graph.documentItem(document),
      cause: Fingerprint(rule: source.path, owner: "", text: source.string(range), message: "").hex)
    finding.text = CredentialMask.masked(shown)
    if credential.isForTests || isExample { finding.severity = .warning }
    return finding
  }
}
