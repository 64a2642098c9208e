import Findings
import Links
import Specs

/// How documents are shared among files: a few whose texts stand in one file, some dozens whose titles
/// do. Cut where a hash of a document's path says so, so that another document more or less moves few
/// of the others.
struct PageShards: Sendable {
  /// By file of titles: its files of texts, each as numbers of documents.
  let shards: [[Range<Int>]]

  /// One in so many documents starts a file of titles, so that ten results anywhere need ten small ones.
  private static let usualPages: UInt64 = 32
  private static let mostPages = 63
  /// One in so many documents starts a file of texts.
  private static let usualTexts: UInt64 = 2
  private static let mostTexts = 4
  /// A document of so many bytes has a file of texts of its own, or several.
  private static let largeDocument = 12 << 10
  /// Documents of no more bytes share a file.
  private static let largeFile = 16 << 10

  init(_ subject: SearchSubject) {
    var shards: [[Range<Int>]] = []
    var firstPage = 0
    var wasLarge = false
    var fileBytes = 0
    for number in subject.documents.indices {
      let document = subject.document(number)
      let hash = ContentHash.of(document.path)
      let bytes = document.source.bytes.count
      let isLarge = bytes >= Self.largeDocument
      fileBytes += bytes
      if number == 0 || hash % Self.usualPages == 0 || number - firstPage >= Self.mostPages {
        shards.append([number..<number + 1])
        firstPage = number
        fileBytes = bytes
      } else {
        let place = shards.count - 1
        let last = shards[place].count - 1
        let isCut =
          isLarge || wasLarge || fileBytes > Self.largeFile || (hash >> 32) % Self.usualTexts == 0
          || shards[place][last].count >= Self.mostTexts
        if isCut {
          shards[place].append(number..<number + 1)
          fileBytes = bytes
        } else {
          shards[place][last] = shards[place][last].lowerBound..<number + 1
        }
      }
      wasLarge = isLarge
    }
    self.shards = shards
  }

  func documents(of shard: Int) -> Range<Int> {
    guard let first = shards[shard].first, let last = shards[shard].last else { return 0..<0 }
    return first.lowerBound..<last.upperBound
  }

  /// Groups of files that are read at once.
  func slices(_ subject: SearchSubject) -> [Range<Int>] {
    var slices: [Range<Int>] = []
    var start = 0
    var documents = 0
    var bytes = 0
    for shard in shards.indices {
      let range = self.documents(of: shard)
      documents += range.count
      for number in range { bytes += subject.document(number).source.bytes.count }
      if documents >= 256 || bytes >= 2 << 20 {
        slices.append(start..<shard + 1)
        start = shard + 1
        documents = 0
        bytes = 0
      }
    }
    if start < shards.count { slices.append(start..<shards.count) }
    return slices
  }
}

/// Writes what a result shows of documents beside their text.
struct PageShardWriter {
  private let subject: SearchSubject
  private(set) var script: [UInt8] = []

  init(_ subject: SearchSubject) {
    self.subject = subject
    script.startCall("pages")
    script.append("[")
  }

  /// `["address","title","id",kind,status,priority,"folders","texts"]`: `texts` is the name of the
  /// file that has the text, or of several, and empty if it is that of the document before.
  mutating func append(_ number: Int, texts: String) {
    script.append(script.last == UInt8(ascii: "[") ? "[" : ",\n[")
    let item = subject.item(of: number)
    let id = item.flatMap { subject.graph.items[$0].hasID ? subject.graph.items[$0].id : nil }
    let document = Int(subject.documents[number])
    for text in [subject.addresses[document], subject.document(number).title, id ?? ""] {
      script.append(string: text)
      script.append(",")
    }
    for number in [
      item.map { subject.graph.items[$0].kind + 1 },
      item.map { subject.statuses.numbers[$0] }, item.map { subject.priorities.numbers[$0] },
    ] {
      script.append(decimal: Int(number ?? 0))
      script.append(",")
    }
    script.append(string: subject.trail(of: number))
    script.append(",")
    script.append(string: texts)
    script.append("]")
  }

  consuming func finished() -> [UInt8] {
    script.append("]")
    script.endCall()
    return script
  }
}
