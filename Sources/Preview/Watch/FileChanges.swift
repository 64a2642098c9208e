/// What may have changed on the disk, as far as a watcher knows.
package struct FileChanges: Sendable, Equatable {
  /// Absolute paths of files that were written, made, renamed or removed; links are those of the
  /// watched folders.
  package var paths: Set<String> = []
  /// Files or folders came, went or changed their names.
  package var isStructural = false
  /// Some changes were lost: anything may be otherwise.
  package var mayBeAnything = false

  package init(
    paths: Set<String> = [], isStructural: Bool = false, mayBeAnything: Bool = false
  ) {
    self.paths = paths
    self.isStructural = isStructural
    self.mayBeAnything = mayBeAnything
  }

  package var isEmpty: Bool { paths.isEmpty && !isStructural && !mayBeAnything }

  package mutating func add(_ other: FileChanges) {
    paths.formUnion(other.paths)
    isStructural = isStructural || other.isStructural
    mayBeAnything = mayBeAnything || other.mayBeAnything
  }
}

/// What is watched. Paths are absolute and without links.
package struct WatchedPlaces: Sendable, Equatable {
  /// Folders with everything in them.
  package var trees: [String]
  /// Folders of which only the files in them matter.
  package var folders: [String]
  /// Folders in the trees that do not matter.
  package var leftOut: Set<String>

  package init(trees: [String], folders: [String], leftOut: Set<String> = []) {
    self.trees = trees
    self.folders = folders
    self.leftOut = leftOut
  }
}
