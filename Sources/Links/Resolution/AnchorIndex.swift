import Specs

/// The fragments that exist in each document, and the items that bear them.
struct AnchorIndex: Sendable {
  struct Place: Sendable {
    /// As it stands in the page.
    var anchor: String
    /// The item whose anchor it is, or -1.
    var item: Int32
  }

  private var documents: [Document]
  private var items: ItemList
  /// Documents with so many anchors that looking through them is slow, by their anchors.
  private var large: [Int32: [String: Place]] = [:]

  private static let manyAnchors = 64

  init(documents: [Document], items: ItemList) {
    self.documents = documents
    self.items = items
    for index in documents.indices { addTable(Int32(index)) }
  }

  /// Takes other versions of documents, and of the same items.
  mutating func replace(_ indices: [Int32], documents: [Document], items: ItemList) {
    self.documents = documents
    self.items = items
    for index in indices { addTable(index) }
  }

  private mutating func addTable(_ index: Int32) {
    let document = documents[Int(index)]
    let inner = items.items(of: index).count
    let isLarge = document.headings.count + document.anchors.count + inner > Self.manyAnchors
    large[index] = isLarge ? table(index) : nil
  }

  func place(of fragment: String, in document: Int32) -> Place? {
    exactPlace(of: fragment, in: document)
      ?? Self.otherRepetition(fragment).flatMap { exactPlace(of: $0, in: document) }
  }

  /// The second `Limits` is `limits-1` here and on GitHub, and `limits_1` where Python-Markdown and
  /// others make the page.
  private static func otherRepetition(_ fragment: String) -> String? {
    guard let mark = fragment.utf8.lastIndex(of: 0x5F) else { return nil }
    let number = fragment.utf8[fragment.utf8.index(after: mark)...]
    guard !number.isEmpty, number.allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
    return fragment[..<mark] + "-" + String(fragment[fragment.utf8.index(after: mark)...])
  }

  private func exactPlace(of fragment: String, in document: Int32) -> Place? {
    if let table = large[document] {
      return table[fragment] ?? table[Self.idKey(fragment)]
    }
    let inner = items.items(of: document).dropFirst()
    for item in inner where items.items[Int(item)].anchor == fragment {
      return Place(anchor: fragment, item: item)
    }
    let text = documents[Int(document)]
    if text.headings.contains(where: { $0.slug == fragment }) || text.anchors.contains(fragment) {
      return Place(anchor: fragment, item: -1)
    }
    // An item's ID is as good as its anchor, in any case.
    let lower = fragment.lowercased()
    for item in inner where items.items[Int(item)].id.lowercased() == lower {
      return Place(anchor: items.items[Int(item)].anchor ?? fragment, item: item)
    }
    return nil
  }

  private func table(_ document: Int32) -> [String: Place] {
    let text = documents[Int(document)]
    var table: [String: Place] = [:]
    for item in items.items(of: document).dropFirst() {
      let anchor = items.items[Int(item)].anchor ?? ""
      let place = Place(anchor: anchor, item: item)
      table[anchor] = place
      let key = Self.idKey(items.items[Int(item)].id)
      if table[key] == nil { table[key] = place }
    }
    for slug in text.headings.lazy.map(\.slug) where table[slug] == nil {
      table[slug] = Place(anchor: slug, item: -1)
    }
    for anchor in text.anchors where table[anchor] == nil {
      table[anchor] = Place(anchor: anchor, item: -1)
    }
    return table
  }

  /// Keeps IDs, which any case may name, apart from anchors.
  private static func idKey(_ id: String) -> String { "\u{0}" + id.lowercased() }
}
