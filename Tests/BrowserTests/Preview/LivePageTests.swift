import Findings
import Preview
import Testing

/// Pages that are open while the site is written.
@Suite(.enabled(if: Command.isWanted, "SPECWEFT_BROWSER=none"), .timeLimit(.minutes(10)))
struct LivePageTests {
  private let source = EditedSource([
    "index.html": EditedSource.page("Home"), "other.html": EditedSource.page("Other"),
    "404.html": "<h1>Page not found</h1>",
    "assets/site.css": "body { color: rgb(1, 2, 3); line-height: 1.5 }",
    "assets/mark.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
  ])
  private let hub = LiveHub()

  private let finding = LiveFinding(
    Finding(
      rule: "unknown-id", severity: .error, file: "Content/a b.md",
      start: SourcePlace(line: 12, column: 7), end: SourcePlace(line: 12, column: 13),
      message: "FR-900 is not defined", help: "did you mean FR-090?"),
    sourceLine: "Calls FR-900 & <b>others</b>")

  /// What stands in the script's own part of the page.
  private static let shadow = "document.getElementById('specweft-live').shadowRoot"

  private func withPage(
    _ path: String = "", _ body: @escaping @Sendable (Tab, PreviewServer) async throws -> Void
  ) async throws {
    var options = ServerOptions()
    options.port = 0
    options.editor = EditorPattern("vscode", folder: "/home/me")
    let server = try await PreviewServer.start(source, hub: hub, options: options)
    do {
      try await Browser.withTab { tab in
        try await tab.open(server.address + path)
        try await tab.wait(until: "Boolean(\(LivePageTests.shadow))")
        try await body(tab, server)
        // What a page was asking for when it loaded again.
        expectNone(await tab.troubles.filter { $0 != "failed: net::ERR_ABORTED" })
        expectNone(await tab.requests.filter { !$0.hasPrefix(server.address) })
      }
    } catch {
      await server.stop()
      throw error
    }
    await server.stop()
  }

  @Test func loadsAgainAndStaysWhereTheReaderIs() async throws {
    try await withPage { tab, _ in
      try await tab.evaluate(
        """
        document.querySelectorAll('details')[14].open = true;
        document.getElementById('filter').value = 'ledger';
        document.getElementById('part-15').scrollIntoView();
        scrollBy(0, -37);
        """)
      let before = try await tab.evaluate(
        "document.getElementById('part-15').getBoundingClientRect().top")
      #expect(before.number.map { abs($0 - 37) < 2 } == true)
      let text = "<p>\(String(repeating: "A new beginning. ", count: 400))</p>"
      source.write(EditedSource.page("Home, edited", adding: text), to: "index.html")
      hub.send(.reload(edited: ["index.html"]))
      try await tab.wait(
        until: "document.title === 'Home, edited' && document.readyState === 'complete'")
      try await tab.wait(
        until: "Math.abs(document.getElementById('part-15').getBoundingClientRect().top - 37) < 2")
      let open = try await tab.evaluate(
        "[...document.querySelectorAll('details')].map(d => d.open).indexOf(true)")
      #expect(open == 14)
      #expect(try await tab.evaluate("document.getElementById('filter').value") == "ledger")
      #expect(try await tab.evaluate("history.scrollRestoration") == "auto")
    }
  }

  @Test func leavesPagesAloneThatAreTheSame() async throws {
    try await withPage("other.html") { tab, _ in
      try await tab.evaluate("window.isOld = true")
      source.write(EditedSource.page("Home again"), to: "index.html")
      hub.send(.reload(edited: ["index.html"]))
      hub.send(.findings)
      try await Task.sleep(for: .milliseconds(500))
      #expect(try await tab.evaluate("window.isOld") == true)
      // Something on this page follows from an edit elsewhere.
      source.write(EditedSource.page("Other, too"), to: "other.html")
      hub.send(.reload(edited: ["index.html"]))
      try await tab.wait(until: "document.title === 'Other, too'")
    }
  }

  @Test func swapsAStyleSheetInPlace() async throws {
    try await withPage { tab, _ in
      try await tab.evaluate("window.isOld = true")
      for number in [50, 60] {
        source.write("body { color: rgb(\(number), 2, 3) }", to: "assets/site.css")
        hub.send(.styles(["assets/site.css"]))
        try await tab.wait(
          until: "getComputedStyle(document.body).color === 'rgb(\(number), 2, 3)'")
      }
      try await tab.wait(until: "document.querySelectorAll('link[rel=stylesheet]').length === 1")
      #expect(try await tab.evaluate("window.isOld") == true)
    }
  }

  @Test func laysWhatIsBrokenOverThePageUntilItIsMended() async throws {
    try await withPage { tab, server in
      let overlay = "\(LivePageTests.shadow).querySelector('.overlay')"
      #expect(try await tab.evaluate("\(overlay).hidden") == true)
      hub.send(.broken([finding]))
      try await tab.wait(until: "!\(overlay).hidden")
      #expect(
        try await tab.evaluate("\(overlay).querySelector('.message').textContent")
          == "error FR-900 is not defined")
      #expect(
        try await tab.evaluate("\(overlay).querySelector('.source').textContent")
          == "12 Calls FR-900 & <b>others</b>")
      #expect(try await tab.evaluate("\(overlay).querySelector('mark').textContent") == "FR-900")
      #expect(
        try await tab.evaluate("\(overlay).querySelector('a').href")
          == "vscode://file/home/me/Content/a%20b.md:12:7")
      // It covers the page, in its own style.
      try await tab.wait(until: "getComputedStyle(\(overlay)).position === 'fixed'")
      // A page that is opened now shows it as well.
      try await tab.open(server.address + "other.html")
      try await tab.wait(until: "Boolean(\(overlay)) && !\(overlay).hidden")
      try await tab.press(.escape)
      try await tab.wait(until: "\(overlay).hidden")
      hub.send(.broken([finding]))
      try await tab.wait(until: "!\(overlay).hidden")
      hub.send(.mended)
      try await tab.wait(until: "\(overlay).hidden")
    }
  }

  @Test func listsTheFindingsOfThePageInItsCorner() async throws {
    source.find([finding, finding], on: "index.html")
    try await withPage { tab, server in
      let corner = "\(LivePageTests.shadow).querySelector('.corner')"
      try await tab.wait(until: "!\(corner).hidden")
      #expect(
        try await tab.evaluate("\(corner).querySelector('summary').textContent") == "2 findings")
      try await tab.evaluate("\(corner).querySelector('summary').click()")
      try await tab.wait(until: "\(corner).querySelector('a').getClientRects().length > 0")
      #expect(
        try await tab.evaluate("\(corner).querySelector('a').textContent") == "Content/a b.md:12:7")
      source.find([finding], on: "index.html")
      hub.send(.findings)
      try await tab.wait(until: "\(corner).querySelector('summary').textContent === '1 finding'")
      // It stays open from page to page.
      #expect(try await tab.evaluate("\(corner).querySelector('details').open") == true)
      source.find([], on: "index.html")
      hub.send(.findings)
      try await tab.wait(until: "\(corner).hidden")
    }
  }

  @Test func asksNowAndThenWhenTheBrowserHasTooManyPagesOpen() async throws {
    try await withPage { tab, _ in
      try await tab.evaluate(
        "window.others = [1, 2, 3].map(n => new EventSource('/.specweft/events?page=x' + n))")
      try await tab.wait(until: "window.others.every(each => each.readyState === 1)")
      #expect(hub.listenerCount == 3)
      source.write(EditedSource.page("Polled"), to: "index.html")
      hub.send(.reload(edited: ["index.html"]))
      try await tab.wait(until: "document.title === 'Polled'")
    }
  }

  @Test func findsTheServerAgain() async throws {
    var options = ServerOptions()
    options.port = 0
    let first = try await PreviewServer.start(source, hub: hub, options: options)
    options.port = first.port
    let again = options
    try await Browser.withTab { tab in
      try await tab.open(first.address)
      let status = "\(LivePageTests.shadow).querySelector('.status')"
      try await tab.wait(until: "\(status).hidden")
      await first.stop()
      try await tab.wait(until: "!\(status).hidden")
      source.write(EditedSource.page("Served again"), to: "index.html")
      let second = try await PreviewServer.start(source, hub: LiveHub(), options: again)
      try await tab.wait(until: "document.title === 'Served again'")
      try await tab.wait(until: "\(status).hidden")
      await second.stop()
    }
  }
}
