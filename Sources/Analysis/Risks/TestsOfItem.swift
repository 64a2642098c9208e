package import Links
import Specs

extension LinkGraph {
  /// The items that verify an item, each once.
  package func tests(of item: NodeIndex) -> [NodeIndex] {
    var tests: [NodeIndex] = []
    for index in incoming[item] {
      let edge = edges[Int(index)]
      guard edge.relation <= .verifies else { break }
      guard edge.relation == .verifies, edge.from != item, edge.from != tests.last,
        Int(edge.from) < items.count, edge.style != .fence, edge.style != .mermaid
      else { continue }
      tests.append(edge.from)
    }
    return tests
  }
}
