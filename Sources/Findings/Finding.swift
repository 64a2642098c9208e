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
///
/// Findings are sorted, filtered and handed on by the ten thousand, so a copy is one count.
package struct Finding: Sendable, Equatable {
  private var box: Box

  private final class Box: Sendable {
    let content: Content
    init(_ content: Content) { self.content = content }
  }

  private struct Content: Equatable {
    var rule: String
    var severity: Severity
    var file: String
    var start: SourcePlace
    var end: SourcePlace
    var message: String
    var help: String?
    var item: String?
    var related: [RelatedPlace]
    var text: String
    var cause: String?
    var repetitions = 0
  }

  package static func == (left: Finding, right: Finding) -> Bool {
    left.box === right.box || left.box.content == right.box.content
  }

  private mutating func change(_ body: (inout Content) -> Void) {
    var content = box.content
    body(&content)
    box = Box(content)
  }

  package var rule: String {
    get { box.content.rule }
    set { change { $0.rule = newValue } }
  }
  package var severity: Severity {
    get { box.content.severity }
    set { change { $0.severity = newValue } }
  }
  /// Relative to the site folder, with `/`.
  package var file: String {
    get { box.content.file }
    set { change { $0.file = newValue } }
  }
  package var start: SourcePlace {
    get { box.content.start }
    set { change { $0.start = newValue } }
  }
  /// Exclusive: the column after the last character.
  package var end: SourcePlace {
    get { box.content.end }
    set { change { $0.end = newValue } }
  }
  /// One lower-case sentence without a full stop that says what is wrong.
  package var message: String {
    get { box.content.message }
    set { change { $0.message = newValue } }
  }
  /// How to mend it.
  package var help: String? {
    get { box.content.help }
    set { change { $0.help = newValue } }
  }
  /// The ID (or key) of the item at fault, where there is one.
  package var item: String? {
    get { box.content.item }
    set { change { $0.item = newValue } }
  }
  package var related: [RelatedPlace] {
    get { box.content.related }
    set { change { $0.related = newValue } }
  }
  /// What stands at the place, on its first line and cut where it is long; empty for a whole file.
  package var text: String {
    get { box.content.text }
    set { change { $0.text = newValue } }
  }
  /// What findings of one rule have in common that are mended together, as the path that many links
  /// miss; `nil` if each is its own.
  package var cause: String? {
    get { box.content.cause }
    set { change { $0.cause = newValue } }
  }
  /// How many places at the end of `related` are others of the same cause.
  package var repetitions: Int { box.content.repetitions }

  package init(
    rule: String, severity: Severity, file: String, start: SourcePlace, end: SourcePlace,
    message: String, help: String? = nil, item: String? = nil, related: [RelatedPlace] = [],
    text: String = ""
  ) {
    box = Box(
      Content(
        rule: rule, severity: severity, file: file, start: start, end: end, message: message,
        help: help, item: item, related: related, text: text))
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

  mutating func addPlaces(of others: [Finding]) {
    guard !others.isEmpty else { return }
    let places = others.map { other in
      let words = [other.message] + (other.help == help ? [] : [other.help].compactMap(\.self))
      let message = other.message == self.message ? "here, too" : words.joined(separator: ": ")
      return RelatedPlace(file: other.file, place: other.start, message: message)
    }
    change { content in
      content.related += places
      content.repetitions += places.count
    }
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
