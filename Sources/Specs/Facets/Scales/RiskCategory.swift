/// Which of the categories of risk a heading or a cell names.
enum RiskCategory {
  static func read(_ text: String) -> DeclaredRisk.Category {
    guard text.utf8.count <= 80 else { return .other }
    let folded = LabelFolding.fold(text)
    for (sign, category) in signs where folded.contains(sign) { return category }
    return .other
  }

  private static let signs: [(String, DeclaredRisk.Category)] = [
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
