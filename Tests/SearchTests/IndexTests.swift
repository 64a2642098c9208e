import Configuration
import Testing

@testable import Search

@Suite struct IndexTests {
  @Test func writesAnIndexOfNothing() async throws {
    let site = try await SearchSite([:] as [String: String])
    #expect(try site.entries("terms").isEmpty)
    #expect(try site.entries("ids").isEmpty)
    #expect(try site.texts().isEmpty)
    #expect(site.files.count == 4)
  }

  @Test func knowsADocumentWithoutAnyWord() async throws {
    let site = try await SearchSite(["...md": "", "b.md": "# …\n\n---\n"])
    #expect(try site.texts().count == 2)
    #expect(try site.manifest()["documents"] as? Int == 2)
  }

  @Test func weighsTitlesOverHeadingsOverMetadataOverText() async throws {
    let site = try await SearchSite([
      "a.md": "# Ledger\n\nText.\n", "b.md": "# One\n\n## Ledger\n\nText.\n",
      "c.md": "---\nteam: Ledger\n---\n# Two\n\nText.\n", "d.md": "# Three\n\nA ledger.\n",
      "e.md": "# Four\n\n```\nledger\n```\n", "f.md": "# Five\n\nThe ledgers: ledger, ledger.\n",
    ])
    let weights = try site.weights("ledger")
    let order = ["a.md", "b.md", "c.md", "d.md", "e.md"].map { weights[$0] ?? 0 }
    #expect(order == order.sorted(by: >) && Set(order).count == 5, "\(weights)")
    #expect((weights["f.md"] ?? 0) > (weights["d.md"] ?? 0))
  }

  @Test func saysWhichTitlesHaveATerm() async throws {
    let site = try await SearchSite([
      "a.md":
        "# Open Reading\n\n| ID | Title |\n| - | - |\n| TC-1 | Late reading |\n| TC-2 | Reading |\n",
      "b.md": "# Other\n\nA reading.\n", "c.md": "# Other reading, reading\n",
    ])
    let entry = try #require(try site.entries("terms").first { $0[0] as? String == "read" })
    let gaps = try #require(entry[3] as? String)
    #expect(SearchSite.varints(gaps) == [0, 0, 0, 2])
    #expect(entry[4] as? String == "ABCA")
    // “reading” is another form than “read”, the stem.
    let forms = try #require(entry[5] as? String)
    #expect(Set(forms).count == 1 && !forms.contains("A") && forms.count == 4)
    let other = try #require(try site.entries("terms").first { $0[0] as? String == "late" })
    #expect(other.count == 5)
    let plain = try #require(try site.entries("terms").first { $0[0] as? String == "tc" })
    #expect(plain.count == 3)
  }

  @Test func countsItemsBeyondALetter() async throws {
    let rows = (1...100).map { "| TC-\($0) | Case \($0 == 100 ? "zebra" : "plain") |\n" }.joined()
    let site = try await SearchSite(["a.md": "# A\n\n| ID | Title |\n| - | - |\n\(rows)"])
    let entry = try #require(try site.entries("terms").first { $0[0] as? String == "zebra" })
    #expect(SearchSite.varints(try #require(entry[4] as? String)) == [100])
    let row = try #require(try site.texts().first?.first { $0[1] as? String == "TC-100" })
    #expect(row[4] as? Int == 100)
  }

  @Test(arguments: [0.001, 0.04, 0.05, 0.5, 1, 2.6, 7, 8.9, 40, 150, 250, 5_000])
  func quantizesWeightsByDoublings(_ weight: Double) {
    var expected = 1.0
    // log2 by bisection of the powers that the steps stand for.
    for step in 1...63 {
      var threshold = 1.0
      for _ in 0..<(step * 2 - 1) { threshold *= 1.189207115002721 }
      if 1 + weight >= threshold { expected = Double(step) }
    }
    #expect(Double(QuantizedWeight.of(weight)) == expected)
  }

  @Test func writesNumbersOfEveryLength() throws {
    let numbers = [0, 1, 31, 32, 33, 1_024, 40_000, 40_001, 2_000_000]
    var bytes: [UInt8] = []
    var next = 0
    for number in numbers {
      bytes.append(variable: number - next)
      next = number + 1
    }
    #expect(try SearchSite.numbers(String(decoding: bytes, as: UTF8.self)) == numbers)
  }

  @Test func leavesOutWhatTheConfigurationNames() async throws {
    var settings = SearchSettings()
    settings.exclude = ["drafts/**"]
    settings.stopWords = ["ledger"]
    let site = try await SearchSite(
      ["a.md": "# Ledger posting\n", "drafts/b.md": "# REQ-1 Posting\n"], settings: settings)
    #expect(try site.weights("post").keys.sorted() == ["a.md"])
    #expect(try site.weights("ledger").isEmpty)
    #expect(try site.entries("ids").isEmpty)
    #expect(try site.texts().count == 1)
    #expect(try site.manifest()["stopWords"] as? [String] == ["ledger"])
  }

  @Test func listsWordsToCompleteAndToMend() async throws {
    let site = try await SearchSite([
      "a.md": "# Settlement\n\nRefunds settle refunds.\n", "b.md": "# B\n\nrefunds once x1 日本\n",
    ])
    let files = try site.list("words")
    let lists = try #require(try site.data(files[0].name) as? [String])
    var words: [String] = []
    for word in lists[0].split(separator: " ") {
      let common = SearchSite.value(try #require(word.utf8.first))
      words.append(String((words.last ?? "").prefix(common)) + String(word.dropFirst()))
    }
    #expect(words == ["once", "refunds", "settle", "settlement"])
    #expect(lists[1] == "AEAA")
  }
}
