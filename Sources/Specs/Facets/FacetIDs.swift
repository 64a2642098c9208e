import Findings
import Markdown

/// IDs that values of facets start with.
extension FacetWalk {
  /// The ID at the start of a text, and what stands behind it: `[FR-001] - Feature`.
  func leadingID(_ text: FacetText) -> (id: FacetText, rest: FacetText)? {
    var value = text.text
    guard let found = value.withUTF8({ LeadingID.read($0, from: 0) }), found.shape != .lower
    else { return nil }
    let id = FacetText(text: found.id, range: place(of: found.id, in: text.range, near: 0))
    let offset = value.utf8.count - found.title.utf8.count
    let rest = FacetText(
      text: found.title, range: place(of: found.title, in: text.range, near: offset))
    return (id, rest)
  }

  /// Whether a text starts with an ID, alone or as the first of several.
  func startsWithID(_ text: FacetText) -> Bool {
    var value = text.text
    return value.withUTF8 { bytes in
      var start = 0
      while start < bytes.count, bytes[start] == 0x5B || bytes[start] == 0x28 { start += 1 }
      guard let token = IDScanner.token(bytes, at: start, end: bytes.count) else { return false }
      return token.shape != .lower
    }
  }

  /// The IDs that are mentioned in a range of the source, completed: `TC-001, 002` is two.
  func mentions(in range: ByteRange) -> [FacetText] {
    let mentions = walk.mentions
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].range.start < range.start { low = middle + 1 } else { high = middle }
    }
    var found: [FacetText] = []
    while low < mentions.count, mentions[low].range.start < range.end, found.count < 200 {
      if mentions[low].style != .wildcard {
        found.append(FacetText(text: mentions[low].id, range: mentions[low].range))
      }
      low += 1
    }
    return found
  }
}
