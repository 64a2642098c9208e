import Testing

@testable import Specs

@Suite struct FailureModeTests {
  @Test(
    arguments: [
      ("429", [.status(429)]),
      ("`429`", [.status(429)]),
      ("401/403", [.status(401), .status(403)]),
      ("401, 403", [.status(401), .status(403)]),
      ("401,403", [.status(401), .status(403)]),
      ("400 or 422", [.status(400), .status(422)]),
      ("5xx", [.statusClass(5)]),
      ("4XX / 5XX", [.statusClass(4), .statusClass(5)]),
      ("500-599", [.statusClass(5)]),
      ("400 – 599", [.statusClass(4), .statusClass(5)]),
      ("502..504", [.status(502), .status(503), .status(504)]),
      ("HTTP 503", [.status(503)]),
      ("HTTP-503", [.status(503)]),
      ("HTTP/1.1 503", [.status(503)]),
      ("Status 404", [.status(404)]),
      ("Conflict (409)", [.status(409)]),
      ("429 Too Many Requests", [.status(429)]),
      ("Rate limited: 429", [.status(429)]),
      ("500 Internal Server Error", [.status(500)]),
    ] as [(String, [FailureMode])])
  func readsCodes(_ text: String, _ modes: [FailureMode]) {
    #expect(FailureModes.read(text) == modes)
  }

  @Test(
    arguments: [
      ("Timeout", [.timeout]),
      ("Time-out", [.timeout]),
      ("Request timed out", [.timeout]),
      ("ETIMEDOUT", [.timeout]),
      ("Connection failures", [.connection]),
      ("ECONNREFUSED", [.connection]),
      ("Network timeout", [.timeout, .connection]),
      ("Rate limit exceeded", [.rateLimited]),
      ("RATE_LIMIT_EXCEEDED", [.rateLimited]),
      ("Throttled", [.rateLimited]),
      ("Auth failure", [.authentication]),
      ("Authentication failures", [.authentication]),
      ("Service unavailable", [.unavailable]),
      ("Invalid data format", [.invalidData]),
      ("Validation error", [.invalidData]),
      ("Server error", [.statusClass(5)]),
      ("Bad Request", [.status(400)]),
      ("Not Found", [.status(404)]),
      ("Zeitüberschreitung", [.timeout]),
      ("Verbindungsfehler", [.connection]),
      ("Dienst nicht verfügbar", [.unavailable]),
    ] as [(String, [FailureMode])])
  func readsWords(_ text: String, _ modes: [FailureMode]) {
    #expect(FailureModes.read(text) == modes)
  }

  @Test(arguments: [
    "", "-", "E17", "ERR-1401", "Author missing", "More than 500 records", "500 ms exceeded",
    "> 500", "Duplicate order", "v1.404", "300,000 rows", "Basket of 200 items", "999", "042",
    "Download link expired",
  ])
  func readsNoModeFromOtherText(_ text: String) {
    #expect(FailureModes.read(text).isEmpty)
    #expect(FailureModes.read(code: text, type: nil) == [.other])
  }

  @Test(
    arguments: [
      ("429", "Rate limit", [.status(429)]),
      ("401/403", "Auth failure", [.status(401), .status(403)]),
      ("5xx", "Server error", [.statusClass(5)]),
      ("500", "Server error", [.status(500)]),
      ("-", "Timeout", [.timeout]),
      ("504", "Timeout", [.status(504), .timeout]),
      ("E1001", "Rate limited", [.rateLimited]),
      ("E1002", "Duplicate order", [.other]),
    ] as [(String, String, [FailureMode])])
  func joinsCodeAndType(_ code: String, _ type: String, _ modes: [FailureMode]) {
    #expect(FailureModes.read(code: code, type: type) == modes)
  }

  @Test func readsAFloodOfCodesInBoundedTime() {
    let flood = String(repeating: "400-599, 401 ", count: 20_000)
    #expect(FailureModes.read(flood).count <= 33)
    #expect(FailureModes.read(String(repeating: "timeout ", count: 100_000)).isEmpty)
  }
}
