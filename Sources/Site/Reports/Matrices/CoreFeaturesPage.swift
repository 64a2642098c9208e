import Analysis
import Checks
import Findings
import Links
import Specs

/// Integrations against core features, other systems and criticality, worked out from the
/// specifications; where a matrix is kept by hand, both are compared.
struct CoreFeaturesPage: ReportPage {
  static let kind = ReportKind(
    layout: "core-features", title: "Integrations and features", group: .matrices,
    paths: { analysis in
      CoreFeaturesPage.parts(analysis.coreFeatures).indices.map { index in
        index == 0 ? "matrices/integrations" : "matrices/integrations.page-\(index + 1)"
      }
    },
    emptiness: { analysis in
      analysis.coreFeatures.rows.isEmpty
        ? "No specification describes an integration. Documents that follow one of the templates "
          + "for integrations, or that name a provider and its endpoints, are listed here."
        : nil
    })

  /// Links and rows of a page: a row takes as much room as four links.
  private static let mostOfPart = 5_000
  private static let weightOfRow = 4

  /// The rows of each page; one page if there are none.
  static func parts(_ features: CoreFeatures) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var first = 0
    var weight = 0
    for (index, row) in features.rows.enumerated() {
      let own = weightOfRow + row.features.count + row.systems.count
      if index > first, weight + own > mostOfPart {
        parts.append(first..<index)
        first = index
        weight = 0
      }
      weight += own
    }
    return parts + [first..<features.rows.count]
  }

  var frame: PageFrame
  var map: SiteMap
  var features: CoreFeatures
  var rows: Range<Int>
  var pages: [PagerLink]

  static let fields = Fields<CoreFeaturesPage>([
    .view("page") { $0.frame },
    .text("title") { $0.frame.title },
    .number("count") { $0.features.rows.count },
    .flag("isKeptByHand") { $0.features.isKeptByHand },
    .number("drift") { $0.features.driftCount },
    .flag("hasDrift") { $0.features.driftCount > 0 },
    .rows("rows", count: { $0.rows.count }) { page, index in
      CoreFeatureRowView(page: page, row: page.features.rows[page.rows.lowerBound + index])
    },
    .text("csvHref") { page in
      page.map.reportFiles("core-features-csv").first.map { page.frame.href($0) }
    },
    .list("pages") { $0.pages },
    .flag("hasPages") { !$0.pages.isEmpty },
  ])

  init(_ map: SiteMap, number: Int, at address: SiteAddress) {
    self.map = map
    frame = map.frame(of: Self.kind, at: address)
    features = map.analysis?.coreFeatures ?? CoreFeatures.none
    rows = Self.parts(features)[number]
    pages = PagerLink.links(on: address, among: map.reportPages(Self.kind.layout))
  }

  static let file = ReportFile(
    name: "core-features-csv", paths: { _ in ["matrices/integrations.csv"] },
    write: { map, analysis, _ in
      analysis.coreFeatures.csv(map.graph, analysis.integrations)
    })
}

/// One integration and what it has to do with.
struct CoreFeatureRowView: View {
  var page: CoreFeaturesPage
  var row: CoreFeatureRow

  static let fields = Fields<CoreFeatureRowView>([
    .view("item") { $0.page.map.link(from: $0.page.frame.address, toItem: $0.row.item) },
    .text("provider") { $0.provider },
    .list("features") { $0.links($0.row.features) },
    .list("systems") { $0.links($0.row.systems) },
    .text("writtenSystems") { $0.row.writtenSystems },
    .view("criticality") { Badge.priority($0.row.criticalityWord) },
    .text("writtenCriticality") {
      $0.row.hasOtherCriticality || $0.row.criticalityWord == nil
        ? $0.row.writtenCriticality?.text : nil
    },
    .flag("hasOtherCriticality") { $0.row.hasOtherCriticality },
    .list("written") { $0.written },
    .view("missingIn") { row in
      row.row.missingIn < 0
        ? nil : row.page.map.link(from: row.page.frame.address, toDocument: row.row.missingIn)
    },
    .number("drift") { $0.row.driftCount },
  ])

  private var provider: String? {
    guard row.integration >= 0 else { return nil }
    return page.map.analysis?.integrations.integrations[Int(row.integration)].provider?.text
  }

  private func links(_ links: [CoreFeatureLink]) -> [CoreFeatureLinkView] {
    links.map { CoreFeatureLinkView(map: page.map, page: page.frame.address, link: $0) }
  }

  /// Where the rows of the matrix that is kept by hand are.
  private var written: [PageLink] {
    row.written.map { written in
      let source = page.map.graph.documents[Int(written.document)].source
      return PageLink(
        href: page.frame.address.link(to: page.map.documents[Int(written.document)]),
        title: "\(source.path):\(source.line(at: written.place.lower))")
    }
  }
}

struct CoreFeatureLinkView: View {
  var map: SiteMap
  var page: SiteAddress
  var link: CoreFeatureLink

  static let fields = Fields<CoreFeatureLinkView>([
    .view("item") { $0.map.link(from: $0.page, toItem: $0.link.item) },
    .flag("isOutgoing") { $0.link.isOutgoing },
    .flag("isIncoming") { $0.link.isIncoming },
    .flag("onlyInMatrix") { $0.link.drift == .onlyInMatrix },
    .flag("missingInMatrix") { $0.link.drift == .missingInMatrix },
    .view("place") { link in
      link.link.drift == nil
        ? nil : link.map.place(of: link.map.graph.edges[Int(link.link.edge)], from: link.page)
    },
  ])
}
