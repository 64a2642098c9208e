import Findings
import Testing

@testable import Checks

/// Every secret here is made up, and written with a `§` inside, which the tests take out, so that
/// no scanner takes it for a real one.
@Suite struct CredentialTests {
  static func kinds(_ text: String) -> [String] {
    CredentialScan.credentials(in: text.utf8.filter { $0 != 0xC2 && $0 != 0xA7 }).map(\.kind)
  }

  static let mixed = "f7Kq92LmZx41§Tn8Rw3BvQ5yD"
  static let base64 = "q7Rz3MwnB5kXt2LdvQ9mXz7KpLr4TnW8§sBd3HfYuE1oGa6Cj"

  static let secrets: [(String, String)] = [
    ("AKIA§Q7RZ3MWNB5KXT2LD", "an AWS access key"),
    ("sk_§live_\(mixed)", "a Stripe live key"),
    ("rk_§live_\(mixed)", "a Stripe live key"),
    ("wh§sec_\(mixed)", "a webhook secret"),
    ("gh§p_\(base64)", "a GitHub token"),
    ("github§_pat_11\(base64)", "a GitHub token"),
    ("gl§pat-\(mixed)", "a GitLab token"),
    ("xox§b-2471936805-\(mixed)", "a Slack token"),
    ("https://hooks.slack.com/§services/T7Q2M9XZA/B4R8K1WNP/\(mixed)", "a Slack webhook"),
    ("AI§zaSyD8fK2mQ9xL7vR4tW1nZ6cB3hJ5gP0sEaU", "a Google API key"),
    ("SG§.q7Rz3MwnB5kXt2LdvQ9mXz.\(base64.prefix(44))", "a SendGrid key"),
    ("npm§_\(base64.prefix(37))", "an npm token"),
    ("S§K9f86d081884c7d659a2feaa0c55ad015", "a Twilio key"),
    ("7204918365:§AA\(base64.prefix(34))", "a Telegram token"),
    ("AccountKey=\(base64)\(base64.prefix(39))==", "a secret key"),
    ("aws_secret_access_key = \(base64.prefix(41))", "a secret key"),
    ("api_key=\(mixed)", "a secret key"),
    ("\"apiKey\": \"\(mixed)\"", "a secret key"),
    ("| API key | `\(mixed)` |", "a secret key"),
    ("**Client secret:** \(mixed)", "a secret key"),
    ("X-Api-Key: 9f86d081884c7d659a2f§eaa0c55ad015", "a secret key"),
    ("access_token: \(mixed)", "a token"),
    ("Authorization: Bearer \(mixed)", "a token"),
    ("DB_PASSWORD=kT9#vQ2m§Xz7!pL", "a password"),
    ("| Password | kT9#vQ2m§Xz7!pL |", "a password"),
    ("postgres://ledger:tR8v§K2wq@db.ledger.example/x", "a password"),
    ("https://bot:s9Kq§2vLm@git.ledger.example/a.git", "a password"),
    ("-----BEGIN PRIVATE KEY-----\n\(base64)\n", "a private key"),
    ("\"private_key\": \"-----BEGIN PRIVATE KEY-----\\n\(base64)\\n\"", "a private key"),
  ]

  @Test(arguments: secrets)
  func findsWhatOpensADoor(_ text: String, _ kind: String) {
    #expect(Self.kinds(text) == [kind], "\(text)")
    #expect(Self.kinds("See `\(text)` there.") == [kind])
  }

  @Test func findsWebTokens() {
    // {"alg":"HS256","typ":"JWT"} and {"sub":"ledger","scope":"write"}
    let header = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9."
    let token = "\(header)eyJzdWIiOiJsZWRnZXIiLCJzY29wZSI6IndyaXRlIn0."
    #expect(Self.kinds(token + Self.base64) == ["a JSON web token"])
    #expect(Self.kinds(token + "...") == [])
    #expect(Self.kinds("eyJ.eyJ.eyJ." + token + Self.base64) == ["a JSON web token"])
    // {"sub":"1234567890"}, as manuals print it.
    #expect(Self.kinds("\(header)eyJzdWIiOiIxMjM0NTY3ODkwIn0.\(Self.base64)") == [])
  }

  static let harmless: [String] = [
    "const pubkey256 = 'q7Rz3MwnB5kXt2LdvQ9mXz7KpLr4TnW8sBd3HfYuE1o=';",
    "api_key=<your-key>", "api_key=${API_KEY}", "api_key: YOUR_API_KEY_HERE_123456",
    "sk_live_xxxxxxxxxxxxxxxxxxxxxxxx", "sk_live_...", "sk_live_51H8...",
    "sk_live_REPLACE_ME_1234567",
    "AKIAIOSFODNN7§EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCY§EXAMPLEKEY",
    "commit 3f786850e387550fdab836ed7e6dc881de23001b",
    "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    "Idempotency-Key: 7b1f9c34-5b0e-4b7e-9a55-0d3c1f8a2e61",
    "idempotency_key=9f86d081884c7d659a2feaa0c55ad015", "Bearer $TOKEN", "networkToken2Reference",
    "token: networkTokenReferenceV2ForMerchants", "password: hashedPassword", "password: string",
    "\"password\": \"SecurePass123!\"", "POSTGRES_PASSWORD: change_me_2024_now",
    "postgres://user:password@db.ledger.example/x", "postgres://app:s3cr3t9x@localhost/x",
    "redis://:${REDIS_PASSWORD}@cache.ledger.example", "mailto:ana@ledger.example",
    "https://api.ledger.example/v1/tokens/secret-store/key-2026-04-01-rotation",
    "| API key | stored in `vault/payments/ledger-v2/2026-04` |", "object_key: \(mixed)",
    "-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----", "pk_live_\(mixed)",
    "![x](data:image/png;base64,\(base64)\(base64))", "next_page_token: \(mixed)",
    "|----------------|--------------------|------------------------------|",
    "secret: 12345678901234567890", "key: value-of-some-kind-1-2-3",
  ]

  @Test(arguments: harmless)
  func leavesAloneWhatOpensNone(_ text: String) {
    #expect(Self.kinds(text) == [])
  }

  @Test func keysOfSandboxesAreToldApart() {
    let key = Array("sk_test_\(Self.mixed)".utf8).filter { $0 != 0xC2 && $0 != 0xA7 }
    #expect(CredentialScan.credentials(in: key).map(\.isForTests) == [true])
  }

  /// A megabyte of one run, and of nothing but names, costs no more than its length.
  @Test func nonsenseCostsItsLength() {
    #expect(Self.kinds(String(repeating: "aB3", count: 400_000)) == [])
    #expect(Self.kinds(String(repeating: "password: ", count: 100_000)) == [])
    #expect(Self.kinds(String(repeating: "://a:b@", count: 100_000)) == [])
    #expect(Self.kinds(String(repeating: "eyJ.", count: 250_000)) == [])
    #expect(Self.kinds(String(repeating: "eyJ-", count: 250_000)) == [])
    #expect(Self.kinds(String(repeating: "pypi-AgE-", count: 100_000)) == [])
  }

  @Test func noFindingRepeatsASecret() async {
    let key = "sk_" + "live_9vQ2mXz7KpLr4TnW8sBd3HfY"
    let password = "tR8vK2" + "wq9Lz"
    let findings = await MarkedProject([
      "a.md": """
      # INT-001: Ledger

      GET https://api.acme.io postgres://u:\(password)@db.acme.io/x

      [log](\(key)/log.md), ![chart](img/\(key).png), [there](#\(key)) and `\(key)`.
      """
    ]).findings()
    let rules = Set(findings.map(\.rule))
    #expect(rules.isSuperset(of: ["broken-link", "missing-image", "broken-anchor"]))
    #expect(
      findings.filter { $0.rule == "hard-coded-credential" }.map(\.text)
        == ["…", "sk_l…", "sk_l…", "sk_l…", "sk_l…"])
    for finding in findings {
      let told = "\(finding)"
      #expect(!told.contains(password) && !told.contains(key) && !told.contains(key.dropFirst(8)))
    }
  }
}
