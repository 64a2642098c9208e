/// The ID that starts a file or folder name: `INT-001-ledger.md`, `FR-014-login/README.md`.
enum PathID {
  struct Named: Equatable {
    var id: String
    var form: DefinitionForm
  }

  static func read(_ path: String) -> Named? {
    let parts = path.split(separator: "/")
    guard let file = parts.last else { return nil }
    let name = file.lastIndex(of: ".").map { file[..<$0] } ?? file
    if let id = leading(String(name)) { return Named(id: id, form: .fileName) }
    let isIndex = ["readme", "index", "spec"].contains(LabelFolding.fold(String(name)))
    guard isIndex, parts.count > 1, let id = leading(String(parts[parts.count - 2])) else {
      return nil
    }
    return Named(id: id, form: .folderName)
  }

  /// Whether a name starts with an ID and goes on, if it does, with something else.
  static func starts(_ path: String, with id: String) -> Bool {
    let parts = path.split(separator: "/")
    return parts.suffix(2).contains { part in
      guard part.hasPrefix(id) else { return false }
      guard let next = part.dropFirst(id.count).utf8.first else { return true }
      return !next.isAlphanumeric
    }
  }

  /// The longest start of a name that is an ID: capitals, then numbers.
  static func leading(_ name: String) -> String? {
    var name = name
    return name.withUTF8 { bytes in
      guard let first = bytes.first, first.isUpper else { return nil }
      var best = 0
      var start = 0
      var numbers = 0
      while start < bytes.count {
        var end = start
        while end < bytes.count, bytes[end] != 0x2D, bytes[end] != 0x5F, bytes[end] != 0x20 {
          end += 1
        }
        let isNumber = bytes[start..<end].allSatisfy { $0.isDigit || $0 == 0x2E }
        let isCapital = bytes[start..<end].allSatisfy { $0.isUpper || $0.isDigit }
        guard end > start, isNumber || isCapital else { break }
        if numbers > 0 {
          // After the number only more numbers of some width, and parts such as `AC01`.
          guard isNumber ? end - start > 1 : bytes[end - 1].isDigit && bytes[start].isUpper
          else { break }
        }
        if bytes[start..<end].contains(where: \.isDigit), start > 0 || !isNumber {
          if IDToken.shape(of: bytes, 0..<end) == .separated { best = end }
          if start > 0 || isNumber { numbers += 1 }
        }
        start = end + 1
        if end < bytes.count, bytes[end] == 0x20 { break }
      }
      return best > 0 ? bytes.string(0..<best) : nil
    }
  }
}
