import Foundation

/// One Chromium for all tests: commands go to it, answers and events come back.
actor Browser {
  static let shared = Task { try Browser() }

  private let chromium: Chromium
  private var waiting: [Int: CheckedContinuation<JSON, any Error>] = [:]
  private var tabs: [String: Tab] = [:]
  private var lastCommand = 0
  private var freeTabs = 3
  private var queue: [CheckedContinuation<Void, Never>] = []
  private var isGone = false

  private init() throws {
    chromium = try Chromium()
    let (pieces, continuation) = AsyncStream.makeStream(of: Data.self)
    chromium.messages.readabilityHandler = { handle in
      let data = handle.availableData
      if data.isEmpty {
        handle.readabilityHandler = nil
        continuation.finish()
      } else {
        continuation.yield(data)
      }
    }
    Task { await self.receive(pieces) }
  }

  /// Lends a fresh tab, with no memory of others.
  static func withTab<Result: Sendable>(
    _ body: @Sendable (Tab) async throws -> Result
  ) async throws -> Result {
    let browser = try await shared.value
    await browser.takeTurn()
    do {
      let result = try await browser.lend(body)
      await browser.endTurn()
      return result
    } catch {
      await browser.endTurn()
      throw error
    }
  }

  private func lend<Result: Sendable>(
    _ body: @Sendable (Tab) async throws -> Result
  ) async throws -> Result {
    let context = try await send("Target.createBrowserContext")["browserContextId"]
    let target = try await send(
      "Target.createTarget",
      ["url": "about:blank", "browserContextId": context, "newWindow": true])["targetId"]
    let attached = try await send(
      "Target.attachToTarget", ["targetId": target, "flatten": true])
    let session = attached["sessionId"].string ?? ""
    let tab = Tab(self, session: session)
    tabs[session] = tab
    try await tab.prepare()
    let outcome: Swift.Result<Result, any Error>
    do { outcome = .success(try await body(tab)) } catch { outcome = .failure(error) }
    tabs[session] = nil
    _ = try await send("Target.disposeBrowserContext", ["browserContextId": context])
    return try outcome.get()
  }

  private func takeTurn() async {
    if freeTabs > 0 {
      freeTabs -= 1
    } else {
      await withCheckedContinuation { queue.append($0) }
    }
  }

  private func endTurn() {
    if queue.isEmpty { freeTabs += 1 } else { queue.removeFirst().resume() }
  }

  /// Sends a command and waits for its answer.
  func send(
    _ method: String, _ parameters: JSON = [:], session: String? = nil
  ) async throws -> JSON {
    guard !isGone else { throw BrowserError("\(method): the browser has ended") }
    lastCommand += 1
    let number = lastCommand
    var message: [String: JSON] = [
      "id": .number(Double(number)), "method": .string(method), "params": parameters,
    ]
    if let session { message["sessionId"] = .string(session) }
    let bytes = try JSONEncoder().encode(JSON.object(message)) + [0]
    let limit = Task {
      try await Task.sleep(for: .seconds(60))
      self.settle(number, .failure(BrowserError("\(method): no answer for a minute")))
    }
    defer { limit.cancel() }
    return try await withCheckedThrowingContinuation { continuation in
      waiting[number] = continuation
      do {
        try chromium.commands.write(contentsOf: bytes)
      } catch {
        settle(number, .failure(error))
      }
    }
  }

  private func settle(_ number: Int, _ result: Result<JSON, any Error>) {
    waiting.removeValue(forKey: number)?.resume(with: result)
  }

  private func receive(_ pieces: AsyncStream<Data>) async {
    var buffer = Data()
    for await piece in pieces {
      buffer.append(piece)
      guard piece.contains(0) else { continue }
      var messages = buffer.split(separator: 0, omittingEmptySubsequences: false)
      buffer = messages.popLast().map { Data($0) } ?? Data()
      for message in messages { await handle(Data(message)) }
    }
    isGone = true
    for number in waiting.keys { settle(number, .failure(BrowserError("the browser has ended"))) }
  }

  private func handle(_ data: Data) async {
    guard let message = try? JSONDecoder().decode(JSON.self, from: data) else { return }
    if let number = message["id"].number {
      if let fault = message["error"]["message"].string {
        settle(Int(number), .failure(BrowserError(fault)))
      } else {
        settle(Int(number), .success(message["result"]))
      }
    } else if let session = message["sessionId"].string, let tab = tabs[session] {
      await tab.receive(message["method"].string ?? "", message["params"])
    }
  }
}

struct BrowserError: Error, CustomStringConvertible {
  var description: String
  init(_ description: String) { self.description = description }
}
