import Specs

/// The folders that hold documents, with their parents: the scopes in which numbering may restart.
struct FolderTree: Sendable {
  /// Without a slash at the end; the content folder is the empty path, index 0.
  private(set) var paths: [String] = [""]
  private(set) var parents: [Int32] = [-1]
  private(set) var depths: [Int32] = [0]
  /// The folder of each document.
  private(set) var folderOfDocument: [Int32] = []
  /// The documents in a folder and below it. Documents are sorted by path, so they stand together.
  private(set) var documents: [Range<Int32>] = [0..<0]
  private var indices: [String: Int32] = ["": 0]

  init(documents: [Document], artifacts: [String]) {
    folderOfDocument.reserveCapacity(documents.count)
    var last: (path: Substring, folder: Int32) = ("", 0)
    for index in documents.indices {
      let path = Self.parent(of: documents[index].path)
      if path != last.path { last = (path, intern(path)) }
      var folder = last.folder
      folderOfDocument.append(folder)
      while folder >= 0 {
        let range = self.documents[Int(folder)]
        let start = range.isEmpty ? Int32(index) : range.lowerBound
        self.documents[Int(folder)] = start..<Int32(index + 1)
        folder = parents[Int(folder)]
      }
    }
    for artifact in artifacts { _ = intern(Self.parent(of: artifact)) }
  }

  func contains(_ path: String) -> Bool { indices[path] != nil }

  /// The folder of a path: everything before the last slash.
  static func parent(of path: String) -> Substring {
    guard let slash = path.utf8.lastIndex(of: 0x2F) else { return "" }
    return path[..<slash]
  }

  private mutating func intern(_ path: Substring) -> Int32 {
    let key = String(path)
    if let index = indices[key] { return index }
    let parent = intern(Self.parent(of: key))
    let index = Int32(paths.count)
    paths.append(key)
    parents.append(parent)
    depths.append(depths[Int(parent)] + 1)
    documents.append(0..<0)
    indices[key] = index
    return index
  }

  /// The path of a document's folder.
  func path(of document: Int32) -> String { paths[Int(folderOfDocument[Int(document)])] }

  /// The innermost folder that holds both.
  func commonFolder(_ left: Int32, _ right: Int32) -> Int32 {
    var left = left
    var right = right
    while depths[Int(left)] > depths[Int(right)] { left = parents[Int(left)] }
    while depths[Int(right)] > depths[Int(left)] { right = parents[Int(right)] }
    while left != right {
      left = parents[Int(left)]
      right = parents[Int(right)]
    }
    return left
  }
}
