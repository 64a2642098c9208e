package import Findings

extension MarkdownTree {
  /// Parses a source text as GitHub Flavored Markdown, from the byte where the Markdown starts.
  ///
  /// Positions are offsets in the whole source.
  package static func parse(_ source: SourceText, from start: Int = 0) -> MarkdownTree {
    let raw = source.bytes.withUnsafeBufferPointer { bytes in
      CMark.parse(UnsafeBufferPointer(rebasing: bytes[min(start, bytes.count)...]))
    }
    return TreeBuilder(source: source, start: start, raw: raw).build()
  }
}

struct TreeBuilder {
  let source: SourceText
  let start: Int
  var raw: RawTree

  func build() -> MarkdownTree {
    var nodes = raw.nodes
    var claim = 0
    var block = ByteRange(start, source.bytes.count)
    let firstLine = source.line(at: start)
    for index in nodes.indices {
      if !nodes[index].kind.isInline {
        let claimed = raw.claims[claim]
        claim += 1
        if claimed.startLine > 0 {
          let low = offset(claimed.startLine, claimed.startColumn - 1, firstLine)
          let high = offset(claimed.endLine, claimed.endColumn, firstLine)
          block = ByteRange(low, max(low, high))
        }
      }
      nodes[index].span = block
      switch nodes[index].kind {
      case .text, .code, .htmlInline, .htmlBlock, .codeBlock, .footnoteReference:
        nodes[index].flags.insert(.spilled)
      default: break
      }
    }
    return MarkdownTree(
      source: source, nodes: nodes, spill: raw.text, destinations: raw.destinations,
      infoStrings: raw.infoStrings, excesses: [])
  }

  private func offset(_ line: Int32, _ column: Int32, _ firstLine: Int) -> Int {
    let index = min(Int(line) - 2 + firstLine, source.lineStarts.count - 1)
    let lineStart = line == 1 ? start : Int(source.lineStarts[max(0, index)])
    return max(0, min(source.bytes.count, lineStart + Int(column)))
  }
}
