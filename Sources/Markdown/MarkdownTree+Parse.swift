package import Findings

extension MarkdownTree {
  /// Parses a source text as GitHub Flavored Markdown, from the byte where the Markdown starts.
  ///
  /// Positions are offsets in the whole source.
  package static func parse(_ source: SourceText, from start: Int = 0) -> MarkdownTree {
    parse(source, from: start, unaligned: nil)
  }

  /// As `parse`, telling how many blocks have inlines that were not found in the source.
  package static func parse(
    _ source: SourceText, from start: Int, unaligned: ((Int) -> Void)?
  ) -> MarkdownTree {
    let start = min(max(0, start), source.bytes.count)
    return source.bytes.withUnsafeBufferPointer { bytes in
      source.lineStarts.withUnsafeBufferPointer { lineStarts in
        let lines = SourceLines(
          bytes: bytes, lineStarts: lineStarts, start: start,
          firstLine: source.line(at: start) - 1, holdsNUL: bytes.contains(0))
        let limits = Limits(lines)
        if limits.isPlain { return plain(source, from: start, excesses: limits.excesses) }
        var raw = CMark.parse(
          UnsafeBufferPointer(rebasing: bytes[start...]), options: limits.options)
        let tree = complete(
          &raw, source: source, lines: lines, excesses: limits.excesses, unaligned: unaligned)
        return raw.depth > Limits.depth ? tree.cutAtDepth(Limits.depth) : tree
      }
    }
  }

  /// Finds the true positions of a raw tree.
  private static func complete(
    _ raw: inout RawTree, source: SourceText, lines: SourceLines, excesses: [Excess],
    unaligned: ((Int) -> Void)?
  ) -> MarkdownTree {
    var nodes = raw.nodes
    let made = nodes.withUnsafeMutableBufferPointer { nodes in
      raw.nodes.withUnsafeBufferPointer { given in
        raw.text.withUnsafeBufferPointer { text in
          var builder = TreeBuilder(
            source: source, claims: raw.claims, lines: lines,
            aligner: InlineAligner(
              bytes: lines.bytes, text: text, given: given, nodes: nodes,
              destinations: raw.destinations.count))
          builder.build()
          unaligned?(builder.unaligned)
          return (builder.aligner.spill, builder.aligner.runs, builder.aligner.urlSpans)
        }
      }
    }
    for (index, span) in made.2.enumerated() { raw.destinations[index].urlSpan = span }
    for node in nodes where node.kind == .link || node.kind == .image {
      if raw.destinations[node.literal.lower].urlSpan.start < 0 {
        raw.destinations[node.literal.lower].urlSpan = node.span
      }
    }
    return MarkdownTree(
      source: source, nodes: nodes, spill: made.0, runs: made.1,
      destinations: raw.destinations, infoStrings: raw.infoStrings, excesses: excesses)
  }
}
