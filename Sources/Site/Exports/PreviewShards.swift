import Links
import Markdown
import Specs

/// What the pages show of an item when a link to it is pointed at: small scripts that are loaded
/// one at a time, when a link into them is first pointed at. Scripts and not JSON, because a page
/// that is opened from a disk may load nothing else.
///
/// A page finds the shard of a link by a hash of the path that the link leads to, so it needs to
/// know nothing but how many there are.
struct PreviewShards: Sendable {
  /// By shard: its documents.
  let documents: [[Int32]]

  private static let itemsOfShard = 200

  init(_ graph: LinkGraph, _ addresses: [SiteAddress]) {
    let count = graph.items.count / PreviewShards.itemsOfShard + 1
    var documents = [[Int32]](repeating: [], count: count)
    for (index, address) in addresses.enumerated() {
      documents[Int(PreviewShards.hash(address.path) % UInt32(count))].append(Int32(index))
    }
    self.documents = documents
  }

  /// FNV-1a, which `preview.js` computes too.
  static func hash(_ path: String) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    for byte in path.utf8 { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return hash
  }

  func write(_ shard: Int, _ map: SiteMap) -> [UInt8] {
    var script: [UInt8] = []
    script.reserveCapacity(48 << 10)
    script.append("specweftPreview({")
    for (place, document) in documents[shard].enumerated() {
      if place > 0 { script.append(",") }
      script.append("\n")
      script.append(quoted: map.documents[Int(document)].path)
      script.append(":[")
      var isFirst = true
      for item in map.itemsOfDocument[Int(document)] {
        if !isFirst { script.append(",") }
        isFirst = false
        write(Int32(item), map, into: &script)
      }
      script.append("]")
    }
    script.append("\n});\n")
    return script
  }

  private func write(_ index: Int32, _ map: SiteMap, into script: inout [UInt8]) {
    let item = map.graph.items[Int(index)]
    let status = map.badges.status(of: index)
    let priority = map.badges.priority(of: index)
    script.append("[")
    let texts = [
      item.anchor ?? "", item.hasID ? item.id : "", item.title,
      map.graph.kinds[Int(item.kind)].name, status?.word ?? "", status?.tone ?? "",
      priority?.word ?? "", priority?.tone ?? "", Excerpt.text(of: item, map) ?? "",
    ]
    for (place, text) in texts.enumerated() {
      if place > 0 { script.append(",") }
      script.append(quoted: text)
    }
    script.append("]")
  }
}

/// The first words of an item's own text.
enum Excerpt {
  private static let length = 200

  /// Nothing for an item that has no text but its title.
  static func text(of item: Item, _ map: SiteMap) -> String? {
    let document = map.graph.documents[Int(item.document)]
    let nodes = document.tree.nodes
    var range: Range<Int>
    switch item.form {
    case .document: range = 1..<nodes.count
    case .heading where item.definition >= 0:
      let node = document.definitions[Int(item.definition)].node
      guard let heading = document.headings.first(where: { $0.node == node }) else { return nil }
      range = Int(nodes[Int(node)].end)..<max(Int(nodes[Int(node)].end), Int(heading.sectionEnd))
    default: return nil
    }
    let metadata = document.metadata.blocks.map(\.node)
    while let node = range.first {
      defer { range = min(range.upperBound, Int(nodes[node].end))..<range.upperBound }
      guard nodes[node].kind == .paragraph, !metadata.contains(Int32(node)) else { continue }
      let text = document.tree.plainText(of: node)
      if text.utf8.count >= 24 { return text.shortened(to: length) }
    }
    return nil
  }
}

extension [UInt8] {
  /// Appends a text as a string of JavaScript and JSON.
  mutating func append(quoted text: String) {
    append(0x22)
    var text = text
    text.withUTF8 { bytes in
      // Without any branch for a byte: little text has anything to escape.
      var found: UInt8 = 0
      for byte in bytes {
        found |= (byte < 0x20 ? 1 : 0) | (byte == 0x22 ? 1 : 0) | (byte == 0x5C ? 1 : 0)
      }
      guard found != 0 else { return append(contentsOf: bytes) }
      for byte in bytes {
        switch byte {
        case 0x22, 0x5C:
          append(0x5C)
          append(byte)
        case 0..<0x20: append(0x20)
        default: append(byte)
        }
      }
    }
    append(0x22)
  }
}
