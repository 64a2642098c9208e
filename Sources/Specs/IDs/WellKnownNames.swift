/// Names of standards, formats and algorithms that are shaped like IDs. They define nothing unless
/// they are declared as IDs or the configuration names their family as a kind.
package enum WellKnownNames {
  static func contains(_ id: String) -> Bool {
    var id = id
    return id.withUTF8 { bytes in
      let family = bytes.string(IDToken.family(bytes, 0..<bytes.count))
      return families.contains(family) || priorities(bytes)
    }
  }

  /// Whether a name of such a family is an ID all the same: `ISO-001`, padded as no standard is, or
  /// `KEY-7`, whose family is a common word and whose number is none that is known.
  static func isUnlikely(_ id: String) -> Bool {
    var id = id
    return id.withUTF8 { bytes in
      let family = IDToken.family(bytes, 0..<bytes.count)
      guard let digit = bytes.firstIndex(where: \.isDigit) else { return false }
      if bytes[digit] == 0x30, digit + 1 < bytes.count, bytes[digit + 1].isDigit { return true }
      return family.upperBound < digit && words.contains(bytes.string(family))
        && !names.contains(bytes.string(0..<bytes.count))
    }
  }

  /// Whether an ID that nothing defines is rather the name of a standard, though its family is one
  /// of the corpus: `ISO-27001` beside `ISO-001`.
  package static func isLikely(_ id: String) -> Bool { contains(id) && !isUnlikely(id) }

  private static let words: Set<String> = [
    "CP", "DO", "ED", "EN", "ES", "GS", "IDX", "K", "KEY", "MP", "RS", "V", "WIN", "X",
  ]

  private static let names: Set<String> = [
    "CP-1250", "CP-1251", "CP-1252", "CP-437", "CP-850", "DO-178", "DO-178C", "DO-254", "DO-278",
    "DO-330", "ES-256", "ES-384", "ES-512", "ES-5", "ES-6", "GS-1", "K-8", "MP-3", "MP-4",
    "RS-232", "RS-256", "RS-384", "RS-422", "RS-485", "RS-512", "V-8", "WIN-10", "WIN-11",
    "WIN-32", "WIN-64", "WIN-7", "WIN-8", "X-25", "X-500", "X-509",
  ]

  private static let families: Set<String> = [
    "AES", "ANSI", "ARM", "ASCII", "BASE", "BCP", "CP", "CRC", "CVE", "CWE", "DES", "DIN", "DO",
    "ECMA", "ED", "EN", "ETSI", "FIPS", "GS", "HMAC-SHA", "HTTP", "IBAN", "IDX", "IE", "IEC",
    "IEEE", "IPV", "IPv", "ISO", "ISO-IEC", "ITU", "JWT", "K", "KEY", "LATIN", "MD", "MIL", "MP",
    "MPEG", "NIST", "NIST-SP", "OAUTH", "OWASP", "PBKDF", "PCI", "PEP", "PKCS", "RFC", "RSA",
    "RS", "HS", "ES", "SAE", "SHA", "SOC", "SQL", "SSL", "TCP", "TLS", "UTC", "UTF", "V", "WCAG",
    "WIN", "WSL", "X", "XML",
  ]

  /// `P0` to `P5` are priorities, `Q1` to `Q4` quarters.
  private static func priorities(_ bytes: Bytes) -> Bool {
    bytes.count == 2 && (bytes[0] == 0x50 && bytes[1] < 0x36 || bytes[0] == 0x51)
  }
}
