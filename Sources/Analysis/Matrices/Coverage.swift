import Checks

/// How many of some requirements are traced, and how far.
///
/// Requirements that have ended (superseded, retired, withdrawn, rejected) are left out, as are
/// tests that have; what is only deprecated still runs and counts.
package struct Coverage: Sendable, Equatable {
  /// All requirements that count.
  package var total = 0
  /// Those that a test verifies itself.
  package var shallow = 0
  /// Those that a test verifies, or verifies something that derives from, satisfies or is part of
  /// them, over any number of steps. Never less than `shallow`.
  package var deep = 0
  /// Those with a design: a file or item that specifies them, satisfies them or derives from
  /// them, or one that their traceability table names.
  package var designed = 0
  /// Of `deep`: no test failed, and at least one passed.
  package var passed = 0
  /// Of `deep`: a test failed.
  package var failed = 0
  /// Those that were reviewed before what they rest on changed, or whose tests were.
  package var suspect = 0
  /// Those without a test, or without a design where their kind usually has one.
  package var gaps = 0

  package init() {}

  /// Of `total`, rounded down, so that only the whole is 100; at least 1 where there is something.
  package func percent(_ count: Int) -> Int { count == 0 ? 0 : max(1, count * 100 / total) }

  package var shallowPercent: Int { percent(shallow) }
  package var deepPercent: Int { percent(deep) }

  mutating func add(_ row: TraceabilityRow) {
    total += 1
    if !row.tests.isEmpty { shallow += 1 }
    if !row.isUntested { deep += 1 }
    if !row.design.isEmpty { designed += 1 }
    if row.outcome == .failed { failed += 1 }
    if row.outcome == .passed { passed += 1 }
    if row.isSuspect { suspect += 1 }
    if row.isGap { gaps += 1 }
  }

  static func + (left: Coverage, right: Coverage) -> Coverage {
    var sum = left
    sum.total += right.total
    sum.shallow += right.shallow
    sum.deep += right.deep
    sum.designed += right.designed
    sum.passed += right.passed
    sum.failed += right.failed
    sum.suspect += right.suspect
    sum.gaps += right.gaps
    return sum
  }
}

/// How many of some things are done.
package struct AcceptanceProgress: Sendable, Equatable {
  package var done = 0
  package var total = 0

  package init(done: Int = 0, total: Int = 0) {
    self.done = done
    self.total = total
  }

  /// Rounded down, so that only the whole is 100; at least 1 where something is done.
  package var percent: Int { done == 0 ? 0 : max(1, done * 100 / total) }
}

/// The coverage of one kind of requirement.
package struct KindCoverage: Sendable, Equatable {
  /// The index in `LinkGraph.kinds`.
  package var kind: Int32
  package var coverage = Coverage()
  /// The acceptance criteria of its items.
  package var acceptance = AcceptanceProgress()
  /// At least half of its items have a design, so that those without one lack it.
  package var needsDesign = false
}

/// The figures of a whole site: coverage by kind and in total, and how far its acceptance has come.
package struct CoverageSummary: Sendable, Equatable {
  /// Kinds of requirements in the order of `LinkGraph.kinds`.
  package var kinds: [KindCoverage] = []
  package var total = Coverage()
  /// The acceptance criteria of everything that has not ended, requirements or not.
  package var acceptance = AcceptanceProgress()
  /// The results of a test run were given.
  package var hasResults = false

  /// The acceptance criteria of requirements alone.
  package var requirementAcceptance: AcceptanceProgress {
    kinds.reduce(into: AcceptanceProgress()) { sum, kind in
      sum.done += kind.acceptance.done
      sum.total += kind.acceptance.total
    }
  }
}
