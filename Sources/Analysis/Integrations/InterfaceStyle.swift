import Checks
import Specs

/// How two systems speak to each other, as far as it decides what can fail.
package enum InterfaceStyle: Sendable {
  /// A call and its answer over HTTP or the like: REST, GraphQL, SOAP, gRPC, OAuth, an SDK.
  case call
  /// The other system calls.
  case callback
  /// The other system is called when something has happened, and has nothing to answer.
  case notification
  case file
  /// A queue, a stream, a database, a socket: a connection that lasts.
  case connection
  /// Nothing says it.
  case unknown

  /// By what is stated first: type, API style, protocol; else by the addresses and endpoints.
  init(_ specification: IntegrationSpec) {
    let direction = specification.stated(.direction)?.value.text ?? ""
    let isInbound = Self.inbound.isIn(direction)
    for role in [AttributeRole.interfaceType, .apiType, .transport] {
      guard let text = specification.stated(role)?.value.text, let style = Self.named(text) else {
        continue
      }
      switch style {
      case .call where isInbound: self = .callback
      case .callback where Self.outbound.isIn(direction): self = .notification
      default: self = style
      }
      return
    }
    let address = specification.stated(.productionURL)?.value.text ?? ""
    if Self.fileAddress.isIn(address) {
      self = .file
    } else if Self.webAddress.isIn(address) || !specification.document.facets.endpoints.isEmpty {
      self = isInbound ? .callback : .call
    } else {
      self = .unknown
    }
  }

  /// The failures that such an interface has whatever it is about: not to speak of them is a gap.
  ///
  /// Whether something can be missing (404), be there already (409) or be refused for its content
  /// (403, 422) depends on the operations, so those are shown where they are handled and demanded
  /// of nobody.
  var expected: [FailureColumn] {
    switch self {
    case .call: [.badRequest, .unauthorized, .serverError, .timeout]
    case .callback: [.badRequest, .unauthorized]
    case .notification: [.serverError, .timeout]
    case .file: [.badRequest, .connection]
    case .connection: [.badRequest, .connection]
    case .unknown: []
    }
  }

  /// What a reader calls it.
  package var name: String {
    switch self {
    case .call: "a call with an answer"
    case .callback: "a call from the other system"
    case .notification: "a notification of the other system"
    case .file: "an exchange of files"
    case .connection: "a lasting connection"
    case .unknown: "an interface of unknown type"
    }
  }

  private static func named(_ text: String) -> InterfaceStyle? {
    let isCall = calls.isIn(text)
    // What calls back is a webhook even where its calls go over HTTP.
    if callbacks.isIn(text), !isCall { return .callback }
    if isCall || text.utf8.count < 20 && http.isIn(text) { return .call }
    if files.isIn(text) { return .file }
    return connections.isIn(text) ? .connection : nil
  }

  private static let inbound = WordSearch(["inbound", "incoming"])
  private static let outbound = WordSearch(["outbound", "outgoing"])
  private static let fileAddress = WordSearch(["sftp:", "ftp:", "ftps:"])
  private static let webAddress = WordSearch(["http"])
  private static let callbacks = WordSearch(["webhook", "callback"])
  private static let calls = WordSearch([
    "rest", "graphql", "soap", "grpc", "oauth", "openid", "sdk", "rpc", "http api", "web api",
  ])
  private static let http = WordSearch(["http"])
  private static let files = WordSearch(["file", "ftp", "edi", "csv"])
  private static let connections = WordSearch([
    "queue", "stream", "kafka", "amqp", "mqtt", "socket", "database", "jdbc", "sql", "event",
    "tcp", "hardware", "serial", "bluetooth",
  ])
}

extension WordSearch {
  fileprivate func isIn(_ text: String) -> Bool { finds(in: Array(text.utf8)) }
}
