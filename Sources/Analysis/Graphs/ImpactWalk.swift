package import Links
import Specs

/// What an item rests on, or what rests on it, transitively: each node once, at its least distance.
///
/// A relation runs from what rests to what it rests on: a requirement that depends on an integration
/// is reached by an outage of the integration, and the test that verifies the requirement in the
/// next step. Walked breadth first over nodes, never over paths: linear however the graph branches.
package struct ImpactWalk: Sendable {
  package enum Direction: String, Sendable, CaseIterable {
    /// What the item rests on.
    case up
    /// What rests on the item: what a change or an outage of it reaches.
    case down
  }

  package struct Step: Sendable, Equatable {
    package var node: NodeIndex
    /// The place in `steps` of the node that it was reached from, or -1 for the start.
    package var parent: Int
    package var relation: Relation
    /// 1 for what is next to the start.
    package var level: Int
  }

  package let start: NodeIndex
  package let direction: Direction
  /// Nearest first; within a level by the node they were reached from, then strongest relation first.
  package private(set) var steps: [Step] = []
  /// Something lies beyond the greatest depth.
  package private(set) var isCut = false

  /// The relations by which one thing rests on another. What is merely related, mentioned or
  /// superseded is not reached.
  package static let usual: Set<Relation> = [
    .dependsOn, .derivesFrom, .satisfies, .verifies, .specifiedBy, .affects, .mitigates,
  ]

  package init(
    _ graph: LinkGraph, from start: NodeIndex, _ direction: Direction,
    relations: Set<Relation> = ImpactWalk.usual, depth: Int? = nil
  ) {
    self.start = start
    self.direction = direction
    var isKnown = [Bool](repeating: false, count: graph.items.count + graph.artifacts.count)
    isKnown[Int(start)] = true
    var next = -1
    while next < steps.count {
      let node = next < 0 ? start : steps[next].node
      let level = next < 0 ? 1 : steps[next].level + 1
      let edges = direction == .up ? graph.outgoing[node] : graph.incoming[node]
      for index in edges {
        let edge = graph.edges[Int(index)]
        let other = direction == .up ? edge.to : edge.from
        guard other >= 0, relations.contains(edge.relation), !edge.style.isWeak,
          !isKnown[Int(other)]
        else { continue }
        if let depth, level > depth {
          isCut = true
          break
        }
        isKnown[Int(other)] = true
        steps.append(Step(node: other, parent: next, relation: edge.relation, level: level))
      }
      next += 1
    }
  }

  package var levels: Int { steps.last?.level ?? 0 }

  /// By step, and for the start at -1: the steps that were reached from it.
  package func children() -> (ofStart: [Int], ofStep: [[Int]]) {
    var start: [Int] = []
    var inner = [[Int]](repeating: [], count: steps.count)
    for (index, step) in steps.enumerated() {
      if step.parent < 0 { start.append(index) } else { inner[step.parent].append(index) }
    }
    return (start, inner)
  }
}
