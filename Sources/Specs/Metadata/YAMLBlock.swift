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
    do {
      let fields = try ParsedYAML.read(bytes, range)
      return (fields, duplicates(fields))
    } catch {
      return (YAMLRescue.read(bytes, range), [YAMLRescue.fault(error, bytes, range)])
    }
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
