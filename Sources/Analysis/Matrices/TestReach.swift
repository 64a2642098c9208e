import Checks
import Links
import Specs

/// Which items tests reach, directly or through what refines them, and what these tests came to.
///
/// What is known of a node is handed up to what it refines until nothing new is learned: each node
/// is visited at most once for each fact, so the cost is linear however refinements branch or cycle.
struct TestReach {
  private struct Facts: OptionSet {
    let rawValue: UInt8
    static let tested = Facts(rawValue: 1)
    static let passed = Facts(rawValue: 2)
    static let failed = Facts(rawValue: 4)
    /// A test was not run, or skipped.
    static let open = Facts(rawValue: 8)
  }

  private var facts: [Facts]
  private let hasResults: Bool

  init(_ subject: CheckSubject, _ tests: TestLinks, _ refinements: Refinements) {
    let graph = subject.graph
    hasResults = subject.testResults != nil
    facts = Array(repeating: [], count: graph.items.count)
    var queue: [NodeIndex] = []
    for item in 0..<NodeIndex(graph.items.count) {
      for test in tests[item] {
        facts[Int(item)].formUnion(Self.facts(of: test, subject))
      }
      if !facts[Int(item)].isEmpty { queue.append(item) }
    }
    var pending: [NodeIndex] = queue
    while let item = pending.popLast() {
      // What has ended hands nothing up.
      if subject.states.stage(of: item) == .ended { continue }
      let known = facts[Int(item)]
      var learned: [NodeIndex] = []
      refinements.forEachRefined(by: item) { outer in
        if !facts[Int(outer)].isSuperset(of: known) { learned.append(outer) }
      }
      for outer in learned where !facts[Int(outer)].isSuperset(of: known) {
        facts[Int(outer)].formUnion(known)
        pending.append(outer)
      }
    }
  }

  func isTested(_ item: NodeIndex) -> Bool { facts[Int(item)].contains(.tested) }

  func isPartlyRun(_ item: NodeIndex) -> Bool { hasResults && facts[Int(item)].contains(.open) }

  func outcome(_ item: NodeIndex) -> TestResults.Outcome? {
    let facts = facts[Int(item)]
    if facts.contains(.failed) { return .failed }
    return facts.contains(.passed) ? .passed : nil
  }

  private static func facts(of test: NodeIndex, _ subject: CheckSubject) -> Facts {
    guard let results = subject.testResults, Int(test) < subject.graph.items.count else {
      return [.tested, .open]
    }
    switch results.outcome(of: subject.graph.items[Int(test)].id) {
    case .passed: return [.tested, .passed]
    case .failed: return [.tested, .failed]
    case .skipped, nil: return [.tested, .open]
    }
  }
}
