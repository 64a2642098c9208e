import Specs

/// The IDs that are nearest to one that nothing defines.
///
/// Another spelling of the same ID comes first: case, padding, separator, O for 0. Then single slips
/// of the hand. Every candidate is looked up, so the cost does not grow with the corpus; only IDs
/// with names in them are compared with their family, within a limit.
struct NearestID {
  private let items: ItemList
  private var byNormalized: [String: [String]] = [:]
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
        if id.utf8.contains(0x7E) { named[kind.family, default: []].append(id) }
      }
    }
  }

  func candidates(for id: String) -> [String] {
    let normalized = NormalizedID.of(id)
    if let same = byNormalized[normalized] { return Array(same.prefix(Self.most)) }
    if let family = named[IDFamily.of(id)] { return nearestNames(id, family) }
    var found: [String] = []
    for slip in Self.slips(of: Array(normalized.utf8)) {
      for candidate in byNormalized[slip] ?? [] where !found.contains(candidate) {
        found.append(candidate)
        if found.count == Self.most { return found }
      }
    }
    return found
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

  /// Two neighbours exchanged, or one character doubled or left over. A changed digit is no slip
  /// worth guessing: every number has nine such neighbours.
  private static func slips(of bytes: [UInt8]) -> [String] {
    guard bytes.count <= 64 else { return [] }
    var slips: [String] = []
    for index in bytes.indices.dropLast() where bytes[index] != bytes[index + 1] {
      var slip = bytes
      slip.swapAt(index, index + 1)
      slips.append(String(decoding: slip, as: UTF8.self))
    }
    for index in bytes.indices {
      var slip = bytes
      slip.remove(at: index)
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
