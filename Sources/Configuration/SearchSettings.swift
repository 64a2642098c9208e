/// What is searched, and whether there is a search at all.
package struct SearchSettings: Sendable, Equatable {
  package var isEnabled = true
  /// Globs under the content folder of documents that are published, but not found.
  package var exclude: [String] = []
  /// Words that are not looked up, beside the English ones, in small letters.
  package var stopWords: [String] = []

  package init() {}
}

extension Configuration {
  /// Reads `search`.
  mutating func readSearch(
    _ root: inout ConfigurationSection, _ reader: inout ConfigurationReader
  ) {
    guard var section = root.section("search", &reader) else { return }
    let truths = [("true", true), ("false", false)]
    if let isEnabled = section.choice("enabled", truths, &reader) { search.isEnabled = isEnabled }
    search.exclude = section.list("exclude", &reader, check: ConfigurationValue.glob)
    search.stopWords = section.list("stop_words", &reader) { word in
      word.isEmpty || word.contains(where: \.isWhitespace)
        ? "must hold single words, not '\(word)'" : nil
    }.map { $0.lowercased() }
    section.finish(&reader)
  }
}
