import Findings

/// Collects the runs of one spilled literal, joining those that continue each other.
struct RunWriter {
  /// Where the next byte of the literal goes in the spill.
  private var spill: Int
  /// The source position after the last byte-for-byte run, if that is still open.
  private var end = -1
  private var length: Int32 = 0

  init(spill: Int) { self.spill = spill }

  mutating func add(_ size: Int, from source: Int, count: Int, to runs: inout [SpillRun]) {
    if size == count, end == source {
      runs[runs.count - 1].sourceCount += Int32(count)
    } else {
      runs.append(SpillRun(spill: spill, source: source, sourceCount: count))
    }
    end = size == count ? source + count : -1
    length = runs[runs.count - 1].sourceCount
    spill += size
  }

  /// Restores the last run to what it was when this writer was copied.
  func reopen(_ runs: inout [SpillRun]) {
    if end >= 0, !runs.isEmpty { runs[runs.count - 1].sourceCount = length }
  }
}

extension InlineAligner {
  func startRuns() -> RunWriter { RunWriter(spill: spill.count) }

  /// Puts a literal into the spill; its runs were written before.
  mutating func spillLiteral(_ index: Int, _ literal: Range<Int>) {
    let start = spill.count
    spill.append(contentsOf: text[literal])
    nodes[index].literal = ByteRange(start, spill.count)
    nodes[index].flags.insert(.spilled)
  }

  mutating func restore(_ saved: (spill: Int, runs: Int)) {
    spill.removeLast(spill.count - saved.spill)
    runs.removeLast(runs.count - saved.runs)
  }
}
