import Findings

/// Reads the plain part of YAML that nearly all front matter keeps to, in a fraction of the time a
/// full parser takes: `key: value`, quoted strings without escapes, flow and block lists of such
/// values, comments. Answers `nil` to anything else, so that it never disagrees with YAML.
enum FlatYAML {
  static func read(_ bytes: Bytes, _ range: Range<Int>) -> [YAMLField]? {
    var reader = Reader(bytes: bytes, position: range.lowerBound, end: range.upperBound)
    var fields: [YAMLField] = []
    while let line = reader.nextLine() {
      let content = reader.content(of: line)
      if content.isEmpty || bytes[content.lowerBound] == 0x23 { continue }
      if bytes[line.lowerBound] == 0x2D, content.lowerBound == line.lowerBound || fields.isEmpty {
        guard reader.addListItem(content, to: &fields) else { return nil }
        continue
      }
      if content.lowerBound > line.lowerBound {
        guard bytes[content.lowerBound] == 0x2D, reader.addListItem(content, to: &fields)
        else { return nil }
        continue
      }
      guard let field = reader.field(content) else { return nil }
      fields.append(field)
    }
    return fields
  }

  private struct Reader {
    let bytes: Bytes
    var position: Int
    let end: Int
    /// The indentation of the items of the list being read; -1 outside a list.
    var listIndent = -1

    /// The next line without its line ending.
    mutating func nextLine() -> Range<Int>? {
      guard position < end else { return nil }
      let start = position
      while position < end, bytes[position] != 0x0A, bytes[position] != 0x0D { position += 1 }
      let stop = position
      if position < end, bytes[position] == 0x0D { position += 1 }
      if position < end, bytes[position] == 0x0A, stop == position || bytes[position - 1] == 0x0D {
        position += 1
      }
      return start..<stop
    }

    /// A line without the spaces around it. Tabs are left to the real parser, which forbids them.
    func content(of line: Range<Int>) -> Range<Int> {
      var start = line.lowerBound
      var stop = line.upperBound
      while start < stop, bytes[start] == 0x20 { start += 1 }
      while stop > start, bytes[stop - 1] == 0x20 { stop -= 1 }
      return start..<stop
    }

    mutating func field(_ content: Range<Int>) -> YAMLField? {
      var index = content.lowerBound
      guard bytes[index].isLetter else { return nil }
      while index < content.upperBound, isKeyByte(bytes[index]) { index += 1 }
      var keyEnd = index
      while keyEnd > content.lowerBound, bytes[keyEnd - 1] == 0x20 { keyEnd -= 1 }
      guard keyEnd == index, index < content.upperBound, bytes[index] == 0x3A else { return nil }
      index += 1
      guard index == content.upperBound || bytes[index] == 0x20 else { return nil }
      while index < content.upperBound, bytes[index] == 0x20 { index += 1 }
      var field = YAMLField(
        label: bytes.string(content.lowerBound..<keyEnd), values: [], isList: false,
        keyRange: ByteRange(content.lowerBound, keyEnd), valueRange: ByteRange(index, index))
      listIndent = -1
      guard index < content.upperBound, bytes[index] != 0x23 else {
        field.valueRange = ByteRange(keyEnd + 1, keyEnd + 1)
        return field
      }
      let value: Range<Int>
      if bytes[index] == 0x5B {
        guard let list = flowList(index..<content.upperBound) else { return nil }
        field.values = list.values
        field.isList = true
        value = list.range
      } else {
        guard let scalar = scalar(index..<content.upperBound, inFlow: false) else { return nil }
        field.values = scalar.isNull ? [] : [scalar.value]
        value = scalar.range
      }
      field.valueRange = ByteRange(value.lowerBound, value.upperBound)
      // Nothing may follow that continues the value on the next line.
      return continues(after: value) ? nil : field
    }

    /// Whether the next line is indented text that YAML would fold into this value.
    private func continues(after value: Range<Int>) -> Bool {
      var index = position
      while index < end {
        var start = index
        while start < end, bytes[start] == 0x20 { start += 1 }
        if start < end, bytes[start] == 0x0A || bytes[start] == 0x0D {
          index = start + 1
          continue
        }
        return start > index || (start < end && (bytes[start] == 0x2D || bytes[start] == 0x09))
      }
      return false
    }

    mutating func addListItem(_ content: Range<Int>, to fields: inout [YAMLField]) -> Bool {
      guard let last = fields.indices.last, content.count > 2,
        bytes[content.lowerBound + 1] == 0x20
      else { return false }
      let indent = column(of: content.lowerBound)
      if listIndent < 0 {
        guard fields[last].values.isEmpty, !fields[last].isList,
          fields[last].valueRange.isEmpty
        else { return false }
        listIndent = indent
        fields[last].isList = true
      }
      guard indent == listIndent else { return false }
      var start = content.lowerBound + 1
      while start < content.upperBound, bytes[start] == 0x20 { start += 1 }
      guard let scalar = scalar(start..<content.upperBound, inFlow: false), !scalar.isNull,
        !continuesItem(indent)
      else { return false }
      if fields[last].values.isEmpty {
        fields[last].valueRange = ByteRange(scalar.range.lowerBound, scalar.range.upperBound)
      } else {
        fields[last].valueRange.end = Int32(scalar.range.upperBound)
      }
      fields[last].values.append(scalar.value)
      return true
    }

    /// Whether the next line is indented deeper than the item and so continues it.
    private func continuesItem(_ indent: Int) -> Bool {
      var start = position
      while start < end, bytes[start] == 0x20 { start += 1 }
      guard start < end, bytes[start] != 0x0A, bytes[start] != 0x0D else { return false }
      return bytes[start] == 0x09 || start - position > indent
    }

    private func column(of offset: Int) -> Int {
      var start = offset
      while start > 0, bytes[start - 1] == 0x20 { start -= 1 }
      return offset - start
    }

    private func isKeyByte(_ byte: UInt8) -> Bool {
      byte.isAlphanumeric || byte == 0x5F || byte == 0x2D || byte == 0x20
    }

    // MARK: Values

    struct Scalar {
      var value: String
      /// Quotes included.
      var range: Range<Int>
      var isNull: Bool
    }

    func flowList(_ range: Range<Int>) -> (values: [String], range: Range<Int>)? {
      var values: [String] = []
      var index = range.lowerBound + 1
      while true {
        while index < range.upperBound, bytes[index] == 0x20 { index += 1 }
        guard index < range.upperBound else { return nil }
        if bytes[index] == 0x5D { break }
        guard let scalar = scalar(index..<range.upperBound, inFlow: true), !scalar.isNull
        else { return nil }
        values.append(scalar.value)
        index = scalar.range.upperBound
        while index < range.upperBound, bytes[index] == 0x20 { index += 1 }
        guard index < range.upperBound else { return nil }
        if bytes[index] == 0x5D { break }
        guard bytes[index] == 0x2C else { return nil }
        index += 1
      }
      guard isOnlyComment(index + 1..<range.upperBound) else { return nil }
      return (values, range.lowerBound..<index + 1)
    }

    func scalar(_ range: Range<Int>, inFlow: Bool) -> Scalar? {
      guard let first = range.first.map({ bytes[$0] }) else { return nil }
      if first == 0x22 || first == 0x27 { return quoted(range, first, inFlow: inFlow) }
      var index = range.lowerBound
      switch first {
      case 0x21, 0x23, 0x25, 0x26, 0x2A, 0x2C, 0x3A, 0x3E, 0x3F, 0x40, 0x5B, 0x5D, 0x60, 0x7B,
        0x7C, 0x7D, 0x2D, 0x3D:
        return nil
      default: break
      }
      while index < range.upperBound {
        let byte = bytes[index]
        if byte < 0x20 || byte == 0x7F || byte >= 0xC2 && isOddScalar(index) { return nil }
        if byte == 0x23, bytes[index - 1] == 0x20 { break }
        if byte == 0x3A, index + 1 == range.upperBound || bytes[index + 1] == 0x20 { return nil }
        if inFlow {
          if byte == 0x2C || byte == 0x5D { break }
          if byte == 0x5B || byte == 0x7B || byte == 0x7D || byte == 0x3A { return nil }
        }
        index += 1
      }
      while index > range.lowerBound, bytes[index - 1] == 0x20 { index -= 1 }
      guard index > range.lowerBound else { return nil }
      let text = range.lowerBound..<index
      let value = bytes.string(text)
      return Scalar(value: value, range: text, isNull: ParsedYAML.isNull(value))
    }

    private func quoted(_ range: Range<Int>, _ quote: UInt8, inFlow: Bool) -> Scalar? {
      var index = range.lowerBound + 1
      while index < range.upperBound, bytes[index] != quote {
        let byte = bytes[index]
        if byte == 0x5C && quote == 0x22 || byte < 0x20 || byte >= 0xC2 && isOddScalar(index) {
          return nil
        }
        index += 1
      }
      guard index < range.upperBound else { return nil }
      // A doubled quote is an escape.
      if index + 1 < range.upperBound, bytes[index + 1] == quote { return nil }
      if !inFlow, !isOnlyComment(index + 1..<range.upperBound) { return nil }
      return Scalar(
        value: bytes.string(range.lowerBound + 1..<index), range: range.lowerBound..<index + 1,
        isNull: false)
    }

    /// Characters that YAML takes for line ends or forbids.
    private func isOddScalar(_ index: Int) -> Bool {
      let value = bytes.scalar(at: index).value
      return value < 0xA0 || value == 0x2028 || value == 0x2029 || value >= 0xFEFF
    }

    private func isOnlyComment(_ range: Range<Int>) -> Bool {
      var index = range.lowerBound
      while index < range.upperBound, bytes[index] == 0x20 { index += 1 }
      return index == range.upperBound || (bytes[index] == 0x23 && index > range.lowerBound)
    }
  }
}
