import Links
import Specs

/// Pages for the relations of documents that have too many for their own page.
extension SiteMap {
  /// Relations of an item that the page of its document shows.
  static let relationsShown = 14
  /// Items in a document and what others relate to them, counted together, that its page shows.
  static let innerRelationsShown = 52

  static func relationPages(
    _ graph: LinkGraph, _ labels: RelationLabels, _ documents: [SiteAddress],
    _ items: [Range<Int>], _ book: inout AddressBook
  ) -> [Int32: SiteAddress] {
    var pages: [Int32: SiteAddress] = [:]
    for (document, range) in items.enumerated() {
      var inner = 0
      let isLarge = range.contains { item in
        let item = Int32(item)
        guard graph.items[Int(item)].form != .document else {
          return hasMany(item, graph, labels)
        }
        let foreign = graph.foreignEdges(of: item)
        inner += foreign > 0 ? 1 + foreign : 0
        return inner > innerRelationsShown
      }
      if isLarge {
        let stem = documents[document].path.dropLast(".html".count)
        pages[Int32(document)] = book.claim("\(stem).relations.html")
      }
    }
    return pages
  }

  /// Several edges between two items are one relation, so only of many edges it is worth counting.
  private static func hasMany(
    _ item: NodeIndex, _ graph: LinkGraph, _ labels: RelationLabels
  ) -> Bool {
    guard graph.outgoing[item].count + graph.incoming[item].count > relationsShown else {
      return false
    }
    let groups = Neighbourhood(of: item, in: graph, labels).groups
    return groups.reduce(0) { $0 + $1.members.count } > relationsShown
  }
}

extension LinkGraph {
  /// Whether the text of an item itself is where an edge of it is written.
  func isOwn(_ edge: Edge, of node: NodeIndex, isOutgoing: Bool) -> Bool {
    edge.isInverse != isOutgoing && Int(node) < items.count
      && edge.document == items[Int(node)].document
  }

  /// How many edges of an item other texts say.
  func foreignEdges(of node: NodeIndex) -> Int {
    outgoing[node].count { !isOwn(edges[Int($0)], of: node, isOutgoing: true) }
      + incoming[node].count { !isOwn(edges[Int($0)], of: node, isOutgoing: false) }
  }
}
