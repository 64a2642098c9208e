import Findings

/// One key of a YAML mapping and what it holds, as read from a block of a document.
struct YAMLField: Equatable {
  /// As written; of a mapping in a mapping `outer.inner`.
  var label: String
  var values: [String]
  var isList: Bool
  /// In the source text.
  var keyRange: ByteRange
  /// From the first to the last byte of the value, without line ends.
  var valueRange: ByteRange
}

/// A fault in YAML, in the source text.
struct YAMLFault: Equatable {
  var range: ByteRange
  var message: String
  var help: String
}

/// Reads a mapping written in YAML: by hand if it is as plain as front matter mostly is, through
/// Yams if it is anything else.
enum YAMLBlock {
  static func read(
    _ bytes: Bytes, _ range: Range<Int>
  ) -> (fields: [YAMLField], faults: [YAMLFault]) {
    if let fields = FlatYAML.read(bytes, range) {
      return (fields, duplicates(fields))
    }
    if let marker = documentMarker(bytes, range) {
      return (
        YAMLRescue.read(bytes, range),
        [
          YAMLFault(
            range: ByteRange(marker.lowerBound, marker.upperBound),
            message: "text follows `---`, so that this line does not end the metadata",
            help: "end it with `---` alone on a line, or remove this line")
        ]
      )
    }
    do {
      let fields = try ParsedYAML.read(bytes, range)
      return (fields, duplicates(fields))
    } catch {
      return (YAMLRescue.read(bytes, range), [YAMLRescue.fault(error, bytes, range)])
    }
  }

  /// A line `--- text` behind other content: to YAML the start of another document, which would
  /// be lost in silence.
  private static func documentMarker(_ bytes: Bytes, _ range: Range<Int>) -> Range<Int>? {
    let lines = LineOffsets(bytes, range)
    var hasContent = false
    for number in 1...max(1, lines.count) {
      let line = lines.line(number)
      let text = bytes.trimmed(line)
      guard let first = text.first, bytes[first] != 0x23 else { continue }
      if hasContent, first == line.lowerBound, text.count > 4,
        bytes.has("---", at: first, limit: text.upperBound), bytes[first + 3].isBlank,
        bytes[bytes.trimmed(first + 3..<text.upperBound).lowerBound] != 0x23
      {
        return text
      }
      hasContent = true
    }
    return nil
  }

  private static func duplicates(_ fields: [YAMLField]) -> [YAMLFault] {
    var faults: [YAMLFault] = []
    var seen: Set<String> = []
    for field in fields where !seen.insert(field.label).inserted {
      faults.append(
        YAMLFault(
          range: field.keyRange, message: "the key `\(field.label)` is given twice",
          help: "keep one of the two"))
    }
    return faults
  }
}
