/// Scripts of the theme as they are published.
///
/// They are written to be read: a comment before what needs one, an idea a file. A reader of the site
/// waits for none of that, so comments and indentation go, and what is always loaded together
/// comes as one file. Nothing else is changed: a stack trace still names what stands in the source.
enum ScriptText {
  /// Without lines that hold nothing but a comment, and without indentation.
  static func packed(_ script: [UInt8]) -> [UInt8] {
    var packed: [UInt8] = []
    packed.reserveCapacity(script.count)
    for line in script.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true) {
      let text = line.drop { $0 == UInt8(ascii: " ") }
      if text.isEmpty || text.starts(with: "//".utf8) { continue }
      packed += text
      packed.append(UInt8(ascii: "\n"))
    }
    return packed
  }

  /// Takes the files of `folder/` out of the assets and puts them into `folder.js`, sorted by name.
  /// A site's own `folder.js` stands in for all of them.
  static func join(_ folder: String, in assets: inout [String: [UInt8]]) {
    let parts = assets.keys.filter { $0.hasPrefix("\(folder)/") && $0.hasSuffix(".js") }.sorted()
    let joined = parts.flatMap { assets.removeValue(forKey: $0) ?? [] }
    if !parts.isEmpty, assets["\(folder).js"] == nil { assets["\(folder).js"] = joined }
  }
}
