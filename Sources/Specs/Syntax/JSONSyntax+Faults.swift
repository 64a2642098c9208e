/// What is said of each fault.
extension JSONSyntax {
  func fault(_ range: Range<Int>, _ message: String, _ help: String) -> Stop {
    .fault(SyntaxFault(range: range, message: message, help: help))
  }

  func trailingComma(_ comma: Int) -> Stop {
    fault(
      comma..<comma + 1, "nothing follows this comma before the bracket closes",
      "remove the comma")
  }

  func surplusComma(after comma: Int) -> Stop {
    fault(index..<index + 1, "nothing stands before this comma", "remove one of the commas")
  }

  /// Points at the last byte of the value that the comma should follow.
  func missingComma(after end: Int) -> Stop {
    guard bytes[index] != 0x3A else { return unexpected() }
    return fault(end - 1..<end, "a comma is missing after this value", "add `,`")
  }

  func missingValue() -> Stop {
    fault(index..<index + 1, "the key before this has no value", "add `: value`")
  }

  func singleQuotes() -> Stop {
    fault(index..<index + 1, "JSON knows no single quotes", "use double quotes")
  }

  func neverClosed(_ bracket: Int) -> Stop {
    fault(
      bracket..<bracket + 1, "this bracket is never closed",
      "close it, or write `…` where something is left out")
  }

  func wrongBracket(_ bracket: Int) -> Stop {
    let wanted = bytes[bracket] == 0x7B ? "}" : "]"
    return fault(
      index..<index + 1, "a bracket is closed that is not the last one opened",
      "close it with `\(wanted)`")
  }

  func unexpected() -> Stop {
    let length = bytes.scalar(at: index).length
    let end = min(index + length, bytes.count)
    return fault(
      index..<end, "`\(bytes.string(index..<end))` is not expected here",
      "write a key or value of JSON, or remove it")
  }
}
