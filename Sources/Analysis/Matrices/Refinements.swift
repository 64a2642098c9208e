import Checks
import Links
import Specs

/// What refines what: items that derive from an item, satisfy it or are requirements inside it.
///
/// What has ended refines nothing, and a test is no refinement of what it verifies.
struct Refinements {
  private let subject: CheckSubject
  private let tests: TestLinks
  /// By item: the requirement that it stands in, or -1.
  private var around: [NodeIndex]
  /// Requirements inside a requirement, by the outer one.
  private var inside: [NodeIndex: [NodeIndex]] = [:]

  private var graph: LinkGraph { subject.graph }

  init(_ subject: CheckSubject, _ tests: TestLinks, _ requirements: RequirementKinds) {
    self.subject = subject
    self.tests = tests
    let graph = subject.graph
    around = Array(repeating: -1, count: graph.items.count)
    var open: [(item: NodeIndex, end: Int32)] = []
    for (index, item) in graph.items.enumerated() {
      if item.form == .document { open.removeAll(keepingCapacity: true) }
      guard item.hasID, requirements.contains[Int(item.kind)] else { continue }
      if item.form == .document {
        open.append((NodeIndex(index), .max))
        continue
      }
      let definition = graph.documents[Int(item.document)].definitions[Int(item.definition)]
      while let last = open.last, last.end <= definition.node { open.removeLast() }
      if let outer = open.last?.item, subject.states.stage(of: NodeIndex(index)) != .ended {
        around[index] = outer
        inside[outer, default: []].append(NodeIndex(index))
      }
      open.append((NodeIndex(index), definition.scopeEnd))
    }
  }

  /// Calls `body` with everything that refines an item directly, possibly more than once. Parts are
  /// the requirements inside it.
  func forEachRefinement(
    of item: NodeIndex, includingParts: Bool = true, _ body: (NodeIndex) -> Void
  ) {
    for index in graph.incoming[item] {
      let edge = graph.edges[Int(index)]
      // Edges are sorted by relation.
      guard edge.relation <= .satisfies else { break }
      if refines(edge) { body(edge.from) }
    }
    guard includingParts else { return }
    for inner in inside[item] ?? [] { body(inner) }
  }

  /// Calls `body` with everything that an item refines directly, possibly more than once.
  func forEachRefined(by item: NodeIndex, _ body: (NodeIndex) -> Void) {
    for index in graph.outgoing[item] {
      let edge = graph.edges[Int(index)]
      guard edge.relation <= .satisfies else { break }
      if Int(edge.to) < graph.items.count, refines(edge) { body(edge.to) }
    }
    if Int(item) < around.count, around[Int(item)] >= 0 { body(around[Int(item)]) }
  }

  private func refines(_ edge: Edge) -> Bool {
    (edge.relation == .derivesFrom || edge.relation == .satisfies) && !edge.style.isWeak
      && edge.from != edge.to && !isTest(edge.from)
      && subject.states.stage(of: edge.from) != .ended
  }

  private func isTest(_ node: NodeIndex) -> Bool {
    guard Int(node) < graph.items.count else { return false }
    let item = graph.items[Int(node)]
    return item.hasID && tests.isTestKind[Int(item.kind)]
  }
}
