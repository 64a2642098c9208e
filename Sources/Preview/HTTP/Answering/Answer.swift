import NIOHTTP1

/// What goes back for one request.
struct Answer: Sendable {
  var status: HTTPResponseStatus
  var headers: HTTPHeaders = [:]
  var body = Body.pieces([])
  /// Nothing more is read from this client.
  var endsConnection = false

  enum Body: Sendable {
    case pieces([Piece])
    /// Changes, as long as the page is open.
    case live(LiveSubscription)
  }

  enum Piece: Sendable {
    case bytes([UInt8])
    case stored(StoredFile, Range<Int>)

    var count: Int {
      switch self {
      case .bytes(let bytes): bytes.count
      case .stored(_, let range): range.count
      }
    }
  }

  /// The length of the body; `nil` where it has no end.
  var count: Int? {
    switch body {
    case .pieces(let pieces): pieces.reduce(0) { $0 + $1.count }
    case .live: nil
    }
  }

  init(_ status: HTTPResponseStatus, headers: HTTPHeaders = [:], _ pieces: [Piece] = []) {
    self.status = status
    self.headers = headers
    body = .pieces(pieces)
  }

  /// An answer that says in one sentence why there is no other.
  static func refusal(_ status: HTTPResponseStatus, _ sentence: String) -> Answer {
    let headers: HTTPHeaders = [
      "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store",
    ]
    return Answer(status, headers: headers, [.bytes(Array("\(sentence)\n".utf8))])
  }

  /// Headers that every answer has.
  ///
  /// The policy is the one that a published site should have, so that what it would break breaks
  /// here. No other site may embed or read anything: scripts with data could be read otherwise.
  mutating func addCommonHeaders() {
    headers.add(name: "Date", value: HTTPDate.now())
    headers.add(name: "Content-Security-Policy", value: Answer.policy)
    headers.add(name: "X-Content-Type-Options", value: "nosniff")
    headers.add(name: "Cross-Origin-Resource-Policy", value: "same-origin")
    headers.add(name: "Referrer-Policy", value: "same-origin")
    if let count { headers.replaceOrAdd(name: "Content-Length", value: String(count)) }
  }

  static let policy =
    "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
}
