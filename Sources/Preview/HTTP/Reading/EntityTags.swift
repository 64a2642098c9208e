/// The tags of `If-None-Match` and `If-Range` (RFC 9110, sections 8.8.3 and 13.1).
enum EntityTags {
  /// One of the listed tags names the same content, however weakly.
  static func list(_ header: String, contains tag: String) -> Bool {
    let own = opaque(tag[...])
    return header.split(separator: ",").contains { entry in
      let entry = entry.trimmingSpaces
      return entry == "*" || opaque(entry) == own
    }
  }

  /// The tag is strong and the same: parts of both may be put together.
  static func isSame(_ header: String, as tag: String) -> Bool {
    header[...].trimmingSpaces == tag && !tag.hasPrefix("W/")
  }

  private static func opaque(_ tag: Substring) -> Substring {
    tag.hasPrefix("W/") ? tag.dropFirst(2) : tag
  }
}
