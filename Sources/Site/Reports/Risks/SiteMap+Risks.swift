import Analysis
import Checks

extension SiteMap {
  /// What report pages are made of.
  var facts: SiteAnalysis {
    guard let analysis else { preconditionFailure("report pages are made of an analysis") }
    return analysis
  }

  var risks: RiskAnalysis { facts.risks }
}
