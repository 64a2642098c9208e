import Specs

/// A path of an API in a form in which two ways of writing it are equal.
///
/// Hosts, queries and the last slash go; parameters lose their names and their marks (`{id}`,
/// `:id`, `<id>`); and so do segments before the path proper that only say which version of the API
/// is meant, since a specification may give them in its base URL.
struct EndpointPath: Hashable {
  private(set) var segments: [Substring]

  /// `nil` if the text is no path, or leaves a part open (`/charges/*`).
  init?(_ text: String, basePaths: [String] = []) {
    var path = Substring(text)
    if let scheme = path.firstRange(of: "://") {
      path = path[scheme.upperBound...]
      path = path.firstIndex(of: "/").map { path[$0...] } ?? "/"
    } else if path.hasPrefix("{") || path.hasPrefix("$") || path.hasPrefix("<") {
      // `{baseUrl}/charges`
      guard let slash = path.firstIndex(of: "/") else { return nil }
      path = path[slash...]
    }
    path = path.prefix { $0 != "?" && $0 != "#" && $0 != " " }
    guard path.hasPrefix("/"), !path.contains("*"), !path.contains("…"), !path.contains("...")
    else { return nil }
    for base in basePaths where !base.isEmpty && path.hasPrefix(base) {
      let rest = path.dropFirst(base.count)
      if rest.isEmpty || rest.hasPrefix("/") {
        path = rest
        break
      }
    }
    segments = path.split(separator: "/").map(Self.normalized)
    while let first = segments.first, Self.isPrefix(first) { segments.removeFirst() }
  }

  private static func normalized(_ segment: Substring) -> Substring {
    switch segment.first {
    case ":", "<", "[", "$": return "{}"
    default: break
    }
    guard let start = segment.firstIndex(of: "{"), let end = segment.lastIndex(of: "}"), start < end
    else { return segment }
    return segment[..<start] + "{}" + segment[segment.index(after: end)...]
  }

  /// `api`, `v2`, `v1.3`
  private static func isPrefix(_ segment: Substring) -> Bool {
    if segment == "api" || segment == "rest" { return true }
    guard segment.first == "v" || segment.first == "V" else { return false }
    return segment.count > 1 && segment.dropFirst().allSatisfy { $0.isNumber || $0 == "." }
  }

  /// Whether this, as written in a specification, is a path of the API: a value where the API has
  /// a parameter is an example of it.
  func matches(_ described: EndpointPath) -> Bool {
    guard segments.count == described.segments.count else { return false }
    return zip(segments, described.segments).allSatisfy { $0 == $1 || $1 == "{}" }
  }
}
