import Specs

/// The heading that a broken fragment probably means.
enum NearestAnchor {
  private static let mostCompared = 500

  static func anchor(for fragment: String, in document: Document) -> String? {
    let wanted = fragment.lowercased()
    let plain = squeezed(wanted)
    let bytes = Array(wanted.utf8)
    var best: (distance: Int, slug: String)?
    for heading in document.headings.prefix(mostCompared) {
      if heading.slug == wanted || squeezed(heading.slug) == plain { return heading.slug }
      let distance = EditDistance.between(bytes, Array(heading.slug.utf8), limit: 3)
      if distance <= 3, distance * 4 <= bytes.count, distance < best?.distance ?? 4 {
        best = (distance, heading.slug)
      }
    }
    return best?.slug ?? continuation(of: wanted, in: document)
  }

  /// A heading that was lengthened since: `phase-1` of `phase-1--done`.
  private static func continuation(of wanted: String, in document: Document) -> String? {
    var stem = wanted[...]
    while stem.last == "-" { stem.removeLast() }
    guard stem.utf8.count >= 6 else { return nil }
    let found = document.headings.prefix(mostCompared).filter { $0.slug.hasPrefix(stem) }
    return found.count == 1 ? found[0].slug : nil
  }

  /// Without hyphens: `security-compliance` and `security--compliance` are near.
  private static func squeezed(_ slug: String) -> String { slug.filter { $0 != "-" } }
}
