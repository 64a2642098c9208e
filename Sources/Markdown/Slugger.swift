/// Makes the anchors of headings as GitHub does.
///
/// Lower case; letters, marks, digits, connectors (`_`) and `-` stay; a space becomes `-`;
/// everything else (punctuation, symbols, emoji) goes. A slug that was given out before gets `-1`,
/// `-2`, … A heading of which nothing stays is a `section`.
package struct Slugger: Sendable {
  private var used: [String: Int] = [:]

  package init() {}

  /// The anchor of the next heading with this text.
  package mutating func slug(_ text: String) -> String {
    var base = Slugger.base(text)
    if base.isEmpty { base = "section" }
    guard var count = used[base] else {
      used[base] = 0
      return base
    }
    var candidate: String
    repeat {
      count += 1
      candidate = "\(base)-\(count)"
    } while used[candidate] != nil
    used[base] = count
    used[candidate] = 0
    return candidate
  }

  /// The anchor of a text that no other heading has.
  package static func base(_ text: String) -> String {
    var slug: [UInt8] = []
    slug.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      guard scalar.isASCII else {
        appendUnicode(scalar, to: &slug)
        continue
      }
      switch UInt8(ascii: scalar) {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): slug.append(UInt8(ascii: scalar) + 32)
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"), UInt8(ascii: "_"):
        slug.append(UInt8(ascii: scalar))
      case UInt8(ascii: " "): slug.append(UInt8(ascii: "-"))
      default: break
      }
    }
    return String(decoding: slug, as: UTF8.self)
  }

  private static func appendUnicode(_ scalar: Unicode.Scalar, to slug: inout [UInt8]) {
    guard keeps(scalar) else { return }
    slug.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
  }

  /// Ruby's `\p{Word}`, which GitHub uses: letters, marks, decimal digits, connectors.
  private static func keeps(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .connectorPunctuation,
      .letterNumber:
      true
    default:
      scalar.properties.isAlphabetic || scalar.properties.isJoinControl
    }
  }
}
