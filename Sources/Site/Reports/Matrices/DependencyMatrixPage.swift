import Analysis
import Links

/// All items against all items: the way in, the cycles, and the groups as plain tables. A script
/// draws the matrix itself from the data beside the page.
struct DependencyMatrixPage: ReportPage {
  static let kind = ReportKind(
    layout: "dependency-matrix", title: "Dependency matrix", group: .matrices,
    paths: { _ in ["matrices/dependencies"] },
    emptiness: { analysis in
      analysis.dependencies.cells.isEmpty
        ? "No item refers to another one. IDs that a specification names, and keys such as "
          + "“Depends on” or “Verifies”, are read and shown here."
        : nil
    })

  /// Cycles that the page lists; the findings have all of them.
  private static let cyclesShown = 100

  var frame: PageFrame
  var map: SiteMap
  var matrix: DependencyMatrix

  static let fields = Fields<DependencyMatrixPage>([
    .view("page") { $0.frame },
    .text("title") { $0.frame.title },
    .number("items") { $0.matrix.items.count },
    .number("relations") { $0.matrix.cells.count },
    .number("layers") { $0.matrix.layerCount },
    .number("cycleCount") { $0.matrix.cycles.count },
    .flag("hasCycles") { !$0.matrix.cycles.isEmpty },
    .rows("cycles", count: { min($0.matrix.cycles.count, cyclesShown) }) { page, index in
      CycleRow(page.map, page.frame.address, page.matrix, page.matrix.cycles[index])
    },
    .number("moreCycles") { max(0, $0.matrix.cycles.count - cyclesShown) },
    .text("findingsHref") { $0.frame.href($0.map.findingsPage) },
    .list("legend") { LegendEntry.all($0.map, $0.matrix) },
    .list("groups") { GroupRow.all($0.map, $0.frame.address, $0.matrix) },
    .text("csvHref") { page in
      page.map.reportFiles("dependency-csv").first.map { page.frame.href($0) }
    },
    .text("dataHref") { page in
      page.map.reportFiles("dependency-data").first.map { page.frame.href($0) }
    },
  ])

  init(_ map: SiteMap, number: Int, at address: SiteAddress) {
    self.map = map
    frame = map.frame(of: Self.kind, at: address)
    matrix = map.analysis?.dependencies ?? DependencyMatrix(map.graph)
  }

  static let file = ReportFile(
    name: "dependency-csv", paths: { _ in ["matrices/dependencies.csv"] },
    write: { map, analysis, _ in analysis.dependencies.csv(map.graph) })
}

/// A relation that cells of the matrix show.
struct LegendEntry: View {
  var relation: Relation
  var label: String
  var inverse: String
  var count: Int

  static let fields = Fields<LegendEntry>([
    .text("letter") { $0.relation.letter },
    .text("relation") { $0.relation.name },
    .text("label") { $0.label },
    .text("inverse") { $0.inverse },
    .number("count") { $0.count },
  ])

  /// The relations that the matrix has, strongest first, with the cells that have each.
  static func all(_ map: SiteMap, _ matrix: DependencyMatrix) -> [LegendEntry] {
    var counts = [Int](repeating: 0, count: Relation.allCases.count)
    for cell in matrix.cells {
      for relation in Relation.allCases where cell.has(relation) {
        counts[Int(relation.rawValue)] += 1
      }
    }
    return Relation.allCases.filter { counts[Int($0.rawValue)] > 0 }.map { relation in
      LegendEntry(
        relation: relation, label: map.relations.label(relation, isOutgoing: true),
        inverse: map.relations.label(relation, isOutgoing: false),
        count: counts[Int(relation.rawValue)])
    }
  }
}

/// A kind of the matrix: what it has, and its plain tables.
struct GroupRow: View {
  var link: PageLink
  var items: Int
  var relations: Int
  var layers: Int
  var inCycles: Int

  static let fields = Fields<GroupRow>([
    .view("link") { $0.link },
    .number("items") { $0.items },
    .number("relations") { $0.relations },
    .number("layers") { $0.layers },
    .number("inCycles") { $0.inCycles },
  ])

  static func all(
    _ map: SiteMap, _ page: SiteAddress, _ matrix: DependencyMatrix
  ) -> [GroupRow] {
    let pages = map.reportPages(DependencyGroupPage.kind.layout)
    return matrix.groups.compactMap { group in
      guard let part = matrix.parts.firstIndex(where: { $0.kind == group.kind }),
        part < pages.count
      else { return nil }
      let kind = map.graph.kinds[Int(group.kind)]
      let rows = Int(group.range.lowerBound)..<Int(group.range.upperBound)
      return GroupRow(
        link: PageLink(href: page.link(to: pages[part]), title: kind.plural, id: kind.family),
        items: rows.count,
        relations: Int(matrix.rowStarts[rows.upperBound] - matrix.rowStarts[rows.lowerBound]),
        layers: Set(rows.map { matrix.layers[$0] }).count,
        inCycles: rows.count { matrix.cycleOf[$0] >= 0 })
    }
  }
}
