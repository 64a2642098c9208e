import Checks
import Findings
import Specs

/// How much, how fast and how reliably each integration answers, and what is done until it does.
///
/// A gap is what the rules `missing-rate-limit`, `missing-timeout` and `missing-retry` report: they
/// know what a specification is asked for.
enum LimitTable {
  private static let roles: [(role: AttributeRole, title: String, rule: String?)] = [
    (.rateLimit, "Rate limit", "missing-rate-limit"), (.timeout, "Timeout", "missing-timeout"),
    (.retry, "Retry", "missing-retry"), (.availability, "Availability", nil),
    (.serviceLevel, "SLA", nil), (.latency, "Latency", nil), (.throughput, "Throughput", nil),
    (.volume, "Volume", nil), (.caching, "Caching", nil), (.batchSize, "Batch", nil),
  ]

  static func table(
    _ catalogue: IntegrationCatalogue, _ findings: [Finding], _ subject: CheckSubject
  ) -> FactTable {
    var table = FactTable(columns: [.init("Integration")] + roles.map { .init($0.title) })
    let rules = Set(roles.compactMap(\.rule))
    var missing: [String: Set<String>] = [:]
    for finding in findings where rules.contains(finding.rule) {
      missing[finding.file, default: []].insert(finding.rule)
    }
    for integration in catalogue.integrations {
      let document = integration.specification.document
      let reported = missing[document.source.path] ?? []
      let cells = roles.map { cell($0, integration.specification, reported) }
      table.add(FactRow(document: integration.document, cells: [.document] + cells))
    }
    return table
  }

  private static func cell(
    _ column: (role: AttributeRole, title: String, rule: String?),
    _ specification: IntegrationSpec, _ reported: Set<String>
  ) -> FactCell {
    let places = FactPlaces(specification.document)
    if let attribute = specification.stated(column.role) {
      return FactCell(attribute.value.plain, target: places.target(attribute.section))
    }
    if column.role == .rateLimit, let limit = specification.rateLimit {
      return FactCell(limit.text, target: places.target(of: .endpoints))
    }
    if column.role == .timeout, let timeout = specification.timeout {
      return FactCell(timeout.text, target: places.target(of: .environment))
    }
    guard let rule = column.rule, reported.contains(rule) else { return .open }
    return .gap("not stated", at: places.target(of: .limits))
  }
}
