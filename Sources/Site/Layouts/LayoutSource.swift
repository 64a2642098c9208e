import Findings

/// The text of one layout file.
package struct LayoutSource: Sendable {
  /// The name in tags: `document`, `partials/badge`.
  package let name: String
  /// As the user knows the file.
  package let file: String
  package let bytes: [UInt8]
  /// How many characters were put before each line, for a partial that stands indented.
  private var indentation = 0

  package init(name: String, file: String, bytes: [UInt8]) {
    self.name = name
    self.file = file
    self.bytes = bytes
  }

  package init(name: String, text: String) {
    self.init(name: name, file: "\(name).mustache", bytes: Array(text.utf8))
  }

  /// The same text with blanks before each line, as Mustache wants it of an indented partial.
  func indented(by blanks: [UInt8]) -> LayoutSource {
    guard !blanks.isEmpty else { return self }
    var indented: [UInt8] = []
    for index in bytes.indices {
      if index == 0 || bytes[index - 1] == 0x0A { indented += blanks }
      indented.append(bytes[index])
    }
    var source = LayoutSource(name: name, file: file, bytes: indented)
    source.indentation = blanks.count
    return source
  }

  /// Whether a word stands anywhere in the text.
  func names(_ word: String) -> Bool {
    let word = Array(word.utf8)
    guard let first = word.first, bytes.count >= word.count else { return false }
    return (0...(bytes.count - word.count)).contains { start in
      bytes[start] == first && bytes[start..<start + word.count].elementsEqual(word)
    }
  }

  func error(at offset: Int, _ message: String, help: String? = nil) -> LayoutError {
    var place = SourceText(path: file, bytes: bytes).place(at: offset)
    place.column = max(1, place.column - indentation)
    return LayoutError(file: file, place: place, message: message, help: help)
  }
}
