import Checks
import Specs

/// How each integration proves who it is, and how its secrets and its data are kept.
enum SecurityTable {
  private static let roles: [AttributeRole] = [
    .authMethod, .credentialStorage, .tokenRefresh, .encryption, .scopes, .ipAllowList,
  ]

  static func table(_ catalogue: IntegrationCatalogue, _ subject: CheckSubject) -> FactTable {
    var table = FactTable(columns: [
      .init("Integration"), .init("Authentication"), .init("Credentials kept"),
      .init("Token refresh"), .init("Encryption"), .init("Scopes"), .init("IP allow list"),
    ])
    for integration in catalogue.integrations {
      let specification = integration.specification
      let places = FactPlaces(specification.document)
      let method = specification.stated(.authMethod)?.value.text ?? ""
      let cells = roles.map { role -> FactCell in
        if let attribute = specification.stated(role) {
          return FactCell(attribute.value.plain, target: places.target(attribute.section))
        }
        guard isAsked(role, method: method), subject.asks(specification, for: role) else {
          return .open
        }
        return .gap("not stated", at: places.target(of: .authentication))
      }
      table.add(FactRow(document: integration.document, cells: [.document] + cells))
    }
    return table
  }

  /// What the template has no place for, another specification says. Otherwise every integration has a method, keeps its credentials somewhere and encrypts or not. Tokens that
  /// expire must be renewed; scopes are OAuth's; a list of addresses is asked of nobody.
  private static func isAsked(_ role: AttributeRole, method: String) -> Bool {
    switch role {
    case .authMethod, .encryption: true
    case .credentialStorage: !without.finds(in: Array(method.utf8))
    case .tokenRefresh: tokens.finds(in: Array(method.utf8))
    case .scopes: oauth.finds(in: Array(method.utf8))
    default: false
    }
  }

  private static let without = WordSearch(["none", "no auth", "not required", "anonymous"])
  private static let tokens = WordSearch(["oauth", "jwt", "token", "bearer", "client credential"])
  private static let oauth = WordSearch(["oauth", "client credential", "openid"])
}
