package import Findings

extension MarkdownTree {
  /// An anchor that the author wrote as HTML: `<a id="x">`, `<a name="x">`, any `id`.
  package struct HTMLAnchor: Sendable, Equatable {
    package var name: String
    package var node: Int
    /// Where the HTML is written.
    package var span: ByteRange
  }

  /// The `id` and `name` values in the document's HTML, in document order.
  package func htmlAnchors() -> [HTMLAnchor] {
    var anchors: [HTMLAnchor] = []
    for index in nodes.indices {
      guard nodes[index].kind == .htmlInline || nodes[index].kind == .htmlBlock else { continue }
      literal(of: index).withUnsafeBufferPointer { bytes in
        var scanner = HTMLTokenizer(bytes)
        while let token = scanner.next() {
          guard case .start(let tag) = token else { continue }
          if tag.isRawText { _ = scanner.skipRawText(after: tag) }
          guard let element = HTMLElement(name: bytes[tag.name]) else { continue }
          for attribute in tag.attributes {
            let name = String(decoding: bytes[attribute.name], as: UTF8.self).lowercased()
            guard name == "id" || name == "name" && element == .a, let value = attribute.value
            else { continue }
            anchors.append(
              HTMLAnchor(
                name: String(decoding: bytes[value], as: UTF8.self), node: index,
                span: nodes[index].span))
          }
        }
      }
    }
    return anchors
  }
}
