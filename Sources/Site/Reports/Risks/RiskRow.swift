import Analysis
import Links
import Specs

/// A declared risk as a row of a table.
struct RiskRow: View {
  var map: SiteMap
  var page: SiteAddress
  var risk: RatedRisk
  /// The index in `RiskAnalysis.risks`.
  var index: Int

  private static let linksShown = 6

  static let fields = Fields<RiskRow>([
    .number("number") { $0.index },
    .text("href") { row in
      row.risk.item.map { row.map.link(from: row.page, toNode: $0) }
        ?? row.map.link(from: row.page, to: row.risk.declared, in: row.risk.document)
    },
    .text("id") { $0.risk.declared.id?.text },
    .text("title") { $0.risk.declared.title.text },
    .text("category") { $0.risk.category.title },
    .text("categoryHref") { row in
      row.map.riskPage(of: row.risk.category).map { row.page.link(to: $0) }
    },
    .text("likelihood") { row in
      row.risk.declared.likelihoodScore.map(String.init) ?? row.risk.declared.likelihood?.text
    },
    .text("impact") { row in
      row.risk.declared.impactScore.map(String.init) ?? row.risk.declared.impact?.text
    },
    .flag("isRated") { $0.risk.score != nil },
    .number("score") { $0.risk.score?.product ?? 0 },
    .view("level") { $0.risk.score.map(Badge.level) },
    .view("state") { Badge.state($0.risk.state) },
    .flag("isInForce") { $0.risk.state.isInForce },
    .text("mitigation") { $0.risk.declared.mitigation?.text },
    .flag("isMitigated") { !$0.risk.mitigating.isEmpty },
    .list("mitigatedBy") { row in row.links(row.risk.mitigating) },
    .list("affects") { row in row.links(row.risk.affected) },
    .number("affectsMore") { max(0, $0.risk.affected.count - linksShown) },
    .text("owner") { $0.risk.declared.owner?.text },
    .view("document") { $0.map.link(from: $0.page, toDocument: $0.risk.document) },
  ])

  private func links(_ nodes: [NodeIndex]) -> [PageLink] {
    nodes.prefix(Self.linksShown).map { map.link(from: page, naming: $0) }
  }
}
