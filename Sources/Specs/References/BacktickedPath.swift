/// Whether a code span is the path of a file: `design/api/ledger.yaml`.
enum BacktickedPath: Equatable {
  case none
  /// It has a slash and could be a folder, or an address, or a media type.
  case possible
  /// It ends like a file.
  case certain

  static func judge(_ bytes: Bytes, _ range: Range<Int>) -> BacktickedPath {
    guard range.count > 2, range.count < 256 else { return .none }
    var slashes = 0
    var point = -1
    var hash = -1
    for index in range {
      switch bytes[index] {
      case 0x2F: slashes += 1
      case 0x2E where hash < 0: point = index
      case 0x23: hash = hash < 0 ? index : hash
      case 0x3A, 0x3F, 0x2A, 0x7B, 0x7D, 0x3C, 0x3E, 0x28, 0x29, 0x24, 0x3D, 0x3B, 0x2C, 0x22,
        0x27, 0x7C, 0x26, 0x5B, 0x5D, 0x5C, 0x40, 0x21, 0x60, 0x7E, 0...0x20:
        return .none
      default: break
      }
    }
    let end = hash < 0 ? range.upperBound : hash
    if point > range.lowerBound, isExtension(bytes, point + 1..<end), bytes[point - 1] != 0x2F {
      return .certain
    }
    let isRooted = bytes[range.lowerBound] == 0x2F
    return slashes > 0 && !isRooted && bytes[range.lowerBound] != 0x23 ? .possible : .none
  }

  private static func isExtension(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    guard range.count > 0, range.count <= 8 else { return false }
    return extensions.contains(LabelFolding.fold(bytes, range))
  }

  private static let extensions: Set<String> = [
    "md", "markdown", "yaml", "yml", "json", "csv", "tsv", "pdf", "png", "jpg", "jpeg", "svg",
    "gif", "webp", "txt", "xml", "xsd", "wsdl", "html", "proto", "graphql", "sql", "puml",
    "drawio", "dot", "mmd", "docx", "xlsx", "pptx", "zip", "feature", "adoc", "rst", "avsc",
    "raml", "toml", "ini",
  ]
}
