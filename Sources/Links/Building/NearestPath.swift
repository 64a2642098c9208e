import Specs

/// The path that a broken link probably means.
struct NearestPath: Sendable {
  /// Paths by their file name in lower case.
  private var byName: [String: [String]] = [:]
  /// Paths by folder.
  private var byFolder: [String: [String]] = [:]

  private static let mostCompared = 2000

  init(documents: [Document], artifacts: [String]) {
    for path in documents.map(\.path) + artifacts {
      byName[Self.name(of: path), default: []].append(path)
      byFolder[String(FolderTree.parent(of: path)), default: []].append(path)
    }
  }

  /// The same name in another folder or case, else a name in the same folder that differs by at most
  /// two characters or begins with the same ID. As a link in `document` would write it.
  func path(for target: String, in document: Document) -> String? {
    guard case .local(let path, _) = SitePath.target(of: target), !path.isEmpty else { return nil }
    let folder = String(FolderTree.parent(of: document.path))
    let name = Self.name(of: path)
    let found = sameName(name, near: folder) ?? similarName(path, name, from: folder)
    return found.map { SitePath.relative($0, from: folder) }
  }

  /// The file name without what people write in several ways: case, `&` for `and`.
  private static func name(of path: String) -> String {
    let name = NameIndex.name(of: path).lowercased()
    guard name.utf8.contains(0x26) else { return name }
    return name.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "and")
  }

  private func sameName(_ name: String, near folder: String) -> String? {
    guard name != "readme.md", name != "index.md" else { return nil }
    let paths = byName[name] ?? byName[name + ".md"] ?? []
    return paths.first { FolderTree.parent(of: $0) == folder } ?? paths.first
  }

  private func similarName(_ path: String, _ name: String, from folder: String) -> String? {
    guard let full = SitePath.normalized(path, from: folder, content: "") else { return nil }
    let wanted = Array(name.utf8)
    var best: (distance: Int, path: String)?
    for candidate in (byFolder[String(FolderTree.parent(of: full))] ?? []).prefix(Self.mostCompared)
    {
      let other = Array(Self.name(of: candidate).utf8)
      let distance = EditDistance.between(wanted, other, limit: 2)
      if distance <= 2, distance < best?.distance ?? 3, !isOtherNumber(wanted, other) {
        best = (distance, candidate)
      }
    }
    return best?.path ?? sameID(wanted, in: String(FolderTree.parent(of: full)))
  }

  /// The only file of a folder whose name begins with the same ID: `us-3.7-reports.md` for
  /// `us-3.7-moderation.md`. Titles change, IDs stay.
  private func sameID(_ wanted: [UInt8], in folder: String) -> String? {
    let id = Self.leadingID(wanted)
    guard !id.isEmpty else { return nil }
    let found = (byFolder[folder] ?? []).prefix(Self.mostCompared).lazy.filter {
      Self.leadingID(Array(Self.name(of: $0).utf8)) == id
    }.prefix(2)
    return found.count == 1 ? found.first : nil
  }

  /// `us-3.7-` of `us-3.7-moderation.md`: all parts up to the last in a row that has digits.
  private static func leadingID(_ name: [UInt8]) -> ArraySlice<UInt8> {
    var end = 0
    var start = 0
    var index = 0
    var hasDigit = false
    while index < name.count {
      if name[index] == 0x2D {
        if hasDigit { end = index + 1 } else if start > 0 { break }
        start = index + 1
        hasDigit = false
      } else if name[index] &- 0x30 < 10 {
        hasDigit = true
      }
      index += 1
    }
    return name[..<end]
  }

  /// `us-6.4-ac03.md` is not `us-3.4-ac03.md`: only numbers differ, and no word says that it is
  /// meant. `int-42.md` is `int-042.md`.
  private func isOtherNumber(_ wanted: [UInt8], _ other: [UInt8]) -> Bool {
    let (left, right) = (Self.numbers(wanted), Self.numbers(other))
    return left.numbers != right.numbers && left.rest == right.rest
      && !left.rest.split(whereSeparator: { ($0 | 0x20) &- 0x61 >= 26 && $0 < 0x80 })
        .contains { $0.count > 4 }
  }

  /// The numbers of a name without leading zeros, and what stands around them.
  private static func numbers(_ name: [UInt8]) -> (numbers: [[UInt8]], rest: [UInt8]) {
    var numbers: [[UInt8]] = []
    var rest: [UInt8] = []
    var isInside = false
    for byte in name {
      if byte &- 0x30 < 10 {
        if !isInside { numbers.append([]) }
        let isLeadingZero = byte == 0x30 && numbers[numbers.count - 1].isEmpty
        if !isLeadingZero { numbers[numbers.count - 1].append(byte) }
        isInside = true
      } else {
        if isInside { rest.append(0x23) }
        rest.append(byte)
        isInside = false
      }
    }
    return (numbers, rest)
  }
}
