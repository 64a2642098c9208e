import Testing

@testable import Search

@Suite struct RowTests {
  static func corpus() -> [String: String] {
    var files = ShardTests.corpus(400)
    files["a.md"] =
      "# Rows\n\nThe gateway stores the\ncard token.\n\nNever twice.\n\n## Card Payments\n"
    let sections = (0..<60).map {
      "## Part \($0)\n\n" + String(repeating: "word\($0) and more. ", count: 20)
    }
    files["b.md"] =
      "# Long\n\n\(sections.joined(separator: "\n\n"))\n\n## End\n\nThe gateway stores nothing.\n"
    return files
  }

  @Test func saysWhichDocumentsMayHaveWordsInARow() async throws {
    let site = try await SearchSite(Self.corpus())
    let own = try #require(site.paths.firstIndex(of: "a.md"))
    let long = try #require(site.paths.firstIndex(of: "b.md"))
    for phrase in ["the gateway stores the card token never twice", "card payments"] {
      let found = try site.documents(withRow: phrase)
      #expect(found.contains(own) && found.count < 20, "\(phrase)")
    }
    let both = try site.documents(withRow: "the gateway stores")
    #expect(both.contains(own) && both.contains(long))
    #expect(try site.documents(withRow: "word3 and more word3").contains(long))
    // Another order, and words of two sections.
    #expect(try !site.documents(withRow: "the card stores gateway token").contains(own))
    #expect(try !site.documents(withRow: "twice card payments never the").contains(own))
  }

  @Test func cutsALongDocumentIntoSeveralFiles() async throws {
    let site = try await SearchSite(Self.corpus())
    let long = try #require(site.paths.firstIndex(of: "b.md"))
    let names = try #require(try site.pages()[long][7] as? String)
    let parts = names.split(separator: " ").map { $0.split(separator: ",")[0] }
    #expect(parts.count > 2)
    for name in parts { #expect((site.files["\(name).js"]?.count ?? 0) < 11_000) }
    #expect(try site.texts()[long].map { $0[0] as? String }.last == "End")
  }

  @Test func leavesThemOutOfASmallSite() async throws {
    let site = try await SearchSite(ShardTests.corpus(100))
    #expect(!site.files.keys.contains { $0.hasPrefix("b-") })
  }

  /// `search/worded.js` and `search/stem.js` compute the same.
  @Test func hashesAsTheScriptDoes() {
    let filter = RowFilter(isUsed: false)
    let hashes = ["gateway", "stores"].map { word in
      Array(word.utf8).withUnsafeBufferPointer { filter.hash(of: $0) }
    }
    #expect(hashes == [3_888_792_057, 248_350_311])
    #expect(Array("posting".utf8).withUnsafeBufferPointer { WordForm.of($0) } == 44)
  }
}
