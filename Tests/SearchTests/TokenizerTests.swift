import Testing

@testable import Search

@Suite struct TokenizerTests {
  @Test func hasASharedTable() {
    let table = SharedTable.read()
    #expect(table.texts.count > 60)
    #expect(table.stems.count > 150)
    #expect(table.keys.count > 15)
  }

  @Test(arguments: SharedTable.read().texts)
  func cutsAsTheBrowserDoes(_ text: SharedTable.Text) {
    #expect(Terms.of(text.text) == text.terms)
  }

  @Test(arguments: SharedTable.read().keys)
  func makesKeysAsTheBrowserDoes(_ pair: [String]) {
    #expect(String(decoding: IDKey.of(pair[0]), as: UTF8.self) == pair[1])
  }

  @Test func leavesOutWhatNobodyTypes() {
    #expect(Terms.of(String(repeating: "x", count: 65)) == [])
    #expect(Terms.of(String(repeating: "é", count: 65)) == [])
    #expect(Terms.of(String(repeating: "x", count: 64)).count == 1)
    #expect(Terms.of("dGhpcyBpcyBhIHRva2Vu1234 d41d8cd98f00b204e9800998ecf8427e") == [])
  }

  @Test func survivesAnyBytes() {
    var state: UInt64 = 7
    for _ in 0..<200 {
      let bytes = (0..<64).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1
        return UInt8(truncatingIfNeeded: state >> 56)
      }
      for term in Terms.of(String(decoding: bytes, as: UTF8.self)) {
        #expect(!term.isEmpty && term.utf8.count <= Tokenizer.longest)
      }
    }
  }
}

/// The terms of a text: distinct, stemmed, without stop words, sorted.
enum Terms {
  static func of(_ text: String, stopWords: [String] = StopWords.english) -> [String] {
    var counter = TermCounter(
      stopWords: Set(stopWords.map { Array($0.utf8) }), capacity: 16, hasRows: false)
    counter.read(text, as: .body)
    return (0..<counter.terms.count).map { term in
      counter.terms.withBytes(of: term) { String(decoding: $0, as: UTF8.self) }
    }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
