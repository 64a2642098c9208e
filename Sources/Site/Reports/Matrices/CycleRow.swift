import Analysis
import Findings
import Links
import Specs

/// A cycle of dependencies: a way round, and all that are on such ways.
struct CycleRow: View {
  var steps: [CycleStep]
  var first: PageLink?
  /// Members that the way round does not pass.
  var others: [PageLink]
  var size: Int

  static let fields = Fields<CycleRow>([
    .list("steps") { $0.steps },
    .view("first") { $0.first },
    .list("others") { $0.others },
    .flag("hasOthers") { !$0.others.isEmpty },
    .number("size") { $0.size },
  ])

  /// Members of a cycle that a page names one by one.
  private static let othersShown = 40

  init(_ map: SiteMap, _ page: SiteAddress, _ matrix: DependencyMatrix, _ cycle: ItemCycle) {
    steps = zip(cycle.path, cycle.links).map { CycleStep(map, page, item: $0, edge: $1) }
    first = cycle.path.first.map { map.link(from: page, toItem: $0) }
    let onPath = Set(cycle.path)
    others = cycle.members.lazy.map { matrix.items[Int($0)] }.filter { !onPath.contains($0) }
      .prefix(Self.othersShown).map { map.link(from: page, toItem: $0) }
    size = cycle.members.count
  }
}

/// An item of a cycle, and where it says that it depends on the next.
struct CycleStep: View {
  var item: PageLink
  var place: PageLink

  static let fields = Fields<CycleStep>([
    .view("item") { $0.item },
    .view("place") { $0.place },
  ])

  init(_ map: SiteMap, _ page: SiteAddress, item: NodeIndex, edge index: Int32) {
    self.item = map.link(from: page, toItem: item)
    place = map.place(of: map.graph.edges[Int(index)], from: page)
  }
}

extension SiteMap {
  /// A link to an item, with its ID and title.
  func link(from page: SiteAddress, toItem item: NodeIndex) -> PageLink {
    let value = graph.items[Int(item)]
    return PageLink(
      href: link(from: page, toNode: item), title: value.title, id: value.hasID ? value.id : nil)
  }

  /// Where a reference is written: its document's page, called by file and line.
  func place(of edge: Edge, from page: SiteAddress) -> PageLink {
    let source = graph.documents[Int(edge.document)].source
    return PageLink(
      href: page.link(to: documents[Int(edge.document)]),
      title: "\(source.path):\(source.line(at: edge.range.lower))")
  }
}
