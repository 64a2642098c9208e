import Files

/// What earlier builds left beside the output: the site they replaced, or what they were preparing
/// when they were killed.
enum Leftovers {
  /// Clears all of it. Only whoever holds the lock may.
  static func clear(_ place: OutputPlace) throws(FileError) {
    try restore(place)
    try Tree.remove(place.unfinished, in: place.room)
    for name in [place.ready, place.aside] {
      guard try place.room.statusIfPresent(of: name) != nil else { continue }
      if let published = try place.published(), place.name != nil {
        let old = try place.room.folder(name)
        try rescue(from: old, to: published, manifest: try Publisher.manifest(of: old))
      }
      // From here on nothing in it is worth saving, whatever a kill leaves of it.
      try place.room.rename(name, to: place.unfinished)
      try Tree.remove(place.unfinished, in: place.room)
    }
  }

  /// A build without the one-step exchange was killed between its two renames.
  private static func restore(_ place: OutputPlace) throws(FileError) {
    guard let name = place.name, try place.room.statusIfPresent(of: name) == nil,
      try place.room.statusIfPresent(of: place.aside) != nil
    else { return }
    try place.room.rename(place.aside, to: name)
  }

  /// Saves what someone put into the old site while the new one was being prepared: whatever is
  /// not ours and not in the published folder as new or newer.
  private static func rescue(
    from old: Folder, to published: Folder, manifest: Manifest
  ) throws(FileError) {
    try Tree.walk(old) { bytes, kind throws(FileError) in
      if kind == .folder { return }
      if let path = String(validating: bytes, as: UTF8.self),
        path == OutputPath.manifest || (kind == .file && manifest.paths.contains(path))
      {
        return
      }
      let status = try old.status(of: bytes)
      if let present = try published.statusIfPresent(of: bytes),
        present.identity == status.identity || !(present.modified < status.modified)
      {
        return
      }
      for index in bytes.indices where bytes[index] == 0x2F {
        try? published.createFolder(Array(bytes[..<index]))
      }
      try old.move(bytes, to: published)
    }
  }
}
