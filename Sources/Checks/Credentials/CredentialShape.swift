/// A kind of secret that is known by how it starts and how long it is.
struct CredentialShape: Sendable {
  /// The bytes that may follow the prefix.
  enum Alphabet: Sendable { case upper, alphanumeric, word, dashed, path, hex }

  var prefix: [UInt8]
  var alphabet: Alphabet
  /// How many bytes follow the prefix.
  var length: ClosedRange<Int>
  var kind: String
  var isForTests = false

  init(
    _ prefix: String, _ alphabet: Alphabet, _ length: ClosedRange<Int>, _ kind: String,
    isForTests: Bool = false
  ) {
    self.prefix = Array(prefix.utf8)
    self.alphabet = alphabet
    self.length = length
    self.kind = kind
    self.isForTests = isForTests
  }

  func admits(_ byte: UInt8) -> Bool {
    switch alphabet {
    case .upper: byte.isUpper || byte.isDigit
    case .alphanumeric: byte.isAlphanumeric
    case .word: byte.isAlphanumeric || byte == 0x5F
    case .dashed: byte.isAlphanumeric || byte == 0x5F || byte == 0x2D
    case .path: byte.isAlphanumeric || byte == 0x5F || byte == 0x2D || byte == 0x2F
    case .hex: byte.isHex
    }
  }

  /// Sorted by first byte, so that a byte of text leads to the few that start with it. Keys that
  /// are public by design (`pk_live_`, account identifiers) are no secrets.
  static let all: [CredentialShape] = [
    .init("AIza", .dashed, 35...35, "a Google API key"),
    .init("AKIA", .upper, 16...16, "an AWS access key"),
    .init("ASIA", .upper, 16...16, "a temporary AWS access key"),
    .init("GOCSPX-", .dashed, 24...40, "a Google client secret"),
    .init("SK", .hex, 32...32, "a Twilio key"),
    .init("discord.com/api/webhooks/", .path, 60...140, "a Discord webhook"),
    .init("dop_v1_", .hex, 64...64, "a DigitalOcean token"),
    .init("ghp_", .alphanumeric, 36...255, "a GitHub token"),
    .init("gho_", .alphanumeric, 36...255, "a GitHub token"),
    .init("ghu_", .alphanumeric, 36...255, "a GitHub token"),
    .init("ghs_", .alphanumeric, 36...255, "a GitHub token"),
    .init("ghr_", .alphanumeric, 36...255, "a GitHub token"),
    .init("github_pat_", .word, 40...255, "a GitHub token"),
    .init("glpat-", .dashed, 20...64, "a GitLab token"),
    .init("hf_", .alphanumeric, 34...40, "a Hugging Face token"),
    .init("hooks.slack.com/services/", .path, 30...80, "a Slack webhook"),
    .init("key-", .hex, 32...32, "a Mailgun key"),
    .init("npm_", .alphanumeric, 36...36, "an npm token"),
    .init("pypi-AgE", .dashed, 50...400, "a PyPI token"),
    .init("rk_live_", .alphanumeric, 16...255, "a Stripe live key"),
    .init("rk_test_", .alphanumeric, 16...255, "a Stripe test key", isForTests: true),
    .init("shpat_", .hex, 32...32, "a Shopify token"),
    .init("shpss_", .hex, 32...32, "a Shopify secret"),
    .init("sk-ant-", .dashed, 32...255, "an Anthropic key"),
    .init("sk-proj-", .dashed, 32...255, "an OpenAI key"),
    .init("sk-", .alphanumeric, 40...64, "an OpenAI key"),
    .init("sk_live_", .alphanumeric, 16...255, "a Stripe live key"),
    .init("sk_test_", .alphanumeric, 16...255, "a Stripe test key", isForTests: true),
    .init("sq0csp-", .dashed, 40...50, "a Square secret"),
    .init("whsec_", .alphanumeric, 24...64, "a webhook secret"),
    .init("xapp-", .dashed, 40...255, "a Slack token"),
    .init("xoxa-", .dashed, 24...255, "a Slack token"),
    .init("xoxb-", .dashed, 24...255, "a Slack token"),
    .init("xoxe-", .dashed, 24...255, "a Slack token"),
    .init("xoxp-", .dashed, 24...255, "a Slack token"),
    .init("xoxr-", .dashed, 24...255, "a Slack token"),
    .init("xoxs-", .dashed, 24...255, "a Slack token"),
  ]

  /// By first byte: which of `all` start with it.
  static let ranges: [Range<Int>] = (0..<256).map { byte in
    let first = all.firstIndex { $0.prefix[0] == UInt8(byte) } ?? 0
    return first..<first + all.count { $0.prefix[0] == UInt8(byte) }
  }
}
