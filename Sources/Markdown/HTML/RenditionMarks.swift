/// Which nodes a rendition speaks of: one byte a node, so that the writer looks up only those.
struct RenditionMarks {
  static let identified: UInt8 = 1
  static let redirected: UInt8 = 2
  static let replaced: UInt8 = 4
  static let omitted: UInt8 = 8
  static let linked: UInt8 = 16
  /// A key of a definition list, and the paragraph that becomes one.
  static let keyed: UInt8 = 32
  static let listed: UInt8 = 64
  static let followed: UInt8 = 128

  private var marks: [UInt8] = []

  init(_ rendition: Rendition, count: Int) {
    let isEmpty =
      rendition.identifiers.isEmpty && rendition.destinations.isEmpty
      && rendition.inlineLinks.isEmpty && rendition.replacements.isEmpty
      && rendition.omitted.isEmpty && rendition.definitionLists.isEmpty
      && rendition.followers.isEmpty
    if isEmpty { return }
    marks = [UInt8](repeating: 0, count: count)
    for node in rendition.identifiers.keys { add(RenditionMarks.identified, to: node) }
    for node in rendition.destinations.keys { add(RenditionMarks.redirected, to: node) }
    for node in rendition.replacements.keys { add(RenditionMarks.replaced, to: node) }
    for node in rendition.omitted { add(RenditionMarks.omitted, to: node) }
    for node in rendition.followers.keys { add(RenditionMarks.followed, to: node) }
    for node in rendition.definitionLists { add(RenditionMarks.listed, to: node) }
    for node in rendition.definitionKeys.keys { add(RenditionMarks.keyed, to: node) }
    for link in rendition.inlineLinks { add(RenditionMarks.linked, to: link.node) }
  }

  private mutating func add(_ mark: UInt8, to node: Int32) {
    if marks.indices.contains(Int(node)) { marks[Int(node)] |= mark }
  }

  @inline(__always)
  subscript(_ index: Int) -> UInt8 { marks.isEmpty ? 0 : marks[index] }
}
