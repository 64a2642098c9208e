import Links
import Specs

/// A folder of the content, as readers walk it.
struct SiteFolder: Sendable {
  /// Under the content folder; empty for the content folder itself.
  var path: String
  /// The index of the folder around it, or -1.
  var parent: Int32
  /// The document that is the folder's index page, or -1.
  var index: Int32 = -1
  /// Without the index document, in natural order.
  var documents: [Int32] = []
  /// In natural order.
  var folders: [Int32] = []
  var title = ""

  var name: String { path.split(separator: "/").last.map(String.init) ?? "" }
}

/// All folders of a content folder, the root first.
struct FolderTree: Sendable {
  private(set) var folders: [SiteFolder] = [SiteFolder(path: "", parent: -1)]
  /// By document.
  private(set) var folderOfDocument: [Int32] = []
  private var indexByPath: [String: Int32] = ["": 0]

  init(documents: [Document], rootTitle: String) {
    folderOfDocument.reserveCapacity(documents.count)
    for (number, document) in documents.enumerated() {
      let folder = Int(makeFolder(FolderTree.folderPath(of: document.path)))
      folderOfDocument.append(Int32(folder))
      if FolderTree.indexRank(document.path) != nil, isBetter(number, folder, documents) {
        let former = folders[folder].index
        if former >= 0 { folders[folder].documents.append(former) }
        folders[folder].index = Int32(number)
      } else {
        folders[folder].documents.append(Int32(number))
      }
    }
    for index in folders.indices {
      folders[index].documents.sort {
        naturallyPrecedes(documents[Int($0)].path, documents[Int($1)].path)
      }
      let paths = folders
      folders[index].folders.sort {
        naturallyPrecedes(paths[Int($0)].path, paths[Int($1)].path)
      }
      let page = folders[index].index
      folders[index].title =
        index == 0
        ? rootTitle
        : page >= 0 ? documents[Int(page)].title : FolderTree.title(of: folders[index].name)
    }
  }

  func folder(at path: String) -> Int32? { indexByPath[path] }

  /// A folder, then the folders in it.
  func folderOrder() -> [Int32] {
    var order: [Int32] = []
    var open: [Int32] = [0]
    while let next = open.popLast() {
      order.append(next)
      open += folders[Int(next)].folders.reversed()
    }
    return order
  }

  /// All documents in the order of reading: a folder's index, its documents, then its folders.
  func readingOrder() -> [Int32] {
    folderOrder().flatMap { index in
      let folder = folders[Int(index)]
      return folder.index >= 0 ? [folder.index] + folder.documents : folder.documents
    }
  }

  /// By folder: the documents in it and below.
  func documentCounts() -> [Int] {
    var counts = folders.map { $0.documents.count + ($0.index >= 0 ? 1 : 0) }
    for index in folderOrder().reversed() where folders[Int(index)].parent >= 0 {
      counts[Int(folders[Int(index)].parent)] += counts[Int(index)]
    }
    return counts
  }

  /// Which of several index documents wins: `README` before `index`, `.md` before `.markdown`.
  static func indexRank(_ path: String) -> Int? {
    let name = path.split(separator: "/").last.map { $0.lowercased() } ?? ""
    return ["readme.md", "index.md", "readme.markdown", "index.markdown"].firstIndex(of: name)
  }

  static func folderPath(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }

  private func isBetter(_ document: Int, _ folder: Int, _ documents: [Document]) -> Bool {
    let former = Int(folders[folder].index)
    guard former >= 0, let old = FolderTree.indexRank(documents[former].path),
      let new = FolderTree.indexRank(documents[document].path)
    else { return true }
    return new < old
  }

  private mutating func makeFolder(_ path: String) -> Int32 {
    if let known = indexByPath[path] { return known }
    let parent = makeFolder(FolderTree.folderPath(of: path))
    let index = Int32(folders.count)
    indexByPath[path] = index
    folders.append(SiteFolder(path: path, parent: parent))
    folders[Int(parent)].folders.append(index)
    return index
  }

  private static let acronyms: Set<String> = [
    "adr", "adrs", "api", "apis", "brd", "faq", "hld", "icd", "lld", "nfr", "prd", "prds", "qa",
    "rfc", "rfcs", "sdd", "sdk", "sla", "srs", "trd", "ui", "ux",
  ]

  /// `payment-rails` reads as `Payment rails`.
  private static func title(of name: String) -> String {
    let words = name.split { $0 == "-" || $0 == "_" }.map { word in
      acronyms.contains(word.lowercased()) ? word.uppercased() : String(word)
    }.joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
