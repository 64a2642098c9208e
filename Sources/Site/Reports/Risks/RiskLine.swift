import Analysis
import Links
import Specs

/// One of the worst risks of the site in a line: a declared risk or the exposure of an integration.
struct RiskLine: View {
  var href: String
  var id: String?
  var title: String
  /// `Risk` or `Exposure`.
  var kind: String
  var score: RiskScore

  static let fields = Fields<RiskLine>([
    .text("href") { $0.href },
    .text("id") { $0.id },
    .text("title") { $0.title },
    .text("kind") { $0.kind },
    .number("score") { $0.score.product },
    .number("likelihood") { $0.score.likelihood },
    .number("impact") { $0.score.impact },
    .view("level") { Badge.level($0.score) },
  ])

  /// The worst few, as seen from a page. An exposure whose figures a register gives is told by its
  /// risk alone.
  static func worst(_ count: Int, _ map: SiteMap, from page: SiteAddress) -> [RiskLine] {
    guard let risks = map.analysis?.risks else { return [] }
    // Both lists come worst first.
    let declared = risks.risks.lazy.filter { $0.state.isInForce }.prefix(count)
      .compactMap { risk in
        risk.score.map { score in
          RiskLine(
            href: risk.item.map { map.link(from: page, toNode: $0) }
              ?? map.link(from: page, to: risk.declared, in: risk.document),
            id: risk.declared.id?.text, title: risk.declared.title.text, kind: "Risk",
            score: score)
        }
      }
    let computed = risks.worstExposures.lazy.map { risks.exposures[Int($0)] }
      .filter { $0.declared == nil && !$0.isWithdrawn }.prefix(count)
      .compactMap { exposure -> RiskLine? in
        guard let address = map.riskPage(ofIntegration: exposure.integration) else { return nil }
        let item = map.graph.items[Int(exposure.item)]
        return RiskLine(
          href: page.link(to: address), id: item.hasID ? item.id : nil, title: item.title,
          kind: "Exposure", score: exposure.score)
      }
    return Array(
      (Array(declared) + Array(computed)).enumerated()
        .sorted {
          $0.element.score.product != $1.element.score.product
            ? $0.element.score.product > $1.element.score.product : $0.offset < $1.offset
        }
        .map(\.element).prefix(count))
  }
}
