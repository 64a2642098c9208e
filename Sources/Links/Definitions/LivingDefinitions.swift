import Specs

/// Which claims define an item, and which of them should not both.
///
/// The strongest claim in the corpus wins; weaker ones become references. Equal claims in
/// different folders all live, since numbering often restarts per folder; in one folder or one
/// document they are duplicates unless the numbering restarts there as a whole.
struct LivingDefinitions {
  private(set) var lives: [Bool]
  /// Claims that define one ID twice, in order; the first is the one that references mean.
  private(set) var duplicates: [[Int]] = []

  private let claims: Claims
  private let folders: FolderTree
  private let documents: [Document]

  init(claims: Claims, documents: [Document], folders: FolderTree) {
    self.claims = claims
    self.documents = documents
    self.folders = folders
    lives = [Bool](repeating: false, count: claims.claims.count)
    let numbering = Numbering(claims: claims, folders: folders)
    for id in claims.ids.indices { settle(claims.range(of: id), numbering) }
  }

  private mutating func settle(_ range: Range<Int>, _ numbering: Numbering) {
    if range.count == 1 {
      lives[range.lowerBound] = true
      return
    }
    guard let top = range.map({ claims.claims[$0].rank }).max() else { return }
    settleEqual(range.filter { claims.claims[$0].rank == top }, numbering)
    let family = Int(claims.familyOfID[Int(claims.claims[range.lowerBound].id)])
    guard !top.isDocument, numbering.restarts(family) else { return }
    var rank = top.rawValue
    while rank > 0 {
      rank -= 1
      let level = Claim.Rank(rawValue: rank)
      let weaker = range.filter {
        claims.claims[$0].rank == level && !isWithinReach($0, of: range, numbering, family)
      }
      if !weaker.isEmpty { settleEqual(weaker, numbering) }
    }
  }

  /// Whether a stronger definition serves the place of a weaker one.
  private func isWithinReach(
    _ claim: Int, of range: Range<Int>, _ numbering: Numbering, _ family: Int
  ) -> Bool {
    let place = claims.claims[claim]
    var folder = folders.folderOfDocument[Int(place.document)]
    while folder >= 0 {
      let inside = folders.documents[Int(folder)]
      var index = claims.firstClaim(in: range, from: inside.lowerBound)
      while index < range.upperBound, claims.claims[index].document < inside.upperBound {
        if lives[index], claims.claims[index].rank > place.rank {
          return !numbering.spansSeveral(folder: folder, family: family)
        }
        index += 1
      }
      folder = folders.parents[Int(folder)]
    }
    return false
  }

  /// Decides among claims of one strength.
  private mutating func settleEqual(_ equals: [Int], _ numbering: Numbering) {
    guard let first = equals.first else { return }
    guard equals.count > 1 else {
      lives[first] = true
      return
    }
    let family = Int(claims.familyOfID[Int(claims.claims[first].id)])
    var groups: [[Int]] = []
    var groupOfPlace: [Numbering.Place: Int] = [:]
    var known = KnownTitles()
    for index in equals {
      let claim = claims.claims[index]
      let title = documents[Int(claim.document)].definitions[Int(claim.definition)].title
      if known.repeats(claim, title, numbering, family) { continue }
      lives[index] = true
      known.insert(claim, title)
      let place = numbering.place(of: claim, family: family)
      if let group = groupOfPlace[place] {
        groups[group].append(index)
      } else {
        groupOfPlace[place] = groups.count
        groups.append([index])
      }
    }
    for group in groups where group.count > 1 { duplicates.append(group) }
  }
}

/// The titles under which an ID is defined so far.
private struct KnownTitles {
  private var documents: [String: Int32] = [:]
  private var lastDocument: Int32 = -1

  mutating func insert(_ claim: Claim, _ title: String) {
    lastDocument = claim.document
    if documents[title] == nil { documents[title] = claim.document }
  }

  /// Whether a claim lists a known item once more: a second table over the same IDs, or the same
  /// words in another document.
  func repeats(_ claim: Claim, _ title: String, _ numbering: Numbering, _ family: Int) -> Bool {
    guard claim.rank <= .entry else { return false }
    if claim.rank == .row, lastDocument == claim.document,
      numbering.restartsInDocument(claim.document, family)
    {
      return true
    }
    guard !title.isEmpty, let document = documents[title] else { return false }
    // A second table of one document with the same words repeats what the first one defines.
    if document == claim.document { return claim.rank == .row }
    return claim.rank == .row && numbering.isShared(claim, family)
  }
}
