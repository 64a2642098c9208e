import Foundation
import Testing

@testable import Search

@Suite struct StemmerTests {
  @Test(arguments: SharedTable.read().stems)
  func stemsAsTheBrowserDoes(_ pair: [String]) {
    #expect(stem(pair[0]) == pair[1])
  }

  /// Compares with another implementation over a whole vocabulary: a file of `word stem` lines.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["SPECWEFT_STEMS"] != nil))
  func stemsAWholeVocabularyAsTheReferenceDoes() throws {
    let path = try #require(ProcessInfo.processInfo.environment["SPECWEFT_STEMS"])
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    var wrong: [String] = []
    for line in lines {
      let words = line.split(separator: " ").map(String.init)
      if words.count == 2, stem(words[0]) != words[1] { wrong.append("\(line) \(stem(words[0]))") }
    }
    #expect(wrong.count == 0, "\(wrong.prefix(40))")
  }

  private func stem(_ word: String) -> String {
    var stemmer = Stemmer()
    return Array(word.utf8).withUnsafeBufferPointer { bytes in
      stemmer.withStem(of: bytes) { String(decoding: $0, as: UTF8.self) }
    }
  }
}
