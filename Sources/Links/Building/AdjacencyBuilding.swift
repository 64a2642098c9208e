/// The order of nodes by ID: kinds one after the other, then artifacts.
struct NodeRanks {
  /// By node.
  private(set) var ranks: [Int32]

  init(kinds: [Kind], artifacts: Int) {
    let items = kinds.reduce(0) { $0 + $1.items.count }
    ranks = [Int32](repeating: 0, count: items + artifacts)
    var rank: Int32 = 0
    for kind in kinds {
      for item in kind.items {
        ranks[Int(item)] = rank
        rank += 1
      }
    }
    for artifact in items..<items + artifacts {
      ranks[artifact] = rank
      rank += 1
    }
  }
}

extension Adjacency {
  /// Lists the edges of each node `end` by relation, then by the rank of the other end.
  ///
  /// Three stable counting sorts, the least significant key first, keep this linear.
  init(
    _ edges: [Edge], _ ranks: NodeRanks, by end: KeyPath<Edge, NodeIndex>,
    towards other: KeyPath<Edge, NodeIndex>
  ) {
    let nodes = ranks.ranks.count
    let near = edges.map { $0[keyPath: end] }
    let far = edges.map { ranks.ranks[Int($0[keyPath: other])] }
    var order = edges.indices.map { Int32($0) }
    order = Self.sorted(order, keys: nodes) { far[Int($0)] }.order
    order =
      Self.sorted(order, keys: Relation.allCases.count) {
        Int32(edges[Int($0)].relation.rawValue)
      }.order
    let sorted = Self.sorted(order, keys: nodes) { near[Int($0)] }
    self.init(offsets: sorted.offsets, edges: sorted.order)
  }

  private static func sorted(
    _ order: [Int32], keys: Int, by key: (Int32) -> Int32
  ) -> (order: [Int32], offsets: [Int32]) {
    var offsets = [Int32](repeating: 0, count: keys + 1)
    for edge in order { offsets[Int(key(edge)) + 1] += 1 }
    for index in 0..<keys { offsets[index + 1] += offsets[index] }
    var next = offsets
    var result = order
    for edge in order {
      let slot = Int(key(edge))
      result[Int(next[slot])] = edge
      next[slot] += 1
    }
    return (result, offsets)
  }
}
