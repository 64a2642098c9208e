import Findings
import Specs

/// Which documents share a file of texts. Cut where a hash of a document's path says so, so that
/// another document more or less moves few of the others.
struct TextShards: Sendable {
  /// By shard: numbers of documents.
  let ranges: [Range<Int>]

  /// One in so many documents starts a file.
  private static let usualDocuments: UInt64 = 3
  private static let mostDocuments = 6
  /// A document of so many bytes has a file of its own.
  private static let largeDocument = 16 << 10

  init(_ subject: SearchSubject) {
    var ranges: [Range<Int>] = []
    var start = 0
    var wasLarge = false
    for number in subject.documents.indices {
      let document = subject.document(number)
      let isLarge = document.source.bytes.count >= Self.largeDocument
      let isCut =
        isLarge || wasLarge || number - start >= Self.mostDocuments
        || ContentHash.of(document.path) % Self.usualDocuments == 0
      if isCut, number > start {
        ranges.append(start..<number)
        start = number
      }
      wasLarge = isLarge
    }
    if start < subject.documents.count { ranges.append(start..<subject.documents.count) }
    self.ranges = ranges
  }

  /// Groups of shards that are read at once.
  func slices(_ subject: SearchSubject) -> [Range<Int>] {
    var slices: [Range<Int>] = []
    var start = 0
    var documents = 0
    var bytes = 0
    for (shard, range) in ranges.enumerated() {
      documents += range.count
      for number in range { bytes += subject.document(number).source.bytes.count }
      if documents >= 256 || bytes >= 2 << 20 {
        slices.append(start..<shard + 1)
        start = shard + 1
        documents = 0
        bytes = 0
      }
    }
    if start < ranges.count { slices.append(start..<ranges.count) }
    return slices
  }
}
