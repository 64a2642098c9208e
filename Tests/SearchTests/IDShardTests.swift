import Testing

@testable import Search

@Suite struct IDShardTests {
  @Test func listsIDsInTheOrderOfNumbers() async throws {
    let rows = [10, 2, 1, 100, 20].map { "| REQ-I-00\($0) | Title \($0) |\n" }.joined()
    let site = try await SearchSite([
      "a.md": "# A\n\n| ID | Title |\n| - | - |\n\(rows)",
      "swdd~name~1.md": "# swdd~name~1: Odd\n",
      "US-2.3-AC01.md": "# US-2.3-AC01: Dotted\n", "US-2.10.md": "# US-2.10: Later\n",
    ])
    let ids = try site.entries("ids").map { $0[0] as? String }
    #expect(
      ids.filter { $0?.hasPrefix("REQ") == true }
        == ["REQ-I-001", "REQ-I-002", "REQ-I-0010", "REQ-I-0020", "REQ-I-00100"])
    #expect(ids.contains("swdd~name~1") || ids.contains("US-2.3-AC01"))
    let keys = ids.map { IDKey.of($0 ?? "") }
    for (former, next) in zip(keys, keys.dropFirst()) {
      #expect(!next.lexicographicallyPrecedes(former))
    }
  }

  @Test func saysAllThatAResultShows() async throws {
    let site = try await SearchSite([
      "a.md": "---\nid: INT-001\nstatus: Draft\n---\n# Ledger\n\nKeeps the books of the company.\n",
      "b.md": "# FR-001: Post\n\n**Depends on:** INT-001\n\nText.\n",
      "c.md": "# FR-002: Two\n\nSee INT-001.\n",
    ])
    let entry = try #require(try site.entries("ids").first { $0[0] as? String == "INT-001" })
    #expect(entry[1] as? String == "Ledger")
    #expect(entry[2] as? String == "a.html")
    #expect(entry[3] as? String == "")
    #expect(entry[7] as? Int == 0)
    #expect(entry[8] as? String == "Keeps the books of the company.")
    #expect(entry[9] as? Int == 2)
    let relations = try #require(try site.manifest()["relations"] as? [String])
    let referring = try #require(entry[10] as? [Any])
    var found: [String: [Int]] = [:]
    for place in stride(from: 0, to: referring.count, by: 2) {
      let relation = try #require(referring[place] as? Int)
      let documents = try #require(referring[place + 1] as? String)
      found[relations[relation]] = try SearchSite.numbers(documents)
    }
    #expect(found == ["depends-on": [1], "mentions": [2]])
    #expect(entry[11] as? String == "")
    let families = try #require(try site.manifest()["families"] as? [String: [Int]])
    #expect(families == ["FR": [2, 3], "INT": [1, 3]])
  }

  @Test func keepsEveryDefinitionOfARestartedNumber() async throws {
    var files: [String: String] = [:]
    for folder in 0..<40 {
      files["specs/\(folder)/spec.md"] =
        "# Spec \(folder)\n\n- **FR-001**: System MUST post entry \(folder).\n- **FR-002**: More.\n"
    }
    let site = try await SearchSite(files)
    let entries = try site.entries("ids")
    #expect(entries.count { $0[0] as? String == "FR-001" } == 40)
    let shards = try site.list("ids")
    #expect(Set(shards.map(\.separator)).count == shards.count)
  }

  @Test func listsThePageThatSaysWhatTwoOthersAreToEachOther() async throws {
    let site = try await SearchSite([
      "a.md": "# REQ-I-001: Need\n", "b.md": "# FR-001: One\n",
      "t.md":
        "# Integrations\n\n## Dependencies Matrix\n\n| Integration | Core Features | Other Systems | "
        + "Criticality |\n| - | - | - | - |\n| REQ-I-001 | FR-001 | - | High |\n",
    ])
    let entry = try #require(try site.entries("ids").first { $0[0] as? String == "FR-001" })
    let referring = try #require(entry[10] as? [Any])
    let documents = try stride(from: 1, to: referring.count, by: 2).flatMap { place in
      try SearchSite.numbers(try #require(referring[place] as? String))
    }
    #expect(Set(documents.map { site.paths[$0] }) == ["a.md", "t.md"])
  }

  @Test func takesNoExcerptFromAQuotation() async throws {
    let site = try await SearchSite([
      "a.md":
        "# FR-1: One\n\n> Replace this text by what the feature is for.\n\nIt posts entries to the ledger.\n"
    ])
    #expect(try site.entries("ids").first?[8] as? String == "It posts entries to the ledger.")
  }

  @Test func cutsLongExcerptsBetweenWordsAndLeavesOutWhatTheTitleSays() async throws {
    let long = String(repeating: "wording of it ", count: 30)
    let site = try await SearchSite([
      "a.md": "# A\n\n| ID | Title | Text |\n| - | - | - |\n| ERR-1 | Fault | \(long) |\n"
    ])
    let excerpt = try #require(try site.entries("ids").first?[8] as? String)
    #expect(excerpt.hasPrefix("wording of it wording"))
    #expect(excerpt.hasSuffix("…") && excerpt.utf8.count <= 124)
  }
}
