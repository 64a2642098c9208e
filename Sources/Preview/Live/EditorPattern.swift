/// An address that opens a file at a place in an editor: `vscode://file{path}:{line}:{column}`.
package struct EditorPattern: Sendable, Equatable {
  package let pattern: String
  /// The folder that files of findings are relative to, absolute.
  package let folder: String

  /// Short names of common editors.
  package static let known: [(name: String, pattern: String)] = [
    ("cursor", "cursor://file{path}:{line}:{column}"),
    ("idea", "idea://open?file={path}&line={line}&column={column}"),
    ("sublime", "subl://open?url=file://{path}&line={line}&column={column}"),
    ("textmate", "txmt://open?url=file://{path}&line={line}&column={column}"),
    ("vscode", "vscode://file{path}:{line}:{column}"),
    ("vscodium", "vscodium://file{path}:{line}:{column}"),
    ("zed", "zed://file{path}:{line}:{column}"),
  ]

  /// `nil` when the text is neither a known name nor an address with `{path}` that a browser may
  /// be sent to.
  package init?(_ text: String, folder: String) {
    let pattern = EditorPattern.known.first { $0.name == text }?.pattern ?? text
    guard pattern.contains("{path}"), let colon = pattern.firstIndex(of: ":") else { return nil }
    let scheme = pattern[..<colon].lowercased()
    guard let first = scheme.utf8.first, (0x61...0x7A).contains(first),
      scheme.utf8.allSatisfy(EditorPattern.isSchemeByte),
      !["javascript", "data", "vbscript", "blob"].contains(scheme)
    else { return nil }
    self.pattern = pattern
    self.folder = folder
  }

  private static func isSchemeByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61...0x7A, 0x30...0x39, 0x2B, 0x2D, 0x2E: true
    default: false
    }
  }

  /// The address of a place in a file that is named from the folder.
  package func address(file: String, line: Int, column: Int) -> String {
    let path = PercentEncoding.encode(folder.hasSuffix("/") ? folder + file : "\(folder)/\(file)")
    var address = ""
    var rest = pattern[...]
    while let brace = rest.firstIndex(of: "{") {
      address += rest[..<brace]
      rest = rest[brace...]
      if rest.hasPrefix("{path}") {
        address += path
        rest = rest.dropFirst(6)
      } else if rest.hasPrefix("{line}") {
        address += String(line)
        rest = rest.dropFirst(6)
      } else if rest.hasPrefix("{column}") {
        address += String(column)
        rest = rest.dropFirst(8)
      } else {
        address += "{"
        rest = rest.dropFirst()
      }
    }
    return address + rest
  }
}
