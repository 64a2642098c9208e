extension RiskRating {
  /// The step that the words of a rating name: `Very high`, `medium–high` (the higher one).
  static func word(_ bytes: Bytes) -> RiskRating? {
    var step = 0
    var isOfThree = true
    var count = 0
    var modifier = Modifier.none
    var index = 0
    while index < bytes.count, count < 3 {
      let start = index
      while index < bytes.count, bytes[index].isAlphanumeric || bytes[index] >= 0x80 { index += 1 }
      guard index > start else {
        // A remark follows: `High (no second provider)`.
        if bytes[index] == 0x28, count > 0 { break }
        index += 1
        continue
      }
      let word = LabelFolding.fold(bytes, start..<index)
      if let found = Modifier(word) {
        modifier = found
        continue
      }
      guard let rating = words[word] else {
        if word.isEmpty || modifier == .none && count > 0 { continue }
        if count > 0 { break }
        return nil
      }
      count += 1
      let raised = modifier == .very ? (rating.step >= 3 ? 5 : 1) : rating.step
      isOfThree = isOfThree && rating.isOfThree && modifier == .none
      modifier = .none
      step = max(step, raised)
    }
    return count > 0 ? .step(step, isOfThree: isOfThree && count == 1) : nil
  }

  private enum Modifier {
    case none, very, almost

    init?(_ word: String) {
      switch word {
      case "very", "sehr", "extremely", "äußerst", "très", "muy": self = .very
      case "almost", "nearly", "fast", "nahezu", "highly", "presque", "casi": self = .almost
      default: return nil
      }
    }
  }

  private static let words: [String: (step: Int, isOfThree: Bool)] = {
    let ofThree: [(Int, [String])] = [
      (2, ["low", "l", "gering", "niedrig", "klein", "faible", "bajo", "baja", "🟢"]),
      (
        3,
        ["medium", "m", "med", "moderate", "mid", "mittel", "moyen", "moyenne", "medio", "media"]
      ),
      (4, ["high", "h", "hoch", "groß", "élevé", "élevée", "elevé", "alto", "alta"]),
    ]
    let ofFive: [(Int, [String])] = [
      (
        1,
        [
          "rare", "remote", "improbable", "negligible", "insignificant", "trivial", "none", "vl",
          "selten", "vernachlässigbar", "unbedeutend", "keine",
        ]
      ),
      (2, ["unlikely", "minor", "unwahrscheinlich", "seldom", "geringfügig"]),
      (3, ["possible", "occasional", "möglich", "spürbar", "mäßig", "gelegentlich"]),
      (
        4,
        [
          "likely", "probable", "major", "significant", "serious", "wahrscheinlich", "erheblich",
          "bedeutend", "schwerwiegend", "häufig",
        ]
      ),
      (
        5,
        [
          "certain", "frequent", "catastrophic", "critical", "severe", "extreme", "vh", "blocker",
          "sicher", "katastrophal", "kritisch", "existenzbedrohend", "critique", "crítico",
        ]
      ),
    ]
    var words: [String: (step: Int, isOfThree: Bool)] = [:]
    for (step, names) in ofThree { for name in names { words[name] = (step, true) } }
    for (step, names) in ofFive { for name in names { words[name] = (step, false) } }
    return words
  }()
}
