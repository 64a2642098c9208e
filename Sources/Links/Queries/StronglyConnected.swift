/// Groups of items that depend on each other (Tarjan 1972), found without recursion.
struct StronglyConnected {
  /// Of more than one item each, the items in ascending order; sorted by their first.
  private(set) var components: [[NodeIndex]] = []

  private let graph: LinkGraph
  private var order: [Int32]
  private var low: [Int32]
  private var isOnStack: [Bool]
  private var stack: [NodeIndex] = []
  private var count: Int32 = 0

  init(_ graph: LinkGraph) {
    self.graph = graph
    let nodes = graph.outgoing.offsets.count - 1
    order = [Int32](repeating: -1, count: nodes)
    low = order
    isOnStack = [Bool](repeating: false, count: nodes)
    for node in 0..<Int32(nodes) where order[Int(node)] < 0 { visit(node) }
    components.sort { $0[0] < $1[0] }
  }

  private struct Frame {
    var node: NodeIndex
    /// The next position in the node's list of edges.
    var next: Int
  }

  private mutating func visit(_ root: NodeIndex) {
    var frames = [enter(root)]
    while let frame = frames.last {
      if let edge = graph.dependency(at: frame.next, of: frame.node) {
        let target = graph.edges[Int(edge)].to
        frames[frames.count - 1].next += 1
        if order[Int(target)] < 0 {
          frames.append(enter(target))
        } else if isOnStack[Int(target)] {
          low[Int(frame.node)] = min(low[Int(frame.node)], order[Int(target)])
        }
        continue
      }
      frames.removeLast()
      if let parent = frames.last?.node {
        low[Int(parent)] = min(low[Int(parent)], low[Int(frame.node)])
      }
      if low[Int(frame.node)] == order[Int(frame.node)] { close(frame.node) }
    }
  }

  private mutating func enter(_ node: NodeIndex) -> Frame {
    order[Int(node)] = count
    low[Int(node)] = count
    count += 1
    stack.append(node)
    isOnStack[Int(node)] = true
    return Frame(node: node, next: Int(graph.outgoing.offsets[Int(node)]))
  }

  private mutating func close(_ root: NodeIndex) {
    var members: [NodeIndex] = []
    while let node = stack.popLast() {
      isOnStack[Int(node)] = false
      members.append(node)
      if node == root { break }
    }
    if members.count > 1 { components.append(members.sorted()) }
  }
}
