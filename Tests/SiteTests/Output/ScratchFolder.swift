import Foundation

/// A folder of its own for a test, removed afterwards.
final class ScratchFolder: Sendable {
  let path: String

  init() throws {
    path =
      FileManager.default.temporaryDirectory.appending(
        path: "specweft-\(UUID().uuidString)"
      ).path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func at(_ name: String) -> String { "\(path)/\(name)" }

  func write(_ text: String, to name: String) throws {
    let url = URL(filePath: at(name))
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func text(_ name: String) -> String? {
    FileManager.default.contents(atPath: at(name)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Every file, link and folder (with `/` at its end), sorted.
  func tree(_ folder: String = "") -> [String] {
    let root = folder.isEmpty ? path : at(folder)
    let names = (FileManager.default.enumerator(atPath: root)?.allObjects as? [String]) ?? []
    return names.map { name in
      var isFolder: ObjCBool = false
      let isLink =
        (try? FileManager.default.destinationOfSymbolicLink(atPath: "\(root)/\(name)")) != nil
      _ = FileManager.default.fileExists(atPath: "\(root)/\(name)", isDirectory: &isFolder)
      return isFolder.boolValue && !isLink ? name + "/" : name
    }.sorted()
  }

  func inode(_ name: String) throws -> UInt64? {
    let attributes = try FileManager.default.attributesOfItem(atPath: at(name))
    return (attributes[.systemFileNumber] as? NSNumber)?.uint64Value
  }

  func modified(_ name: String) throws -> Date? {
    try FileManager.default.attributesOfItem(atPath: at(name))[.modificationDate] as? Date
  }
}
