import Checks
import Configuration
import Links
import Specs

/// The tests of each item that verify it directly, and what they came to.
///
/// A test is what stands at the near end of *verifies*: a test case, a document of tests, a file.
/// Tests that have ended verify nothing any more, and nothing is left to verify of an item that has.
struct TestLinks {
  let isTestKind: [Bool]
  private var offsets: [Int32]
  private var tests: [NodeIndex]

  init(_ subject: CheckSubject) {
    let verification = Verification(subject)
    let graph = subject.graph
    isTestKind = verification.isTestKind
    let accepted = Accepted(subject, isTestKind)
    let pairs = verification.pairs.filter { accepted.test($0.test, verifies: $0.item) }
    var ends = [Int32](repeating: 0, count: graph.items.count + 1)
    for pair in pairs { ends[Int(pair.item) + 1] += 1 }
    for item in graph.items.indices { ends[item + 1] += ends[item] }
    var sorted = [NodeIndex](repeating: 0, count: pairs.count)
    var next = ends
    for pair in pairs {
      sorted[Int(next[Int(pair.item)])] = pair.test
      next[Int(pair.item)] += 1
    }
    // Each once, in the order of IDs.
    let ranks = NodeRanking(graph)
    offsets = [0]
    offsets.reserveCapacity(ends.count)
    tests = []
    tests.reserveCapacity(sorted.count)
    for item in graph.items.indices {
      let slice = sorted[Int(ends[item])..<Int(ends[item + 1])]
      let start = tests.count
      for test in slice.count > 1 ? slice.sorted(by: ranks.precedes)[...] : slice {
        if tests.count > start, tests.last == test { continue }
        tests.append(test)
      }
      offsets.append(Int32(tests.count))
    }
  }

  subscript(item: NodeIndex) -> ArraySlice<NodeIndex> {
    guard Int(item) < offsets.count - 1 else { return [] }
    return tests[Int(offsets[Int(item)])..<Int(offsets[Int(item) + 1])]
  }

  /// Which pairs count.
  private struct Accepted {
    let subject: CheckSubject
    /// By kind: the kinds that the configuration lets verify it; `nil` where it names none.
    var verifiers: [Set<Int32>?]

    init(_ subject: CheckSubject, _ isTestKind: [Bool]) {
      self.subject = subject
      var kindOf: [String: Int32] = [:]
      for (number, kind) in subject.graph.kinds.enumerated() {
        kindOf[kind.family] = Int32(number)
      }
      verifiers = Array(repeating: nil, count: subject.graph.kinds.count)
      for kind in subject.configuration.kinds where !kind.verifiedBy.isEmpty {
        guard let number = kindOf[kind.family] else { continue }
        verifiers[Int(number)] = Set(kind.verifiedBy.compactMap { kindOf[$0] })
      }
    }

    func test(_ test: NodeIndex, verifies item: NodeIndex) -> Bool {
      guard test != item, subject.states.stage(of: test) != .ended else { return false }
      let items = subject.graph.items
      guard let wanted = verifiers[Int(items[Int(item)].kind)] else { return true }
      return Int(test) < items.count && wanted.contains(items[Int(test)].kind)
    }
  }
}

/// The order of nodes by ID: kinds one after the other, then artifacts.
struct NodeRanking {
  private var ranks: [Int32]

  init(_ graph: LinkGraph) {
    ranks = [Int32](repeating: 0, count: graph.items.count + graph.artifacts.count)
    var rank: Int32 = 0
    for kind in graph.kinds {
      for item in kind.items {
        ranks[Int(item)] = rank
        rank += 1
      }
    }
    for artifact in graph.items.count..<ranks.count { ranks[artifact] = Int32(artifact) }
  }

  func precedes(_ left: NodeIndex, _ right: NodeIndex) -> Bool {
    ranks[Int(left)] < ranks[Int(right)]
  }
}
