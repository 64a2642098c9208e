import Links
import Specs

/// Writes what results show of documents: their titles and states, and the text that passages are
/// taken from.
struct TextShardWriter {
  /// Stored of one piece, and of all pieces of a document, in bytes.
  static let longestPiece = 8 << 10
  static let longestDocument = 48 << 10

  let subject: SearchSubject
  private(set) var script: [UInt8] = []

  init(_ subject: SearchSubject) { self.subject = subject }

  /// Starts a file. Its hash is not known yet: the file is told its name by the script that loads it.
  mutating func start() {
    script.removeAll(keepingCapacity: true)
    script.reserveCapacity(32 << 10)
    script.startCall("texts")
    script.append("[")
  }

  mutating func finish() {
    script.append("]")
    script.endCall()
  }

  mutating func append(_ number: Int, _ text: DocumentText) {
    if script.last != UInt8(ascii: "[") { script.append(",\n") }
    let document = subject.document(number)
    let item = subject.item(of: number)
    let graph = subject.graph
    script.append("[")
    script.append(string: subject.addresses[Int(subject.documents[number])])
    script.append(",")
    script.append(string: document.title)
    script.append(",")
    script.append(string: item.flatMap { graph.items[$0].hasID ? graph.items[$0].id : nil } ?? "")
    script.append(",")
    script.append(decimal: item.map { Int(graph.items[$0].kind) + 1 } ?? 0)
    script.append(",")
    script.append(decimal: item.map { Int(subject.statuses.numbers[$0]) } ?? 0)
    script.append(",")
    script.append(decimal: item.map { Int(subject.priorities.numbers[$0]) } ?? 0)
    script.append(",[")
    for (place, crumb) in subject.crumbs(Int(subject.documents[number])).enumerated() {
      if place > 0 { script.append(",") }
      script.append(string: crumb)
    }
    script.append("],")
    appendMetadata(document, id: item.map { graph.items[$0].id })
    script.append(",[")
    let isCut = appendPieces(text)
    script.append(isCut || text.isCut ? "],1]" : "],0]")
  }

  /// The pieces with their text; `true` if some of it is left out.
  private mutating func appendPieces(_ text: DocumentText) -> Bool {
    var room = Self.longestDocument
    var isCut = false
    var isFirst = true
    for piece in text.pieces {
      if piece.level == 0, piece.first < 0 { continue }
      // Very many headings would be a long document too.
      if room < -Self.longestDocument / 2 { return true }
      if !isFirst { script.append(",") }
      isFirst = false
      script.append("[")
      script.append(string: piece.heading)
      script.append(",")
      script.append(string: piece.anchor)
      script.append(",")
      script.append(decimal: piece.level)
      script.append(",\"")
      room -= piece.heading.utf8.count + piece.anchor.utf8.count + 12
      var length = min(Self.longestPiece, max(0, room))
      var block = piece.first
      while block >= 0 {
        let range = text.blocks[block].range
        if block != piece.first { script.append("\\n") }
        let shown = text.bytes.withUnsafeBufferPointer { bytes in
          let whole = UnsafeBufferPointer(rebasing: bytes[range])
          let end = whole.characterBoundary(before: length)
          script.append(escaped: UnsafeBufferPointer(rebasing: whole[..<end]))
          return end
        }
        length -= shown
        room -= shown
        if shown < range.count {
          isCut = true
          break
        }
        block = text.blocks[block].next
      }
      script.append("\"]")
    }
    return isCut
  }

  private static let longestValue = 300
  private static let longestMetadata = 2_000

  /// `Author: Omar Haddad · Tags: customs`, as one string.
  private mutating func appendMetadata(_ document: Document, id: String?) {
    let start = script.count
    script.append("\"")
    for entry in document.metadata.entries
    where entry.isShown(beside: document.title, id) && script.count - start < Self.longestMetadata {
      if script.count > start + 1 { script.append(" · ") }
      append(entry.label, upTo: Self.longestValue)
      script.append(": ")
      append(entry.value, upTo: Self.longestValue)
    }
    script.append("\"")
  }

  private mutating func append(_ text: String, upTo length: Int) {
    var text = text
    text.withUTF8 { bytes in
      let end = bytes.characterBoundary(before: length)
      script.append(escaped: UnsafeBufferPointer(rebasing: bytes[..<end]))
    }
  }
}

extension MetadataEntry {
  /// Whether it says something of the document that its title and ID do not say.
  func isShown(beside title: String, _ id: String?) -> Bool {
    definition < 0 && !value.isEmpty && !(key == "id" && value == id)
      && !(key == "title" && value == title)
  }
}
