import Testing

@testable import Specs

/// One cell of the README's table: how a template has a facet, how many values are read from its
/// filled example, and one of them.
struct TemplateFacetCell: Sendable, CustomTestStringConvertible {
  var template: FilledTemplate
  var facet: FacetKind
  var shapes: [String]
  var count: Int
  var value: String

  init(
    _ template: FilledTemplate, _ facet: FacetKind, _ shapes: String..., count: Int, _ value: String
  ) {
    self.template = template
    self.facet = facet
    self.shapes = shapes
    self.count = count
    self.value = value
  }

  var testDescription: String { "\(facet.name) of \(template.rawValue)" }

  /// The table of the README.
  static var table: String {
    var lines = [
      "| facet |" + FilledTemplate.allCases.map { " \($0.rawValue) |" }.joined(),
      "| --- |" + FilledTemplate.allCases.map { _ in " --- |" }.joined(),
    ]
    for facet in FacetKind.allCases {
      let cells = FilledTemplate.allCases.map { template in
        let cell = all.first { $0.template == template && $0.facet == facet }
        return cell.map { " \($0.shapes.joined(separator: ", ")) |" } ?? " |"
      }
      lines.append("| \(facet.name) |" + cells.joined())
    }
    return lines.joined(separator: "\n") + "\n"
  }

  static let all: [TemplateFacetCell] =
    interfaceRequirement + integrationRequirement + folderPage + integrationSpec
    + apiIntegrationSpec + apiIntegrationPRD

  private static let interfaceRequirement: [TemplateFacetCell] = [
    .init(
      .interfaceRequirement, .userStory, "prose", count: 1,
      """
      role patient record | want order tests at the Meridian laboratory and to receive their \
      results | benefit nobody copies forms by hand and results reach the right animal
      """),
    .init(
      .interfaceRequirement, .interface, "attribute-table", count: 4,
      "sync-type Sync Type ⟦**Sync Type**⟧ = Asynchronous"),
    .init(
      .interfaceRequirement, .externalSystem, "attribute-table", "attribute-list", count: 6,
      "vendor-contact Vendor Contact = orderdesk@meridian-lab.example, on working days until 18:00"),
    .init(
      .interfaceRequirement, .authentication, "attribute-table", count: 5,
      "ip-allow-list IP Whitelisting ⟦**IP Whitelisting**⟧ = Required"),
    .init(
      .interfaceRequirement, .dataExchange, "fence", count: 2,
      "response json: {⏎  \"order\": \"ord_58213\","),
    .init(
      .interfaceRequirement, .dataMapping, "table", count: 4,
      """
      order.signedAt ⟦`order.signedAt`⟧ | orderedAt ⟦`orderedAt`⟧ | Local time to UTC | To the \
      second | nil
      """),
    .init(
      .interfaceRequirement, .errorHandling, "table", count: 10,
      "timeout | Timeout | No response | ~ | Ask for the order by its barcode before sending it again"
    ),
    .init(
      .interfaceRequirement, .limits, "attribute-table", count: 5,
      "rate-limit Rate Limits ⟦**Rate Limits**⟧ = 120 requests per minute"),
    .init(
      .interfaceRequirement, .checklist, "checklist", count: 9,
      "[ ] An order that is sent twice is carried out once."),
    .init(
      .interfaceRequirement, .dependencies, "list", "checklist", count: 4,
      "FR-001 | Orders start in the patient record"),
    .init(
      .interfaceRequirement, .traceability, "table", count: 4,
      "Test Cases | TC-001, TC-002, TC-003 | In the laboratory's sandbox"),
    .init(
      .interfaceRequirement, .assumptions, "list", count: 2,
      "~ | The laboratory keeps barcodes for at least a year. | ~ | ~ | ~ | other 0×0"),
    .init(
      .interfaceRequirement, .changeHistory, "table", count: 2,
      "1.0 | 2026-02-16 | Marek Sommer | First version | Judith Amsel"),
  ]

  private static let integrationRequirement: [TemplateFacetCell] = [
    .init(
      .integrationRequirement, .interface, "metadata", "attribute-list", count: 2,
      "interface-type Type = REST API"),
    .init(
      .integrationRequirement, .externalSystem, "metadata", "attribute-list", count: 2,
      "system-name External System = Fidelis Animal Registry"),
    .init(
      .integrationRequirement, .authentication, "attribute-list", count: 1,
      "auth-method Authentication = API key in a header, one for each practice"),
    .init(
      .integrationRequirement, .endpoints, "attribute-list", count: 1,
      " | https://lookup.fidelis-registry.example/v1/chips | nil | nil"),
    .init(
      .integrationRequirement, .dataExchange, "attribute-list", count: 2,
      "request : The fifteen digits of the chip, in the address"),
    .init(
      .integrationRequirement, .errorHandling, "table", count: 6,
      "429 | 429 | Rate Limited | ~ | Show the telephone number of the registry until the hour is over"
    ),
    .init(
      .integrationRequirement, .limits, "attribute-list", count: 6,
      "rate-limit Rate Limits = 300 calls per hour"),
    .init(
      .integrationRequirement, .dependencies, "list", count: 1, "FR-002 | "),
    .init(
      .integrationRequirement, .testing, "prose", "attribute-list", count: 2,
      "Test Cases | TC-004"),
  ]

  private static let folderPage: [TemplateFacetCell] = [
    .init(
      .folderPage, .authentication, "attribute-list", count: 2,
      "encryption Encryption = TLS 1.2 or later on every connection"),
    .init(
      .folderPage, .errorHandling, "list", count: 3,
      "timeout | Timeout Management | ~ | ~ | No call waits longer than 10 s"),
    .init(
      .folderPage, .checklist, "checklist", count: 3, "[x] Microchip registry"),
    .init(
      .folderPage, .dependencyMatrix, "table", count: 2, "REQ-I-002 | FR-003 | REQ-I-001 | Low"),
    .init(
      .folderPage, .risks, "list", count: 7,
      "~ | A lost key would let a stranger send messages in our name | ~ | ~ | ~ | security 0×0"),
    .init(
      .folderPage, .monitoring, "list", count: 2,
      "Error Rates | More than 5 % in an hour is shown on the dashboard | ~"),
  ]

  private static let integrationSpec: [TemplateFacetCell] = [
    .init(
      .integrationSpec, .userStory, "prose", count: 2,
      """
      title Story 1: An owner is reminded | role pet owner | want read a message the day before my \
      appointment | benefit I come on time or call to cancel
      """),
    .init(
      .integrationSpec, .externalSystem, "attribute-list", count: 4, "api-type API Type = REST"),
    .init(
      .integrationSpec, .authentication, "attribute-list", "checklist", count: 6,
      "credential-storage Credentials Location = Secrets manager"),
    .init(
      .integrationSpec, .endpoints, "table", count: 2,
      "GET | /v1/messages/{id} | Ask for the state of a message | nil"),
    .init(
      .integrationSpec, .dataExchange, "fence", count: 2,
      "unknown typescript: interface Reminder {⏎  appointmentNumber: number;"),
    .init(
      .integrationSpec, .errorHandling, "table", count: 5,
      "401+403 | 401/403 | Auth failure | ~ | Stop sending and tell the administrator"),
    .init(
      .integrationSpec, .checklist, "checklist", count: 4,
      "[ ] Personal data stays out of the logs"),
    .init(.integrationSpec, .dependencies, "metadata", count: 2, "REQ-I-002 | REQ-I-002"),
    .init(
      .integrationSpec, .testing, "list", count: 3,
      "Unit Tests | Recorded answers stand in for the service"),
    .init(
      .integrationSpec, .rollback, "list", count: 3,
      "If the integration misbehaves in production | The front desk calls tomorrow's owners, as before"
    ),
    .init(
      .integrationSpec, .scope, "list", count: 4, "API Client | Send a message, ask for its state"),
    .init(.integrationSpec, .outOfScope, "list", count: 2, "~ | Answers to messages"),
    .init(
      .integrationSpec, .deliverables, "list", count: 3,
      "~ | The tests cover every row of the error table"),
    .init(
      .integrationSpec, .environment, "fence", count: 3, "DOVECOTE_TIMEOUT_MS | 5000 | nil"),
  ]

  private static let apiIntegrationSpec: [TemplateFacetCell] = [
    .init(
      .apiIntegrationSpec, .userStory, "prose", "list", count: 3,
      """
      role vet | want open the images of an animal from its record | benefit I can explain the \
      findings without leaving the room
      """),
    .init(
      .apiIntegrationSpec, .interface, "metadata", count: 1,
      "interface-type Integration Type = REST API"),
    .init(
      .apiIntegrationSpec, .externalSystem, "attribute-list", count: 3,
      "service-level SLA/Uptime = 99.9 % per month"),
    .init(
      .apiIntegrationSpec, .authentication, "attribute-list", "checklist", count: 7,
      "auth-method Authentication = OAuth"),
    .init(
      .apiIntegrationSpec, .dataMapping, "table", count: 3,
      "vet.initials | study.orderedBy | Look up the full name | nil | false"),
    .init(
      .apiIntegrationSpec, .errorHandling, "checklist", count: 6,
      "[x] connection | Connection failures | ~ | ~ | three attempts, then a grey placeholder image"
    ),
    .init(
      .apiIntegrationSpec, .limits, "attribute-list", count: 6,
      "batch-size Batch Size = 20 previews in one call"),
    .init(
      .apiIntegrationSpec, .checklist, "checklist", count: 41, "[ ] No image was lost"),
    .init(
      .apiIntegrationSpec, .dependencies, "metadata", "checklist", count: 5,
      "[x] ~ | Access to the archive granted for sandbox and production"),
    .init(
      .apiIntegrationSpec, .monitoring, "checklist", count: 7,
      "[ ] Use of the rate limit | ~ | ~"),
    .init(
      .apiIntegrationSpec, .testing, "checklist", count: 7,
      "[x] Unit Tests | Every row of the data mapping"),
    .init(
      .apiIntegrationSpec, .rollback, "list", count: 5,
      "Rollback Steps | Remove the previews that were stored since the launch"),
    .init(
      .apiIntegrationSpec, .launch, "list", count: 3,
      "Development/Testing | Four weeks, until the night's run is clean"),
    .init(
      .apiIntegrationSpec, .deliverables, "checklist", count: 3,
      "[ ] ~ | Data mapping explained for the vets"),
    .init(
      .apiIntegrationSpec, .approvals, "checklist", count: 4,
      "[x] Security | Oskar Lindt | 2026-03-18"),
  ]

  private static let apiIntegrationPRD: [TemplateFacetCell] = [
    .init(
      .apiIntegrationPRD, .externalSystem, "metadata", "attribute-list", count: 3,
      "documentation Documentation = https://docs.terminus-calendar.example"),
    .init(
      .apiIntegrationPRD, .authentication, "attribute-list", count: 6,
      "token-refresh Token refresh = Two minutes before expiry; a refused token is renewed once"),
    .init(
      .apiIntegrationPRD, .endpoints, "table", count: 3,
      "PUT | /bookings/:id ⟦`/bookings/:id`⟧ | Move a booking to another time | 20 per minute"),
    .init(
      .apiIntegrationPRD, .dataExchange, "fence", count: 2,
      "request json: {⏎  \"slot\": \"2026-04-02T09:20\","),
    .init(
      .apiIntegrationPRD, .dataMapping, "table", count: 3,
      "visit.start | slot ⟦`slot`⟧ | Local time, to the minute | nil | nil"),
    .init(
      .apiIntegrationPRD, .errorHandling, "table", count: 7,
      """
      429 | 429 | Too many calls | One moment, please. | Wait for the announced time, at most 5 s
      """),
    .init(
      .apiIntegrationPRD, .limits, "attribute-list", count: 6,
      "caching Caching strategy = Free times are kept for 30 s"),
    .init(
      .apiIntegrationPRD, .checklist, "checklist", count: 11,
      "[ ] Runbook for known problems"),
    .init(.apiIntegrationPRD, .dependencies, "metadata", count: 1, "FR-005 | FR-005"),
    .init(
      .apiIntegrationPRD, .openQuestions, "checklist", count: 2,
      "[ ] ~ | How long before an appointment may it still be moved? | ~ | ~ | ~ | other 0×0"),
    .init(
      .apiIntegrationPRD, .monitoring, "table", count: 3,
      "Latency (p99) | More than 2 s | Look at it on the next working day"),
    .init(
      .apiIntegrationPRD, .testing, "checklist", count: 5,
      "[x] ~ | Unit tests of the data mapping"),
    .init(
      .apiIntegrationPRD, .rollback, "list", count: 5,
      "Decision | Whoever is on call, without asking"),
    .init(
      .apiIntegrationPRD, .deliverables, "checklist", count: 4, "[x] ~ | Diagram of the integration"
    ),
  ]
}
