import Specs

/// Finds what was probably meant where a reference resolves to nothing. Works after linking, and
/// only then builds what it needs.
struct Suggestions {
  let corpus: Corpus
  let artifacts: [String]

  /// For how many broken links of a run a near path or anchor is looked for; a reader mends no more
  /// at once, and each costs a comparison with all that is near.
  private static let mostLinks = 1000

  func complete(_ linked: inout [LinkedDocument]) {
    var ids: NearestID?
    var paths: NearestPath?
    var linksLeft = Self.mostLinks
    for index in linked.indices {
      for number in linked[index].unresolved.indices
      where linked[index].unresolved[number].status == .missing
        && !linked[index].unresolved[number].style.isLink
      {
        let nearest = ids ?? NearestID(corpus.items)
        ids = nearest
        linked[index].unresolved[number].candidates =
          nearest.candidates(for: linked[index].unresolved[number].text)
      }
      guard linksLeft > 0, linked[index].resolutions.links.contains(where: \.isBroken) else {
        continue
      }
      let nearest = paths ?? NearestPath(documents: corpus.documents, artifacts: artifacts)
      paths = nearest
      completeLinks(&linked[index], Int32(index), nearest, &linksLeft)
    }
  }

  private func completeLinks(
    _ linked: inout LinkedDocument, _ index: Int32, _ nearest: NearestPath, _ left: inout Int
  ) {
    let document = corpus.documents[Int(index)]
    for number in linked.resolutions.links.indices where left > 0 {
      guard case .broken(let fault) = linked.resolutions.links[number] else { continue }
      left -= 1
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
