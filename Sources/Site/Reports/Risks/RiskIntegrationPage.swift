import Analysis
import Checks
import Links
import Specs

/// What an integration puts at risk: its exposure with the arithmetic, and what an outage reaches.
/// A class, as a layout asks dozens of times for the fields of this large view.
final class RiskIntegrationPage: ReportPage {
  static let kind = ReportKind(
    layout: "risk-integration", title: "Risk of an integration", group: .risks,
    isInNavigation: false,
    paths: { analysis in
      analysis.integrations.integrations.map {
        "risk/\(analysis.graph.documents[Int($0.document)].key)"
      }
    })

  let frame: PageFrame
  let map: SiteMap
  let risks: RiskAnalysis
  let exposure: Exposure
  let integration: Integration
  let specification: IntegrationSpec
  let answers: FailureRow
  let reach: Reach

  private var address: SiteAddress { frame.address }
  private var document: Document { map.graph.documents[Int(exposure.document)] }

  static let fields = Fields<RiskIntegrationPage>([
    .view("page") { $0.frame },
    .text("title") { $0.frame.title },
    .view("document") { $0.map.link(from: $0.address, toDocument: $0.exposure.document) },
    .text("provider") { $0.integration.provider?.text },
    .view("status") { $0.map.badges.status(of: $0.exposure.item) },
    .view("priority") { $0.map.badges.priority(of: $0.exposure.item) },
    .flag("hasState") { page in
      page.map.badges.status(of: page.exposure.item) != nil
        || page.map.badges.priority(of: page.exposure.item) != nil
    },
    .flag("isWithdrawn") { $0.exposure.isWithdrawn },
    .view("level") { Badge.level($0.exposure.score) },
    .number("score") { $0.exposure.score.product },
    .number("likelihood") { $0.exposure.score.likelihood },
    .number("impact") { $0.exposure.score.impact },
    .number("computed") { $0.exposure.computed.product },
    .number("computedLikelihood") { $0.exposure.computed.likelihood },
    .number("computedImpact") { $0.exposure.computed.impact },
    .view("declared") { page in page.exposure.declared.map { page.row(Int($0)) } },
    .list("impactTerms") { $0.terms(ExposureSign.impact) },
    .text("impactSum") { $0.sum(ExposureSign.impact) },
    .list("likelihoodTerms") { $0.terms(ExposureSign.likelihood) },
    .text("likelihoodSum") { $0.sum(ExposureSign.likelihood) },
    .list("risks") { page in
      page.risks.risks(of: page.exposure.integration).prefix(risksShown).map {
        page.row(Int($0))
      }
    },
    .number("moreRisks") { page in
      max(0, page.risks.risks(of: page.exposure.integration).count - risksShown)
    },
    .list("failures") { $0.failures },
    .list("limits") { $0.limits },
    .list("tests") { page in
      page.map.graph.tests(of: page.exposure.item).prefix(testsShown).map {
        TestLink(map: page.map, page: page.address, test: $0)
      }
    },
    .number("moreTests") { max(0, $0.exposure.tests - testsShown) },
    .list("questions") { page in
      page.document.facets.risks.filter { risk in
        page.document.facets.sections[Int(risk.section)].kind == .openQuestions
          && RiskState(risk) != .closed
      }.prefix(questionsShown).map { QuestionLine(text: $0.title.text) }
    },
    .number("reachCount") { $0.reach.count },
    .flag("isReachCut") { $0.reach.isCut },
    .list("reach") { page in
      page.reach.levels.enumerated().prefix(levelsShown).map { distance, items in
        ReachLevel(
          map: page.map, page: page.address, distance: distance + 1, items: items,
          shown: distance == 0 ? 16 : 8)
      }
    },
    .number("moreLevels") { max(0, $0.reach.levels.count - levelsShown) },
    .text("exposureHref") { page in page.map.report("exposure").map { page.frame.href($0) } },
  ])

  private static let risksShown = 10
  private static let testsShown = 16
  private static let questionsShown = 10
  private static let levelsShown = 4

  init(_ map: SiteMap, number: Int, at address: SiteAddress) {
    self.map = map
    risks = map.risks
    exposure = risks.exposures[number]
    integration = map.facts.integrations.integrations[number]
    specification = integration.specification
    answers = map.facts.failureModes.rows[number]
    reach = exposure.reach
    let item = map.graph.items[Int(exposure.item)]
    let name = item.hasID ? "\(item.id) \(item.title)" : item.title
    var frame = map.frame(of: RiskIntegrationPage.kind, title: "Risk of \(name)", at: address)
    frame.addCrumb(to: "exposure", title: ExposurePage.kind.title)
    self.frame = frame
  }

  private func row(_ index: Int) -> RiskRow {
    RiskRow(map: map, page: address, risk: risks.risks[index], index: index)
  }

  private func terms(_ signs: [ExposureSign]) -> [TermRow] {
    exposure.terms(signs, risks.weights).map { TermRow(term: $0) }
  }

  private func sum(_ signs: [ExposureSign]) -> String {
    let points = signs.reduce(0) { $0 + exposure.points(of: $1, risks.weights) }
    return Points(points).description
  }

  /// What is answered and what has a gap; failures that nobody asks for are left out.
  private var failures: [FailureLine] {
    let errors = document.facets.errors
    func answer(_ indices: [Int]) -> String? {
      indices.lazy.compactMap { errors[$0].response?.text }.first { !$0.isEmpty }
    }
    let columns = FailureColumn.allCases.compactMap { column -> FailureLine? in
      let cell = answers.cell(column)
      guard cell.state != .open else { return nil }
      return FailureLine(
        label: column.label, meaning: column.meaning, answer: answer(cell.errors),
        isGap: cell.isGap, isListed: cell.state == .listed)
    }
    let others = answers.others.map { index in
      FailureLine(
        label: errors[index].label.text, meaning: errors[index].meaning?.text ?? "",
        answer: answer([index]), isGap: answers.silentOthers.contains(index), isListed: true)
    }
    return columns + others
  }

  private var limits: [LimitLine] {
    [
      LimitLine("Rate limit", specification.rateLimit?.text),
      LimitLine("Timeout", specification.timeout?.text),
      LimitLine("Retry", specification.retry?.text),
      LimitLine("Rollback", exposure.hasRollback ? "planned" : nil),
    ]
  }
}
