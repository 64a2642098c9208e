import Findings
import Links
import Specs

/// The items that a finding says were reviewed before what they rest on changed.
struct SuspectItems {
  private var items: Set<NodeIndex> = []

  init(_ graph: LinkGraph, findings: [Finding]) {
    for finding in findings where finding.rule == "suspect-link" {
      guard let id = finding.item, let named = graph.itemsByID[id] else { continue }
      // Where an ID is given anew in each folder, the place says whose it is.
      let near = named.filter { item in
        let file = graph.documents[Int(graph.items[Int(item)].document)].source.path
        return file == finding.file || finding.related.contains { $0.file == file }
      }
      items.formUnion(named.count > 1 && !near.isEmpty ? near : named)
    }
  }

  var isEmpty: Bool { items.isEmpty }

  func contains(_ item: NodeIndex) -> Bool { items.contains(item) }
}
