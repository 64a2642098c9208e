/// What single values may be. Each function says what is wrong with a text, or nothing.
package enum ConfigurationValue {
  /// A BCP 47 tag, by its shape.
  package static func language(_ text: String) -> String? {
    let parts = text.utf8.split(separator: 0x2D, omittingEmptySubsequences: false)
    let isTag =
      (2...8).contains(parts[0].count) && parts[0].allSatisfy(isLetter)
      && parts.allSatisfy { (1...8).contains($0.count) && $0.allSatisfy(isLetterOrDigit) }
    return isTag ? nil : "must be a language tag such as en or pt-BR, not '\(text)'"
  }

  package static func webAddress(_ text: String) -> String? {
    isWebAddress(text) && !text.contains { $0 == "?" || $0 == "#" }
      ? nil : "must be an address such as https://example.org/specs, not '\(text)'"
  }

  private static func isWebAddress(_ text: String) -> Bool {
    for scheme in ["https://", "http://"] where text.lowercased().hasPrefix(scheme) {
      let rest = text.utf8.dropFirst(scheme.utf8.count)
      return rest.first.map { $0 != 0x2F } ?? false
        && rest.allSatisfy { $0 > 0x20 && $0 != 0x22 && $0 != 0x3C && $0 != 0x3E }
    }
    return false
  }

  static func editLink(_ text: String) -> String? {
    isWebAddress(text) && text.contains("{path}")
      ? nil : "must be an address that holds {path} where the path of the document goes"
  }

  /// A path that stays in the site folder.
  static func innerPath(_ text: String) -> String? {
    if let fault = outputPath(text) { return fault }
    let leadsOut = text.hasPrefix("/") || text.split(separator: "/").contains("..")
    return leadsOut ? "must be a path inside the site folder, not '\(text)'" : nil
  }

  static func outputPath(_ text: String) -> String? {
    text.isEmpty || text.utf8.contains(0) ? "must be a path" : nil
  }

  /// What YAML takes a plain text for, if not for text.
  static func otherKind(_ text: String) -> String? {
    if ["true", "false"].contains(text.lowercased()) { return "truth value" }
    guard let first = text.utf8.first, isDigit(first) || [0x2B, 0x2D, 0x2E].contains(first),
      Double(text) != nil
    else { return nil }
    return "number"
  }

  static func glob(_ text: String) -> String? {
    Glob(text) == nil
      ? "must hold patterns over paths under the content folder such as drafts/**, not '\(text)'"
      : nil
  }

  /// Capital letters first, then also digits and hyphens: `INT`, `REQ-I`.
  static func isFamily(_ text: String) -> Bool {
    guard let first = text.utf8.first, isUpper(first), text.utf8.last != 0x2D else { return false }
    return text.utf8.allSatisfy { isUpper($0) || isDigit($0) || $0 == 0x2D }
  }

  private static func isUpper(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }
  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
  private static func isLetter(_ byte: UInt8) -> Bool {
    isUpper(byte) || (byte >= 0x61 && byte <= 0x7A)
  }
  private static func isLetterOrDigit(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }
}
