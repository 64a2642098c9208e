package import Findings

/// One mistake in a layout: an unknown name, a missing partial, a section that is not closed.
package struct LayoutError: Error, Sendable, Hashable {
  /// As the user knows the file: `Layouts/document.mustache`.
  package var file: String
  package var place: SourcePlace
  /// One lower-case sentence without a full stop.
  package var message: String
  package var help: String?

  package init(file: String, place: SourcePlace, message: String, help: String? = nil) {
    self.file = file
    self.place = place
    self.message = message
    self.help = help
  }

  /// As a finding, so that every report format can show it.
  package var finding: Finding {
    Finding(
      rule: "layout-error", severity: .error, file: file, start: place, end: place,
      message: message, help: help)
  }
}

/// Everything that is wrong with a set of layouts, sorted. Nothing can be rendered with them.
package struct LayoutFailure: Error, Sendable, CustomStringConvertible {
  package let errors: [LayoutError]

  package init(_ errors: some Collection<LayoutError>) {
    self.errors = Set(errors).sorted {
      ($0.file, $0.place, $0.message) < ($1.file, $1.place, $1.message)
    }
  }

  package var description: String {
    errors.map { error in
      "\(error.file):\(error.place.line):\(error.place.column): \(error.message)"
        + (error.help.map { " (\($0))" } ?? "")
    }.joined(separator: "\n")
  }
}
