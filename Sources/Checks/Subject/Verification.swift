import Configuration
package import Links
import Specs

/// Which items are tests, what they verify, and of which kinds that is customary.
package struct Verification: Sendable {
  /// By kind.
  package private(set) var isTestKind: [Bool]
  /// By item: something verifies it.
  package private(set) var isVerified: [Bool]
  /// By item: it verifies something, or means to.
  package private(set) var verifies: [Bool]
  /// What verifies what, in no order and possibly more than once. The first may be an artifact.
  package private(set) var pairs: [(test: NodeIndex, item: NodeIndex)] = []
  private let graph: LinkGraph

  package init(_ subject: CheckSubject) {
    graph = subject.graph
    let tests = TestKinds(subject.configuration)
    isTestKind = graph.kinds.map { tests.contains($0.family) }
    isVerified = Array(repeating: false, count: graph.items.count)
    verifies = isVerified
    guard isTestKind.contains(true) || !subject.configuration.kinds.isEmpty else { return }
    for edge in graph.edges where edge.relation == .verifies && !edge.style.isWeak {
      note(edge.from, verifies: edge.to)
    }
    // `Covers: FR-001` of a test, or what it traces to, is what it verifies.
    for edge in graph.edges where edge.relation == .satisfies || edge.relation == .derivesFrom {
      if isTest(edge.from), !isTest(edge.to) { note(edge.from, verifies: edge.to) }
    }
    noteUnresolved()
    noteEnclosed()
  }

  package func isTest(_ node: NodeIndex) -> Bool {
    guard Int(node) < graph.items.count else { return false }
    let item = graph.items[Int(node)]
    return item.hasID && isTestKind[Int(item.kind)]
  }

  private mutating func note(_ test: NodeIndex, verifies item: NodeIndex) {
    if Int(test) < verifies.count { verifies[Int(test)] = true }
    guard Int(item) < isVerified.count else { return }
    isVerified[Int(item)] = true
    pairs.append((test, item))
  }

  /// A reference that means several items, or none, is another rule's business: whoever wrote it
  /// named a test or what it verifies.
  private mutating func noteUnresolved() {
    for reference in graph.unresolved where reference.relation == .verifies {
      if isTest(reference.from) {
        verifies[Int(reference.from)] = true
      } else if reference.from >= 0, Int(reference.from) < isVerified.count {
        isVerified[Int(reference.from)] = true
      }
      guard reference.status == .ambiguous else { continue }
      for item in graph.itemsByID[reference.text] ?? [] {
        if isTest(item) { verifies[Int(item)] = true } else { isVerified[Int(item)] = true }
        if isTest(reference.from), !isTest(item) {
          pairs.append((reference.from, item))
        } else if isTest(item), reference.from >= 0, !isTest(reference.from) {
          pairs.append((item, reference.from))
        }
      }
    }
  }

  /// A test that is defined inside a requirement verifies it; one inside a document, section or
  /// test that verifies something takes part in that.
  private mutating func noteEnclosed() {
    var around: [(item: NodeIndex, end: Int32)] = []
    for index in graph.items.indices {
      let item = graph.items[index]
      if item.form == .document {
        around = [(NodeIndex(index), .max)]
        continue
      }
      let definition = graph.documents[Int(item.document)].definitions[Int(item.definition)]
      while around.count > 1, let last = around.last, last.end <= definition.node {
        around.removeLast()
      }
      if isTest(NodeIndex(index)) {
        for outer in around {
          let owner = graph.items[Int(outer.item)]
          if verifies[Int(outer.item)] { verifies[index] = true }
          if owner.hasID, !isTestKind[Int(owner.kind)] {
            note(NodeIndex(index), verifies: outer.item)
          }
        }
      }
      around.append((NodeIndex(index), definition.scopeEnd))
    }
  }
}

/// What most items of a kind have, the others lack.
enum Custom {
  /// Whether having something is customary, judged by how many have it.
  static func holds(_ having: Int, of all: Int) -> Bool { having > 0 && having * 2 >= all }
}
