/// A place where a text leaves the language it is meant to be written in.
package struct SyntaxFault: Error, Sendable, Equatable {
  /// Offsets from the start of the text.
  package var range: Range<Int>
  /// One lower-case sentence without full stop.
  package var message: String
  package var help: String

  package init(range: Range<Int>, message: String, help: String) {
    self.range = range
    self.message = message
    self.help = help
  }
}
