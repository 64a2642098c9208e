import Files

/// Keeps a second build out of an output for as long as this value lives. The system lets go of it
/// with the process, however that ends.
struct OutputLock: ~Copyable {
  private let file: LockedFile
  private let place: OutputPlace

  /// Waits for another build, but not forever.
  init(
    _ place: OutputPlace, patience: Duration, note: (String) -> Void
  ) throws(PublishError) {
    self.place = place
    let clock = ContinuousClock()
    let deadline = clock.now + patience
    var hasNoted = false
    while true {
      do {
        if let file = try place.room.lock(place.lock) {
          self.file = file
          return
        }
      } catch {
        // The user knows the output, not the lock beside it.
        throw .file(FileError(.write, place.path, code: error.code))
      }
      if clock.now >= deadline { throw .busy(place.path) }
      if !hasNoted { note("waiting for another build that publishes into \(place.path)") }
      hasNoted = true
      LockedFile.pause(milliseconds: 50)
    }
  }

  /// Removes the lock file, which is safe only while the lock is held.
  deinit {
    try? place.room.removeFile(place.lock)
    file.release()
  }
}
