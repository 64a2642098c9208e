import Findings
import Foundation
import Testing

@testable import Preview

/// What open pages are told, as a browser hears it.
@Suite struct LiveTests {
  private let finding = LiveFinding(
    Finding(
      rule: "unknown-id", severity: .error, file: "Content/a b.md",
      start: SourcePlace(line: 3, column: 7), end: SourcePlace(line: 3, column: 13),
      message: "no \"FR-900\" is defined", help: "did you mean FR-090?"),
    sourceLine: "Calls\t<FR-900> twice")

  @Test func putsItsScriptAtTheEndOfPagesOnly() async throws {
    let hub = LiveHub()
    try await serving(hub: hub) { server in
      let page = try await server.ask("/")
      #expect(
        page.text == """
          <!DOCTYPE html>
          <title>Home</title>
          <body>
          <h1>Home</h1>
          <script type="module" src="/.specweft/live.js" data-page="index.html" \
          data-tag="t\(MemorySource().files["index.html"]?.count ?? 0)" data-mark="\(hub.mark)"></script>
          </body>

          """)
      #expect(page["etag"]?.hasPrefix("W/\"t") == true)
      #expect(try await server.ask("/digits.txt").text == "0123456789")
      let missing = try await server.ask("/no/where")
      #expect(missing.status == 404)
      #expect(missing.text.contains("data-page=\"no/where.html\" data-tag=\"404\""))
      for name in ["live.js", "view.js", "panel.js", "live.css"] {
        let asset = try await server.ask("/.specweft/\(name)")
        #expect(asset.status == 200)
        #expect(asset.body.count > 1000)
      }
      for name in ["", "x", "live.js/", "a/b"] {
        #expect(try await server.ask("/.specweft/\(name)").status == 404)
      }
    }
  }

  @Test func leavesPagesAloneThatNobodyChanges() async throws {
    try await serving { server in
      let page = try await server.ask("/")
      #expect(page.body == MemorySource().files["index.html"])
      #expect(page["etag"]?.hasPrefix("\"") == true)
      #expect(try await server.ask("/.specweft/live.js").status == 404)
      #expect(try await server.ask("/.specweft/events").status == 404)
    }
  }

  @Test func tellsChangesAsTheyCome() async throws {
    let hub = LiveHub()
    try await serving(hub: hub) { server in
      let client = try await listener(server, hub)
      #expect(try await client.event() == #"{"kind":"mended"}"#)
      hub.send(.reload(edited: ["a/b.html", "é \".html"]))
      #expect(try await client.event() == #"{"kind":"reload","paths":["a/b.html","é \".html"]}"#)
      hub.send(.styles(["assets/site.css"]))
      #expect(try await client.event() == #"{"kind":"styles","paths":["assets/site.css"]}"#)
      hub.send(.findings)
      #expect(try await client.event() == #"{"kind":"findings"}"#)
      hub.send(.broken([finding]))
      let broken = try await client.event()
      #expect(broken.hasPrefix(#"{"kind":"broken","findings":[{"rule":"unknown-id""#))
      #expect(broken.contains(#""line":3,"column":7,"endColumn":13"#))
      #expect(broken.contains(#""source":"Calls\t<FR-900> twice","href":null"#))
      hub.send(.mended)
      #expect(try await client.event() == #"{"kind":"mended"}"#)
    }
  }

  @Test func tellsALatecomerWhatItMissed() async throws {
    let hub = LiveHub()
    let early = hub.mark
    hub.send(.reload(edited: ["a.html"]))
    hub.send(.broken([finding]))
    hub.send(.styles(["s.css"]))
    try await serving(hub: hub) { server in
      let client = try await listener(server, hub, since: early)
      #expect(try await client.event() == #"{"kind":"reload","paths":["a.html"]}"#)
      #expect(try await client.event() == #"{"kind":"styles","paths":["s.css"]}"#)
      // Last, how it stands now.
      #expect(try await client.event().hasPrefix(#"{"kind":"broken""#))
      let state = try await server.ask("/.specweft/state?since=\(early)")
      #expect(state.text.hasPrefix(#"{"mark":"\#(hub.mark)","messages":[{"kind":"reload""#))
      // A page of an earlier run of the server, or one that slept too long.
      for other in ["otherrun-1", "nonsense", "\(hub.run)-99999", "\(hub.run)--1"] {
        let state = try await server.ask("/.specweft/state?since=\(other)")
        #expect(state.text.contains(#"{"kind":"reload","paths":[]}"#), "\(other)")
      }
    }
  }

  @Test func forgetsWhatNobodyNeeds() {
    let hub = LiveHub()
    let early = hub.mark
    for number in 0..<1000 { hub.send(.reload(edited: ["\(number).html"])) }
    #expect(
      hub.missed(since: early).map(\.change) == [.reload(edited: []), .mended])
    #expect(hub.missed(since: hub.mark).map(\.change) == [.mended])
  }

  @Test func tellsTheTabThatIsEditedFirst() {
    let hub = LiveHub()
    for page in ["x.html", "second.html", "y.html", "first.html", "x.html"] {
      _ = hub.listen(page: page, browser: page, after: hub.mark)
    }
    let change = LiveChange.reload(edited: ["first.html", "unseen.html", "second.html"])
    #expect(
      hub.pages(toldOf: change) == ["first.html", "second.html", "x.html", "y.html", "x.html"])
  }

  @Test func leavesABrowserConnectionsForItsPages() async throws {
    let hub = LiveHub()
    let mark = hub.mark
    var streams = (0..<3).map { hub.listen(page: "\($0)", browser: "b", after: mark) }
    let other = hub.listen(page: "0", browser: "other", after: mark)
    streams.append(hub.listen(page: "3", browser: "b", after: mark))
    #expect(hub.listenerCount == 4)
    var heard: [LiveChange?] = []
    for await message in streams[0].messages { heard.append(message.change) }
    #expect(heard == [.mended, nil])
    for stream in streams { hub.leave(stream) }
    hub.leave(other)
    #expect(hub.listenerCount == 0)
  }

  @Test func forgetsPagesThatWereClosed() async throws {
    let hub = LiveHub()
    try await serving(hub: hub) { server in
      var client: RawClient? = try await listener(server, hub)
      _ = try await client?.event()
      #expect(hub.listenerCount == 1)
      client = nil
      for _ in 0..<500 where hub.listenerCount > 0 { try await Task.sleep(for: .milliseconds(10)) }
      #expect(hub.listenerCount == 0)
    }
  }

  @Test func showsSignsOfLife() async throws {
    let hub = LiveHub()
    try await serving(MemorySource(), hub: hub, { $0.limits.pulseSeconds = 1 }) { server in
      let client = try await listener(server, hub)
      var text = ""
      while text.components(separatedBy: ": \n\n").count < 4 {
        let more = try #require(await client.readSome())
        text += String(decoding: more, as: UTF8.self)
      }
    }
  }

  @Test func listsTheFindingsOfAPageWithTheirPlacesInTheEditor() async throws {
    var source = MemorySource()
    source.found = [finding]
    try await serving(
      source, hub: LiveHub(),
      {
        $0.editor = EditorPattern("vscode", folder: "/home/x")
      }
    ) { server in
      let reply = try await server.ask("/.specweft/findings?page=index.html")
      #expect(reply["content-type"] == "application/json; charset=utf-8")
      #expect(reply.text.contains(#""href":"vscode://file/home/x/Content/a%20b.md:3:7""#))
      #expect(try await server.ask("/.specweft/findings?page=o.html").text == #"{"findings":[]}"#)
    }
  }

  @Test func isNotForPagesOfOtherSites() async throws {
    try await serving(hub: LiveHub()) { server in
      for name in ["events", "findings", "state", "live.js"] {
        let headers = ["Origin: http://evil.example"]
        let other = try await server.ask("/.specweft/\(name)", headers)
        #expect(other.status == 403)
        let rebound = try await server.ask("/.specweft/\(name)", host: "evil.example")
        #expect(rebound.status == 421)
      }
    }
  }

  private func listener(
    _ server: PreviewServer, _ hub: LiveHub, since mark: String? = nil
  ) async throws -> RawClient {
    let client = try RawClient(port: server.port)
    await client.send(
      "GET /.specweft/events?page=index.html&since=\(mark ?? hub.mark) HTTP/1.1\r\n"
        + "Host: localhost\r\n\r\n")
    return client
  }
}
