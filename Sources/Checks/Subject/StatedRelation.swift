import Links
import Specs

/// That one item relates to another, however often that is written.
struct StatedRelation {
  var from: NodeIndex
  var to: NodeIndex
  var relation: Relation
  /// Where it is written: in the document of the item that it is said of, if it is written there.
  var edge: Int32
  /// How many edges say so.
  var count: Int
}

extension LinkGraph {
  /// Every relation between two different items up to a strength, once, by the item it starts from.
  func statedRelations(upTo weakest: Relation) -> [StatedRelation] {
    var stated: [StatedRelation] = []
    for from in 0..<NodeIndex(items.count) {
      // Edges are sorted by relation, then by the other end: parallel ones stand together.
      for index in outgoing[from] {
        let edge = edges[Int(index)]
        guard edge.relation <= weakest else { break }
        guard edge.to != from, Int(edge.to) < items.count, !edge.style.isWeak else { continue }
        if let last = stated.last, last.from == from, last.to == edge.to,
          last.relation == edge.relation
        {
          stated[stated.count - 1].count += 1
          let home = items[Int(from)].document
          if edges[Int(last.edge)].document != home, edge.document == home {
            stated[stated.count - 1].edge = index
          }
          continue
        }
        stated.append(
          StatedRelation(
            from: from, to: edge.to, relation: edge.relation, edge: index, count: 1))
      }
    }
    return stated
  }
}
