/// English words that stand in nearly every text: they are not indexed. `search-text.js` has the same
/// list.
enum StopWords {
  static let english = [
    "a", "an", "and", "are", "as", "at", "be", "been", "but", "by", "can", "for", "from", "has",
    "have", "if", "in", "into", "is", "it", "its", "no", "not", "of", "on", "or", "s", "so", "such",
    "t", "that", "the", "their", "then", "there", "these", "they", "this", "to", "was", "were",
    "which", "will", "with",
  ]
}
