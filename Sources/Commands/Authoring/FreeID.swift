import Links

/// Finds the next ID of a family: the highest number that the site has, plus one. Gaps stay: a
/// number once given may still be quoted somewhere.
struct FreeID {
  let family: String
  private let taken: Set<String>
  /// What the IDs of the family start with, and how many digits follow.
  private var prefix: String
  private var width: Int
  private var highest = 0

  /// `pattern` is the ID as the template writes it: `INT-[XXX]`.
  init(family: String, pattern: String, in graph: LinkGraph) {
    self.family = family
    prefix = family + (pattern.dropFirst(family.count).first.map(String.init) ?? "-")
    let letters = pattern.dropFirst(prefix.count).filter { "XNxn#0".contains($0) }.count
    width = letters > 1 ? letters : 3
    let ids = graph.items.filter(\.hasID).map(\.id).filter { IDFamily.of($0) == family }
    taken = Set(ids)
    var padded: [Int: Int] = [:]
    var narrowest: Int?
    for id in ids {
      guard let (start, digits) = Self.split(id, family), let number = Int(digits) else { continue }
      if number >= highest { (highest, prefix) = (number, start) }
      if digits.hasPrefix("0"), digits.count > 1 { padded[digits.count, default: 0] += 1 }
      narrowest = min(narrowest ?? digits.count, digits.count)
    }
    let common = padded.max { ($0.value, $0.key) < ($1.value, $1.key) }
    width = common?.key ?? narrowest ?? width
  }

  /// The family with its separator, and the number, if there is nothing else.
  private static func split(_ id: String, _ family: String) -> (String, Substring)? {
    guard id.hasPrefix(family) else { return nil }
    let rest = id.dropFirst(family.count)
    let digits = rest.drop { $0 == "-" || $0 == "_" }
    guard !digits.isEmpty, digits.count <= 12, rest.count - digits.count <= 1,
      digits.allSatisfy({ $0.isASCII && $0.isNumber })
    else { return nil }
    return (String(id[..<digits.startIndex]), digits)
  }

  var next: String {
    let digits = String(highest + 1)
    return prefix + String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// The ID that the user wants, if it may be had.
  func accept(_ id: String, template: String) throws -> String {
    guard Self.split(id, family) != nil else {
      throw RunFailure(
        "'\(id)' is no ID of the template \(template): these are numbers of \(family)",
        help: "the next free one is \(next)")
    }
    guard !taken.contains(id) else {
      throw RunFailure("\(id) is taken", help: "the next free one is \(next)")
    }
    return id
  }
}
