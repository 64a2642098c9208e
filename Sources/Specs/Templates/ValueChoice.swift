/// The values that a template offers for a key: `[Low/Medium/High]`, `{Yes / No}`,
/// `Draft | In Review`.
struct ValueChoice: Equatable {
  var values: [String]
  /// Nothing else will do.
  var isClosed: Bool

  /// `nil` if the text is no choice.
  init?(_ text: String) {
    var text = Substring(text).trimmingBlanks
    var isBracketed = false
    for (start, end) in [("[", "]"), ("{", "}"), ("<", ">")]
    where text.hasPrefix(start) && text.hasSuffix(end) && !text.dropFirst().contains(start) {
      text = text.dropFirst().dropLast().trimmingBlanks
      isBracketed = true
    }
    guard text.utf8.count <= 240, let parts = Self.parts(of: text, isBracketed: isBracketed)
    else { return nil }
    values = parts.map { String($0) }
    isClosed = Self.isClosed(values)
  }

  private static func parts(of text: Substring, isBracketed: Bool) -> [Substring]? {
    var isTight = false
    var parts: [Substring] = []
    if text.contains("|") {
      parts = text.split(separator: "|", omittingEmptySubsequences: false)
    } else if text.contains(" / ") {
      parts = text.split(separator: " / ", omittingEmptySubsequences: false)
    } else if isBracketed, text.contains("/") {
      isTight = true
      parts = text.split(separator: "/", omittingEmptySubsequences: false)
    }
    parts = parts.map(\.trimmingBlanks)
    guard parts.count > 1, parts.allSatisfy(isValue) else { return nil }
    // `[Provider/Team]`, `[Requests per minute/hour]` describe one value.
    if isTight, parts.count == 2, !isOpposite(parts.map(String.init)) { return nil }
    // So does `[Relevant PRD/TDD/QA sections or chats]`.
    if isTight, parts.contains(where: { $0.contains(" or ") || $0.contains(" and ") }) {
      return nil
    }
    return parts
  }

  /// A name, not the piece of a sentence.
  private static func isValue(_ part: Substring) -> Bool {
    guard let first = part.unicodeScalars.first, part.utf8.count <= 40 else { return false }
    if part.split(separator: " ").count > 4 || part.contains("?") { return false }
    if isOpenEnd(String(part)) || first.value >= 0x80 { return true }
    return first.properties.isUppercase || first.properties.numericType != nil
      || part.unicodeScalars.contains { $0.properties.isUppercase }
      || part.unicodeScalars.allSatisfy { $0 == "-" || $0 == "_" || $0.properties.isLowercase }
  }

  private static func isClosed(_ values: [String]) -> Bool {
    if values.contains(where: isOpenEnd) { return false }
    return values.count > 2 || isOpposite(values)
  }

  /// `etc.`, `…`, `Other`, `Custom Auth`: whatever else there may be.
  private static func isOpenEnd(_ value: String) -> Bool {
    let label = LabelFolding.fold(value)
    return label.isEmpty || openEnds.contains { label == $0 } || label.hasPrefix("other")
      || label.hasPrefix("custom")
  }

  private static let openEnds: Set<String> = ["etc", "others", "andsoon", "more", "andere", "usw"]

  /// Two values that leave no third: `Yes / No`, `Required / Not required`.
  private static func isOpposite(_ values: [String]) -> Bool {
    guard values.count == 2 else { return false }
    let labels = values.map { LabelFolding.fold($0) }
    if Set(labels) == ["yes", "no"] || Set(labels) == ["true", "false"] { return true }
    return labels[1] == "not" + labels[0] || labels[0] == "not" + labels[1]
  }
}

extension Substring {
  var trimmingBlanks: Substring {
    var text = self
    while let first = text.utf8.first, first.isSpace || first == 0x22 { text.removeFirst() }
    while let last = text.utf8.last, last.isSpace || last == 0x22 { text.removeLast() }
    return text
  }
}
