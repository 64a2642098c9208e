/// Finds the items that a wildcard such as `FR-*` covers at a place, the nearest folders' first.
///
/// Bounded: a table of wildcards over a family of thousands would be more edges than anybody reads,
/// and the link to the family's catalogue shows the rest.
struct WildcardItems: Sendable {
  /// How many items a wildcard refers to.
  static let mostItems = 200
  /// How many are looked at for these.
  private static let mostSeen = 1_000

  private var items: ItemList
  private let folders: FolderTree
  private var ids: IDResolver
  /// By kind: its items in the order of documents.
  private let members: [[Int32]]

  init(items: ItemList, folders: FolderTree, ids: IDResolver) {
    self.items = items
    self.folders = folders
    self.ids = ids
    var members = items.kinds.map { kind in
      var list: [Int32] = []
      list.reserveCapacity(kind.items.count)
      return list
    }
    for index in items.items.indices where items.items[index].hasID {
      members[Int(items.items[index].kind)].append(Int32(index))
    }
    self.members = members
  }

  /// Takes other versions of the same items.
  mutating func replace(items: ItemList, ids: IDResolver) {
    self.items = items
    self.ids = ids
  }

  /// Items that an ID would not mean here, as those of a folder that numbers anew, are left out.
  func items(
    of kind: Int32, startingWith prefix: String, in document: Int32, at offset: Int32
  ) -> [Int32] {
    let members = members[Int(kind)]
    var found: [Int32] = []
    var seen = 0
    /// Of `members`, what the folders up to now hold.
    var inner = range(of: members, in: document..<document + 1)
    look(at: inner)
    var folder = folders.folderOfDocument[Int(document)]
    while folder >= 0 {
      let outer = range(of: members, in: folders.documents[Int(folder)])
      look(at: outer.lowerBound..<inner.lowerBound)
      look(at: inner.upperBound..<outer.upperBound)
      inner = outer
      folder = folders.parents[Int(folder)]
    }
    return found.sorted()

    func look(at range: Range<Int>) {
      for member in members[range] {
        if seen == Self.mostSeen || found.count == Self.mostItems { return }
        seen += 1
        let id = items.items[Int(member)].id
        guard id.hasPrefix(prefix) else { continue }
        if ids.resolve(id, in: document, at: offset) == .item(member) { found.append(member) }
      }
    }
  }

  private func range(of members: [Int32], in documents: Range<Int32>) -> Range<Int> {
    let start = lowerBound(members, items.offsets[Int(documents.lowerBound)])
    return start..<lowerBound(members, items.offsets[Int(documents.upperBound)])
  }

  private func lowerBound(_ members: [Int32], _ item: Int32) -> Int {
    var low = 0
    var high = members.count
    while low < high {
      let middle = (low + high) / 2
      if members[middle] < item { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
