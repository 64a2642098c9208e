import Links
import Specs

/// The index of a few hundred documents in a row: a pure function of them.
struct SearchSlice: Sendable {
  /// The number of its first document.
  let firstDocument: Int
  let terms: ByteTable
  /// By term: where its postings start; one more at the end.
  let postingStarts: [UInt32]
  /// By term, then document: the place of the document in the slice, and its weight in the last eight
  /// bits.
  let postings: [UInt32]
  /// The same of titles.
  let titleStarts: [UInt32]
  let titles: [TitlePosting]
  /// By row: a bit a text, in words of 64 bits, of which each has so many.
  let rows: [UInt64]
  let rowWidth: Int
  /// By document: how many texts it has.
  let textCounts: [Int32]
  let words: ByteTable
  let wordUses: [WordUse]
  let wordDocuments: [UInt32]
  /// Files of titles.
  let pages: [Shard]
  /// What the index of IDs says of items beside their titles, by item in the slice.
  let excerpts: Excerpts

  init(
    _ subject: SearchSubject, _ shards: PageShards, slice: Range<Int>, stopWords: Set<[UInt8]>,
    put: (_ name: String, _ bytes: [UInt8]) throws -> Void
  ) rethrows {
    firstDocument = shards.documents(of: slice.lowerBound).lowerBound
    var counter = TermCounter(
      stopWords: stopWords, capacity: 4_096,
      hasRows: subject.documents.count >= RowFilter.fewestDocuments)
    var textCounts: [Int32] = []
    var writer = TextShardWriter(subject)
    var text = DocumentText()
    var excerpts = Excerpts()
    var pages: [Shard] = []
    for shard in slice {
      var page = PageShardWriter(subject)
      for range in shards.shards[shard] {
        writer.start(range.count)
        for number in range {
          let document = subject.document(number)
          let items = subject.items[Int(subject.documents[number])]
          text.read(document, subject.graph, items: items)
          writer.append(number, text)
          excerpts.add(text, document, subject.graph, items)
          let before = counter.rows.count
          counter.readTitles(of: document, number - firstDocument, subject, items)
          counter.read(document, text, subject, items, parts: writer.partOfPiece)
          counter.finish(document: number - firstDocument)
          textCounts.append(Int32(counter.rows.count - before))
        }
        let names = try writer.finish(put)
        for number in range { page.append(number, texts: number == range.lowerBound ? names : "") }
      }
      pages.append(
        Shard(first: "", entries: shards.documents(of: shard).count, bytes: page.finished()))
    }
    self.pages = pages
    self.excerpts = excerpts
    (rows, rowWidth) = counter.rows.transposed()
    self.textCounts = textCounts
    terms = counter.terms
    words = counter.words
    wordUses = counter.uses
    wordDocuments = counter.wordDocuments
    (postingStarts, postings) = SearchSlice.sorted(
      counter.postings, by: counter.postingTerms, of: counter.terms.count)
    (titleStarts, titles) = SearchSlice.sorted(
      counter.titlePostings, by: counter.titleTerms, of: counter.terms.count)
  }

  /// Sorts postings by term, keeping the order of documents: a counting sort.
  private static func sorted<Posting>(
    _ postings: [Posting], by terms: [Int32], of count: Int
  ) -> ([UInt32], [Posting]) {
    var starts = [UInt32](repeating: 0, count: count + 1)
    for term in terms { starts[Int(term) + 1] += 1 }
    for term in 1..<max(1, starts.count) { starts[term] += starts[term - 1] }
    guard let first = postings.first else { return (starts, []) }
    var places = starts
    var sorted = [Posting](repeating: first, count: postings.count)
    for (index, term) in terms.enumerated() {
      sorted[Int(places[Int(term)])] = postings[index]
      places[Int(term)] += 1
    }
    return (starts, sorted)
  }
}

extension TermCounter {
  fileprivate mutating func readTitles(
    of document: Document, _ number: Int, _ subject: SearchSubject, _ items: Range<Int>
  ) {
    readTitle(document.title, document: number, place: 0)
    var place = 0
    for item in items where subject.graph.items[item].form != .document {
      place += 1
      readTitle(subject.graph.items[item].title, document: number, place: place)
    }
  }

  /// Counts all fields of a document, in the order of the files that its text stands in.
  fileprivate mutating func read(
    _ document: Document, _ text: DocumentText, _ subject: SearchSubject, _ items: Range<Int>,
    parts: [Int]
  ) {
    let graph = subject.graph
    var id: String?
    if let item = items.first(where: { graph.items[$0].form == .document }),
      graph.items[item].hasID
    {
      id = graph.items[item].id
      read(graph.items[item].id, as: .id)
    }
    read(document.title, as: .title)
    var part = 0
    text.bytes.withUnsafeBufferPointer { bytes in
      for (place, piece) in text.pieces.enumerated() {
        if place < parts.count, parts[place] > part {
          part += 1
          nextText()
        }
        if piece.level > 0 { read(piece.heading, as: .heading) }
        var index = piece.first
        while index >= 0 {
          let block = text.blocks[index]
          read(UnsafeBufferPointer(rebasing: bytes[block.range]), as: .body, isCode: block.isCode)
          index = block.next
        }
      }
    }
    for entry in document.metadata.entries where entry.isShown(beside: document.title, id) {
      read(entry.value, as: .metadata)
    }
  }
}
