import Foundation

/// A tab of the browser: what it shows, and what went wrong there.
actor Tab {
  private let browser: Browser
  private let session: String
  private(set) var host: SiteHost?
  /// Messages of the console, exceptions, failed requests and requests off the host.
  private(set) var troubles: [String] = []
  /// The addresses that were asked for.
  private(set) var requests: [String] = []
  private var loads = 0
  private var loadWaiters: [CheckedContinuation<Void, Never>] = []

  init(_ browser: Browser, session: String) {
    self.browser = browser
    self.session = session
  }

  @discardableResult
  func send(_ method: String, _ parameters: JSON = [:]) async throws -> JSON {
    try await browser.send(method, parameters, session: session)
  }

  func prepare() async throws {
    for domain in ["Page", "Runtime", "Log", "Network"] { try await send("\(domain).enable") }
    try await send("Emulation.setFocusEmulationEnabled", ["enabled": true])
    try await resize(1280, 900)
  }

  /// Answers every request over HTTP from this host from now on.
  func serve(_ host: SiteHost) async throws {
    self.host = host
    try await send("Fetch.enable", ["patterns": [["urlPattern": "http*"]]])
  }

  func resize(_ width: Int, _ height: Int) async throws {
    try await send(
      "Emulation.setDeviceMetricsOverride",
      [
        "width": .number(Double(width)), "height": .number(Double(height)),
        "deviceScaleFactor": 1, "mobile": false,
      ])
  }

  /// `light` or `dark`, on a `screen` or in `print`, or as the page is used if that is empty.
  func prefer(_ scheme: String, media: String = "screen") async throws {
    try await send(
      "Emulation.setEmulatedMedia",
      [
        "media": .string(media),
        "features": [
          ["name": "prefers-color-scheme", "value": .string(scheme)],
          ["name": "prefers-reduced-motion", "value": "reduce"],
        ],
      ])
  }

  /// Goes to an address and waits until it is loaded.
  func open(_ address: String) async throws {
    troubles = []
    requests = []
    let before = loads
    let result = try await send("Page.navigate", ["url": .string(address)])
    if let fault = result["errorText"].string { throw BrowserError("\(address): \(fault)") }
    // Another place of the same page needs no loader.
    if result["loaderId"].string != nil, loads == before {
      await withCheckedContinuation { loadWaiters.append($0) }
    }
    try await settle()
  }

  /// Opens a page of the host by its path under the output folder.
  func open(path: String) async throws {
    guard let host else { throw BrowserError("no host serves \(path)") }
    try await open(host.address(of: path))
  }

  /// Waits until the page has drawn itself and its messages have come.
  func settle() async throws {
    try await evaluate("document.fonts.ready.then(() => 0)")
  }

  /// The value of an expression; a promise is waited for.
  @discardableResult
  func evaluate(_ expression: String) async throws -> JSON {
    let answer = try await send(
      "Runtime.evaluate",
      ["expression": .string(expression), "returnByValue": true, "awaitPromise": true])
    if answer["exceptionDetails"] != .null {
      let details = answer["exceptionDetails"]
      let text = details["exception"]["description"].string ?? details["text"].string
      throw BrowserError(text ?? "the expression failed")
    }
    return answer["result"]["value"]
  }

  func receive(_ event: String, _ detail: JSON) async {
    switch event {
    case "Page.loadEventFired":
      loads += 1
      let waiters = loadWaiters
      loadWaiters = []
      for waiter in waiters { waiter.resume() }
    case "Runtime.consoleAPICalled":
      let words = detail["args"].list.map { $0["value"].string ?? $0["description"].string ?? "" }
      troubles.append("console.\(detail["type"].string ?? ""): \(words.joined(separator: " "))")
    case "Runtime.exceptionThrown":
      let details = detail["exceptionDetails"]
      let text = details["exception"]["description"].string ?? details["text"].string ?? ""
      troubles.append("exception: \(text)")
    case "Log.entryAdded":
      let entry = detail["entry"]
      let place = entry["url"].string.map { " (\($0))" } ?? ""
      troubles.append("\(entry["level"].string ?? ""): \(entry["text"].string ?? "")\(place)")
    case "Network.requestWillBeSent":
      requests.append(detail["request"]["url"].string ?? "")
    case "Network.loadingFailed":
      troubles.append("failed: \(detail["errorText"].string ?? "")")
    case "Fetch.requestPaused":
      answer(detail["requestId"], detail["request"]["url"].string ?? "")
    default:
      break
    }
  }

  private func answer(_ request: JSON, _ address: String) {
    guard let answer = host?.answer(to: address) else {
      troubles.append("off the host: \(address)")
      let refusal: JSON = ["requestId": request, "errorReason": "BlockedByClient"]
      Task { try await self.send("Fetch.failRequest", refusal) }
      return
    }
    if answer.status != 200 { troubles.append("\(answer.status): \(address)") }
    let headers = answer.headers.map { JSON.object(["name": .string($0), "value": .string($1)]) }
    let reply: JSON = [
      "requestId": request, "responseCode": .number(Double(answer.status)),
      "responseHeaders": .list(headers), "body": .string(answer.body.base64EncodedString()),
    ]
    Task { try await self.send("Fetch.fulfillRequest", reply) }
  }
}
