import Testing

@testable import Site

@Suite struct PreviewTests {
  @Test(arguments: [("", UInt32(0x811C_9DC5)), ("a", 0xE40C_292C), ("foobar", 0xBF9C_F968)])
  func hashesAsTheScriptDoes(text: String, expected: UInt32) {
    #expect(PreviewShards.hash(text) == expected)
  }

  @Test func saysWhatAnItemIs() async throws {
    let site = try await SampleSite([
      "a b/FR-001.md": """
      # FR-001: A "quoted" title

      **Status:** Draft
      **Priority:** Must

      The clerk gives the money back within a day.

      ## FR-002: Inner

      Something that is said of the inner one only.
      """
    ])
    let shard = site.text("assets/previews/0.js")
    #expect(shard.hasPrefix("specweftPreview({\n\"a b/FR-001.html\":[[\"\",\"FR-001\","))
    #expect(shard.contains("\"A \\\"quoted\\\" title\""))
    #expect(shard.contains("\"Draft\",\"early\",\"Must\",\"high\",\"The clerk gives the money"))
    #expect(shard.contains("[\"fr-002-inner\",\"FR-002\",\"Inner\""))
    #expect(shard.contains("\"Something that is said"))
    #expect(site.text("a b/FR-001.html").contains("site.js\" data-shards=\"1\" defer"))
  }

  @Test func keepsShardsSmall() async throws {
    var files: [String: String] = [:]
    for number in 0..<450 { files["d/n\(number).md"] = "# N\(number)\n\nText of it.\n" }
    let site = try await SampleSite(files)
    let shards = site.pages.filter { $0.key.hasPrefix("assets/previews/") }
    #expect(shards.count == 3)
    let entries = shards.map {
      String(decoding: $0.value, as: UTF8.self).split(separator: "\n").count - 2
    }
    #expect(entries.reduce(0, +) == 450)
    #expect(entries.allSatisfy { $0 > 100 && $0 < 220 })
  }
}
