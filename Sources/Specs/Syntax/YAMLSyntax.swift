import Yams

/// Tells whether an example is YAML, and where it first is not.
package enum YAMLSyntax {
  /// More than any example; less than what an attack would need.
  private static let sizeLimit = 256 << 10

  /// The first fault of a text of any number of YAML documents; `nil` if there is none or the text
  /// is a template or leaves something out, so that it need not be YAML.
  package static func fault(in text: ArraySlice<UInt8>) -> SyntaxFault? {
    text.withUnsafeBufferPointer { bytes in
      guard bytes.count < sizeLimit, !isPlain(bytes), !ParsedYAML.isTooDeep(bytes, 0..<bytes.count)
      else { return nil }
      do {
        let parser = try Parser(
          yaml: String(decoding: bytes, as: UTF8.self), resolver: .basic, encoding: .utf8)
        while try parser.nextRoot() != nil {}
        return nil
      } catch {
        return isTemplate(bytes) ? nil : fault(of: error, in: bytes)
      }
    }
  }

  /// What Yams says is wrong, at the place where it noticed; `nil` if the text is YAML that Yams
  /// only does not like, as a key given twice.
  static func fault(of error: any Error, in bytes: Bytes) -> SyntaxFault? {
    guard let (line, column, problem) = place(of: error) else { return nil }
    let lines = LineOffsets(bytes, 0..<bytes.count)
    let whole = lines.line(min(max(1, line), lines.count))
    let offset = lines.offset(line: line, column: column)
    var start = min(max(offset, whole.lowerBound), whole.upperBound)
    var end = bytes.trimmed(start..<whole.upperBound).upperBound
    if start >= end {
      let trimmed = bytes.trimmed(whole)
      (start, end) = (trimmed.lowerBound, trimmed.upperBound)
    }
    return SyntaxFault(
      range: start..<end, message: "the YAML does not parse: \(problem)",
      help: "mend this line or the one before; quote values with `: ` or `#` in them")
  }

  private static func place(of error: any Error) -> (line: Int, column: Int, problem: String)? {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _):
      (mark.line, mark.column, problem)
    default: nil
    }
  }

  /// Whether every line is a comment or a key with a plain word: YAML without a doubt.
  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      guard bytes[index].isLetter else { return false }
      while index < bytes.count, bytes[index].isAlphanumeric || bytes[index] == 0x5F { index += 1 }
      guard bytes.has(": ", at: index, limit: bytes.count) else { return false }
      index += 2
      guard index < bytes.count, bytes[index].isAlphanumeric else { return false }
      while index < bytes.count, bytes[index] != 0x0A {
        guard bytes[index] != 0x3A, bytes[index] != 0x23, bytes[index] != 0x09 else { return false }
        index += 1
      }
      index += 1
    }
    return true
  }

  private static func isTemplate(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for index in bytes.indices {
      switch bytes[index] {
      case 0x7B where bytes.has("{{", at: index, limit: bytes.count): return true
      case 0x7B where bytes.has("{%", at: index, limit: bytes.count): return true
      case 0x3C where bytes.has("<%", at: index, limit: bytes.count): return true
      case 0x2E where bytes.has("...", at: index, limit: bytes.count): return true
      case 0xE2 where bytes.has("\u{2026}", at: index, limit: bytes.count): return true
      default: break
      }
    }
    return false
  }
}
