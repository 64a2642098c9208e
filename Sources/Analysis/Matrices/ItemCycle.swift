package import Links

/// Items that rest on each other: none of them can be finished first.
package struct ItemCycle: Sendable {
  /// All of them, as positions in `DependencyMatrix.items`, in order.
  package let members: [Int32]
  /// A way round through some or all of them; the last depends on the first.
  package let path: [NodeIndex]
  /// The edge from each of the path to the next.
  package let links: [Int32]
}

extension ItemCycle {
  /// The cycles in order of their first item, and by position the cycle or -1.
  static func all(
    in graph: LinkGraph, _ layered: DependencyLayers, _ order: MatrixOrder
  ) -> (cycles: [ItemCycle], cycleOf: [Int32]) {
    var cycleOf = [Int32](repeating: -1, count: order.items.count)
    guard layered.sizes.contains(where: { $0 > 1 }) else { return ([], cycleOf) }
    let found = graph.dependencyCycles
    var numbers = [Int32](repeating: -1, count: layered.sizes.count)
    for (number, cycle) in found.enumerated() {
      numbers[Int(layered.component[Int(cycle.items[0])])] = Int32(number)
    }
    var members = [[Int32]](repeating: [], count: found.count)
    for (position, item) in order.items.enumerated() {
      let number = numbers[Int(layered.component[Int(item)])]
      guard number >= 0 else { continue }
      cycleOf[position] = number
      members[Int(number)].append(Int32(position))
    }
    let cycles = zip(found, members).map { cycle, members in
      ItemCycle(members: members, path: cycle.items, links: cycle.edges)
    }
    return (cycles, cycleOf)
  }
}
