import Synchronization

/// What pages have in common, as bytes: the head, the bar and the navigation, made once for all pages
/// of which they are the same.
final class SharedParts: Sendable {
  private let parts: Mutex<[[UInt8]?]>

  init(count: Int) { parts = Mutex(Array(repeating: nil, count: count)) }

  var known: [[UInt8]?] { parts.withLock { $0 } }

  func keep(_ bytes: ArraySlice<UInt8>, as number: Int) {
    let part = Array(bytes)
    parts.withLock { $0[number] = part }
  }
}

/// Pages that have parts in common: of one layout, seen from the same place.
struct SharingKey: Hashable {
  var layout: ObjectIdentifier
  /// What the page is; see `PageFrame.name`.
  var name: String
  var kind: Int32
  var isHome: Bool
  /// How deep its folder is.
  var depth: Int
  /// The folder, where it has something of its own in the navigation.
  var folder: String
}

/// The shared parts of a site, by what they depend on.
final class SharedPages: Sendable {
  private let pages = Mutex<[SharingKey: SharedParts]>([:])
  /// A site with very many folders need not keep them all.
  private static let limit = 2_000

  func parts(_ key: SharingKey, count: Int) -> SharedParts? {
    pages.withLock { pages in
      if let known = pages[key] { return known }
      guard pages.count < Self.limit else { return nil }
      let parts = SharedParts(count: count)
      pages[key] = parts
      return parts
    }
  }
}

extension SiteMap {
  /// What pages of a layout with the same key as this one's frame have in common.
  func parts(of frame: PageFrame, in layout: Layout) -> SharedParts? {
    frame.sharing(layout).flatMap { sharedPages.parts($0, count: layout.sharedCount) }
  }
}
