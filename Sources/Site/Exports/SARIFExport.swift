import Checks
import Configuration
import Findings

extension SiteMap {
  /// `findings.sarif`: what code scanning services read, names of files from the site folder.
  func sarif() -> [UInt8] {
    var addresses: [String: String] = [:]
    if var base = configuration.site.baseURL {
      if !base.hasSuffix("/") { base += "/" }
      for (group, pages) in zip(findingGroups, rulePages) {
        addresses[group.rule] = pages.first.map { base + $0.url }
      }
    }
    let pages = addresses
    return SARIFReport(rules: rules.map(\.reported)) { pages[$0.name] }.write(findings)
  }
}
