/// The files of the content folder as they were at a commit.
struct OldFiles: Sendable {
  struct File: Sendable {
    /// Under the content folder.
    var path: String
    /// The name of its bytes in git.
    var object: String
    var isLink: Bool
  }

  /// By path.
  private(set) var files: [String: File] = [:]
  /// Paths whose bytes are others now, or that are gone.
  private(set) var changed: Set<String> = []

  /// `git` is in the content folder, so that all paths start there.
  init(_ git: Git, commit: String) async throws {
    for record in OldFiles.records(try await git.output(["ls-tree", "-r", "-z", commit])) {
      // `100644 blob 3f2a…<tab>path`
      guard let tab = record.firstIndex(of: 0x09),
        let path = String(validating: record[(tab + 1)...], as: UTF8.self)
      else { continue }
      let words = record[..<tab].split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
      guard words.count == 3, words[1] == "blob" else { continue }
      files[path] = File(path: path, object: words[2], isLink: words[0] == "120000")
    }
    let difference = try await git.output([
      "diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", "--no-textconv", "--relative",
      commit, "--", ".",
    ])
    changed = Set(OldFiles.records(difference).map { String(decoding: $0, as: UTF8.self) })
  }

  /// Whether a file of now has other bytes than then, or was not there. What stands behind a
  /// symbolic link is not git's to say; it counts as it was.
  func isChanged(_ path: String) -> Bool {
    if changed.contains(path) { return true }
    return files[path] == nil && !isBehindLink(path)
  }

  func isBehindLink(_ path: String) -> Bool {
    var end = path.endIndex
    while let slash = path[..<end].lastIndex(of: "/") {
      if let file = files[String(path[..<slash])], file.isLink { return true }
      end = slash
    }
    return false
  }

  /// The bytes of files, in their order.
  static func bytes(of files: [File], from git: Git) async throws -> [[UInt8]] {
    let names = files.map { $0.object + "\n" }.joined()
    let output = try await git.output(["cat-file", "--batch"], input: Array(names.utf8))
    var texts: [[UInt8]] = []
    var index = 0
    for file in files {
      // `3f2a… blob 120`, the bytes, an empty line.
      guard let end = output[index...].firstIndex(of: 0x0A) else { break }
      let header = String(decoding: output[index..<end], as: UTF8.self).split(separator: " ")
      guard header.count == 3, let size = Int(header[2]), end + 1 + size < output.count else {
        throw RunFailure("git has no bytes for \(file.path) as it was")
      }
      texts.append(Array(output[end + 1..<end + 1 + size]))
      index = end + 2 + size
    }
    guard texts.count == files.count else { throw RunFailure("git cat-file ended too early") }
    return texts
  }

  private static func records(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    bytes.split(separator: 0)
  }
}
