/// What entities stand for: numbers are computed, names are asked of cmark once each.
struct EntityTexts {
  private var known: [[UInt8]: [UInt8]?] = [:]

  /// The text of an entity (`&…;`), or `nil` if there is no such entity.
  mutating func text(of entity: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8]? {
    let name = Array(entity)
    if let found = known[name] { return found }
    let text = CMark.text(ofEntity: name)
    known[name] = .some(text)
    return text
  }
}
