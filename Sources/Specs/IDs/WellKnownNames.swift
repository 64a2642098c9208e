/// Names of standards, formats and algorithms that are shaped like IDs. They define nothing,
/// wherever they stand, unless the configuration names their family as a kind.
enum WellKnownNames {
  static func contains(_ id: String) -> Bool {
    var id = id
    return id.withUTF8 { bytes in
      let family = bytes.string(IDToken.family(bytes, 0..<bytes.count))
      return families.contains(family) || priorities(bytes)
    }
  }

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
