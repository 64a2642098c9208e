import Foundation
import Preview
import Synchronization

/// A few files in memory, some of which take their time.
struct MemorySource: SiteSource {
  var files: [String: [UInt8]] = [
    "index.html": Array(
      "<!DOCTYPE html>\n<title>Home</title>\n<body>\n<h1>Home</h1>\n</body>\n".utf8),
    "404.html": Array("<h1>Page not found</h1><p>None.</p></body>".utf8),
    "interfaces/INT-001-ledger.html": Array("<title>Ledger</title><p>x</p></body>".utf8),
    "interfaces/index.html": Array("<p>interfaces</p></body>".utf8),
    "assets/site.css": Array(String(repeating: "a { color: red }\n", count: 200).utf8),
    "digits.txt": Array("0123456789".utf8),
    "empty.txt": [],
    "a b/é.html": Array("<p>é</p></body>".utf8),
    "data.bin": Array(repeating: 7, count: 3_000_000),
  ]
  var delay: Duration?
  var found: [LiveFinding] = []
  /// Called when a file is asked for.
  var onAsk: @Sendable () -> Void = {}

  func file(at path: String) async -> SiteFile? {
    onAsk()
    if let delay, path.hasPrefix("interfaces") { try? await Task.sleep(for: delay) }
    return files[path].map { SiteFile(bytes: $0, tag: "t\($0.count)") }
  }

  func nearest(to path: String) async -> [PageLink] {
    NearestPages(files.keys.sorted()).near(path).map { PageLink(path: $0, title: "To <\($0)>") }
  }

  func findings(on path: String) async -> [LiveFinding] { path == "index.html" ? found : [] }
}

/// A server for one test, on a port of its own.
func serving(
  _ source: any SiteSource = MemorySource(), hub: LiveHub? = nil,
  _ change: (inout ServerOptions) -> Void = { _ in },
  _ body: (PreviewServer) async throws -> Void
) async throws {
  var options = ServerOptions()
  options.port = 0
  change(&options)
  let server = try await PreviewServer.start(source, hub: hub, options: options)
  do {
    try await body(server)
  } catch {
    await server.stop()
    throw error
  }
  await server.stop()
}

extension PreviewServer {
  /// One request on a connection of its own.
  func ask(
    _ target: String, _ headers: [String] = [], method: String = "GET", host: String = "localhost"
  ) async throws -> Reply {
    let client = try RawClient(port: port)
    let lines = ["\(method) \(target) HTTP/1.1", "Host: \(host)"] + headers + ["", ""]
    await client.send(lines.joined(separator: "\r\n"))
    return try await client.reply(hasBody: method != "HEAD")
  }
}
