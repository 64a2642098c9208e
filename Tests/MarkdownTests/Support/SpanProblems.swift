import Findings
import Markdown

/// Everything that is wrong with the positions of a tree, in words.
func spanProblems(_ tree: MarkdownTree) -> [String] {
  var problems: [String] = []
  for index in tree.nodes.indices {
    let node = tree.nodes[index]
    let written = "\(node.kind) #\(index) \(tree.source.string(node.span).debugDescription)"
    problems += childProblems(tree, index, written)
    if let problem = shapeProblem(node.kind, Array(tree.source.bytes[node.span.indices])) {
      problems.append("\(written): \(problem)")
    }
    switch node.kind {
    case .text, .code, .htmlInline, .codeBlock, .htmlBlock:
      problems += literalProblems(tree, index).map { "\(written): \($0)" }
    default: break
    }
  }
  return problems
}

private func childProblems(_ tree: MarkdownTree, _ index: Int, _ written: String) -> [String] {
  var problems: [String] = []
  var end = tree.nodes[index].span.lower
  for child in tree.children(of: index) {
    let node = tree.nodes[child]
    if node.kind == .footnoteDefinition { continue }
    if node.span.lower < end {
      problems.append("\(written): child #\(child) \(node.kind) overlaps")
    }
    end = max(end, node.span.upper)
  }
  if end > tree.nodes[index].span.upper {
    problems.append("\(written): its children reach out of it")
  }
  return problems
}

private func shapeProblem(_ kind: NodeKind, _ bytes: [UInt8]) -> String? {
  func starts(_ marks: String) -> Bool { bytes.first.map { marks.utf8.contains($0) } ?? false }
  func ends(_ marks: String) -> Bool { bytes.last.map { marks.utf8.contains($0) } ?? false }
  let isRight =
    switch kind {
    case .code: starts("`") && ends("`")
    case .emphasis: starts("*_") && ends("*_")
    case .strong: bytes.count >= 4 && starts("*_") && bytes[0] == bytes[1] && ends("*_")
    case .strikethrough: starts("~") && ends("~")
    case .image: starts("!") && ends(")]")
    case .footnoteReference: starts("[") && ends("]")
    case .softBreak, .lineBreak: ends("\r\n")
    case .htmlInline: starts("<") && ends(">")
    case .blockQuote: starts(">")
    case .footnoteDefinition: starts("[")
    case .item: starts("-+*0123456789")
    case .paragraph: !starts("\r\n") && !ends(" \t\r\n")
    case .heading, .table, .tableRow: !starts(" \t\r\n") && !ends(" \t\r\n")
    default: true
    }
  return isRight ? nil : "its span has not its shape"
}

/// Each byte of the literal must be written where the tree says.
private func literalProblems(_ tree: MarkdownTree, _ index: Int) -> [String] {
  let literal = Array(tree.literal(of: index))
  let span = tree.nodes[index].span
  var last = span.lower
  for offset in literal.indices {
    let range = tree.sourceRange(ofLiteral: ByteRange(offset, offset + 1), in: index)
    if range.lower < span.lower || range.upper > max(span.upper, span.lower + literal.count) {
      if tree.nodes[index].kind != .codeBlock && tree.nodes[index].kind != .htmlBlock {
        return ["byte \(offset) is outside its span"]
      }
    }
    let written = tree.source.bytes[range.indices]
    if range.lower < last && written.count == 1 {
      return ["byte \(offset) is not after its predecessor"]
    }
    last = range.lower
    let isRight: Bool
    if written.count == 1, let byte = written.first {
      isRight =
        byte == literal[offset]
        || literal[offset] == 0x20 && (byte == 0x0A || byte == 0x0D || byte == 9)
        || byte == 0 || byte == 0x0D && literal[offset] == 0x0A
    } else if let byte = written.first {
      isRight = byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "&") || byte == 0x0D || byte == 9
    } else {
      isRight = offset == literal.count - 1 && literal[offset] == 0x0A
    }
    if !isRight {
      return [
        "byte \(offset) of \(String(decoding: literal, as: UTF8.self).debugDescription) is not written at \(range.lower)"
      ]
    }
  }
  return []
}
