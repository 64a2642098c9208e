import Foundation
import FoundationNetworking
import Testing

/// The server as a writer runs it.
@Suite struct ServeCommandTests {
  @Test func followsAnEditAndEndsWhenAsked() async throws {
    let project = try Project.payments()
    let running = try project.start("serve", ["--port", "0"])
    let address = try await running.address()
    #expect(try await text(at: address + "requirements.html").contains("Reverse a payment"))
    try project.write(
      "# Requirements\n\nNow it says something else.\n", to: "Content/requirements.md")
    try await expect(address + "requirements.html", says: "Now it says something else.")
    try project.write("# Fresh\n", to: "Content/new/fresh.md")
    try await expect(address + "new/fresh.html", says: "Fresh")
    // What is broken is told, and the last good page stays.
    try project.write("sitte: {}\n", to: "specweft.yml")
    try await Task.sleep(for: .milliseconds(300))
    #expect(try await text(at: address + "new/fresh.html").contains("Fresh"))
    try project.write("site:\n  title: Renamed\n", to: "specweft.yml")
    try await expect(address + "new/fresh.html", says: "Renamed")
    #expect(!project.exists("Public"))
    let clock = ContinuousClock()
    let start = clock.now
    running.signal(SIGTERM)
    let outcome = running.wait()
    #expect(clock.now - start < .seconds(2))
    #expect(outcome.code == 0)
    #expect(outcome.error.contains("Content/requirements.md: "))
    #expect(outcome.error.contains("specweft.yml: the last good pages stay; "))
  }

  @Test func servesAFolderThatWasBuiltBefore() async throws {
    let project = try Project.payments()
    try project.run("build", ["--output", project.at("artifact")])
    let running = try RunningProgram([
      "serve", "--no-build", "--output", project.at("artifact"), "--port", "0",
    ])
    let address = try await running.address()
    #expect(
      try await text(at: address) == project.text("artifact/index.html"))
    running.signal(SIGINT)
    #expect(running.wait().code == 0)
  }

  @Test func isServedUnderThePathOfTheBaseAddress() async throws {
    let project = try Project.payments()
    let running = try project.start(
      "serve", ["--port", "0", "--no-watch", "--base-url", "https://example.org/a/specs"])
    let address = try await running.address()
    #expect(address.hasSuffix("/a/specs/"))
    #expect(try await text(at: address + "index.html").contains("Payments"))
    running.signal(SIGTERM)
    #expect(running.wait().code == 0)
  }

  @Test func namesTheNextFreePortWhereOneIsTaken() async throws {
    let project = try Project.payments()
    let first = try project.start("serve", ["--port", "0"])
    let address = try await first.address()
    let port = try #require(URL(string: address)?.port)
    let outcome = try project.run("serve", ["--port", String(port)])
    #expect(outcome.code == 2)
    #expect(outcome.error.contains("\(port)"))
    first.signal(SIGTERM)
    #expect(first.wait().code == 0)
  }

  @Test(arguments: [
    ["--port", "70000"], ["--editor", "javascript:{path}"], ["--base-url", "example.org"],
    ["--output", "Public"],
  ])
  func refusesOptionsThatMeanNothing(arguments: [String]) throws {
    let outcome = try RunningProgram(["serve"] + arguments).wait()
    #expect(outcome.code == 2)
  }

  private func text(at address: String) async throws -> String {
    let url = try #require(URL(string: address))
    let (data, _) = try await URLSession.shared.data(from: url)
    return String(decoding: data, as: UTF8.self)
  }

  /// Asks until the page says it.
  private func expect(_ address: String, says words: String) async throws {
    for _ in 0..<200 {
      if try await text(at: address).contains(words) { return }
      try await Task.sleep(for: .milliseconds(50))
    }
    Issue.record("\(address) never says \(words)")
  }
}

extension RunningProgram {
  /// What a server says where it is.
  fileprivate func address() async throws -> String {
    for _ in 0..<600 {
      if let line = soFar.split(separator: "\n").first(where: { $0.hasPrefix("serving ") }) {
        return String(line.dropFirst("serving ".count))
      }
      try await Task.sleep(for: .milliseconds(50))
    }
    throw CancellationError()
  }
}
