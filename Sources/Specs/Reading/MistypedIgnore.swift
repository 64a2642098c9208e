/// Tells a comment that was meant to silence a rule from any other comment.
///
/// Its author believes that it works, so it has to be reported; a comment of another tool, or one
/// that only speaks of Specweft, is none of our business.
enum MistypedIgnore {
  private static let longest = 64

  /// Where its first word is, if that is nearly `specweft-ignore` or `specweft-ignore-file`.
  static func word(of bytes: Bytes, in text: Range<Int>) -> Range<Int>? {
    var start = text.lowerBound
    // A no-break space is none to HTML, but looks like one.
    while bytes.has("\u{A0}", at: start, limit: text.upperBound) { start += 2 }
    guard start < text.upperBound, bytes[start] | 0x20 == 0x73 else { return nil }
    var end = start
    while end < text.upperBound, !bytes[end].isSpace, bytes[end] != 0x3A,
      !bytes.has("\u{A0}", at: end, limit: text.upperBound)
    {
      end += 1
    }
    guard end - start <= longest else { return nil }
    let first = letters(bytes[start..<end])
    if first == Array("specweft".utf8) {
      // `specweft ignore`: more words in a row are a sentence.
      let blanks = bytes.trimmed(end..<text.upperBound).lowerBound
      let after = blanks + "ignore".utf8.count
      guard bytes.has("ignore", at: blanks, limit: text.upperBound),
        after == text.upperBound || bytes[after].isSpace || bytes[after] == 0x2D
          || bytes[after] == 0x3A
      else { return nil }
      return start..<after
    }
    return isNear(first) ? start..<end : nil
  }

  /// In lower case, without hyphens and underscores.
  private static func letters(_ word: Slice<Bytes>) -> [UInt8] {
    word.compactMap { byte in
      if byte == 0x2D || byte == 0x5F { return nil }
      return byte.isUpper ? byte | 0x20 : byte
    }
  }

  private static func isNear(_ word: [UInt8]) -> Bool {
    let name = Array("specweft".utf8)
    if word.starts(with: name) {
      // `ignor`, `ingore`, `ignores`, `ignoreline`.
      let rest = word.dropFirst(name.count)
      return rest.starts(with: "ign".utf8) || rest.starts(with: "ing".utf8)
        || rest.starts(with: "igo".utf8)
    }
    // `specwft`, `speweft`: a letter of the name slipped.
    let ignore = Array("ignore".utf8)
    guard
      let end = (name.count - 1...name.count + 1).first(where: { end in
        word.dropFirst(end).starts(with: ignore)
      })
    else { return false }
    return word.starts(with: "sp".utf8) && word[..<end].suffix(2).elementsEqual("ft".utf8)
  }
}
