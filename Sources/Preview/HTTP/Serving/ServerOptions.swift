/// How a site is served.
package struct ServerOptions: Sendable {
  /// An address or a name of this machine.
  package var host = "127.0.0.1"
  /// 0 for any that is free.
  package var port = 8080
  /// Where the site stands on its host: `/` or `/some/path/`.
  package var basePath = "/"
  /// Names, beside those of the host itself, under which the site may be asked for.
  package var otherHosts: [String] = []
  /// What opens a place in an editor; `nil` shows places without a link.
  package var editor: EditorPattern?
  package var limits = ServerLimits()

  package init() {}
}

/// What one client may ask of the server, so that none can exhaust it.
package struct ServerLimits: Sendable {
  package var connections = 900
  /// Of a request line and of all its headers, in bytes.
  package var head = 32_768
  package var headerCount = 100
  package var target = 8_192
  package var requestBody = 65_536
  /// For a request from its first byte to its last.
  package var requestSeconds = 10
  /// Between two requests.
  package var idleSeconds = 60
  /// Without a byte taken from an answer.
  package var stallSeconds = 20
  /// Between two signs of life on a live connection.
  package var pulseSeconds = 15
  /// For answers under way, when the server ends.
  package var endMilliseconds = 600

  package init() {}
}
