package import Links
package import Specs

/// What the status and the priority of every item come to on the common scales.
package struct ItemStates: Sendable {
  private var stages: [Stage?] = []
  private var criticalities: [Criticality?] = []

  package init(_ graph: LinkGraph) {
    var stageOf: [String: Stage?] = [:]
    var criticalityOf: [String: Criticality?] = [:]
    for item in graph.items {
      if let priority = item.priority { criticalityOf[priority] = .some(nil) }
    }
    let scale = CriticalityScale(criticalityOf.keys)
    for text in criticalityOf.keys { criticalityOf[text] = .some(scale.level(of: text)) }
    stages.reserveCapacity(graph.items.count)
    criticalities.reserveCapacity(graph.items.count)
    var documentStage: Stage?
    for item in graph.items {
      criticalities.append(item.priority.flatMap { criticalityOf[$0] ?? nil })
      var stage: Stage?
      if let status = item.status {
        if let known = stageOf[status] {
          stage = known
        } else {
          stage = Stage(status)
          stageOf[status] = .some(stage)
        }
      }
      // What stands in a withdrawn document is withdrawn with it.
      if item.form == .document {
        documentStage = stage
      } else if item.status == nil, documentStage?.isObsolete == true {
        stage = documentStage
      }
      stages.append(stage)
    }
  }

  /// `nil` for artifacts and for words that say nothing.
  package func stage(of node: NodeIndex) -> Stage? {
    Int(node) < stages.count ? stages[Int(node)] : nil
  }

  package func criticality(of node: NodeIndex) -> Criticality? {
    Int(node) < criticalities.count ? criticalities[Int(node)] : nil
  }
}
