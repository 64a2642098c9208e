import Findings
import Links
import Markdown
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
      html.append("<dt>")
      html.appendEscaped(entry.label)
      html.append("<dd>")
      appendValue(of: entry, to: &html)
      html.append("\n")
    }
    html.append("</dl>")
    return html
  }

  private func appendValue(of entry: MetadataEntry, to html: inout [UInt8]) {
    let value = Array(entry.value.utf8)
    if isAddress(entry.value) {
      html.append("<a href=\"")
      html.appendEscaped(entry.value)
      html.append("\">")
      html.appendEscaped(entry.value)
      html.append("</a>")
      return
    }
    var written = 0
    for part in parts(in: entry) {
      guard let place = find(part.text, in: value, from: written) else { continue }
      append(value[written..<place], to: &html)
      append(part, to: &html)
      written = place + part.text.count
    }
    append(value[written...], to: &html)
  }

  /// A piece of a value that is more than text.
  private struct Part {
    var start: Int32
    /// As it stands in the value.
    var text: [UInt8]
    /// What is shown of it: the label of a wiki link.
    var shown: [UInt8]?
    /// Empty if it leads nowhere.
    var href = ""
    var cssClass = "ref"
  }

  private func append(_ part: Part, to html: inout [UInt8]) {
    html.append(part.href.isEmpty ? "<span class=\"" : "<a class=\"")
    html.append(part.cssClass)
    if !part.href.isEmpty {
      html.append("\" href=\"")
      html.appendEscaped(part.href)
    }
    html.append("\">")
    append((part.shown ?? part.text)[...], to: &html)
    html.append(part.href.isEmpty ? "</span>" : "</a>")
  }

  /// The IDs and the links of a value, in the order in which they are written.
  private func parts(in entry: MetadataEntry) -> [Part] {
    let content = map.graph.documents[Int(document)]
    let resolutions = map.graph.resolutions[Int(document)]
    var parts: [Part] = []
    for (index, mention) in mentions(in: entry.valueRange) {
      let text = Array(content.source.bytes[mention.range.indices])
      switch resolutions.mentions[index] {
      case .item(let item):
        parts.append(
          Part(start: mention.range.start, text: text, href: map.link(from: page, toNode: item)))
      case .unresolved:
        parts.append(Part(start: mention.range.start, text: text, cssClass: "unresolved"))
      case .nothing, .definition, .kind: break
      }
    }
    let targets = LinkTargets(map: map, page: page)
    for (index, use) in content.links.enumerated()
    where use.range.start >= entry.valueRange.start && use.range.end <= entry.valueRange.end {
      if use.style == .wikiLink, let written = wikiLink(use, in: content.source.bytes) {
        let target = targets.target(of: resolutions.links[index])
        parts.append(
          Part(
            start: Int32(written.range.lowerBound),
            text: Array(content.source.bytes[written.range]),
            shown: written.label, href: target ?? "",
            cssClass: target == nil ? "unresolved" : "ref"))
        continue
      }
      let isLiteral = use.style == .wikiLink || use.style == .path
      guard use.node >= 0 || isLiteral else { continue }
      let text =
        isLiteral
        ? Array(use.target.utf8) : Array(content.tree.plainText(of: Int(use.node)).utf8)
      let start =
        use.node < 0 ? use.range.start : content.tree.nodes[Int(use.node)].span.start
      if let target = targets.target(of: resolutions.links[index]) {
        parts.append(Part(start: start, text: text, href: target))
      } else if case .external = resolutions.links[index], !isLiteral, isAddress(use.target) {
        parts.append(Part(start: start, text: text, href: use.target, cssClass: "external"))
      }
    }
    return parts.sorted { $0.start < $1.start }
  }

  /// A wiki link with its brackets, and what of it is for readers.
  private func wikiLink(
    _ use: LinkUse, in source: [UInt8]
  ) -> (range: Range<Int>, label: [UInt8])? {
    var start = use.range.lower
    while start > 0, source[start - 1] == 0x20 { start -= 1 }
    var end = use.range.upper
    var label = use.range.upper
    while end + 1 < source.count, source[end] != 0x0A, source[end] != 0x5D {
      if source[end] == 0x7C, label == use.range.upper { label = end + 1 }
      end += 1
    }
    guard start >= 2, source[start - 1] == 0x5B, source[start - 2] == 0x5B,
      end + 1 < source.count, source[end] == 0x5D, source[end + 1] == 0x5D
    else { return nil }
    let isLabelled = label > use.range.upper && label < end
    return (start - 2..<end + 2, Array(source[isLabelled ? label..<end : use.range.indices]))
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

  private func isAddress(_ value: String) -> Bool {
    let value = value.utf8
    let isWeb = value.starts(with: "https://".utf8) || value.starts(with: "http://".utf8)
    return isWeb && !value.contains { $0 <= 0x20 || $0 == 0x2C }
  }
}
