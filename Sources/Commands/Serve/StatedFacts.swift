import Findings
import Specs

/// Compares what two versions of a document state, wherever it stands in the text.
///
/// Which reports a site has, and how many pages, depends on nothing else, so where all is the same
/// they need not be counted again before a page is shown.
enum StatedFacts {
  static func agree(_ one: Document, _ other: Document) -> Bool {
    one.title == other.title && one.headings.count == other.headings.count
      && zip(one.headings, other.headings).allSatisfy {
        $0.text == $1.text && $0.level == $1.level && $0.parent == $1.parent
      }
      && one.metadata.entries.count == other.metadata.entries.count
      && zip(one.metadata.entries, other.metadata.entries).allSatisfy {
        $0.key == $1.key && $0.label == $1.label && $0.value == $1.value
          && $0.definition == $1.definition
      } && agree(one.facets, other.facets, depth: 0)
  }

  /// Facets are of many types and all are plain values, so they are compared field by field as they
  /// come: one that is added later is compared, too. Only edited documents are, one or two at a
  /// time.
  private static func agree(_ one: Any, _ other: Any, depth: Int) -> Bool {
    if one is ByteRange { return true }
    switch (one, other) {
    case (let one as String, let other as String): return one == other
    case (let one as Int32, let other as Int32): return one == other
    case (let one as Int, let other as Int): return one == other
    case (let one as Bool, let other as Bool): return one == other
    default: break
    }
    let (left, right) = (Mirror(reflecting: one), Mirror(reflecting: other))
    guard left.children.count == right.children.count, depth < deepest else { return false }
    guard !left.children.isEmpty else { return "\(one)" == "\(other)" }
    return zip(left.children, right.children).allSatisfy { left, right in
      left.label == right.label
        && (places.contains(left.label ?? "") || agree(left.value, right.value, depth: depth + 1))
    }
  }

  private static let deepest = 32
  /// Fields that say where something stands.
  private static let places: Set<String> = ["node", "heading", "range"]
}
