/// The paths of an API by their segments, so that an endpoint is compared only with those that start
/// as it does.
struct EndpointTree {
  private struct Step: Hashable {
    var from: Int
    var segment: Substring
  }

  private var steps: [Step: Int] = [:]
  /// The indices of the paths that end at each node; the first is the root.
  private var ends: [[Int]] = [[]]

  init(_ paths: [EndpointPath?]) {
    for (index, path) in paths.enumerated() {
      guard let path else { continue }
      var node = 0
      for segment in path.segments {
        let step = Step(from: node, segment: segment)
        if let next = steps[step] {
          node = next
        } else {
          node = ends.count
          steps[step] = node
          ends.append([])
        }
      }
      ends[node].append(index)
    }
  }

  /// The indices, in order, of the paths that are this one; else of those of which it is an example,
  /// with values where they have parameters.
  func operations(at path: EndpointPath) -> [Int] {
    var same: Int? = 0
    for segment in path.segments {
      same = same.flatMap { steps[Step(from: $0, segment: segment)] }
    }
    if let same, !ends[same].isEmpty { return ends[same] }
    var nodes = [0]
    for segment in path.segments {
      var next: [Int] = []
      for node in nodes {
        if let found = steps[Step(from: node, segment: segment)] { next.append(found) }
        guard segment != "{}" else { continue }
        if let found = steps[Step(from: node, segment: "{}")] { next.append(found) }
      }
      nodes = next
    }
    return nodes.flatMap { ends[$0] }.sorted()
  }
}
