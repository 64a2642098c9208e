import Findings

/// Takes secrets out of what is reported: baselines are committed, and reports are sent around.
enum CredentialMask {
  /// What stands for the part that is left out.
  private static let rest = "…"

  /// The start of a secret that may be told.
  static func masked(_ shown: String) -> String { shown + rest }

  /// The text with no more than the start of each secret in it.
  static func apply(to text: inout String) {
    let masked = text.withUTF8 { bytes -> String? in
      let credentials = CredentialScan.credentials(in: bytes)
      guard !credentials.isEmpty else { return nil }
      var result = ""
      var done = 0
      for credential in credentials where credential.range.lowerBound >= done {
        let start = credential.range.lowerBound
        result += bytes.string(done..<start + min(credential.shown, credential.range.count))
        result += rest
        done = credential.range.upperBound
      }
      return result + bytes.string(done..<bytes.count)
    }
    if let masked { text = masked }
  }

  /// The finding without the secrets that stand in its text, and in the names that it repeats.
  static func applied(to finding: Finding) -> Finding {
    var finding = finding
    apply(to: &finding.text)
    apply(to: &finding.message)
    if var help = finding.help {
      apply(to: &help)
      finding.help = help
    }
    if var cause = finding.cause {
      apply(to: &cause)
      finding.cause = cause
    }
    for index in finding.related.indices { apply(to: &finding.related[index].message) }
    return finding
  }
}
