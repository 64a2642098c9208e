import Findings
import Markdown
import Specs

/// A definition that claims an ID, ranked.
struct Claim: Sendable {
  var id: Int32
  var document: Int32
  /// The index in `Document.definitions`.
  var definition: Int32
  var rank: Rank

  /// How strongly it claims: the strength of PRODUCT.md 3.3, and within documents what is said
  /// before what a file is called.
  enum Rank: UInt8, Comparable, Sendable {
    case sentence, row, entry, heading, folderName, fileName, title, metadata

    static func < (left: Rank, right: Rank) -> Bool { left.rawValue < right.rawValue }

    init(_ definition: Definition, in source: SourceText) {
      switch definition.strength {
      case .row: self = .row
      case .entry:
        self = Self.opensSentence(definition.range.upper, source.bytes) ? .sentence : .entry
      case .heading: self = .heading
      case .document:
        switch definition.form {
        case .fileName: self = .fileName
        case .folderName: self = .folderName
        case .firstHeading: self = .title
        default: self = .metadata
        }
      }
    }

    var isDocument: Bool { self >= .folderName }
    /// The document itself says so, not only its path.
    var isStated: Bool { self >= .title }

    /// `- **RISK-007** describes what happens` speaks of the risk; `- **RISK-007**: what happens` and
    /// `- **RISK-007** Outage` define one.
    private static func opensSentence(_ end: Int, _ bytes: [UInt8]) -> Bool {
      var index = end
      while index < bytes.count, [0x2A, 0x5F, 0x60, 0x5D].contains(bytes[index]) { index += 1 }
      guard index + 1 < bytes.count, bytes[index] == 0x20 else { return false }
      return bytes[index + 1] &- 0x61 < 26
    }
  }
}

/// Every claim of the corpus, grouped by ID.
struct Claims: Sendable {
  private(set) var ids: [String] = []
  private(set) var numbers: [String: Int32] = [:]
  /// The family of each ID, an index in `families`.
  private(set) var familyOfID: [Int32] = []
  private(set) var families: [String] = []
  /// Grouped by ID, in the order of documents and definitions.
  private(set) var claims: [Claim] = []
  private(set) var offsets: [Int32] = []

  init(documents: [Document]) {
    var found: [Claim] = []
    found.reserveCapacity(documents.count * 3)
    for index in documents.indices {
      let definitions = documents[index].definitions
      let chief = Self.documentDefinition(among: definitions)
      for number in definitions.indices {
        let strength = definitions[number].strength
        if strength == .document, number != chief || definitions[number].id.isEmpty { continue }
        found.append(
          Claim(
            id: intern(definitions[number].id), document: Int32(index),
            definition: Int32(number),
            rank: Claim.Rank(definitions[number], in: documents[index].tree.source)))
      }
    }
    setFamilies()
    group(found)
  }

  /// A document has one ID: the one it states, else the one of its file or folder.
  static func documentDefinition(among definitions: [Definition]) -> Int? {
    var best: Int?
    for index in definitions.indices where definitions[index].strength == .document {
      guard let current = best else {
        best = index
        continue
      }
      if definitions[index].form.rawValue < definitions[current].form.rawValue { best = index }
    }
    return best
  }

  private mutating func intern(_ id: String) -> Int32 {
    if let number = numbers[id] { return number }
    let number = Int32(ids.count)
    numbers[id] = number
    ids.append(id)
    return number
  }

  private mutating func setFamilies() {
    var familyNumbers: [String: Int32] = [:]
    familyOfID = ids.map { id in
      let family = IDFamily.of(id)
      if let number = familyNumbers[family] { return number }
      let number = Int32(families.count)
      familyNumbers[family] = number
      families.append(family)
      return number
    }
  }

  private mutating func group(_ found: [Claim]) {
    offsets = [Int32](repeating: 0, count: ids.count + 1)
    for claim in found { offsets[Int(claim.id) + 1] += 1 }
    for index in 0..<ids.count { offsets[index + 1] += offsets[index] }
    var next = offsets
    claims = found
    for claim in found {
      claims[Int(next[Int(claim.id)])] = claim
      next[Int(claim.id)] += 1
    }
  }

  /// The indices of the claims to an ID.
  func range(of id: Int) -> Range<Int> { Int(offsets[id])..<Int(offsets[id + 1]) }

  /// The first of the claims in `range` that stands in `document` or after it.
  func firstClaim(in range: Range<Int>, from document: Int32) -> Int {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = (low + high) / 2
      if claims[middle].document < document { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
