import Links
import Specs

/// Writes the text of documents, which passages are taken from.
struct TextShardWriter {
  /// Stored of one piece, and of all pieces of a document, in bytes.
  static let longestPiece = 8 << 10
  static let longestDocument = 256 << 10
  /// A document alone in its file goes on in another one after so many bytes.
  static let usualPart = 8 << 10

  let subject: SearchSubject
  private var script: [UInt8] = []
  /// Whether the file has one document, which may be cut.
  private var isAlone = false
  /// Names of the files of a document that was cut, each with the number of items before it.
  private var names = ""
  private var places = (start: 0, next: 0)
  /// By piece of the last document: in which of its files it is.
  private(set) var partOfPiece: [Int] = []
  private var finished: [(name: String, bytes: [UInt8])] = []

  init(_ subject: SearchSubject) { self.subject = subject }

  /// Starts a file of so many documents.
  mutating func start(_ documents: Int) {
    isAlone = documents == 1
    names = ""
    places = (0, 0)
    finished.removeAll(keepingCapacity: true)
    startPart()
  }

  private mutating func startPart() {
    script.removeAll(keepingCapacity: true)
    script.reserveCapacity(32 << 10)
    script.startCall("texts")
    script.append("[")
  }

  /// Ends the file and gives it a name by its content: ten letters, so that no two are ever the same
  /// though nobody compares them.
  private mutating func finishPart() {
    script.append("]")
    script.endCall()
    let hash = script.withUnsafeBufferPointer { ContentHash.of($0) }
    let name = "x-\(Digits.letters(of: hash, 10))"
    finished.append((name, script))
    names += names.isEmpty ? name : " \(name),\(places.start)"
    places.start = places.next
  }

  /// Ends the file and returns its name: `x-AbCdEfGhIj`, or several of a document that was cut:
  /// `x-AbCdEfGhIj x-KlMnOpQrSt,12`, where the second file starts after the twelfth item.
  mutating func finish(_ put: (_ name: String, _ bytes: [UInt8]) throws -> Void) rethrows -> String
  {
    finishPart()
    for (name, bytes) in finished { try put(name, bytes) }
    return names
  }

  /// `[["heading","anchor",level,"text",place],…]` of a document, with a place if it is the text of an
  /// item; at the end its metadata, at level 8, and an empty piece of level 10 if some of its text is
  /// left out.
  mutating func append(_ number: Int, _ text: DocumentText) {
    script.append(script.last == UInt8(ascii: "[") ? "[" : ",\n[")
    partOfPiece.removeAll(keepingCapacity: true)
    let isCut = appendPieces(text)
    let document = subject.document(number)
    appendMetadata(document, id: subject.item(of: number).map { subject.graph.items[$0].id })
    if isCut || text.isCut { startPiece("", "", 10) }
    if isCut || text.isCut { script.append("\"]") }
    script.append("]")
  }

  /// The pieces with their text; `true` if some of it is left out.
  private mutating func appendPieces(_ text: DocumentText) -> Bool {
    var room = Self.longestDocument
    var isCut = false
    for piece in text.pieces {
      partOfPiece.append(finished.count)
      if piece.level == 0, piece.first < 0 { continue }
      // Very many headings would be a long document too.
      if room < -Self.longestDocument / 2 { return true }
      if isAlone, script.count >= Self.usualPart {
        script.append("]")
        finishPart()
        startPart()
        script.append("[")
        partOfPiece[partOfPiece.count - 1] = finished.count
      }
      startPiece(piece.heading, piece.anchor, piece.level)
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
      script.append("\"")
      if piece.place > 0 {
        script.append(",")
        script.append(decimal: piece.place)
        places.next = max(places.next, piece.place)
      }
      script.append("]")
    }
    return isCut
  }

  /// Everything of a piece up to its text.
  private mutating func startPiece(_ heading: String, _ anchor: String, _ level: Int) {
    script.append(script.last == UInt8(ascii: "[") ? "[" : ",[")
    script.append(string: heading)
    script.append(",")
    script.append(string: anchor)
    script.append(",")
    script.append(decimal: level)
    script.append(",\"")
  }

  private static let longestValue = 300
  private static let longestMetadata = 2_000

  /// `Author: Omar Haddad · Tags: customs`, as one string.
  private mutating func appendMetadata(_ document: Document, id: String?) {
    var start = -1
    for entry in document.metadata.entries where entry.isShown(beside: document.title, id) {
      if start < 0 {
        startPiece("", "", 8)
        start = script.count
      } else {
        if script.count - start >= Self.longestMetadata { break }
        script.append(" · ")
      }
      append(entry.label, upTo: Self.longestValue)
      script.append(": ")
      append(entry.value, upTo: Self.longestValue)
    }
    if start >= 0 { script.append("\"]") }
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
