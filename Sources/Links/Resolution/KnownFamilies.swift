import Configuration
import Specs

/// The families whose IDs are references: those that the corpus defines and those that the
/// configuration names.
struct KnownFamilies: Sendable {
  /// What the IDs of a family look like.
  private struct Shape {
    /// An ID of the family has a separator: `INT-042`, not `T001`.
    var isSeparated = false
    /// Lengths of numbers in IDs without a separator, as a bit set.
    var compactWidths: UInt64 = 0
    var isConfigured = false
  }

  private var shapes: [String: Shape] = [:]

  /// Data for tests makes no family known: its IDs belong to another project, or to none.
  init(items: ItemList, folders: FolderTree, configuration: Configuration) {
    let fixtures = PathGlobs(configuration.checks.fixtures)
    let isFixture = folders.paths.map { !$0.isEmpty && fixtures.matches($0) }
    let hasFixtures = isFixture.contains(true)
    for kind in configuration.kinds {
      shapes[kind.family, default: Shape()].isConfigured = true
    }
    for kind in items.kinds where kind.family != IDFamily.none {
      var shape = shapes[kind.family] ?? Shape()
      var isKnown = shape.isConfigured
      for index in kind.items {
        let item = items.items[Int(index)]
        if hasFixtures, isFixture[Int(folders.folderOfDocument[Int(item.document)])] { continue }
        isKnown = true
        let id = item.id
        if Self.isSeparated(id) {
          shape.isSeparated = true
        } else {
          shape.compactWidths |= 1 << UInt64(min(Self.digits(of: id), 63))
        }
      }
      if isKnown { shapes[kind.family] = shape }
    }
  }

  /// Whether an ID that nothing defines is meant as one.
  func knows(_ id: String) -> Bool {
    guard let shape = shapes[IDFamily.of(id)] else { return false }
    if shape.isConfigured { return true }
    if WellKnownNames.isLikely(id) { return false }
    if Self.isSeparated(id) { return shape.isSeparated || shape.compactWidths != 0 }
    let digits = Self.digits(of: id)
    // `T4` and `INT8` are not IDs where `T001` and `INT-008` are.
    if shape.compactWidths != 0 { return shape.compactWidths & 1 << UInt64(min(digits, 63)) != 0 }
    return digits >= 3
  }

  static func isSeparated(_ id: String) -> Bool {
    id.utf8.contains { $0 == 0x2D || $0 == 0x5F || $0 == 0x7E }
  }

  private static func digits(of id: String) -> Int {
    id.utf8.reduce(0) { $0 + (IDFamily.isDigit($1) ? 1 : 0) }
  }
}
