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
    return endings.contains { name.hasSuffix($0) } || name.contains(".sb-")
  }

  /// Hidden files are never part of a site.
  static func isHidden(_ name: some StringProtocol) -> Bool { name.utf8.first == 0x2E }

  private static let endings = [
    ".swp", ".swo", ".swx", ".tmp", ".temp", ".bak", ".orig", ".part", ".crdownload", ".kate-swp",
    "___jb_tmp___", "___jb_old___", ".lock",
  ]
}
