import Files

extension Publication {
  /// Moves the new files into the published folder one by one, for an output that cannot be
  /// exchanged as a whole. Every file changes in one step; the site as a whole does not.
  func moveFiles() throws(PublishError) {
    guard let published = publisher.published else { return }
    do throws(FileError) {
      let old = publisher.manifest
      let kept = Set(unchanged)
      for path in manifest.paths.subtracting(old.paths).sorted() {
        if try published.statusIfPresent(of: path) != nil, !kept.contains(path) {
          throw FileError(.write, publisher.place.path + "/" + path, code: 0)
        }
      }
      // A build killed in between must know the new files as ours.
      try put(Manifest(old.paths.union(manifest.paths)), into: published)
      for path in manifest.paths.sorted() where !kept.contains(path) {
        for folder in OutputPath.folders(of: path) {
          do {
            try published.createFolder(folder)
          } catch {
            if !error.isPresent { throw error }
          }
        }
        try publisher.staging.move(path, to: published)
      }
      for path in old.paths.subtracting(manifest.paths).sorted() {
        try? published.removeFile(path)
        for folder in OutputPath.folders(of: path).reversed() {
          // Fails, rightly, where something is left in it.
          try? published.removeFolder(folder)
        }
      }
      try put(manifest, into: published)
      publisher.abandon()
    } catch {
      throw error.code == 0 ? .foreign(error.path) : .file(error)
    }
  }

  private func put(_ manifest: Manifest, into published: Folder) throws(FileError) {
    try writeManifest(manifest)
    try? published.createFolder(OutputPath.ownFolder)
    try publisher.staging.move(OutputPath.manifest, to: published)
  }
}
