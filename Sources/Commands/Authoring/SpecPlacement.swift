import Specs

/// Where a new specification goes and what its file is called: as most of its kind do already.
struct SpecPlacement: Equatable {
  /// Under the content folder; empty for that folder itself.
  var folder: String
  var pattern: Pattern

  /// How files are named.
  struct Pattern: Hashable {
    enum Lead: Hashable { case id, lowerID, date, none }
    /// What the name starts with.
    var lead: Lead
    var hasTitle = true
    var separator: Character = "-"
    /// The name of the file, where each specification has a folder of its own: `spec.md`.
    var fileName: String?
  }

  /// The majority of `paths`, which follow the same template; without any what `fallback` says.
  init(paths: [String], family: String?, fallback: SpecPlacement) {
    let read = paths.compactMap { Self.read($0, family: family) }
    folder = Self.majority(read.map(\.folder)) ?? fallback.folder
    let near = read.filter { [folder] in $0.folder == folder }
    pattern = Self.majority(near.map(\.pattern)) ?? fallback.pattern
    if family == nil, pattern.lead == .id || pattern.lead == .lowerID { pattern.lead = .none }
  }

  init(folder: String, pattern: Pattern) {
    self.folder = folder
    self.pattern = pattern
  }

  /// The most frequent one; of several the first.
  private static func majority<Value: Hashable>(_ values: [Value]) -> Value? {
    var counts: [Value: Int] = [:]
    for value in values { counts[value, default: 0] += 1 }
    let most = counts.values.max()
    return values.first { counts[$0] == most }
  }

  /// What one path says.
  private static func read(_ path: String, family: String?) -> SpecPlacement? {
    var parts = path.split(separator: "/").map(String.init)
    guard let file = parts.popLast() else { return nil }
    let stem = file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
    if ["spec", "readme", "index", "requirements", "prd"].contains(stem.lowercased()) {
      guard let own = parts.popLast() else { return nil }
      var pattern = Self.pattern(of: own, family: family)
      pattern.fileName = file
      return SpecPlacement(folder: parts.joined(separator: "/"), pattern: pattern)
    }
    return SpecPlacement(
      folder: parts.joined(separator: "/"), pattern: pattern(of: stem, family: family))
  }

  private static func pattern(of name: String, family: String?) -> Pattern {
    var lead = Pattern.Lead.none
    var rest = name[...]
    if let family, name.lowercased().hasPrefix(family.lowercased()) {
      let number = name.dropFirst(family.count).drop { $0 == "-" || $0 == "_" }
      let after = number.drop { $0.isASCII && $0.isNumber }
      if after.startIndex > number.startIndex {
        lead = name.hasPrefix(family) ? .id : .lowerID
        rest = after
      }
    } else if let after = afterDate(name) {
      lead = .date
      rest = after
    }
    guard lead != .none else { return Pattern(lead: .none) }
    let separator = rest.first.flatMap { "-_ ".contains($0) ? $0 : nil } ?? "-"
    return Pattern(lead: lead, hasTitle: !rest.isEmpty, separator: separator)
  }

  /// What stands behind `2026-03-01`.
  private static func afterDate(_ name: String) -> Substring? {
    let shape = name.prefix(10).map { $0.isASCII && $0.isNumber ? "0" : $0 }
    return String(shape) == "0000-00-00" ? name.dropFirst(10) : nil
  }

  /// The path under the content folder.
  func path(id: String?, title: SpecTitle, date: SpecDate) throws -> String {
    var parts: [String] = []
    switch pattern.lead {
    case .id: if let id { parts.append(id) }
    case .lowerID: if let id { parts.append(id.lowercased()) }
    case .date: parts.append(date.iso)
    case .none: break
    }
    if pattern.hasTitle || parts.isEmpty, !title.slug.isEmpty { parts.append(title.slug) }
    guard !parts.isEmpty, pattern.lead != .date || parts.count > 1 || !pattern.hasTitle else {
      throw RunFailure(
        "the title '\(title.text)' has no letter or digit that a file could be named after",
        help: "name the file with --output")
    }
    let name = parts.joined(separator: String(pattern.separator))
    let file = pattern.fileName.map { "\(name)/\($0)" } ?? "\(name).md"
    return folder.isEmpty ? file : "\(folder)/\(file)"
  }
}
