package import Checks
package import Links

/// How well a requirement is traced, the worst first: the order of the matrix.
package enum TraceState: UInt8, Sendable, CaseIterable, Comparable {
  /// Nothing tests it, or it has no design where its kind usually has one.
  case gap
  /// A test of it failed.
  case failed
  /// It, or a test of it, was reviewed before what it rests on changed.
  case suspect
  /// Tested, and nothing is known against it.
  case covered

  package static func < (left: TraceState, right: TraceState) -> Bool {
    left.rawValue < right.rawValue
  }

  package var name: String {
    switch self {
    case .gap: "gap"
    case .failed: "failed"
    case .suspect: "suspect"
    case .covered: "covered"
    }
  }
}

/// A test that reaches a requirement through something that refines it.
package struct IndirectTest: Sendable, Equatable {
  package var test: NodeIndex
  /// What the test verifies itself.
  package var through: NodeIndex
}

/// A requirement and everything that it is traced to.
package struct TraceabilityRow: Sendable, Equatable {
  package var item: NodeIndex
  package var kind: Int32
  /// What specifies it, the files and documents that its traceability table names, what satisfies it
  /// and what derives from it: each once.
  package var design: [NodeIndex] = []
  /// What verifies it directly, each once, in the order of IDs.
  package var tests: [NodeIndex] = []
  /// The nearest of the tests that verify what refines it; those that verify it directly left out.
  package var indirectTests: [IndirectTest] = []
  /// There are more than `indirectTests` lists.
  package var hasMoreTests = false
  /// No test reaches it, on any way.
  package var isUntested = false
  /// It has no design, though at least half of its kind have.
  package var lacksDesign = false
  package var isSuspect = false
  /// What its tests came to, indirect ones included: failed if one failed, passed if one passed.
  package var outcome: TestResults.Outcome?
  /// Some of its tests were not run, or skipped.
  package var isPartlyRun = false
  /// Its own acceptance criteria.
  package var acceptance = AcceptanceProgress()

  /// What a gap lacks: `test`, `design`.
  package var missing: [String] {
    (isUntested ? ["test"] : []) + (lacksDesign ? ["design"] : [])
  }

  package var isGap: Bool { isUntested || lacksDesign }

  package var state: TraceState {
    if isGap { return .gap }
    if outcome == .failed { return .failed }
    return isSuspect ? .suspect : .covered
  }
}
