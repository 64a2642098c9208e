package import Configuration
package import Specs

extension LinkGraph {
  /// Links documents, which come sorted by path, with each other and with the artifacts, whose paths
  /// under the content folder come sorted too. Links to empty folders are right, but lead nowhere.
  package static func build(
    documents: [Document], artifacts: [String], emptyFolders: [String] = [],
    configuration: Configuration
  ) async -> LinkGraph {
    await Linking(
      documents: documents, artifacts: artifacts, emptyFolders: emptyFolders,
      configuration: configuration
    ).graph
  }

  /// `former` has the same edges between the same nodes, though written elsewhere.
  init(
    _ corpus: Corpus, artifacts: [String], _ linked: [LinkedDocument],
    besides former: LinkGraph? = nil
  ) {
    var edges: [Edge] = []
    edges.reserveCapacity(linked.reduce(0) { $0 + $1.edges.count })
    var unresolved: [UnresolvedReference] = []
    var resolutions: [DocumentResolutions] = []
    resolutions.reserveCapacity(linked.count)
    for document in linked {
      edges.append(contentsOf: document.edges)
      resolutions.append(document.resolutions)
      if !document.unresolved.isEmpty {
        resolutions[resolutions.count - 1].shiftUnresolved(by: Int32(unresolved.count))
        unresolved.append(contentsOf: document.unresolved)
      }
    }
    let adjacency =
      former.map { ($0.outgoing, $0.incoming) }
      ?? LinkGraph.adjacency(of: edges, corpus.items.kinds, artifacts: artifacts.count)
    self.init(
      documents: corpus.documents, items: corpus.items.items,
      artifacts: former?.artifacts ?? artifacts.map { Artifact(path: $0) },
      kinds: corpus.items.kinds, edges: edges,
      unresolved: unresolved, outgoing: adjacency.0, incoming: adjacency.1,
      resolutions: resolutions,
      itemsByID: corpus.ids.itemsByID, duplicates: corpus.items.duplicates)
  }

  /// The edges of each node: those that leave it, and those that reach it.
  private static func adjacency(
    of edges: [Edge], _ kinds: [Kind], artifacts: Int
  ) -> (Adjacency, Adjacency) {
    let ranks = NodeRanks(kinds: kinds, artifacts: artifacts)
    let from = edges.map(\.from)
    let to = edges.map(\.to)
    let relations = edges.map { Int32($0.relation.rawValue) }
    return (
      Adjacency(near: from, far: to, relations: relations, ranks),
      Adjacency(near: to, far: from, relations: relations, ranks)
    )
  }
}

extension DocumentResolutions {
  fileprivate mutating func shiftUnresolved(by offset: Int32) {
    guard offset > 0 else { return }
    for index in mentions.indices {
      if case .unresolved(let number) = mentions[index] {
        mentions[index] = .unresolved(number + offset)
      }
    }
  }
}

extension NameIndex {
  /// Wiki links are rare: their index is made only where they occur.
  static func ifNeeded(documents: [Document], artifacts: [String]) -> NameIndex? {
    let hasWikiLinks = documents.indices.contains { index in
      let links = documents[index].links
      return links.indices.contains { links[$0].style == .wikiLink }
    }
    return hasWikiLinks ? NameIndex(documents: documents, artifacts: artifacts) : nil
  }
}

extension Corpus {
  /// Documents are linked on their own, in slices on all cores.
  func linkDocuments() async -> [LinkedDocument] {
    let slice = 256
    let starts = Array(stride(from: 0, to: documents.count, by: slice))
    return await withTaskGroup(of: (Int, [LinkedDocument]).self) { group in
      for start in starts {
        group.addTask {
          let range = start..<min(start + slice, self.documents.count)
          return (
            start,
            range.map { index in
              var linker = DocumentLinker(self, document: Int32(index))
              return linker.run()
            }
          )
        }
      }
      var slices = [[LinkedDocument]](repeating: [], count: starts.count)
      for await (start, linked) in group { slices[start / slice] = linked }
      return slices.flatMap { $0 }
    }
  }
}
