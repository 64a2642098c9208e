import Files

/// The last step: the complete new site takes the place of the published one.
struct Publication {
  let publisher: Publisher
  /// What Specweft writes of the new site.
  let manifest: Manifest
  /// Files of the published site that are the new site's as they are, sorted.
  let unchanged: [String]

  private var place: OutputPlace { publisher.place }
  private var staging: Folder { publisher.staging }

  /// Completes the new folder and lets it change places with the published one.
  func exchange(note: (String) -> Void) throws(PublishError) {
    guard let name = place.name else { return }
    do throws(FileError) {
      if let published = publisher.published {
        try linkUnchanged(from: published)
        try linkForeign(from: published)
        staging.adopt(try published.status())
      }
      try writeManifest(manifest)
      try place.room.rename(place.unfinished, to: place.ready)
    } catch {
      throw error.code == 0 ? .foreign(error.path) : .file(error)
    }
    do throws(FileError) {
      guard publisher.published != nil else {
        return try place.room.rename(place.ready, to: name)
      }
      try replace(name)
    } catch {
      guard error.isUnmovable else { throw .file(error) }
      note("\(place.path) cannot be moved; its files are replaced one by one")
      return try moveFiles()
    }
    // The new site stands: what is left of the old one is cleared now or by the next build.
    try? Leftovers.clear(place)
  }

  /// One exchange, or two renames where the file system has none: a build that is killed between
  /// them leaves the old site set aside, and the next one puts it back.
  private func replace(_ name: String) throws(FileError) {
    do {
      try place.room.exchange(place.ready, name)
    } catch {
      guard error.isUnsupported, !error.isUnmovable else { throw error }
      try place.room.rename(name, to: place.aside)
      do {
        try place.room.rename(place.ready, to: name)
      } catch {
        try place.room.rename(place.aside, to: name)
        throw error
      }
    }
  }

  private func linkUnchanged(from published: Folder) throws(FileError) {
    for path in unchanged {
      try publisher.makeFolders(for: path)
      try link(path, from: published)
    }
  }

  /// Keeps what Specweft did not write: files, links, empty folders.
  private func linkForeign(from published: Folder) throws(FileError) {
    let old = publisher.manifest
    try Tree.walk(published) { bytes, kind throws(FileError) in
      let path = String(validating: bytes, as: UTF8.self)
      if kind == .folder {
        if let path, old.folders.contains(path) || path == OutputPath.ownFolder { return }
        do throws(FileError) {
          try staging.createFolder(bytes)
        } catch {
          if !error.isPresent { throw error }
          if let path, manifest.paths.contains(path) { throw conflict(path) }
        }
        return
      }
      if let path {
        if path == OutputPath.manifest { return }
        if kind == .file, old.paths.contains(path) { return }
        // The same bytes by chance: it is ours from now on.
        if manifest.paths.contains(path) {
          if unchangedContains(path) { return }
          throw conflict(path)
        }
        if manifest.folders.contains(path) { throw conflict(path) }
      }
      try makeFolders(around: bytes)
      try link(bytes, from: published)
    }
  }

  private func conflict(_ path: String) -> FileError {
    FileError(.write, place.path + "/" + path, code: 0)
  }

  private func unchangedContains(_ path: String) -> Bool {
    var low = 0
    var high = unchanged.count
    while low < high {
      let middle = (low + high) / 2
      if unchanged[middle] < path { low = middle + 1 } else { high = middle }
    }
    return low < unchanged.count && unchanged[low] == path
  }

  private func makeFolders(around path: [UInt8]) throws(FileError) {
    for index in path.indices where path[index] == 0x2F {
      do {
        try staging.createFolder(Array(path[..<index]))
      } catch {
        if !error.isPresent { throw error }
      }
    }
  }

  /// A second name, or a copy where the file system gives none.
  private func link(_ path: some FileNaming, from published: Folder) throws(FileError) {
    do {
      try staging.link(path, from: published)
    } catch {
      let status = try published.status(of: path)
      guard error.isUnsupported, status.kind == .file else { throw error }
      try staging.copy(path, of: published, to: path, keepingTime: true)
    }
  }

  func writeManifest(_ manifest: Manifest) throws(FileError) {
    let bytes = manifest.bytes
    try? staging.createFolder(OutputPath.ownFolder)
    try? staging.removeFile(OutputPath.manifest)
    if let published = publisher.published, published.holds(bytes, at: OutputPath.manifest) {
      return try link(OutputPath.manifest, from: published)
    }
    let file = try staging.create(OutputPath.manifest)
    try file.write(bytes)
    try file.finish()
  }
}
