package import Findings

extension MarkdownTree {
  /// A link or an image that the author wrote as HTML: `<a href="x.md">`, `<img src="x.png">`.
  package struct HTMLLink: Sendable, Equatable {
    package var isImage: Bool
    /// The address without its entities and without what browsers drop of it.
    package var target: String
    /// The value of the attribute, as offsets in the literal of the node.
    package var literal: ByteRange
    /// Where the address is written, without quotes and blanks around it.
    package var span: ByteRange
    /// Where its tag is written.
    package var tag: ByteRange
  }

  /// The links and images in one node of HTML, in the order of writing.
  package func htmlLinks(in node: Int) -> [HTMLLink] {
    guard nodes[node].kind == .htmlInline || nodes[node].kind == .htmlBlock else { return [] }
    var links: [HTMLLink] = []
    literal(of: node).withUnsafeBufferPointer { bytes in
      guard HTMLLinkScan.mayHaveLinks(bytes) else { return }
      var scanner = HTMLTokenizer(bytes)
      var entities = EntityTexts()
      while let token = scanner.next() {
        guard case .start(let tag) = token else { continue }
        if tag.isRawText { _ = scanner.skipRawText(after: tag) }
        guard let value = HTMLLinkScan.address(of: tag, bytes) else { continue }
        let inner = HTMLLinkScan.trimmed(value, bytes)
        links.append(
          HTMLLink(
            isImage: HTMLElement(name: bytes[tag.name]) == .img,
            target: HTMLLinkScan.text(bytes[inner], &entities),
            literal: ByteRange(value.lowerBound, value.upperBound),
            span: sourceRange(
              ofLiteral: ByteRange(inner.lowerBound, inner.upperBound), in: node),
            tag: sourceRange(
              ofLiteral: ByteRange(tag.range.lowerBound, tag.range.upperBound), in: node)))
      }
    }
    return links
  }
}

/// How addresses stand in tags.
enum HTMLLinkScan {
  /// A quick no for most HTML: comments, line breaks, anchors.
  static func mayHaveLinks(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count > 8 else { return false }
    for index in 0..<bytes.count - 4 {
      switch bytes[index] | 0x20 {
      // `href`
      case 0x68:
        if bytes[index + 1] | 0x20 == 0x72, bytes[index + 2] | 0x20 == 0x65,
          bytes[index + 3] | 0x20 == 0x66
        {
          return true
        }
      // `src`
      case 0x73:
        if bytes[index + 1] | 0x20 == 0x72, bytes[index + 2] | 0x20 == 0x63 { return true }
      default: break
      }
    }
    return false
  }

  /// The value of the attribute that makes a tag a link or an image: the first one counts.
  static func address(
    of tag: HTMLTokenizer.Tag, _ source: UnsafeBufferPointer<UInt8>
  ) -> Range<Int>? {
    let name: StaticString
    switch HTMLElement(name: source[tag.name]) {
    case .a: name = "href"
    case .img: name = "src"
    default: return nil
    }
    return tag.attributes.first { isNamed($0.name, name, source) }?.value
  }

  private static func isNamed(
    _ range: Range<Int>, _ name: StaticString, _ source: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    name.withUTF8Buffer { name in
      range.count == name.count && zip(source[range], name).allSatisfy { $0 | 0x20 == $1 }
    }
  }

  static func trimmed(
    _ range: Range<Int>, _ source: UnsafeBufferPointer<UInt8>
  ) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, source[start] <= 0x20 { start += 1 }
    while end > start, source[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }

  /// A value as a browser reads it: entities replaced, tabs and line ends dropped.
  static func text(
    _ value: Slice<UnsafeBufferPointer<UInt8>>, _ entities: inout EntityTexts
  ) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(value.count)
    var index = value.startIndex
    while index < value.endIndex {
      let byte = value[index]
      if byte == 0x26, let end = value[index...].prefix(40).firstIndex(of: 0x3B),
        let decoded = entities.text(of: value[index...end])
      {
        text.append(contentsOf: decoded)
        index = end + 1
        continue
      }
      if byte != 0x09, byte != 0x0A, byte != 0x0D { text.append(byte) }
      index += 1
    }
    return String(decoding: text, as: UTF8.self)
  }
}
