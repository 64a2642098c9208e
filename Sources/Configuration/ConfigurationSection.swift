import Findings
import Yams

/// One mapping of the file. The keys that are asked for are the keys that exist: what is left
/// over in the end is unknown.
struct ConfigurationSection {
  /// How messages call it: `site`, `kinds.INT`; empty for the whole file.
  let name: String
  private let entries: [(key: Node, value: Node)]
  private var known: [String] = []

  /// `nil`, with a problem, if the node is no mapping.
  init?(_ node: Node, name: String, reader: inout ConfigurationReader) {
    self.name = name
    guard let mapping = node.mapping else {
      let what = name.isEmpty ? "the configuration" : "'\(name)'"
      reader.report(
        "\(what) must be a mapping of keys to values, not \(ConfigurationSection.shape(node))",
        at: node)
      return nil
    }
    entries = mapping.map { ($0.key, $0.value) }
  }

  /// All entries, for mappings whose keys are names of the user's.
  var named: [(name: String, key: Node, value: Node)] {
    entries.compactMap { entry in entry.key.string.map { ($0, entry.key, entry.value) } }
  }

  mutating func node(_ key: String) -> Node? {
    if !known.contains(key) { known.append(key) }
    guard let value = entries.first(where: { $0.key.string == key })?.value,
      !ConfigurationReader.isNothing(value)
    else { return nil }
    return value
  }

  func path(_ key: String) -> String { name.isEmpty ? key : "\(name).\(key)" }

  mutating func section(
    _ key: String, _ reader: inout ConfigurationReader
  ) -> ConfigurationSection? {
    node(key).flatMap { ConfigurationSection($0, name: path(key), reader: &reader) }
  }

  /// A text that passes `check`, which says what is wrong with it.
  mutating func text(
    _ key: String, _ reader: inout ConfigurationReader,
    check: (String) -> String? = { _ in nil }
  ) -> String? {
    guard let node = node(key) else { return nil }
    guard let text = node.string else {
      reader.report(
        "'\(path(key))' must be a text, not \(ConfigurationSection.shape(node))", at: node)
      return nil
    }
    if let fault = check(text) {
      reader.report("'\(path(key))' \(fault)", at: node)
      return nil
    }
    return text
  }

  /// A path that passes `check`. A number or a truth value is none, unless it stands in quotes: it
  /// is more likely in the wrong place than the name of a file.
  mutating func path(
    _ key: String, _ reader: inout ConfigurationReader, check: (String) -> String?
  ) -> String? {
    if let node = node(key), case .scalar(let scalar) = node, scalar.style == .plain,
      let kind = ConfigurationValue.otherKind(scalar.string)
    {
      reader.report(
        "'\(path(key))' must be a path, not the \(kind) \(scalar.string)", at: node,
        help: "write it as \"\(scalar.string)\" if it is the name of a file or folder")
      return nil
    }
    let text = text(key, &reader, check: check)
    if let text, let node = node(key) { reader.remember(text, of: path(key), at: node) }
    return text
  }

  /// A list of texts that pass `check`.
  mutating func list(
    _ key: String, _ reader: inout ConfigurationReader,
    check: (String) -> String? = { _ in nil }
  ) -> [String] {
    guard let node = node(key) else { return [] }
    return ConfigurationSection.list(node, path(key), &reader, check: check)
  }

  static func list(
    _ node: Node, _ name: String, _ reader: inout ConfigurationReader,
    check: (String) -> String?
  ) -> [String] {
    guard let sequence = node.sequence else {
      reader.report(
        "'\(name)' must be a list, not \(shape(node))", at: node,
        help: node.string.map { "write it as [\($0)]" })
      return []
    }
    var texts: [String] = []
    for element in sequence {
      guard let text = element.string, !ConfigurationReader.isNothing(element) else {
        reader.report(
          "'\(name)' must be a list of texts, not of \(shape(element))",
          at: element)
        continue
      }
      if let fault = check(text) {
        reader.report("'\(name)' \(fault)", at: element)
      } else {
        texts.append(text)
      }
    }
    return texts
  }

  /// One of a closed list of words.
  mutating func choice<Value>(
    _ key: String, _ words: [(String, Value)], _ reader: inout ConfigurationReader
  ) -> Value? {
    guard let node = node(key) else { return nil }
    return ConfigurationSection.choice(node, path(key), words, &reader)
  }

  static func choice<Value>(
    _ node: Node, _ name: String, _ words: [(String, Value)],
    _ reader: inout ConfigurationReader
  ) -> Value? {
    let names = words.map(\.0)
    guard let text = node.string else {
      reader.report(
        "'\(name)' must be one of \(names.joined(separator: ", ")), not \(shape(node))", at: node)
      return nil
    }
    guard let found = words.first(where: { $0.0 == text }) else {
      reader.report(
        "'\(name)' must be one of \(names.joined(separator: ", ")), not '\(text)'", at: node,
        help: NearestName.of(text, among: names).map { "did you mean '\($0)'?" })
      return nil
    }
    return found.1
  }

  /// Reports the keys that nobody asked for.
  func finish(_ reader: inout ConfigurationReader) {
    for entry in entries {
      guard let key = entry.key.string else {
        reader.report("a key must be a text", at: entry.key)
        continue
      }
      if known.contains(key) { continue }
      let place = name.isEmpty ? "" : " in '\(name)'"
      let nearest = NearestName.of(key, among: known).map { "did you mean '\($0)'?" }
      reader.report(
        "unknown key '\(key)'\(place)", at: entry.key,
        help: nearest ?? "the keys here are \(known.joined(separator: ", "))")
    }
  }

  static func shape(_ node: Node) -> String {
    switch node {
    case .mapping: "a mapping"
    case .sequence: "a list"
    case .scalar(let scalar):
      ConfigurationReader.isNothing(node) ? "nothing" : "the text '\(scalar.string)'"
    case .alias: "an alias"
    }
  }
}
