import Specs

/// Where the numbering of a family starts anew, judged by how many of its IDs recur.
///
/// One ID that stands twice among many is a mistake; half of them standing twice is a habit.
struct Numbering {
  /// The scope in which an ID must be unique.
  enum Place: Hashable {
    case corpus, folder(Int32), document(Int32)
    /// Unlike every other place: the numbering restarts within one document.
    case section(Int32)
  }

  private struct Scope: Hashable {
    var scope: Int32
    var family: Int32
  }

  private struct Count {
    var repeated = 0
    var distinct = 0
    /// Two IDs are the least that can show a habit.
    var isHabit: Bool { repeated >= 2 && repeated * 2 >= distinct }
    /// Folders differ in how far they count, so fewer IDs need recur across them.
    var isCustom: Bool { repeated >= 2 && repeated * 4 >= distinct }
  }

  private var documentCounts: [Scope: Count] = [:]
  private var folderCounts: [Scope: Count] = [:]
  /// By family, over the whole corpus: IDs stated by documents of several folders.
  private var statedCounts: [Int32: Count] = [:]
  /// By family, over the whole corpus: IDs defined in several folders by what is in documents.
  private var spreadCounts: [Int32: Count] = [:]
  /// The folders that hold several numberings of a family.
  private var spanning: Set<Scope> = []
  private let folders: FolderTree

  init(claims: Claims, folders: FolderTree) {
    self.folders = folders
    for id in claims.ids.indices {
      let range = claims.range(of: id)
      if range.count > 1 { addRepeated(claims, range, family: claims.familyOfID[id]) }
    }
    if !documentCounts.isEmpty || !folderCounts.isEmpty || !statedCounts.isEmpty
      || !spreadCounts.isEmpty
    {
      countDistinct(claims)
    }
  }

  private mutating func addRepeated(_ claims: Claims, _ range: Range<Int>, family: Int32) {
    guard let top = range.map({ claims.claims[$0].rank }).max() else { return }
    let equals = range.filter { claims.claims[$0].rank == top }
    guard equals.count > 1 else { return }
    var perDocument: [Int32: Int] = [:]
    var documentsPerFolder: [Int32: Int] = [:]
    for index in equals {
      let document = claims.claims[index].document
      let count = perDocument[document, default: 0]
      perDocument[document] = count + 1
      if count == 0 {
        documentsPerFolder[folders.folderOfDocument[Int(document)], default: 0] += 1
      }
    }
    for (document, count) in perDocument where count > 1 {
      documentCounts[Scope(scope: document, family: family), default: Count()].repeated += 1
    }
    for (folder, count) in documentsPerFolder where count > 1 && !top.isDocument {
      folderCounts[Scope(scope: folder, family: family), default: Count()].repeated += 1
    }
    guard documentsPerFolder.count > 1 else { return }
    if top.isStated {
      statedCounts[family, default: Count()].repeated += 1
    } else {
      addSpan(documentsPerFolder.keys.sorted(), family)
    }
  }

  /// Every folder that holds two of these holds several numberings.
  private mutating func addSpan(_ places: [Int32], _ family: Int32) {
    spreadCounts[family, default: Count()].repeated += 1
    guard var common = places.first else { return }
    for place in places.dropFirst() {
      var folder = folders.commonFolder(common, place)
      common = place
      while folder >= 0, spanning.insert(Scope(scope: folder, family: family)).inserted {
        folder = folders.parents[Int(folder)]
      }
    }
  }

  private mutating func countDistinct(_ claims: Claims) {
    for id in claims.ids.indices {
      let family = claims.familyOfID[id]
      var lastDocument: Int32 = -1
      var lastFolder: Int32 = -1
      statedCounts[family]?.distinct += 1
      spreadCounts[family]?.distinct += 1
      for index in claims.range(of: id) {
        let document = claims.claims[index].document
        let folder = folders.folderOfDocument[Int(document)]
        if document != lastDocument {
          documentCounts[Scope(scope: document, family: family)]?.distinct += 1
        }
        if folder != lastFolder {
          folderCounts[Scope(scope: folder, family: family)]?.distinct += 1
        }
        lastDocument = document
        lastFolder = folder
      }
    }
  }

  /// Whether a family is numbered anew in different folders.
  func restarts(_ family: Int) -> Bool { spreadCounts[Int32(family)]?.isCustom ?? false }

  func spansSeveral(folder: Int32, family: Int) -> Bool {
    spanning.contains(Scope(scope: folder, family: Int32(family)))
  }

  func restartsInDocument(_ document: Int32, _ family: Int) -> Bool {
    documentCounts[Scope(scope: document, family: Int32(family))]?.isHabit ?? false
  }

  /// Whether the IDs of this claim's folder recur in several of its documents.
  func isShared(_ claim: Claim, _ family: Int) -> Bool {
    let folder = folders.folderOfDocument[Int(claim.document)]
    return folderCounts[Scope(scope: folder, family: Int32(family))]?.isHabit ?? false
  }

  /// The scope in which the ID of a claim must be unique.
  func place(of claim: Claim, family: Int) -> Place {
    if claim.rank.isStated, !(statedCounts[Int32(family)]?.isHabit ?? false) { return .corpus }
    if claim.rank.isDocument {
      return .folder(folders.folderOfDocument[Int(claim.document)])
    }
    if restartsInDocument(claim.document, family) { return .section(claim.definition) }
    if isShared(claim, family) { return .document(claim.document) }
    return .folder(folders.folderOfDocument[Int(claim.document)])
  }
}
