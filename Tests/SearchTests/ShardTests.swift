import Testing

@testable import Search

@Suite struct ShardTests {
  /// Documents with text enough for several files of each kind.
  static func corpus(_ count: Int, words: Int = 60) -> [String: String] {
    var state: UInt64 = 42
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let syllables = ["ka", "lo", "mi", "ten", "dor", "vex", "sul", "pra", "qui", "zan"]
    func word() -> String {
      (0..<(2 + next(2))).map { _ in syllables[next(10)] }.joined()
    }
    var files: [String: String] = [:]
    for number in 0..<count {
      let text = (0..<words).map { _ in word() }.joined(separator: " ")
      files["docs/\(number / 50)/FR-\(number).md"] =
        "# FR-\(number): \(word())\n\n\(text)\n\n## \(word())\n\nSee FR-\(next(count)).\n"
    }
    return files
  }

  @Test func givesTheSameBytesForAnyNumberOfTasks() async throws {
    let files = Self.corpus(700)
    let first = try await SearchSite(files, jobs: 1).files
    #expect(first.keys.contains { $0.hasPrefix("x-") })
    for jobs in [2, 5] {
      let other = try await SearchSite(files, jobs: jobs).files
      #expect(other == first)
    }
  }

  @Test func renamesFewFilesForOneWord() async throws {
    var files = Self.corpus(400)
    let before = try await SearchSite(files).files
    let path = "docs/3/FR-170.md"
    files[path] = files[path].map { $0.replacing("See ", with: "Mind ") }
    let after = try await SearchSite(files).files
    let renamed = Set(after.keys).subtracting(before.keys)
    // Its text, its title, the files of both words, those of four pairs of neighbours, and the lists of
    // both; those of terms whose weight was close to another step.
    #expect(renamed.count <= 11, "\(renamed.sorted())")
    #expect(renamed.count { $0.hasPrefix("t-") } <= 4)
    #expect(renamed.count { $0.hasPrefix("b-") } <= 4)
    #expect(renamed.count { $0.hasPrefix("x-") } == 1)
    #expect(before.keys.count > 80)
  }

  @Test func keepsFilesSmall() async throws {
    let words = (0..<100_000).map { "w" + String($0, radix: 26) }.joined(separator: " ")
    let site = try await SearchSite(["a.md": "# All words\n\n\(words)\n"])
    for (name, bytes) in site.files { #expect(bytes.count < 100_000, "\(name)") }
    let entries = try site.entries("terms")
    #expect(entries.count >= 99_000)
    let terms = entries.compactMap { $0[0] as? String }
    #expect(terms == terms.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    let shards = try site.list("terms")
    for (shard, next) in zip(shards, shards.dropFirst()) {
      let entries = try #require(try site.data(shard.name) as? [[String]])
      #expect(entries[0][0] >= shard.separator && entries[entries.count - 1][0] < next.separator)
    }
  }

  @Test func findsCJKByPairs() async throws {
    let site = try await SearchSite(["a.md": "# 결제 시스템\n\n決済を処理する。\n", "b.md": "# 支付\n"])
    #expect(try site.weights("결제").count == 1)
    #expect(try site.weights("決済").count == 1)
    #expect(try site.weights("支付").count == 1)
    #expect(try site.texts().count == 2)
  }
}
