/// Places in pages that are made already, and text that goes into them.
enum HTMLText {
  static func escape(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// The text of what ``escape(_:)`` and other careful writers made.
  static func unescape(_ text: String) -> String {
    guard text.contains("&") else { return text }
    var plain = ""
    var rest = text[...]
    while let mark = rest.firstIndex(of: "&") {
      plain += rest[..<mark]
      rest = rest[mark...]
      let known = entities.first { rest.hasPrefix($0.name) }
      plain += known?.text ?? "&"
      rest = rest.dropFirst(known?.name.count ?? 1)
    }
    return plain + rest
  }

  private static let entities = [
    (name: "&amp;", text: "&"), (name: "&lt;", text: "<"), (name: "&gt;", text: ">"),
    (name: "&quot;", text: "\""), (name: "&#39;", text: "'"),
  ]

  /// Behind the first occurrence of a tag.
  static func end(of tag: StaticString, in page: [UInt8], from start: Int) -> Int? {
    let count = tag.utf8CodeUnitCount
    guard page.count >= start + count else { return nil }
    return (start...(page.count - count)).first { matches(tag, page, at: $0) }.map { $0 + count }
  }

  static func start(ofLast tag: StaticString, in page: [UInt8]) -> Int? {
    let count = tag.utf8CodeUnitCount
    guard page.count >= count else { return nil }
    return (0...(page.count - count)).last { matches(tag, page, at: $0) }
  }

  /// Tags are matched without regard to case.
  private static func matches(_ tag: StaticString, _ page: [UInt8], at start: Int) -> Bool {
    guard page[start] == 0x3C else { return false }
    return tag.withUTF8Buffer { bytes in
      bytes.indices.allSatisfy { index in
        let byte = page[start + index]
        return ((0x41...0x5A).contains(byte) ? byte | 0x20 : byte) == bytes[index]
      }
    }
  }
}
