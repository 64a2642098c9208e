import Markdown

/// Which of the categories of risk a heading or a cell names.
enum RiskCategory {
  static func read(_ text: String) -> DeclaredRisk.Category {
    guard text.utf8.count <= 80 else { return .other }
    var folded = LabelFolding.fold(text)
    return folded.withUTF8 { bytes in
      for (sign, category) in signs where contains(bytes, sign) { return category }
      return .other
    }
  }

  private static func contains(_ bytes: Bytes, _ sign: StaticString) -> Bool {
    let count = sign.utf8CodeUnitCount
    guard bytes.count >= count else { return false }
    return bytes[0...(bytes.count - count)].indices.contains {
      bytes.has(sign, at: $0, limit: bytes.count)
    }
  }

  private static let signs: [(StaticString, DeclaredRisk.Category)] = [
    ("availab", .availability), ("reliab", .availability), ("outage", .availability),
    ("uptime", .availability), ("verfügbar", .availability), ("disponib", .availability),
    ("securit", .security), ("privacy", .security), ("sicherheit", .security),
    ("datenschutz", .security), ("segurid", .security), ("sécurité", .security),
    ("performance", .performance), ("scalab", .performance), ("latency", .performance),
    ("leistung", .performance), ("rendimiento", .performance),
    ("business", .business), ("commercial", .business), ("financ", .business),
    ("legal", .business), ("vendor", .business), ("contract", .business),
    ("geschäft", .business), ("wirtschaft", .business), ("negocio", .business),
  ]
}
