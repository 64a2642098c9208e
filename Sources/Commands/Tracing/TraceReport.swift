import Analysis
import Findings
import Links
import Site
import Specs

/// What an item rests on and what rests on it, in the words and formats of `trace`.
struct TraceReport {
  let graph: LinkGraph
  let labels: RelationLabels
  let start: NodeIndex
  let walks: [ImpactWalk]

  static func heading(_ direction: ImpactWalk.Direction) -> String {
    direction == .up ? "Rests on" : "What rests on it"
  }

  // MARK: Words

  func id(_ node: NodeIndex) -> String { NodeLookup(graph).uniqueName(node) }

  func title(_ node: NodeIndex) -> String? {
    guard Int(node) < graph.items.count else { return nil }
    let item = graph.items[Int(node)]
    return item.title.isEmpty || item.title == item.id ? nil : item.title
  }

  func status(_ node: NodeIndex) -> String? {
    Int(node) < graph.items.count ? graph.items[Int(node)].status : nil
  }

  func place(_ node: NodeIndex) -> (file: String, line: Int)? {
    guard Int(node) < graph.items.count else { return nil }
    let item = graph.items[Int(node)]
    let source = graph.documents[Int(item.document)].source
    return (source.path, source.line(at: item.range.lower))
  }

  func label(_ step: ImpactWalk.Step, _ walk: ImpactWalk) -> String {
    labels.label(step.relation, isOutgoing: walk.direction == .up).lowercased()
  }

  /// `12 items in 3 levels: 5 FR, 7 TC`
  func summary(_ walk: ImpactWalk) -> String {
    guard !walk.steps.isEmpty else { return "nothing" }
    let kinds = counts(walk).map { "\($0.count) \($0.kind)" }.joined(separator: ", ")
    let more = walk.isCut ? ", and more beyond" : ""
    return RunOutput.count(walk.steps.count, "item") + " in "
      + RunOutput.count(walk.levels, "level") + more + ": " + kinds
  }

  /// By kind, in the order of the graph; artifacts last.
  func counts(_ walk: ImpactWalk) -> [(kind: String, count: Int)] {
    var counts: [String: Int] = [:]
    for step in walk.steps { counts[graph.family(of: step.node), default: 0] += 1 }
    return (graph.kinds.map(\.family) + ["artifact"]).compactMap { kind in
      counts[kind].map { (kind, $0) }
    }
  }
}
