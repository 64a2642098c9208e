import Findings
import Links
import Specs

/// Writes metadata as a definition list, with every ID and address in it a link.
struct MetadataTable {
  let map: SiteMap
  let page: SiteAddress
  let document: Int32

  /// Nothing if no entry has a value or label.
  func html(_ entries: some Sequence<MetadataEntry>) -> [UInt8] {
    var html: [UInt8] = []
    html.append("<dl class=\"facts\">\n")
    for entry in entries {
      html.append("<div><dt>")
      html.appendEscaped(entry.label)
      html.append("</dt><dd>")
      appendValue(of: entry, to: &html)
      html.append("</dd></div>\n")
    }
    html.append("</dl>\n")
    return html
  }

  private func appendValue(of entry: MetadataEntry, to html: inout [UInt8]) {
    let value = Array(entry.value.utf8)
    if isAddress(value) {
      html.append("<a href=\"")
      html.appendEscaped(entry.value)
      html.append("\" rel=\"external\">")
      html.appendEscaped(entry.value)
      html.append("</a>")
      return
    }
    var written = 0
    for (index, mention) in mentions(in: entry.valueRange) {
      let token = Array(map.graph.documents[Int(document)].source.bytes[mention.range.indices])
      guard let place = find(token, in: value, from: written) else { continue }
      append(value[written..<place], to: &html)
      appendMention(index, token, to: &html)
      written = place + token.count
    }
    append(value[written...], to: &html)
  }

  private func appendMention(_ index: Int, _ token: [UInt8], to html: inout [UInt8]) {
    switch map.graph.resolutions[Int(document)].mentions[index] {
    case .item(let item):
      html.append("<a class=\"ref\" href=\"")
      html.appendEscaped(map.link(from: page, toNode: item))
      html.append("\" title=\"")
      html.appendEscaped(map.graph.items[Int(item)].title)
      html.append("\">")
      append(token[...], to: &html)
      html.append("</a>")
    case .unresolved:
      html.append("<span class=\"unresolved\">")
      append(token[...], to: &html)
      html.append("</span>")
    case .nothing, .definition, .kind:
      append(token[...], to: &html)
    }
  }

  /// Mentions stand in the order of the document, so the first one is found by halving.
  private func mentions(in range: ByteRange) -> [(Int, Mention)] {
    let mentions = map.graph.documents[Int(document)].mentions
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].range.start < range.start { low = middle + 1 } else { high = middle }
    }
    var found: [(Int, Mention)] = []
    while low < mentions.count, mentions[low].range.start < range.end {
      if mentions[low].range.end <= range.end, !mentions[low].isImplied {
        found.append((low, mentions[low]))
      }
      low += 1
    }
    return found
  }

  private func append(_ bytes: ArraySlice<UInt8>, to html: inout [UInt8]) {
    bytes.withUnsafeBufferPointer { html.appendEscaped($0) }
  }

  private func find(_ token: [UInt8], in value: [UInt8], from start: Int) -> Int? {
    guard !token.isEmpty, value.count >= token.count else { return nil }
    var index = start
    while index + token.count <= value.count {
      if value[index..<index + token.count].elementsEqual(token) { return index }
      index += 1
    }
    return nil
  }

  private func isAddress(_ value: [UInt8]) -> Bool {
    let isWeb = value.starts(with: "https://".utf8) || value.starts(with: "http://".utf8)
    return isWeb && !value.contains { $0 <= 0x20 || $0 == 0x2C }
  }
}
