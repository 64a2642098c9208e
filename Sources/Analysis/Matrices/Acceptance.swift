import Checks
import Links
import Specs

/// How many acceptance criteria of each item are ticked, by the task lists of the documents.
struct Acceptance {
  private(set) var byItem: [NodeIndex: AcceptanceProgress] = [:]
  /// Of everything that has not ended.
  private(set) var total = AcceptanceProgress()

  init(_ subject: CheckSubject) {
    let graph = subject.graph
    var start = 0
    while start < graph.items.count {
      let document = graph.items[start].document
      var end = start + 1
      while end < graph.items.count, graph.items[end].document == document { end += 1 }
      for list in graph.documents[Int(document)].facets.checklists where list.isAcceptance {
        let owner =
          list.definition < 0
          ? start : (start..<end).first { graph.items[$0].definition == list.definition } ?? start
        let item = NodeIndex(owner)
        byItem[item, default: AcceptanceProgress()].done += list.done
        byItem[item, default: AcceptanceProgress()].total += list.tasks.count
        if subject.states.stage(of: item) != .ended {
          total.done += list.done
          total.total += list.tasks.count
        }
      }
      start = end
    }
  }
}
