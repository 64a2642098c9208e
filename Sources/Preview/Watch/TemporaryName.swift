/// Files that editors make beside the one that is edited, for as long as they need them.
enum TemporaryName {
  static func matches(_ path: String) -> Bool {
    let name =
      path.utf8.lastIndex(of: 0x2F).map { path[path.utf8.index(after: $0)...] } ?? path[...]
    if name.isEmpty || isHidden(name) { return true }
    // Vim tries whether it may write a folder by this name.
    if name == "4913" || name.hasSuffix("~") || name.hasPrefix("#") && name.hasSuffix("#") {
      return true
    }
    if isOfStreamEditor(name) { return true }
    return endings.contains { name.hasSuffix($0) } || name.contains(".sb-")
  }

  /// `sed -i` writes to `sed` with six letters and figures, and renames that.
  private static func isOfStreamEditor(_ name: Substring) -> Bool {
    name.utf8.count == 9 && name.hasPrefix("sed")
      && name.utf8.dropFirst(3).allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
          || (0x61...0x7A).contains(byte)
      }
      && name.utf8.dropFirst(3).contains { (0x30...0x5A).contains($0) }
  }

  /// Hidden files are never part of a site.
  static func isHidden(_ name: some StringProtocol) -> Bool { name.utf8.first == 0x2E }

  private static let endings = [
    ".swp", ".swo", ".swx", ".tmp", ".temp", ".bak", ".orig", ".part", ".crdownload", ".kate-swp",
    "___jb_tmp___", "___jb_old___", ".lock",
  ]
}
