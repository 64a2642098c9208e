import Findings

/// What can still be had from YAML that does not parse: the line at fault, and whatever stands on
/// lines that are whole.
enum YAMLRescue {
  static func fault(_ error: any Error, _ bytes: Bytes, _ range: Range<Int>) -> YAMLFault {
    let lines = LineOffsets(bytes, range)
    switch error {
    case ParsedYAML.Fault.syntax(let line, let column, let problem):
      if let open = openQuote(lines, bytes, upTo: line) {
        return open
      }
      let offset = lines.offset(line: line, column: column)
      let whole = lines.line(line)
      let start = offset < whole.upperBound ? max(offset, whole.lowerBound) : whole.lowerBound
      return YAMLFault(
        range: ByteRange(start, max(start, whole.upperBound)),
        message: "the metadata is not valid YAML: \(problem)",
        help: "mend this line; quote values that contain `: ` or `#` or start with `[`, `{`, `*`")
    case ParsedYAML.Fault.tooDeep:
      return whole(range, "the metadata is nested too deeply to be read")
    case ParsedYAML.Fault.tooLarge:
      return whole(range, "the metadata expands to too many values to be read")
    default:
      return whole(range, "the metadata is not a list of keys and values")
    }

    func whole(_ range: Range<Int>, _ message: String) -> YAMLFault {
      let line = lines.line(1)
      return YAMLFault(
        range: ByteRange(line.lowerBound, line.upperBound), message: message,
        help: "write one `key: value` a line")
    }
  }

  /// The first value whose quote is not closed on its line, if the parser only noticed later.
  private static func openQuote(
    _ lines: LineOffsets, _ bytes: Bytes, upTo last: Int
  ) -> YAMLFault? {
    for number in 1...max(1, min(last, lines.count)) {
      let line = lines.line(number)
      guard let (key, value) = keyAndValue(bytes, line), let quote = value.first.map({ bytes[$0] }),
        quote == 0x22 || quote == 0x27, closing(bytes, value, quote) == nil
      else { continue }
      return YAMLFault(
        range: ByteRange(value.lowerBound, value.upperBound),
        message: "the quote of `\(bytes.string(key))` is never closed",
        help: "close it with `\(bytes.string(value.lowerBound..<value.lowerBound + 1))`")
    }
    return nil
  }

  private static func closing(_ bytes: Bytes, _ value: Range<Int>, _ quote: UInt8) -> Int? {
    var index = value.lowerBound + 1
    while index < value.upperBound {
      if bytes[index] == 0x5C, quote == 0x22 {
        index += 2
        continue
      }
      if bytes[index] == quote { return index }
      index += 1
    }
    return nil
  }

  private static func keyAndValue(
    _ bytes: Bytes, _ line: Range<Int>
  ) -> (key: Range<Int>, value: Range<Int>)? {
    guard !line.isEmpty, bytes[line.lowerBound].isLetter,
      let colon = line.first(where: { bytes[$0] == 0x3A })
    else { return nil }
    return (
      bytes.trimmed(line.lowerBound..<colon), bytes.trimmed(colon + 1..<line.upperBound)
    )
  }

  /// Every line that is `key: value`, quotes stripped as far as they are there.
  static func read(_ bytes: Bytes, _ range: Range<Int>) -> [YAMLField] {
    let lines = LineOffsets(bytes, range)
    var fields: [YAMLField] = []
    for number in 1...min(lines.count, 1000) {
      let line = lines.line(number)
      guard let (key, value) = keyAndValue(bytes, line), !key.isEmpty, key.count < 80 else {
        continue
      }
      var text = value
      if let first = text.first.map({ bytes[$0] }), first == 0x22 || first == 0x27 {
        text = text.lowerBound + 1..<text.upperBound
        if let last = text.last, bytes[last] == first { text = text.lowerBound..<last }
      }
      fields.append(
        YAMLField(
          label: bytes.string(key), values: text.isEmpty ? [] : [bytes.string(text)],
          isList: false, keyRange: ByteRange(key.lowerBound, key.upperBound),
          valueRange: ByteRange(value.lowerBound, value.upperBound)))
    }
    return fields
  }
}
