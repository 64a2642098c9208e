/// How long the name of a content file may be, so that the site can hold what is made of it.
///
/// File systems take names of 255 bytes and paths of 4095. A page is called like its document but
/// for the end of the name, and there may be a page of its relations beside it.
enum PublishedName {
  private static let nameLimit = 255
  private static let pathLimit = 4095
  /// The longest that takes the place of `.md`.
  private static let longestEnding = ".relations-9999.html".utf8.count
  /// The folder for artifacts whose own address is taken.
  private static let longestPrefix = "files/".utf8.count

  static func fits(_ path: String, _ name: String, isDocument: Bool) -> Bool {
    var added = 0
    if isDocument {
      let stem = name.lastIndex(of: ".").map { name[..<$0].utf8.count } ?? name.utf8.count
      added = stem + longestEnding - name.utf8.count
    }
    return name.utf8.count + added <= nameLimit
      && path.utf8.count + added + longestPrefix <= pathLimit
  }
}
