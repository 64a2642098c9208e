package import Links

/// What an outage of an item reaches: all that depends on it, by distance, each item once.
package struct Reach: Sendable {
  /// Items by distance: the first level depends on it directly. In the order of the graph's lists.
  package private(set) var levels: [[NodeIndex]] = []
  /// There is more than was walked to.
  package private(set) var isCut = false

  package var direct: Int { levels.first?.count ?? 0 }
  package var count: Int { levels.reduce(0) { $0 + $1.count } }
}

/// Walks from item to item against the direction of dependencies.
///
/// Nodes are walked, never paths: a diamond counts its end once, a cycle ends where it began. A walk
/// stops after `limit` items, so that the walks of all integrations together cost no more than a
/// fixed amount each, whatever the graph looks like.
package struct ReachWalk {
  package static let limit = 500
  /// Parallel edges and ways back to known items cost steps, too.
  private static let mostSteps = 4 * limit

  private let graph: LinkGraph
  /// By node: the number of the walk that was here last.
  private var seen: [Int32]
  private var walk: Int32 = 0
  private var queue: [NodeIndex] = []

  package init(_ graph: LinkGraph) {
    self.graph = graph
    seen = [Int32](repeating: 0, count: graph.outgoing.offsets.count - 1)
  }

  package mutating func reach(of start: NodeIndex) -> Reach {
    var reach = Reach()
    walk += 1
    seen[Int(start)] = walk
    queue.removeAll(keepingCapacity: true)
    queue.append(start)
    var head = 0
    var steps = 0
    while head < queue.count {
      let end = queue.count
      while head < end {
        let node = queue[head]
        head += 1
        for index in graph.incoming[node] {
          let edge = graph.edges[Int(index)]
          // Dependencies are the strongest relation and come first.
          guard edge.relation == .dependsOn else { break }
          steps += 1
          guard seen[Int(edge.from)] != walk else { continue }
          guard queue.count <= Self.limit, steps <= Self.mostSteps else {
            reach.close(queue[end...])
            return reach
          }
          seen[Int(edge.from)] = walk
          queue.append(edge.from)
        }
      }
      reach.add(queue[end...])
    }
    return reach
  }
}

extension Reach {
  fileprivate mutating func add(_ level: ArraySlice<NodeIndex>) {
    if !level.isEmpty { levels.append(Array(level)) }
  }

  fileprivate mutating func close(_ level: ArraySlice<NodeIndex>) {
    add(level)
    isCut = true
  }
}
