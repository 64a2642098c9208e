package import Findings

/// A stretch of spilled text and where it is written in the source.
///
/// It ends where the next run starts. If both lengths are equal, byte stands for byte; otherwise
/// the whole run stands for the whole source range (an entity, an escape).
package struct SpillRun: Sendable, Equatable {
  package var spill: Int32
  package var source: Int32
  package var sourceCount: Int32

  init(spill: Int, source: Int, sourceCount: Int) {
    self.spill = Int32(spill)
    self.source = Int32(source)
    self.sourceCount = Int32(sourceCount)
  }
}

extension MarkdownTree {
  /// Where a part of a leaf's literal is written; `range` counts from the start of the literal.
  package func sourceRange(ofLiteral range: ByteRange, in node: Int) -> ByteRange {
    let value = nodes[node]
    guard value.flags.contains(.spilled) else {
      return ByteRange(value.literal.lower + range.lower, value.literal.lower + range.upper)
    }
    let start = place(ofSpill: value.literal.lower + range.lower, in: value)
    guard let start else { return value.span }
    if range.isEmpty { return ByteRange(start.lower, start.lower) }
    let last = place(ofSpill: value.literal.lower + range.upper - 1, in: value)
    return ByteRange(start.lower, last?.upper ?? start.upper)
  }

  /// Where one byte of the spill is written; `nil` if that is not known.
  private func place(ofSpill position: Int, in node: Node) -> ByteRange? {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if Int(runs[middle].spill) <= position { low = middle + 1 } else { high = middle }
    }
    guard low > 0, Int(runs[low - 1].spill) >= node.literal.lower else { return nil }
    let run = runs[low - 1]
    let next = low < runs.count ? Int(runs[low].spill) : spill.count
    let count = min(next, node.literal.upper) - Int(run.spill)
    guard Int(run.sourceCount) == count else {
      return ByteRange(Int(run.source), Int(run.source) + Int(run.sourceCount))
    }
    let offset = Int(run.source) + position - Int(run.spill)
    return ByteRange(offset, offset + 1)
  }
}
