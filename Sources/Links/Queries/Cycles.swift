/// A way along dependencies that ends where it began.
package struct DependencyCycle: Sendable, Equatable {
  /// The items in order; the last depends on the first.
  package var items: [NodeIndex]
  /// The edge from each to the next.
  package var edges: [Int32]
  /// How many items depend on each other in all; more than the cycle has if cycles overlap.
  package var size: Int
}

extension LinkGraph {
  /// One shortest cycle for each group of items that rest on each other, in order of their first
  /// item. An item that depends on itself alone is no cycle here but a self-reference.
  package var dependencyCycles: [DependencyCycle] {
    let components = StronglyConnected(self).components
    var componentOf = [Int32](repeating: -1, count: outgoing.offsets.count - 1)
    for (number, members) in components.enumerated() {
      for member in members { componentOf[Int(member)] = Int32(number) }
    }
    return components.compactMap { members in
      cycle(from: members[0], size: members.count, within: componentOf)
    }
  }

  /// Breadth first from the component's first item back to it.
  private func cycle(
    from start: NodeIndex, size: Int, within componentOf: [Int32]
  ) -> DependencyCycle? {
    var reachedBy: [NodeIndex: Int32] = [:]
    var queue = [start]
    var head = 0
    while head < queue.count {
      let node = queue[head]
      head += 1
      for index in outgoing[node] {
        let edge = edges[Int(index)]
        guard edge.relation == .dependsOn else { break }
        if edge.to == start, node != start {
          return path(to: node, closedBy: index, from: start, reachedBy, size)
        }
        guard edge.to != start, componentOf[Int(edge.to)] == componentOf[Int(start)],
          reachedBy[edge.to] == nil
        else { continue }
        reachedBy[edge.to] = index
        queue.append(edge.to)
      }
    }
    return nil
  }

  private func path(
    to end: NodeIndex, closedBy last: Int32, from start: NodeIndex,
    _ reachedBy: [NodeIndex: Int32], _ size: Int
  ) -> DependencyCycle {
    var items = [end]
    var path = [last]
    var node = end
    while node != start, let index = reachedBy[node] {
      node = edges[Int(index)].from
      items.append(node)
      path.append(index)
    }
    return DependencyCycle(items: items.reversed(), edges: path.reversed(), size: size)
  }
}
