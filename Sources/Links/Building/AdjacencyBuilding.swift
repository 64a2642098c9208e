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
  /// Lists the edges of each node by relation, then by the rank of the other end.
  ///
  /// `near` is the end that the list belongs to, by edge. Three stable counting sorts, the least
  /// significant key first, keep this linear.
  init(near: [NodeIndex], far: [NodeIndex], relations: [Int32], _ ranks: NodeRanks) {
    let nodes = ranks.ranks.count
    let keys = far.map { ranks.ranks[Int($0)] }
    var order = Self.sorted(Array(0..<Int32(near.count)), by: keys, count: nodes).order
    order = Self.sorted(order, by: relations, count: Relation.allCases.count).order
    let sorted = Self.sorted(order, by: near, count: nodes)
    self.init(offsets: sorted.offsets, edges: sorted.order)
  }

  private static func sorted(
    _ order: [Int32], by keys: [Int32], count: Int
  ) -> (order: [Int32], offsets: [Int32]) {
    var offsets = [Int32](repeating: 0, count: count + 1)
    for key in keys { offsets[Int(key) + 1] += 1 }
    for index in 0..<count { offsets[index + 1] += offsets[index] }
    var next = offsets
    var result = order
    for edge in order {
      let slot = Int(keys[Int(edge)])
      result[Int(next[slot])] = edge
      next[slot] += 1
    }
    return (result, offsets)
  }
}
