import Analysis
import Findings
import Links
import Specs

/// The tables of the risk pages as CSV.
enum RiskFiles {
  static let register = ReportFile(
    name: "risks", paths: { _ in ["risk/register.csv"] },
    write: { map, analysis, _ in
      var csv = CSVWriter(columns: [
        "id", "risk", "category", "likelihood", "impact", "score", "level", "state", "owner",
        "mitigation", "affects", "mitigated by", "document", "line",
      ])
      let graph = analysis.graph
      for risk in analysis.risks.risks {
        let declared = risk.declared
        let document = graph.documents[Int(risk.document)]
        csv.field(declared.id?.text ?? "")
        csv.field(declared.title.text)
        csv.field(risk.category.name)
        csv.field(declared.likelihoodScore.map(String.init) ?? "")
        csv.field(declared.impactScore.map(String.init) ?? "")
        csv.field(risk.score.map { String($0.product) } ?? "")
        csv.field(risk.score?.level.name ?? "unrated")
        csv.field(risk.state.name)
        csv.field(declared.owner?.text ?? "")
        csv.field(declared.mitigation?.text ?? "")
        csv.field(names(risk.affected, graph))
        csv.field(names(risk.mitigating, graph))
        csv.field(document.path)
        csv.field(document.source.place(at: declared.range.lower).line)
        csv.endRow()
      }
      return csv.bytes
    })

  static let exposures = ReportFile(
    name: "exposure", paths: { _ in ["risk/exposure.csv"] },
    write: { map, analysis, _ in
      var csv = CSVWriter(columns: [
        "id", "title", "document", "likelihood", "impact", "score", "level", "declared by",
        "computed likelihood", "computed impact", "criticality", "direct dependents",
        "all dependents", "unanswered outages", "unanswered failures", "rate limit", "timeout",
        "retry", "rollback", "tests", "failed tests", "placeholders", "open questions",
      ])
      let (graph, risks) = (analysis.graph, analysis.risks)
      for index in risks.worstExposures {
        let exposure = risks.exposures[Int(index)]
        let item = graph.items[Int(exposure.item)]
        csv.field(item.id)
        csv.field(item.title)
        csv.field(graph.documents[Int(exposure.document)].path)
        csv.field(exposure.score.likelihood)
        csv.field(exposure.score.impact)
        csv.field(exposure.score.product)
        csv.field(exposure.score.level.name)
        csv.field(
          exposure.declared.map { risks.risks[Int($0)].declared }
            .map { $0.id?.text ?? $0.title.text } ?? "")
        csv.field(exposure.computed.likelihood)
        csv.field(exposure.computed.impact)
        csv.field(exposure.criticality.map { "\($0)" } ?? "")
        csv.field(exposure.directDependents)
        csv.field((exposure.isReachCut ? ">" : "") + String(exposure.allDependents))
        csv.field(exposure.unansweredOutages)
        csv.field(exposure.unansweredFailures)
        for isStated in [
          exposure.hasRateLimit, exposure.hasTimeout, exposure.hasRetry, exposure.hasRollback,
        ] {
          csv.field(isStated ? "yes" : "no")
        }
        csv.field(exposure.isTested ? max(1, exposure.tests) : 0)
        csv.field(exposure.failedTests)
        csv.field(exposure.placeholders)
        csv.field(exposure.openQuestions)
        csv.endRow()
      }
      return csv.bytes
    })

  static let openPoints = ReportFile(
    name: "assumptions", paths: { _ in ["risk/assumptions.csv"] },
    write: { map, analysis, _ in
      var csv = CSVWriter(columns: ["kind", "state", "text", "owner", "document", "line"])
      for point in analysis.risks.openPoints {
        let document = analysis.graph.documents[Int(point.document)]
        let declared = document.facets.risks[Int(point.index)]
        csv.field(point.isQuestion ? "question" : "assumption")
        csv.field(point.isSettled ? "settled" : "open")
        csv.field(declared.title.text)
        csv.field(declared.owner?.text ?? "")
        csv.field(document.path)
        csv.field(document.source.place(at: declared.range.lower).line)
        csv.endRow()
      }
      return csv.bytes
    })

  private static func names(_ nodes: [NodeIndex], _ graph: LinkGraph) -> String {
    nodes.map { node in
      Int(node) < graph.items.count
        ? graph.items[Int(node)].id : graph.artifacts[Int(node) - graph.items.count].path
    }.joined(separator: " ")
  }
}
