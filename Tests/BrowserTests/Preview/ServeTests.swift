import Foundation
import Testing

/// A site that is written while a browser shows it.
@Suite(.enabled(if: Command.isWanted, "SPECWEFT_BROWSER=none"), .timeLimit(.minutes(10)))
struct ServeTests {
  private let site: Scratch
  private static let shadow = "document.getElementById('specweft-live').shadowRoot"

  init() throws {
    site = try Scratch([
      "Content/README.md": "# Desk\n\nSee FR-001.\n",
      "Content/FR-001-till.md": "# FR-001: Till\n\nThe till opens. See FR-002.\n",
      "Content/FR-002-key.md": "# FR-002: Key\n\nThe key turns.\n",
      "specweft.yml": "site:\n  title: Desk\n",
    ])
  }

  private func write(_ text: String, to path: String) throws {
    let file = URL(filePath: "\(site.path)/\(path)")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file, options: .atomic)
  }

  private func serving(
    _ arguments: [String] = [], allowing other: String? = nil,
    _ body: @escaping @Sendable (Tab, String) async throws -> Void
  ) async throws {
    let program = try await ServedProgram(site.path, arguments)
    try await Browser.withTab { tab in
      try await tab.open(program.address)
      try await tab.wait(until: "document.readyState === 'complete'")
      try await body(tab, program.address)
      let troubles = await tab.troubles.filter { $0 != "failed: net::ERR_ABORTED" }
      expectNone(troubles.filter { trouble in !(other.map { trouble.contains($0) } ?? false) })
      expectNone(await tab.requests.filter { !$0.hasPrefix(program.address) })
    }
    let end = await program.end()
    #expect(end.code == 0)
    // Alone it takes less than one.
    #expect(end.time < .seconds(10))
  }

  @Test func showsAnEditInTheOpenPage() async throws {
    try await serving { tab, address in
      try await tab.open(address + "FR-001-till.html")
      try await tab.wait(until: "Boolean(\(ServeTests.shadow))")
      try write(
        "# FR-001: Till and drawer\n\nThe till opens. See FR-003.\n", to: "Content/FR-001-till.md")
      try await tab.wait(
        until: "document.querySelector('h1').textContent.includes('Till and drawer')")
      // What was found on it stands in its corner.
      let corner = "\(ServeTests.shadow).querySelector('.corner')"
      try await tab.wait(until: "\(corner).textContent.includes('FR-003')")
      try write("# FR-003: Bell\n\nThe bell rings.\n", to: "Content/FR-003-bell.md")
      try await tab.wait(until: "!\(corner).textContent.includes('FR-003')")
      try await tab.wait(until: "Boolean(document.querySelector('.content a[href*=\"FR-003\"]'))")
    }
  }

  @Test func laysABrokenConfigurationOverThePage() async throws {
    try await serving(["--editor", "vscode"]) { tab, _ in
      let overlay = "\(ServeTests.shadow).querySelector('.overlay')"
      try await tab.wait(until: "Boolean(\(overlay))")
      try write("site:\n  titel: Desk\n", to: "specweft.yml")
      try await tab.wait(until: "!\(overlay).hidden && \(overlay).textContent.includes('titel')")
      let link = try await tab.evaluate("\(overlay).querySelector('a').href")
      #expect(link.string?.hasSuffix("/specweft.yml:2:3") == true)
      #expect(link.string?.hasPrefix("vscode://file/") == true)
      try write("site:\n  title: Counter\n", to: "specweft.yml")
      try await tab.wait(until: "document.body.textContent.includes('Counter')")
      try await tab.wait(until: "\(overlay).hidden")
    }
  }

  private func layOut(_ heading: String) throws {
    try write(
      "{{<base}}{{$main}}<h1>\(heading)</h1>{{/main}}{{/base}}", to: "Layouts/document.mustache")
  }

  @Test func isAccessibleInWhatItAdds() async throws {
    try write("# FR-001: Till\n\nThe till opens. See FR-009.\n", to: "Content/FR-001-till.md")
    // The engine tries a style of its own.
    try await serving(["--editor", "vscode"], allowing: "inline style") { tab, address in
      let engine = try String(contentsOfFile: Engine.accessibility.path(), encoding: .utf8)
      try await tab.open(address + "FR-001-till.html")
      let corner = "\(ServeTests.shadow).querySelector('.corner')"
      try await tab.wait(until: "Boolean(\(ServeTests.shadow)) && !\(corner).hidden")
      try await tab.evaluate("\(ServeTests.shadow).querySelector('.corner details').open = true")
      try await tab.evaluate(engine + ";0")
      var faults: [String] = []
      for scheme in ["light", "dark"] {
        try await tab.prefer(scheme)
        faults += try await tab.faults(.axe).map { "findings (\(scheme)): \($0)" }
      }
      try write("site:\n  titel: Desk\n", to: "specweft.yml")
      try await tab.wait(until: "!\(ServeTests.shadow).querySelector('.overlay').hidden")
      for scheme in ["light", "dark"] {
        try await tab.prefer(scheme)
        faults += try await tab.faults(.axe).map { "broken (\(scheme)): \($0)" }
      }
      try await tab.resize(360, 640)
      faults += try await tab.faults(.overflow)
      expectNone(faults)
    }
  }

  @Test func followsLayoutsAndSwapsStyles() async throws {
    try write("body { color: rgb(1, 2, 3) }", to: "Layouts/assets/prose.css")
    try await serving { tab, address in
      try await tab.open(address + "FR-001-till.html")
      try await tab.wait(until: "Boolean(\(ServeTests.shadow))")
      try layOut("Plain")
      try await tab.wait(until: "document.querySelector('h1').textContent === 'Plain'")
      try await tab.wait(until: "Boolean(\(ServeTests.shadow))")
      try layOut("{{nothing.such}}")
      let overlay = "\(ServeTests.shadow).querySelector('.overlay')"
      try await tab.wait(until: "!\(overlay).hidden && \(overlay).textContent.includes('nothing')")
      try layOut("Mended")
      try await tab.wait(until: "document.querySelector('h1').textContent === 'Mended'")
      try await tab.wait(until: "Boolean(\(ServeTests.shadow)) && \(overlay).hidden")
      try await tab.evaluate("window.isOld = true")
      try write("body { color: rgb(7, 8, 9) }", to: "Layouts/assets/prose.css")
      try await tab.wait(until: "getComputedStyle(document.body).color === 'rgb(7, 8, 9)'")
      #expect(try await tab.evaluate("window.isOld") == true)
    }
  }

  @Test func servesWhatWasBuiltAsItIs() async throws {
    let folder = "\(site.path)/Public"
    let outcome = try await Command.run(
      try BuiltSite.program(), ["build", "--quiet", "--site", site.path, "--fail-on", "never"])
    try #require(outcome.code == 0, "\(outcome.text)")
    try await serving(["--no-build", "--output", folder]) { tab, address in
      try await tab.open(address + "FR-001-till.html")
      let page = try await tab.evaluate("fetch(location.href).then(answer => answer.text())")
      #expect(
        page.string == (try String(contentsOfFile: "\(folder)/FR-001-till.html", encoding: .utf8)))
    }
  }
}
