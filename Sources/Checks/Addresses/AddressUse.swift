import Findings
import Markdown
import Specs

/// What an address is written for: to be called, or to be read.
enum AddressUse {
  /// Whether an address in a document is one of an interface.
  static func isInterface(_ range: ByteRange, of document: Document) -> Bool {
    if isFacet(range, document.facets) { return true }
    return document.source.bytes.withUnsafeBufferPointer { bytes in
      let line = document.source.lineRange(document.source.line(at: range.lower))
      let nodes = document.tree.nodes
      let outer = nodes.indices.last {
        nodes[$0].span.lower <= range.lower && range.upper <= nodes[$0].span.upper
          && (nodes[$0].kind == .codeBlock || nodes[$0].kind == .tableCell)
      }
      let before = line.lower..<range.lower
      guard let outer else { return isAddressLabel(label(endingIn: before, bytes)) }
      if nodes[outer].kind == .codeBlock {
        return isCalled(before, bytes) && !isJSON(outer, document)
      }
      return isAddressLabel(rowLabel(of: outer, document))
        && !isDocumentLabel(columnLabel(of: outer, document))
        || isAddressLabel(columnLabel(of: outer, document))
          && !isDocumentLabel(rowLabel(of: outer, document))
    }
  }

  private static func isFacet(_ range: ByteRange, _ facets: Facets) -> Bool {
    func holds(_ outer: ByteRange) -> Bool {
      outer.start <= range.start && range.end <= outer.end
    }
    return facets.attributes.contains {
      ($0.role == .sandboxURL || $0.role == .productionURL) && holds($0.value.range)
    } || facets.endpoints.contains { holds($0.path.range) }
      || facets.variables.contains { $0.value.map { holds($0.range) } ?? false }
  }

  private static func isJSON(_ node: Int, _ document: Document) -> Bool {
    document.tree.infoStrings.contains {
      $0.node == Int32(node) && $0.text.lowercased().hasPrefix("json")
    }
  }

  // MARK: Labels

  /// The key before a value: `- **Base URL:** `, `base_url: "`.
  private static func label(endingIn range: Range<Int>, _ bytes: Bytes) -> String {
    var end = range.upperBound
    while end > range.lowerBound {
      switch bytes[end - 1] {
      case 0x20, 0x09, 0x22, 0x27, 0x2A, 0x3C, 0x60, 0x5F: end -= 1
      case 0x3A, 0x3D:
        guard end - range.lowerBound <= 48 else { return "" }
        return LabelFolding.fold(bytes.string(range.lowerBound..<end))
      default: return ""
      }
    }
    return ""
  }

  /// Whether a line of code up to an address sends to it or keeps it as a setting.
  private static func isCalled(_ range: Range<Int>, _ bytes: Bytes) -> Bool {
    let text = bytes.string(range)
    let word = text.split { $0 == " " || $0 == "\t" }.first { $0 != "$" && $0 != "export" } ?? ""
    if ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD"].contains(word) || word == "curl" {
      return !bytes.has("/.well-known/acme", at: pathStart(range.upperBound, bytes))
    }
    return isAddressLabel(label(endingIn: range, bytes))
  }

  private static func pathStart(_ address: Int, _ bytes: Bytes) -> Int {
    var index = address + 7
    while index < bytes.count, bytes[index] != 0x2F, !bytes[index].isSpace { index += 1 }
    return index
  }

  private static func rowLabel(of cell: Int, _ document: Document) -> String {
    let nodes = document.tree.nodes
    guard let row = (0..<cell).last(where: { nodes[$0].kind == .tableRow }), row + 1 < cell else {
      return ""
    }
    return LabelFolding.fold(document.tree.plainText(of: row + 1))
  }

  private static func columnLabel(of cell: Int, _ document: Document) -> String {
    let tree = document.tree
    guard let table = (0..<cell).last(where: { tree.nodes[$0].kind == .table }),
      let row = (0..<cell).last(where: { tree.nodes[$0].kind == .tableRow }),
      let column = Array(tree.children(of: row)).firstIndex(of: cell)
    else { return "" }
    let header = Array(tree.children(of: table + 1))
    return header.indices.contains(column)
      ? LabelFolding.fold(tree.plainText(of: header[column])) : ""
  }

  private static func isAddressLabel(_ label: String) -> Bool {
    !label.isEmpty && label.utf8.count <= 40 && !isDocumentLabel(label)
      && addresses.contains { label.contains($0) }
  }

  private static func isDocumentLabel(_ label: String) -> Bool {
    documents.contains { label.contains($0) }
  }

  private static let addresses = [
    "url", "uri", "endpoint", "host", "server", "sandbox", "production", "staging", "webhook",
    "callback", "gateway", "address", "baseapi", "apibase",
  ]
  private static let documents = [
    "doc", "reference", "namespace", "schema", "xmlns", "portal", "website", "homepage", "license",
    "guide", "manual", "standard", "source", "download", "repository", "example", "local",
  ]
}
