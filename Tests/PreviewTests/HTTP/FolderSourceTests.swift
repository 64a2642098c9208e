import Foundation
import Testing

@testable import Preview

@Suite struct FolderSourceTests {
  /// A site in a folder, and things around it that are nobody's business.
  private func withFolder(_ body: (String, FolderSource) async throws -> Void) async throws {
    let base = FileManager.default.temporaryDirectory.appending(path: "specweft-\(UUID())").path
    defer { try? FileManager.default.removeItem(atPath: base) }
    let files = [
      "site/index.html": "<title>Home &amp; more</title>", "site/a/b.html": "b",
      "site/.hidden": "no", "site/.specweft/state": "no", "site/a/.git/config": "no",
      "outside/secret.html": "secret", "secret.txt": "secret",
    ]
    for (path, text) in files {
      let place = URL(filePath: "\(base)/\(path)")
      try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: place)
    }
    let links = [
      ("site/link.txt", "\(base)/secret.txt"), ("site/folder", "\(base)/outside"),
      ("site/inner", "a"), ("site/up", ".."), ("site/self.html", "index.html"),
    ]
    for (path, target) in links {
      try FileManager.default.createSymbolicLink(
        atPath: "\(base)/\(path)", withDestinationPath: target)
    }
    #expect(mkfifo("\(base)/site/pipe", 0o600) == 0)
    try await body(base, FolderSource("\(base)/site"))
  }

  @Test func servesFilesOfTheFolder() async throws {
    try await withFolder { _, source in
      guard case .bytes(let bytes)? = await source.file(at: "a/b.html")?.body else {
        Issue.record("not there")
        return
      }
      #expect(bytes == Array("b".utf8))
    }
  }

  @Test(arguments: [
    "", "a", "nowhere", "a/b.html/c", "link.txt", "folder/secret.html", "inner/b.html",
    "up/secret.txt", "self.html", "pipe", ".hidden", ".specweft/state", "a/.git/config",
    "../secret.txt", "a/../../secret.txt", "/etc/passwd", "a//b.html", "./index.html", "a/", "\0",
    "index.html\0.txt", "a\0/b.html",
  ])
  func servesNothingElse(path: String) async throws {
    try await withFolder { _, source in #expect(await source.file(at: path) == nil) }
  }

  @Test func givesNoWayOutThroughTheServer() async throws {
    try await withFolder { base, source in
      try await serving(source) { server in
        for path in [
          "/link.txt", "/folder/secret.html", "/folder/", "/folder", "/up/secret.txt", "/up/",
          "/..%2fsecret.txt", "/%2e%2e/secret.txt", "/a/..%2f..%2fsecret.txt",
          "/.hidden", "/.specweft/state", "/pipe", base + "/secret.txt", "/self.html",
        ] {
          let reply = try await server.ask(path)
          #expect(reply.status == 404 || reply.status == 400, "\(path)")
          #expect(!reply.text.contains("secret<"))
          #expect(!reply.text.hasPrefix("secret"))
        }
      }
    }
  }

  @Test func changesItsTagWithTheFile() async throws {
    try await withFolder { base, source in
      let before = try #require(await source.file(at: "index.html")?.tag)
      #expect(await source.file(at: "index.html")?.tag == before)
      try Data("other".utf8).write(to: URL(filePath: "\(base)/site/index.html"))
      #expect(await source.file(at: "index.html")?.tag != before)
    }
  }

  @Test func findsTheFolderThatABuildPutInItsPlace() async throws {
    try await withFolder { base, source in
      let manager = FileManager.default
      try manager.moveItem(atPath: "\(base)/site", toPath: "\(base)/old")
      #expect(await source.file(at: "index.html") == nil)
      try manager.moveItem(atPath: "\(base)/outside", toPath: "\(base)/site")
      #expect(await source.file(at: "secret.html") != nil)
    }
  }

  @Test func sendsLargeFilesPieceByPiece() async throws {
    try await withFolder { base, source in
      let block = (0..<65_537).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
      let large = Array(repeatElement(block, count: 40).joined())
      try Data(large).write(to: URL(filePath: "\(base)/site/large.bin"))
      guard case .stored? = await source.file(at: "large.bin")?.body else {
        Issue.record("in memory")
        return
      }
      try await serving(source) { server in
        #expect(try await server.ask("/large.bin").body == large)
        let part = try await server.ask("/large.bin", ["Range: bytes=-10"])
        #expect(part.body == Array(large.suffix(10)))
        let parts = try await server.ask("/large.bin", ["Range: bytes=0-9,1000000-2099999"])
        #expect(parts.status == 206)
        #expect(parts.body.count > 1_100_010)
      }
    }
  }

  @Test func namesTheNearestPagesByTheirTitles() async throws {
    try await withFolder { _, source in
      #expect(
        await source.nearest(to: "x/b.html") == [PageLink(path: "a/b.html", title: "a/b.html")])
      try await serving(source) { server in
        let reply = try await server.ask("/ab/c.html")
        #expect(reply.status == 404)
        #expect(!reply.text.contains("secret"))
      }
    }
  }

  @Test func needsAFolder() {
    #expect(throws: (any Error).self) { try FolderSource("/no/such/folder") }
  }
}

@Suite struct NearestPagesTests {
  private let pages = NearestPages([
    "404.html", "index.html", "interfaces/INT-001-ledger.html", "interfaces/INT-002-mail.html",
    "interfaces/index.html", "prd/stripe.html", "specs/stripe.html", "tests/TC-001.html",
  ])

  @Test(arguments: [
    (
      "interfaces/INT-001.html", ["interfaces/INT-001-ledger.html"]
    ),
    ("INT-01.html", ["interfaces/INT-001-ledger.html"]),
    ("int-001-leger", ["interfaces/INT-001-ledger.html"]),
    ("specs/stripe", ["specs/stripe.html", "prd/stripe.html"]),
    ("prd/strype.html", ["prd/stripe.html", "specs/stripe.html"]),
    ("interface", ["interfaces/index.html"]),
    ("interfaces/INT-001-ledger/index.html", ["interfaces/INT-001-ledger.html"]),
    ("nothing-like-this.html", []), ("", []), ("x", []), ("404", []),
    (String(repeating: "a", count: 5_000), []),
  ])
  func findsWhatWasMeant(path: String, expected: [String]) {
    let found = pages.near(path)
    #expect(Array(found.prefix(expected.count)) == expected)
    if expected.isEmpty { #expect(found.isEmpty) }
  }
}
