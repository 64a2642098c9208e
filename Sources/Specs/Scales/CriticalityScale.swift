/// Reads the criticalities of one corpus, numbers included.
///
/// `1` is the highest priority where all numbers of the corpus stand for a scale of at most five;
/// a corpus that also writes 8 or 70 means something else by its numbers, and they say nothing.
package struct CriticalityScale: Sendable {
  /// The number of the highest level, or `nil` if numbers are not read.
  private var highest: Int?

  /// `texts` are all distinct values of the corpus.
  package init(_ texts: some Sequence<String>) {
    let numbers = texts.compactMap { ScaleWords($0).number }
    guard let least = numbers.min(), let most = numbers.max(), least >= 0, most <= 5 else {
      return
    }
    highest = least == 0 ? 0 : 1
    if highest == 0, most == 5 { highest = nil }
  }

  package func level(of text: String) -> Criticality? {
    if let level = Criticality(text) { return level }
    guard let highest, let number = ScaleWords(text).number else { return nil }
    return [.critical, .high, .medium, .low, .excluded][min(max(0, number - highest), 4)]
  }
}
