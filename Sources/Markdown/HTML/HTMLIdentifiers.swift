/// The identifiers that HTML in Markdown may not use: those of the page and its own, each once.
struct HTMLIdentifiers {
  private var taken: Set<String>
  private let prefix: String

  init(_ rendition: Rendition) {
    taken = rendition.takenIdentifiers
    taken.formUnion(rendition.identifiers.values)
    prefix = rendition.footnotePrefix
  }

  /// Whether an attribute may be written; from then on its value is taken.
  ///
  /// An entity could spell an identifier that is taken, so a value with one is none.
  mutating func take(_ value: [UInt8]) -> Bool {
    if value.isEmpty || value.contains(0x26) { return false }
    let name = String(decoding: value, as: UTF8.self)
    if !prefix.isEmpty, name.hasPrefix(prefix) { return false }
    return taken.insert(name).inserted
  }
}
