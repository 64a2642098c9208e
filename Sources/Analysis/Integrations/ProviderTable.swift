import Checks
import Specs

/// The integrations by provider: how each is reached, with what credentials and within what limits.
enum ProviderTable {
  static func table(
    _ catalogue: IntegrationCatalogue, _ providers: ProviderGroups, _ matrix: FailureModeMatrix
  ) -> FactTable {
    var table = FactTable(columns: [
      .init("Integration"), .init("System"), .init("Type"), .init("Authentication"),
      .init("Rate limit"), .init("SLA", note: "Service level, else availability"),
      .init("Production", isCode: true), .init("Sandbox", isCode: true),
      .init("Endpoints", note: "How many are listed", isShort: true),
      .init("Unanswered", note: "Failures without an answer", isShort: true),
    ])
    for group in providers.groups {
      for index in group.integrations {
        let integration = catalogue.integrations[index]
        var cells = [FactCell.document]
        cells += Self.cells(integration.specification)
        cells.append(endpoints(integration.specification))
        let gaps = matrix.rows[index].gapCount
        cells.append(
          FactCell(
            "\(gaps)", mark: gaps == 0 ? .plain : .gap, word: gaps == 0 ? nil : "gaps",
            target: FactPlaces(integration.specification.document).target(of: .errorHandling)))
        table.add(
          FactRow(
            document: integration.document, group: group.name ?? "Provider not stated",
            cells: cells))
      }
    }
    return table
  }

  private static func cells(_ specification: IntegrationSpec) -> [FactCell] {
    let places = FactPlaces(specification.document)
    func cell(_ attribute: FacetAttribute?) -> FactCell {
      guard let attribute else { return .open }
      return FactCell(attribute.value.plain, target: places.target(attribute.section))
    }
    let kind =
      specification.stated(.interfaceType) ?? specification.stated(.apiType)
      ?? specification.stated(.transport)
    var limit = cell(specification.stated(.rateLimit))
    if limit.mark == .open, let text = specification.rateLimit {
      limit = FactCell(text.text, target: places.target(of: .endpoints))
    }
    return [
      cell(specification.stated(.systemName)), cell(kind), cell(specification.stated(.authMethod)),
      limit, cell(specification.stated(.serviceLevel) ?? specification.stated(.availability)),
      cell(specification.stated(.productionURL)), cell(specification.stated(.sandboxURL)),
    ]
  }

  private static func endpoints(_ specification: IntegrationSpec) -> FactCell {
    let endpoints = specification.document.facets.endpoints
    guard let first = endpoints.first else { return .open }
    return FactCell(
      "\(endpoints.count)",
      target: FactPlaces(specification.document).target(first.section))
  }
}
