/// The ID that starts a file or folder name: `INT-001-ledger.md`, `FR-014-login/README.md`.
enum PathID {
  struct Named: Equatable {
    var id: String
    var form: DefinitionForm
  }

  static func read(_ path: String) -> Named? {
    let name = PathName(path)
    if let id = leading(name.stem) { return Named(id: id, form: .fileName) }
    guard name.isIndex || LabelFolding.fold(name.stem) == "spec", let id = leading(name.folder)
    else { return nil }
    return Named(id: id, form: .folderName)
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
        // `MIGRATION-0.37` is about a version.
        if isNumber, bytes.has("0.", at: start, limit: end) { break }
        // `REVIEW_2025-01-20` is dated, `REVIEW_2025-01-20-001` numbered.
        if isNumber, let date = dateEnd(bytes, start) {
          guard date + 1 < bytes.count, bytes[date + 1].isDigit else { break }
          end = date
        }
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

  /// The end of a date that starts at `start`: `2025-01-20`.
  private static func dateEnd(_ bytes: Bytes, _ start: Int) -> Int? {
    let end = start + 10
    guard end <= bytes.count, end == bytes.count || !bytes[end].isAlphanumeric,
      bytes.has("19", at: start, limit: end) || bytes.has("20", at: start, limit: end)
    else { return nil }
    for index in start..<end {
      let isJoint = index == start + 4 || index == start + 7
      guard isJoint ? bytes[index] == 0x2D || bytes[index] == 0x5F : bytes[index].isDigit else {
        return nil
      }
    }
    return end
  }
}

/// The parts of a path that say something: `specs/refunds/README.md` has the folder `refunds` and
/// the stem `README`.
struct PathName {
  var folder = ""
  var stem = ""
  /// `README` or `index`: the folder's own page.
  var isIndex = false
  /// A list of past changes: `CHANGELOG`, `changelog-2.x`.
  var isHistory = false

  init(_ path: String) {
    var path = path
    path.withUTF8 { bytes in
      var end = bytes.count
      var start = end
      while start > 0, bytes[start - 1] != 0x2F {
        start -= 1
        if bytes[start] == 0x2E, end == bytes.count { end = start }
      }
      stem = bytes.string(start..<max(start, end))
      let name = LabelFolding.fold(bytes, start..<max(start, end))
      isIndex = name == "readme" || name == "index"
      isHistory =
        name.hasPrefix("changelog") || name.hasPrefix("releasenotes") || name == "changes"
        || name == "history"
      guard start > 0 else { return }
      var parent = start - 1
      while parent > 0, bytes[parent - 1] != 0x2F { parent -= 1 }
      folder = bytes.string(parent..<start - 1)
    }
  }
}
