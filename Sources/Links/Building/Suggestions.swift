import Specs

/// Finds what was probably meant where a reference resolves to nothing. Works after linking, and
/// only then builds what it needs.
struct Suggestions: Sendable {
  private let artifacts: [String]
  private var ids: NearestID?
  private var paths: NearestPath?
  /// For how many more broken links something near is looked for.
  private var linksLeft = Self.mostLinks

  init(artifacts: [String]) { self.artifacts = artifacts }

  /// For how many broken links of a run a near path or anchor is looked for; a reader mends no more
  /// at once, and each costs a comparison with all that is near.
  static let mostLinks = 1000

  mutating func complete(_ linked: inout [LinkedDocument], of corpus: Corpus) {
    linksLeft = Self.mostLinks
    for index in linked.indices { complete(&linked[index], Int32(index), of: corpus) }
  }

  /// Completes documents of a corpus whose others are completed, and whose IDs and paths are those
  /// of the run before. Broken links of all must be few enough that each has its turn.
  mutating func complete(_ linked: inout [LinkedDocument], only indices: [Int32], of corpus: Corpus)
  {
    linksLeft = Self.mostLinks
    for index in indices { complete(&linked[Int(index)], index, of: corpus) }
  }

  private mutating func complete(
    _ linked: inout LinkedDocument, _ index: Int32, of corpus: Corpus
  ) {
    for number in linked.unresolved.indices
    where linked.unresolved[number].status == .missing && !linked.unresolved[number].style.isLink {
      let nearest = ids ?? NearestID(corpus.items)
      ids = nearest
      linked.unresolved[number].candidates =
        nearest.candidates(for: linked.unresolved[number].text)
    }
    guard linksLeft > 0, linked.resolutions.links.contains(where: \.isBroken) else { return }
    let nearest = paths ?? NearestPath(documents: corpus.documents, artifacts: artifacts)
    paths = nearest
    completeLinks(&linked, corpus.documents[Int(index)], nearest, corpus)
  }

  private mutating func completeLinks(
    _ linked: inout LinkedDocument, _ document: Document, _ nearest: NearestPath, _ corpus: Corpus
  ) {
    for number in linked.resolutions.links.indices where linksLeft > 0 {
      guard case .broken(let fault) = linked.resolutions.links[number] else { continue }
      linksLeft -= 1
      let target = document.links[number].target
      let completed: LinkFault
      switch fault {
      case .missingDocument:
        completed = .missingDocument(nearest: nearest.path(for: target, in: document))
      case .missingArtifact:
        completed = .missingArtifact(nearest: nearest.path(for: target, in: document))
      case .missingImage:
        completed = .missingImage(nearest: nearest.path(for: target, in: document))
      case .missingAnchor(let target, let anchor, _):
        completed = .missingAnchor(
          document: target, anchor: anchor,
          nearest: NearestAnchor.anchor(for: anchor, in: corpus.documents[Int(target)]))
      case .outside, .missingItem, .unsafe: continue
      }
      linked.resolutions.links[number] = .broken(completed)
    }
  }
}

extension LinkResolution {
  var isBroken: Bool {
    if case .broken = self { return true }
    return false
  }
}

extension ReferenceStyle {
  /// Leads to a file rather than naming an ID.
  package var isLink: Bool {
    switch self {
    case .link, .linkWithAnchor, .image, .wikiLink, .path: true
    default: false
    }
  }
}
