package import Findings

/// Finds text that was UTF-8, was read in another encoding and was saved again: `Ã©`, `â€™`,
/// `≈Å`. Only runs of characters that turn back into plausible UTF-8 as a whole count, so text in
/// any language is left alone.
package enum Mojibake {
  /// One finding for the file, at the first place; further lines are related places.
  package static func finding(in source: SourceText) -> Finding? {
    let runs = source.bytes.withUnsafeBufferPointer { Self.runs(in: $0) }
    guard runs.contains(where: { $0.isCertain }), let first = runs.first else { return nil }
    var lines: [(line: Int, range: ByteRange)] = []
    for run in runs {
      let line = source.line(at: run.range.lower)
      if lines.last?.line != line { lines.append((line, run.range)) }
    }
    let word = source.bytes.withUnsafeBufferPointer { wordRange($0, around: first.range) }
    let repaired = repair(source, word, runs)
    let places =
      lines.count == 1 ? "" : ", on \(lines.count) lines"
    return Finding(
      rule: "mojibake", severity: .warning, in: source, at: first.range,
      message: "“\(source.string(word))” was meant to be “\(repaired)” "
        + "(UTF-8 read as \(first.encoding)\(places))",
      help: "write “\(repaired)”, or convert the whole file back with "
        + "`iconv -f UTF-8 -t \(first.encoding == "MacRoman" ? "MACINTOSH" : "WINDOWS-1252")`",
      related: lines.dropFirst().prefix(1000).map { line, range in
        RelatedPlace(
          file: source.path, place: source.place(at: range.lower), message: "misread here, too")
      })
  }

  struct Run {
    var range: ByteRange
    var text: String
    var encoding: String
    /// Not a sequence that some language or formula also has.
    var isCertain: Bool
  }

  /// Every run of characters beyond ASCII that is misread as a whole.
  static func runs(in bytes: Bytes) -> [Run] {
    var runs: [Run] = []
    var scalars: [UInt32] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index] >= 0x80 else {
        index += 1
        continue
      }
      let start = index
      scalars.removeAll(keepingCapacity: true)
      var isCandidate = true
      while index < bytes.count, bytes[index] >= 0x80 {
        let (value, length) = bytes.scalar(at: index)
        isCandidate = isCandidate && isInACodePage(value)
        if isCandidate { scalars.append(value) }
        index += length
      }
      guard isCandidate, scalars.count > 1, scalars.count < 10_000 else { continue }
      if let run = misread(scalars, ByteRange(start, index)) { runs.append(run) }
    }
    return runs
  }

  /// A quick no for scripts that neither code page has.
  private static func isInACodePage(_ value: UInt32) -> Bool {
    switch value {
    case 0...0x192, 0x2C6...0x2DD, 0x3A9, 0x3C0, 0x2013...0x2265, 0x25CA, 0xF8FF: true
    case 0xFB01, 0xFB02: true
    default: false
    }
  }

  private static func misread(_ scalars: [UInt32], _ range: ByteRange) -> Run? {
    for (page, name) in [(CodePage.windows1252, "Windows-1252"), (.macRoman, "MacRoman")] {
      guard var original = encode(scalars, page) else { continue }
      // The first byte of an emoji is the Apple logo in MacRoman and is easily lost.
      if name == "MacRoman", original[0] & 0xC0 == 0x80 {
        guard original[0] == 0x9F, original.count == 3 else { continue }
        original.insert(0xF0, at: 0)
      }
      guard let decoded = decode(original) else { continue }
      let certain = decoded.count > 1 || original.count > 2 || !isDoubtful(scalars)
      let text = String(String.UnicodeScalarView(decoded))
      return Run(
        range: range, text: text, encoding: name,
        isCertain: certain && !(name == "MacRoman" && original.count == 2 && isCyrillic(decoded[0]))
      )
    }
    return nil
  }

  private static func encode(_ scalars: [UInt32], _ page: CodePage) -> [UInt8]? {
    var bytes: [UInt8] = []
    for scalar in scalars {
      guard let byte = page.byte(for: scalar) else { return nil }
      bytes.append(byte)
    }
    return bytes
  }

  private static func decode(_ bytes: [UInt8]) -> [Unicode.Scalar]? {
    bytes.withUnsafeBufferPointer { bytes in
      var scalars: [Unicode.Scalar] = []
      var index = 0
      while index < bytes.count {
        let length = UTF8Survey.sequenceLength(bytes, at: index)
        guard length > 1, let scalar = Unicode.Scalar(bytes.scalar(at: index).value),
          isPlausible(scalar.value)
        else { return nil }
        scalars.append(scalar)
        index += length
      }
      return scalars
    }
  }

  /// Characters that people write in specifications; the many scripts that a chance sequence of
  /// accents and quotation marks would give are not among them.
  private static func isPlausible(_ value: UInt32) -> Bool {
    switch value {
    case 0xA0...0x17F, 0x218...0x21B, 0x386...0x3CE, 0x400...0x45F, 0x490...0x491: true
    case 0x5D0...0x5EA, 0x620...0x652, 0x900...0x97F, 0xE01...0xE5B, 0x1E00...0x1EFF: true
    case 0x2010...0x2044, 0x2070...0x209C, 0x20A0...0x20C0, 0x2100...0x23FF: true
    case 0x2460...0x27BF, 0x2900...0x297F, 0x2B00...0x2BFF, 0x3000...0x30FF: true
    case 0x3400...0x9FFF, 0xAC00...0xD7A3, 0xFE0F, 0xFEFF, 0xFF00...0xFFEF, 0xFFFD: true
    case 0x1F000...0x1FAFF, 0xE0020...0xE007F: true
    default: false
    }
  }

  private static func isCyrillic(_ scalar: Unicode.Scalar) -> Bool {
    (0x400...0x4FF).contains(scalar.value)
  }

  /// Two characters that also stand side by side in good text: a capital before a quotation mark,
  /// a root of pi, a cubic ångström.
  private static func isDoubtful(_ scalars: [UInt32]) -> Bool {
    guard scalars.count == 2 else { return false }
    switch scalars[1] {
    case 0xBB, 0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026, 0x203A, 0xB0...0xB3, 0xB9,
      0xB7, 0x3C0, 0x221E, 0x2202, 0x2211, 0x220F, 0x222B, 0x3A9, 0x2264, 0x2265, 0x2260:
      return scalars[0] != 0xC2
    case 0xB5: return scalars[0] == 0xAC
    default:
      return false
    }
  }

  // MARK: The message

  private static func wordRange(_ bytes: Bytes, around range: ByteRange) -> ByteRange {
    var start = range.lower
    var end = range.upper
    while start > 0, !bytes[start - 1].isSpace, range.lower - start < 40 { start -= 1 }
    while end < bytes.count, !bytes[end].isSpace, end - range.upper < 40 { end += 1 }
    while start < range.lower, bytes[start] & 0xC0 == 0x80 { start += 1 }
    while end > range.upper, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return ByteRange(start, end)
  }

  private static func repair(_ source: SourceText, _ word: ByteRange, _ runs: [Run]) -> String {
    var text = ""
    var position = word.lower
    for run in runs where run.range.lower >= word.lower && run.range.upper <= word.upper {
      text += source.string(ByteRange(position, run.range.lower)) + run.text
      position = run.range.upper
    }
    return text + source.string(ByteRange(position, word.upper))
  }
}
