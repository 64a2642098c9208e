import Links

/// Groups of items that rest on each other (Tarjan 1972), and how long the longest chain of
/// dependencies below each group is.
///
/// A group is closed when all that it rests on is, so that its layer is known at once.
struct DependencyLayers {
  /// By item: the number of its group. What rests on nothing outside has low numbers.
  private(set) var component: [Int32]
  /// By group.
  private(set) var layers: [Int32] = []
  /// By group: how many items it has.
  private(set) var sizes: [Int32] = []

  private let graph: LinkGraph
  private var order: [Int32]
  private var low: [Int32]
  private var stack: [NodeIndex] = []
  private var frames: [Frame] = []
  private var count: Int32 = 0

  private struct Frame {
    var node: NodeIndex
    /// The next position in the node's list of edges.
    var next: Int
  }

  init(_ graph: LinkGraph) {
    self.graph = graph
    let items = graph.items.count
    component = [Int32](repeating: -1, count: items)
    order = component
    low = component
    for item in 0..<Int32(items) where order[Int(item)] < 0 { visit(item) }
  }

  func layer(of item: NodeIndex) -> Int32 { layers[Int(component[Int(item)])] }

  private mutating func visit(_ root: NodeIndex) {
    enter(root)
    while let frame = frames.last {
      let node = Int(frame.node)
      if let target = dependency(at: frame.next, of: frame.node) {
        frames[frames.count - 1].next += 1
        if order[Int(target)] < 0 {
          enter(target)
        } else if component[Int(target)] < 0 {
          low[node] = min(low[node], order[Int(target)])
        }
        continue
      }
      frames.removeLast()
      if let parent = frames.last {
        low[Int(parent.node)] = min(low[Int(parent.node)], low[node])
      }
      if low[node] == order[node] { close(frame.node) }
    }
  }

  private mutating func enter(_ node: NodeIndex) {
    order[Int(node)] = count
    low[Int(node)] = count
    count += 1
    stack.append(node)
    frames.append(Frame(node: node, next: Int(graph.outgoing.offsets[Int(node)])))
  }

  private mutating func close(_ root: NodeIndex) {
    let number = Int32(layers.count)
    var members: [NodeIndex] = []
    while let node = stack.popLast() {
      component[Int(node)] = number
      members.append(node)
      if node == root { break }
    }
    var layer: Int32 = 0
    for member in members {
      var next = Int(graph.outgoing.offsets[Int(member)])
      while let target = dependency(at: next, of: member) {
        let other = component[Int(target)]
        if other != number { layer = max(layer, layers[Int(other)] + 1) }
        next += 1
      }
    }
    layers.append(layer)
    sizes.append(Int32(members.count))
  }

  /// Edges are sorted by relation and dependencies are the strongest, so they come first; among
  /// them those on items, which alone can rest on something.
  func dependency(at position: Int, of node: NodeIndex) -> NodeIndex? {
    var position = position
    while position < Int(graph.outgoing.offsets[Int(node) + 1]) {
      let edge = graph.edges[Int(graph.outgoing.edges[position])]
      guard edge.relation == .dependsOn else { return nil }
      if Int(edge.to) < graph.items.count { return edge.to }
      position += 1
    }
    return nil
  }
}
