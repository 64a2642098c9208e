import Findings
import Yams

/// Reads a mapping through Yams and flattens it, within bounds: a nested or aliased structure can
/// be far larger than its text.
enum ParsedYAML {
  enum Fault: Error {
    case tooDeep, tooLarge, notAMapping
    case syntax(line: Int, column: Int, problem: String)
  }

  static let largestNodes = 10_000
  static let deepest = 40

  static func read(_ bytes: Bytes, _ range: Range<Int>) throws -> [YAMLField] {
    guard !isTooDeep(bytes, range) else { throw Fault.tooDeep }
    let text = bytes.string(range)
    let root: Node?
    do {
      root = try Parser(yaml: text, resolver: .basic, encoding: .utf8).nextRoot()
    } catch let error as YamlError {
      throw fault(of: error)
    }
    guard let root else { return [] }
    guard case .mapping(let mapping) = root else {
      if case .scalar(let scalar) = root, isNull(scalar.string) { return [] }
      throw Fault.notAMapping
    }
    var flattening = Flattening(lines: LineOffsets(bytes, range), bytes: bytes)
    try flattening.add(mapping, prefix: "", depth: 0)
    return flattening.fields
  }

  /// YAML's own null, and nothing.
  static func isNull(_ text: String) -> Bool {
    text.isEmpty || text == "~" || text == "null" || text == "Null" || text == "NULL"
  }

  private static func fault(of error: YamlError) -> Fault {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      .syntax(line: mark.line, column: mark.column, problem: problem)
    case .duplicatedKeysInMapping(let duplicates, let context):
      .syntax(
        line: context.mark.line, column: context.mark.column,
        problem: "the key `\(duplicates.first.map { "\($0)" } ?? "")` is given twice")
    default:
      .syntax(line: 1, column: 1, problem: "it cannot be read")
    }
  }

  /// A cautious guess at the nesting, so that no recursive parser sees a tower of brackets.
  static func isTooDeep(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    var depth = 0
    var markers = 0
    for index in range {
      switch bytes[index] {
      case 0x5B, 0x7B: depth += 1
      case 0x5D, 0x7D: depth = max(0, depth - 1)
      case 0x0A: markers = 0
      case 0x2D, 0x3F: markers += 1
      case 0x20: break
      default: markers = index > 0 && bytes[index - 1] == 0x20 ? 0 : max(0, markers - 1)
      }
      if depth > deepest || markers > deepest && isIndicatorRun(bytes, index, range) { return true }
    }
    return false
  }

  private static func isIndicatorRun(_ bytes: Bytes, _ index: Int, _ range: Range<Int>) -> Bool {
    var start = index
    while start > range.lowerBound, bytes[start - 1] != 0x0A { start -= 1 }
    var count = 0
    while start < index {
      if bytes[start] == 0x2D || bytes[start] == 0x3F {
        guard bytes[start + 1] == 0x20 else { return false }
        count += 1
      } else if bytes[start] != 0x20 {
        return false
      }
      start += 1
    }
    return count >= deepest
  }

  private struct Flattening {
    let lines: LineOffsets
    let bytes: Bytes
    var fields: [YAMLField] = []
    var visited = 0

    mutating func add(_ mapping: Node.Mapping, prefix: String, depth: Int) throws {
      guard depth < deepest else { throw Fault.tooDeep }
      for (key, value) in mapping {
        visited += 1
        guard visited < largestNodes else { throw Fault.tooLarge }
        let name = key.string ?? "?"
        let label = prefix.isEmpty ? name : "\(prefix).\(name)"
        if case .mapping(let inner) = value, !inner.isEmpty {
          try add(inner, prefix: label, depth: depth + 1)
          continue
        }
        var field = YAMLField(
          label: label, values: [], isList: false,
          keyRange: lines.range(of: key.mark, length: name.utf8.count), valueRange: ByteRange(0, 0))
        let start = lines.offset(of: value.mark)
        field.valueRange = ByteRange(start, max(start, lines.lineEnd(at: start)))
        switch value {
        case .scalar(let scalar):
          if !(scalar.style == .plain && isNull(scalar.string)) { field.values = [scalar.string] }
          field.valueRange = valueRange(scalar, start)
        case .sequence(let sequence):
          field.isList = true
          try collect(sequence, into: &field, depth: depth + 1)
        default: break
        }
        fields.append(field)
      }
    }

    private func valueRange(_ scalar: Node.Scalar, _ start: Int) -> ByteRange {
      let stop = lines.lineEnd(at: start)
      guard scalar.style == .plain, bytes.hasText(scalar.string, at: start, limit: stop) else {
        return ByteRange(start, lines.blockEnd(at: start))
      }
      return ByteRange(start, start + scalar.string.utf8.count)
    }

    private mutating func collect(
      _ sequence: Node.Sequence, into field: inout YAMLField, depth: Int
    ) throws {
      guard depth < deepest else { throw Fault.tooDeep }
      for node in sequence {
        visited += 1
        guard visited < largestNodes else { throw Fault.tooLarge }
        switch node {
        case .scalar(let scalar): field.values.append(scalar.string)
        case .sequence(let inner): try collect(inner, into: &field, depth: depth + 1)
        case .mapping(let mapping):
          field.values.append(try summary(mapping, depth: depth + 1))
        default: break
        }
        let start = lines.offset(of: node.mark)
        field.valueRange.end = max(field.valueRange.end, Int32(lines.lineEnd(at: start)))
      }
    }

    /// A mapping in a list, as one line: `name: Ledger, owner: Ana`.
    private mutating func summary(_ mapping: Node.Mapping, depth: Int) throws -> String {
      guard depth < deepest else { throw Fault.tooDeep }
      var parts: [String] = []
      for (key, value) in mapping {
        visited += 1
        guard visited < largestNodes else { throw Fault.tooLarge }
        let text: String
        switch value {
        case .scalar(let scalar): text = scalar.string
        case .mapping(let inner): text = try summary(inner, depth: depth + 1)
        case .sequence(let items):
          var inner = YAMLField(
            label: "", values: [], isList: true, keyRange: ByteRange(0, 0),
            valueRange: ByteRange(0, 0))
          try collect(items, into: &inner, depth: depth + 1)
          text = inner.values.joined(separator: ", ")
        default: text = ""
        }
        parts.append("\(key.string ?? "?"): \(text)")
      }
      return parts.joined(separator: ", ")
    }
  }
}
