import Links

/// The order of the items in the matrix: by layers, so that dependencies stand below the diagonal
/// as a staircase, and groups of items that rest on each other as blocks on it.
struct MatrixOrder {
  private(set) var items: [NodeIndex] = []
  /// By item of the graph: its position in `items`, or -1.
  private(set) var positions: [Int32]
  private(set) var overall: [Int32] = []
  private(set) var groups: [DependencyGroup] = []

  init(_ graph: LinkGraph, _ layered: DependencyLayers) {
    positions = [Int32](repeating: -1, count: graph.items.count)
    let isShown = Self.shown(graph)
    let ordered = Self.overall(graph, layered).filter { isShown[Int($0)] }
    // Each kind keeps the order over all.
    var byKind = [[NodeIndex]](repeating: [], count: graph.kinds.count)
    for item in ordered { byKind[Int(graph.items[Int(item)].kind)].append(item) }
    items.reserveCapacity(ordered.count)
    for (kind, members) in byKind.enumerated() where !members.isEmpty {
      let start = Int32(items.count)
      items += members
      groups.append(DependencyGroup(kind: Int32(kind), range: start..<Int32(items.count)))
    }
    for (position, item) in items.enumerated() { positions[Int(item)] = Int32(position) }
    overall = ordered.map { positions[Int($0)] }
  }

  /// By item: it has an ID, or relates to another item.
  private static func shown(_ graph: LinkGraph) -> [Bool] {
    var isShown = graph.items.map(\.hasID)
    for edge in graph.edges
    where edge.from != edge.to && Int(edge.from) < isShown.count && Int(edge.to) < isShown.count {
      isShown[Int(edge.from)] = true
      isShown[Int(edge.to)] = true
    }
    return isShown
  }

  /// All items by layer; in a layer by the first of what they rest on, then by kind and ID.
  private static func overall(_ graph: LinkGraph, _ layered: DependencyLayers) -> [NodeIndex] {
    let components = members(graph, layered)
    var byLayer: [[Int32]] = []
    for (component, layer) in layered.layers.enumerated() {
      while byLayer.count <= Int(layer) { byLayer.append([]) }
      byLayer[Int(layer)].append(Int32(component))
    }
    var ranks = [Int32](repeating: 0, count: graph.items.count)
    for (rank, item) in graph.kinds.lazy.flatMap(\.items).enumerated() {
      ranks[Int(item)] = Int32(rank)
    }
    var placeOf = [UInt32](repeating: 0, count: layered.layers.count)
    var place: UInt32 = 0
    var order: [NodeIndex] = []
    order.reserveCapacity(graph.items.count)
    for layer in byLayer {
      let keyed = layer.map { component in
        let members = components[component]
        let first = ranks[Int(members.first ?? 0)]
        let below = firstPlace(below: members, component, graph, layered, placeOf)
        return (key: UInt64(below) << 32 | UInt64(first), component: component)
      }
      for (_, component) in keyed.sorted(by: { $0.key < $1.key }) {
        placeOf[Int(component)] = place
        place += 1
        order += components[component]
      }
    }
    return order
  }

  private struct Members {
    var starts: [Int32]
    var items: [NodeIndex]

    subscript(component: Int32) -> ArraySlice<NodeIndex> {
      items[Int(starts[Int(component)])..<Int(starts[Int(component) + 1])]
    }
  }

  /// By component: its items by kind and ID.
  private static func members(_ graph: LinkGraph, _ layered: DependencyLayers) -> Members {
    var starts: [Int32] = [0]
    starts.reserveCapacity(layered.sizes.count + 1)
    for size in layered.sizes { starts.append(starts[starts.count - 1] + size) }
    var next = starts
    var items = [NodeIndex](repeating: 0, count: graph.items.count)
    for kind in graph.kinds {
      for item in kind.items {
        let component = Int(layered.component[Int(item)])
        items[Int(next[component])] = item
        next[component] += 1
      }
    }
    return Members(starts: starts, items: items)
  }

  private static func firstPlace(
    below members: ArraySlice<NodeIndex>, _ component: Int32, _ graph: LinkGraph,
    _ layered: DependencyLayers, _ placeOf: [UInt32]
  ) -> UInt32 {
    var first = UInt32.max
    for member in members {
      for index in graph.outgoing[member] {
        let edge = graph.edges[Int(index)]
        guard edge.relation == .dependsOn else { break }
        guard Int(edge.to) < graph.items.count else { continue }
        let other = layered.component[Int(edge.to)]
        if other != component { first = min(first, placeOf[Int(other)]) }
      }
    }
    return first
  }
}
