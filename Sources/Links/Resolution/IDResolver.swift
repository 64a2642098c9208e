import Configuration
import Findings

/// Finds the item that an ID means at a place: the nearest definition.
final class IDResolver: Sendable {
  enum Answer: Equatable {
    case item(Int32)
    /// Several definitions, none nearer than the others.
    case ambiguous([Int32])
    /// Its family exists, the item does not.
    case missing
    /// It only looks like an ID.
    case nothing

    var isItem: Bool {
      if case .item = self { return true }
      return false
    }
  }

  /// How many candidates are kept with an ambiguous reference.
  private static let mostCandidates = 20
  /// How many definitions are looked at for one that stands in a folder itself.
  private static let mostDirect = 256

  private let items: [Item]
  let itemsByID: [String: [Int32]]
  private let folders: FolderTree
  private let families: KnownFamilies
  /// Without items that repeat the ID of an earlier one by mistake: references mean the earlier.
  private let targets: [String: [Int32]]

  init(items: ItemList, folders: FolderTree, configuration: Configuration) {
    self.items = items.items
    self.folders = folders
    var itemsByID: [String: [Int32]] = [:]
    itemsByID.reserveCapacity(items.items.count)
    for index in items.items.indices where items.items[index].hasID {
      itemsByID[items.items[index].id, default: []].append(Int32(index))
    }
    self.itemsByID = itemsByID
    for group in items.duplicates {
      let id = items.items[Int(group[0])].id
      let repeated = Set(group.dropFirst())
      itemsByID[id]?.removeAll { repeated.contains($0) }
    }
    targets = itemsByID
    families = KnownFamilies(items: items, folders: folders, configuration: configuration)
  }

  /// The same with other versions of the same items.
  init(_ former: IDResolver, items: ItemList) {
    self.items = items.items
    itemsByID = former.itemsByID
    folders = former.folders
    families = former.families
    targets = former.targets
  }

  func resolve(_ id: String, in document: Int32, at offset: Int32) -> Answer {
    guard let candidates = targets[id] else {
      return families.knows(id) || isMisspelt(id) ? .missing : .nothing
    }
    return candidates.count == 1
      ? .item(candidates[0]) : nearest(candidates, document, offset)
  }

  /// `int-042` for INT-042: no ID, but the wrong case of one.
  private func isMisspelt(_ id: String) -> Bool {
    id.utf8.allSatisfy { $0 &- 0x41 >= 26 } && targets[id.uppercased()] != nil
  }

  /// Candidates are in the order of documents, and a folder's documents stand together.
  private func nearest(_ candidates: [Int32], _ document: Int32, _ offset: Int32) -> Answer {
    let same = range(of: candidates, in: document..<document + 1)
    if !same.isEmpty { return .item(last(candidates[same], before: offset)) }
    var folder = folders.folderOfDocument[Int(document)]
    while folder >= 0 {
      let inside = candidates[range(of: candidates, in: folders.documents[Int(folder)])]
      if inside.count == 1, let only = inside.first { return .item(only) }
      if inside.count > 1 {
        let direct = inside.prefix(Self.mostDirect).filter {
          folders.folderOfDocument[Int(items[Int($0)].document)] == folder
        }
        return direct.count == 1
          ? .item(direct[0]) : .ambiguous(Array(inside.prefix(Self.mostCandidates)))
      }
      folder = folders.parents[Int(folder)]
    }
    return .ambiguous(Array(candidates.prefix(Self.mostCandidates)))
  }

  /// Numbering that restarts within a document: the definition that was read last.
  private func last(_ candidates: ArraySlice<Int32>, before offset: Int32) -> Int32 {
    candidates.last { items[Int($0)].range.start <= offset } ?? candidates[candidates.startIndex]
  }

  private func range(of candidates: [Int32], in documents: Range<Int32>) -> Range<Int> {
    let start = lowerBound(candidates, documents.lowerBound)
    return start..<lowerBound(candidates, documents.upperBound)
  }

  private func lowerBound(_ candidates: [Int32], _ document: Int32) -> Int {
    var low = 0
    var high = candidates.count
    while low < high {
      let middle = (low + high) / 2
      if items[Int(candidates[middle])].document < document {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }
}
