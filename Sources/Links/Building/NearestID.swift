import Specs

/// The IDs that are nearest to one that nothing defines.
///
/// Another spelling of the same ID comes first: case, padding, separator, O for 0. Then single slips
/// of the hand. Every candidate is looked up, so the cost does not grow with the corpus; only IDs
/// with names in them are compared with their family, within a limit.
struct NearestID: Sendable {
  private let items: ItemList
  private var byNormalized: [String: [String]] = [:]
  private var exact: Set<String> = []
  private var named: [String: [String]] = [:]

  private static let most = 3
  private static let mostCompared = 2000

  init(_ items: ItemList) {
    self.items = items
    for kind in items.kinds {
      var last = ""
      for index in kind.items where items.items[Int(index)].hasID {
        let id = items.items[Int(index)].id
        if id == last { continue }
        last = id
        byNormalized[NormalizedID.of(id), default: []].append(id)
        exact.insert(id)
        if id.utf8.contains(0x7E) { named[kind.family, default: []].append(id) }
      }
    }
  }

  func candidates(for id: String) -> [String] {
    let normalized = NormalizedID.of(id)
    if let same = byNormalized[normalized] { return Array(same.prefix(Self.most)) }
    if let family = named[IDFamily.of(id)] { return nearestNames(id, family) }
    return Array(Self.slips(of: Array(id.utf8)).filter { exact.contains($0) }.prefix(Self.most))
  }

  private func nearestNames(_ id: String, _ family: [String]) -> [String] {
    let bytes = Array(id.utf8)
    var best: [(distance: Int, id: String)] = []
    for candidate in family.prefix(Self.mostCompared) {
      let distance = EditDistance.between(bytes, Array(candidate.utf8), limit: 2)
      if distance <= 2 { best.append((distance, candidate)) }
    }
    best.sort { $0.distance != $1.distance ? $0.distance < $1.distance : $0.id < $1.id }
    return best.prefix(Self.most).map(\.id)
  }

  /// Two neighbours exchanged, or one character too many or too few beside its like. A changed digit
  /// is no slip worth guessing: every number has nine such neighbours.
  private static func slips(of bytes: [UInt8]) -> [String] {
    guard bytes.count <= 64 else { return [] }
    var slips: [String] = []
    for index in bytes.indices.dropLast() {
      var slip = bytes
      if bytes[index] == bytes[index + 1] {
        slip.remove(at: index)
      } else {
        slip.swapAt(index, index + 1)
      }
      slips.append(String(decoding: slip, as: UTF8.self))
    }
    for index in bytes.indices {
      var slip = bytes
      slip.insert(bytes[index], at: index)
      slips.append(String(decoding: slip, as: UTF8.self))
    }
    return slips
  }
}
