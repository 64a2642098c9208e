import Findings
import Markdown

/// Environment variables: fences of `KEY=value # purpose`, tables, lists.
extension FacetWalk {
  mutating func readVariables(_ block: FacetBlock) {
    switch nodes[block.node].kind {
    case .codeBlock: readVariableFence(block)
    case .table: readVariableTable(block)
    case .list: readVariableList(block)
    default: break
    }
  }

  private mutating func readVariableTable(_ block: FacetBlock) {
    let section = section(block, .table)
    var count = 0
    for row in rows(of: block.node) {
      guard let name = cell(row, block, .variable), !name.text.isEmpty else { continue }
      let value = cell(row, block, .value)
      facets.variables.append(
        EnvironmentVariable(
          section: section, name: name, value: value.flatMap { $0.text.isEmpty ? nil : $0 },
          purpose: cell(row, block, .purpose), range: nodes[row].span))
      count += 1
    }
    close(section, count: count)
  }

  /// `` - `API_KEY`: what for ``, `- **API_KEY** - what for`.
  private mutating func readVariableList(_ block: FacetBlock) {
    let section = section(block, .list)
    var count = 0
    for node in items(of: block.node) {
      let item = item(node)
      guard item.paragraph >= 0 else { continue }
      let whole = text(of: item.paragraph)
      let name = whole.text.prefix { $0 != " " && $0 != ":" && $0 != "=" && $0 != "(" }
      guard Self.isVariable(name) else { continue }
      var rest = whole.text.dropFirst(name.count)
      // `SSH access …` speaks of something else.
      guard name.contains("_") || !(rest.dropFirst().first?.isLetter ?? false) else { continue }
      var value: FacetText?
      if rest.first == "=" {
        let written = rest.dropFirst().prefix { $0 != " " }
        if !written.isEmpty { value = located(String(written), in: whole.range) }
        rest = rest.dropFirst(written.count + 1)
      }
      while let next = rest.first, " :-–—#".contains(next) { rest.removeFirst() }
      facets.variables.append(
        EnvironmentVariable(
          section: section, name: located(String(name), in: whole.range), value: value,
          purpose: rest.isEmpty ? nil : located(String(rest), in: whole.range),
          range: item.range))
      count += 1
    }
    if count == 0 { facets.sections.removeLast() } else { close(section, count: count) }
  }

  /// Capitals, digits and underscores, as variables are called.
  private static func isVariable(_ name: Substring) -> Bool {
    name.utf8.count > 2 && name.utf8.first.map { $0.isUpper || $0 == 0x5B } ?? false
      && name.utf8.allSatisfy {
        $0.isUpper || $0.isDigit || $0 == 0x5F || $0 == 0x5B || $0 == 0x5D
      }
  }

  // MARK: Fences

  private mutating func readVariableFence(_ block: FacetBlock) {
    let section = section(block, .fence)
    let language = language(block.node)
    let isYAML = language == "yaml" || language == "yml"
    let text = walk.base(block.node)
    let literal = nodes[block.node].literal
    var count = 0
    var line = literal.lower
    while line < literal.upper {
      var end = line
      while end < literal.upper, text[end] != 0x0A { end += 1 }
      if let found = Assignment(text, text.trimmed(line..<end), isYAML: isYAML) {
        func place(_ range: Range<Int>) -> FacetText {
          FacetText(
            text: text.string(range),
            range: walk.tree.sourceRange(
              ofLiteral: ByteRange(
                range.lowerBound - literal.lower, range.upperBound - literal.lower),
              in: block.node))
        }
        facets.variables.append(
          EnvironmentVariable(
            section: section, name: place(found.name), value: found.value.map(place),
            purpose: found.purpose.map(place), range: place(text.trimmed(line..<end)).range))
        count += 1
      }
      line = end + 1
    }
    if count == 0 { facets.sections.removeLast() } else { close(section, count: count) }
  }
}

/// One line of a fence that sets a variable.
private struct Assignment {
  var name: Range<Int>
  var value: Range<Int>?
  var purpose: Range<Int>?

  init?(_ text: Bytes, _ line: Range<Int>, isYAML: Bool) {
    var start = line.lowerBound
    for word in ["export ", "set ", "ENV ", "- "] as [StaticString]
    where text.has(word, at: start, limit: line.upperBound) {
      start += word.utf8CodeUnitCount
    }
    var end = start
    while end < line.upperBound, Self.isName(text[end]) { end += 1 }
    guard end > start, !text[start].isDigit, end < line.upperBound,
      text[end] == 0x3D || isYAML && text[end] == 0x3A && Self.isUpper(text, start..<end)
    else { return nil }
    name = start..<end
    var index = end + 1
    var quote: UInt8 = 0
    var comment = line.upperBound
    while index < line.upperBound {
      let byte = text[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if byte == 0x23, index == end + 1 || text[index - 1].isBlank {
        comment = index
        break
      }
      index += 1
    }
    let written = text.trimmed(end + 1..<comment)
    value = written.isEmpty ? nil : written
    var note = comment
    while note < line.upperBound, text[note] == 0x23 { note += 1 }
    let said = text.trimmed(note..<line.upperBound)
    purpose = said.isEmpty ? nil : said
  }

  /// Also the brackets of a name that a template leaves open: `[SERVICE]_API_KEY`.
  private static func isName(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte == 0x5F || byte == 0x5B || byte == 0x5D || byte == 0x7B
      || byte == 0x7D || byte == 0x3C || byte == 0x3E
  }

  private static func isUpper(_ text: Bytes, _ range: Range<Int>) -> Bool {
    range.allSatisfy { !text[$0].isLower }
  }
}
