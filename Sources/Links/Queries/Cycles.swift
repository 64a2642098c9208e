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
  /// One cycle for each group of items that rest on each other, in order of their first item: one
  /// through all of them where that is found soon, else a shortest. An item that depends on itself alone is no cycle here but a self-reference.
  package var dependencyCycles: [DependencyCycle] {
    let components = StronglyConnected(self).components
    var componentOf = [Int32](repeating: -1, count: outgoing.offsets.count - 1)
    for (number, members) in components.enumerated() {
      for member in members { componentOf[Int(member)] = Int32(number) }
    }
    return components.compactMap { members in
      wholeCycle(members, within: componentOf)
        ?? shortestCycle(from: members[0], size: members.count, within: componentOf)
    }
  }

  /// How many members a component may have for a cycle through all of them to be looked for, and how
  /// many steps that may take.
  private static let mostMembers = 12
  private static let mostSteps = 2000

  /// A cycle through every member of a component, if there is one that is found soon.
  private func wholeCycle(
    _ members: [NodeIndex], within componentOf: [Int32]
  ) -> DependencyCycle? {
    guard members.count <= Self.mostMembers, let start = members.first else { return nil }
    var items = [start]
    var path: [Int32] = []
    var positions = [Int(outgoing.offsets[Int(start)])]
    var steps = 0
    while let node = items.last, let position = positions.last {
      steps += 1
      guard steps < Self.mostSteps else { return nil }
      guard let edge = dependency(at: position, of: node) else {
        items.removeLast()
        positions.removeLast()
        _ = path.popLast()
        continue
      }
      positions[positions.count - 1] += 1
      let target = edges[Int(edge)].to
      if target == start, items.count == members.count {
        return DependencyCycle(items: items, edges: path + [edge], size: members.count)
      }
      guard componentOf[Int(target)] == componentOf[Int(start)], !items.contains(target) else {
        continue
      }
      items.append(target)
      path.append(edge)
      positions.append(Int(outgoing.offsets[Int(target)]))
    }
    return nil
  }

  /// The dependency at a position of a node's list. Edges are sorted by relation and dependencies
  /// are the strongest, so they come first.
  func dependency(at position: Int, of node: NodeIndex) -> Int32? {
    guard position < Int(outgoing.offsets[Int(node) + 1]) else { return nil }
    let index = outgoing.edges[position]
    return edges[Int(index)].relation == .dependsOn ? index : nil
  }

  /// Breadth first from the component's first item back to it.
  private func shortestCycle(
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
