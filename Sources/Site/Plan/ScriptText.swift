/// Scripts of the theme as they are published.
///
/// They are written to be read: a comment before what needs one, indentation by what belongs together.
/// Who reads the site waits for none of that, so both go; nothing else is changed.
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
}
