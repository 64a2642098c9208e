import Links
import Specs

/// The first words of items, which the index of IDs shows beneath their titles.
struct Excerpts: Sendable {
  /// In characters of ASCII; others take more bytes.
  private static let longest = 120
  private static let shortest = 24

  private var bytes: [UInt8] = []
  private var starts: [UInt32] = [0]

  func append(_ item: Int, to script: inout [UInt8]) {
    bytes.withUnsafeBufferPointer { bytes in
      let range = Int(starts[item])..<Int(starts[item + 1])
      script.append(string: UnsafeBufferPointer(rebasing: bytes[range]))
    }
  }

  /// Adds the items of a document, in order.
  mutating func add(
    _ text: DocumentText, _ document: Document, _ graph: LinkGraph, _ items: Range<Int>
  ) {
    let sections = Self.sections(text, graph, items)
    for index in items {
      let item = graph.items[index]
      if item.hasID {
        let piece: Int? =
          switch item.form {
          case .document: text.pieces.firstIndex { $0.level < 9 && block(of: $0, text) != nil }
          default: text.pieceOfItem[index] ?? item.anchor.flatMap { sections[$0] }
          }
        if let piece, let block = block(of: text.pieces[piece], text) { append(text, block, item) }
      }
      starts.append(UInt32(bytes.count))
    }
  }

  /// Sections by anchor, if any item is one.
  private static func sections(
    _ text: DocumentText, _ graph: LinkGraph, _ items: Range<Int>
  ) -> [String: Int] {
    guard items.contains(where: { graph.items[$0].form == .heading }) else { return [:] }
    var sections: [String: Int] = [:]
    for (place, piece) in text.pieces.enumerated() where piece.level < 9 {
      sections[piece.anchor] = place
    }
    return sections
  }

  /// The first block that says something; code does not, nor does a quotation: those at the top of a
  /// document mostly tell how it is to be filled in.
  private func block(of piece: DocumentText.Piece, _ text: DocumentText) -> Range<Int>? {
    var block = piece.first
    while block >= 0 {
      let value = text.blocks[block]
      if !value.isCode, !value.isQuoted, value.range.count >= Self.shortest { return value.range }
      block = value.next
    }
    return nil
  }

  private mutating func append(_ text: DocumentText, _ block: Range<Int>, _ item: Item) {
    text.bytes.withUnsafeBufferPointer { all in
      var range = block
      // A row starts with its ID and its title, which stand above the excerpt.
      for known in [item.id, item.title] where item.form != .document {
        skip(known, in: all, &range)
      }
      let whole = UnsafeBufferPointer(rebasing: all[range])
      var end = whole.characterBoundary(before: Self.longest)
      if end < whole.count {
        // Not in the middle of a word.
        var word = end
        while word > Self.longest / 2, whole[word] != 0x20 { word -= 1 }
        if whole[word] == 0x20 { end = word }
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: whole[..<end]))
      if end < whole.count { bytes.append(contentsOf: [0xE2, 0x80, 0xA6]) }
    }
  }

  private func skip(
    _ known: String, in bytes: UnsafeBufferPointer<UInt8>, _ range: inout Range<Int>
  ) {
    var known = known
    let length = known.withUTF8 { known in
      bytes[range].starts(with: known) ? known.count : 0
    }
    var start = range.lowerBound + length
    guard length > 0 else { return }
    while start < range.upperBound {
      switch bytes[start] {
      case 0x20, 0x3A, 0x2D, 0x2C, 0x2E: start += 1
      case 0xC2 where start + 1 < range.upperBound && bytes[start + 1] == 0xB7: start += 2
      default:
        range = start..<range.upperBound
        return
      }
    }
    range = start..<start
  }
}
