/// How much a finding matters. Errors fail a run by default.
package enum Severity: Int, Sendable, Comparable, CaseIterable {
  case info, warning, error

  package static func < (left: Severity, right: Severity) -> Bool {
    left.rawValue < right.rawValue
  }

  package var name: String {
    switch self {
    case .info: "info"
    case .warning: "warning"
    case .error: "error"
    }
  }
}

/// One problem at one place, reported by one rule.
package struct Finding: Sendable, Equatable {
  package var rule: String
  package var severity: Severity
  /// Relative to the site folder, with `/`.
  package var file: String
  package var start: SourcePlace
  /// Exclusive: the column after the last character.
  package var end: SourcePlace
  /// One lower-case sentence without a full stop that says what is wrong.
  package var message: String
  /// How to mend it.
  package var help: String?
  /// The ID (or key) of the item at fault, where there is one.
  package var item: String?
  package var related: [RelatedPlace]
  /// What stands at the place, on its first line and cut where it is long; empty for a whole file.
  package var text: String
  /// What findings of one rule have in common that are mended together, as the path that many links
  /// miss; `nil` if each is its own.
  package var cause: String?
  /// How many places at the end of `related` are others of the same cause.
  package private(set) var repetitions = 0

  package init(
    rule: String, severity: Severity, file: String, start: SourcePlace, end: SourcePlace,
    message: String, help: String? = nil, item: String? = nil, related: [RelatedPlace] = [],
    text: String = ""
  ) {
    self.rule = rule
    self.severity = severity
    self.file = file
    self.start = start
    self.end = end
    self.message = message
    self.help = help
    self.item = item
    self.related = related
    self.text = text
  }

  /// Bytes of `text`: enough to tell two places apart, little enough to be read in a review.
  private static let longestText = 120

  /// A finding on a span of a source text.
  package init(
    rule: String, severity: Severity, in source: SourceText, at range: ByteRange,
    message: String, help: String? = nil, item: String? = nil, related: [RelatedPlace] = []
  ) {
    self.init(
      rule: rule, severity: severity, file: source.path, start: source.place(at: range.lower),
      end: source.place(at: range.upper), message: message, help: help, item: item,
      related: related, text: source.excerpt(range, limit: Finding.longestText))
  }
}

extension Finding {
  /// The message, with how often the same is wrong elsewhere. The number is no part of `message`,
  /// which is the finding's identity.
  package var told: String {
    switch repetitions {
    case 0: message
    case 1: "\(message); 1 more place"
    default: "\(message); \(repetitions) more places"
    }
  }

  /// The related places that a text shows, and how many others of the same cause it leaves out.
  package var relatedInText: (places: ArraySlice<RelatedPlace>, rest: Int) {
    let rest = repetitions > 4 ? repetitions - 3 : 0
    return (related.dropLast(rest), rest)
  }

  mutating func repeats(at other: Finding) {
    let words = [other.message] + (other.help == help ? [] : [other.help].compactMap(\.self))
    let message = other.message == self.message ? "here, too" : words.joined(separator: ": ")
    related.append(RelatedPlace(file: other.file, place: other.start, message: message))
    repetitions += 1
  }
}

/// Another place that a finding speaks of.
package struct RelatedPlace: Sendable, Equatable {
  package var file: String
  package var place: SourcePlace
  package var message: String

  package init(file: String, place: SourcePlace, message: String) {
    self.file = file
    self.place = place
    self.message = message
  }
}

extension Finding: Comparable {
  /// The order of every report: file, place, rule, message.
  package static func < (left: Finding, right: Finding) -> Bool {
    if left.file != right.file { return left.file < right.file }
    if left.start != right.start { return left.start < right.start }
    if left.end != right.end { return left.end < right.end }
    if left.rule != right.rule { return left.rule < right.rule }
    return left.message < right.message
  }
}
