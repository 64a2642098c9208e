/// Paths of files in the output: relative, with `/`, never leading out.
enum OutputPath {
  /// The folder in which Specweft keeps what it must remember about the output.
  static let ownFolder = ".specweft"
  static let manifest = ".specweft/manifest"

  static func isSafe(_ path: String) -> Bool {
    guard !path.isEmpty, path.utf8.count < 4096, !path.utf8.contains(0) else { return false }
    return path.utf8.split(separator: 0x2F, omittingEmptySubsequences: false).allSatisfy {
      !$0.isEmpty && !$0.elementsEqual([0x2E]) && !$0.elementsEqual([0x2E, 0x2E])
    }
  }

  /// The folder of a path, or `nil` if it stands at the top.
  static func folder(of path: String) -> String? {
    path.utf8.lastIndex(of: 0x2F).map { String(path[..<$0]) }
  }

  /// All folders around a path, outermost first.
  static func folders(of path: String) -> [String] {
    path.utf8.indices.filter { path.utf8[$0] == 0x2F }.map { String(path[..<$0]) }
  }
}
