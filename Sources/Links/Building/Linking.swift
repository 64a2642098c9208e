package import Configuration
package import Specs

/// A linked corpus that is linked again as its documents are edited.
///
/// It keeps what every document came to. Where an edit changes no definition, which is nearly
/// always, only what was edited is linked anew and the graph is put together from the rest.
package struct Linking: Sendable {
  package private(set) var graph: LinkGraph
  private var corpus: Corpus
  private var linked: [LinkedDocument]
  private let claims: Claims
  private var suggestions: Suggestions
  private let artifacts: [String]

  /// Links documents, which come sorted by path, as `LinkGraph.build` does.
  package init(
    documents: [Document], artifacts: [String], emptyFolders: [String] = [],
    configuration: Configuration
  ) async {
    let relations = RelationTable(configuration)
    let folders = FolderTree(documents: documents, artifacts: artifacts)
    let claims = Claims(documents: documents)
    let living = LivingDefinitions(claims: claims, documents: documents, folders: folders)
    let items = ItemList(
      documents: documents, claims: claims, living: living, configuration: configuration)
    let ids = IDResolver(items: items, folders: folders, configuration: configuration)
    let links = LinkResolver(
      documents: documents, items: items, folders: folders,
      paths: PathIndex(documents: documents, artifacts: artifacts, folders: folders),
      anchors: AnchorIndex(documents: documents, items: items), ids: ids,
      names: NameIndex.ifNeeded(documents: documents, artifacts: artifacts),
      content: String(NameIndex.name(of: configuration.content)),
      generated: PathGlobs(configuration.generated), emptyFolders: Set(emptyFolders))
    let corpus = Corpus(
      documents: documents, items: items, ids: ids, links: links, relations: relations,
      tests: TestKinds(configuration))
    var suggestions = Suggestions(artifacts: artifacts)
    var linked = await corpus.linkDocuments()
    suggestions.complete(&linked, of: corpus)
    self.claims = claims
    self.corpus = corpus
    self.artifacts = artifacts
    self.linked = linked
    self.suggestions = suggestions
    graph = LinkGraph(corpus, artifacts: artifacts, linked)
  }

  /// What taking other versions of documents came to.
  package enum Replacement: Sendable {
    /// All have to be linked again, and nothing was changed: a definition came, went or changed its
    /// claim.
    case impossible
    /// Items, relations and what is wrong with references are the same, but for their places.
    case sameRelations
    case otherRelations
  }

  /// Takes other versions of documents, by their index.
  package mutating func replace(
    _ versions: [(index: Int32, document: Document)]
  ) -> Replacement {
    let former = self.corpus
    var documents = former.documents
    var items = former.items
    var hasMoved = false
    for (index, version) in versions {
      let old = documents[Int(index)]
      guard hasSameClaims(version, old), isIndexed(version, old),
        items.replace(version, at: index)
      else { return .impossible }
      documents[Int(index)] = version
      hasMoved = hasMoved || !version.hasSameAnchors(as: old)
    }
    // Blocks that wiki links name may be anywhere in a text.
    hasMoved = hasMoved || former.links.names != nil
    let edited = versions.map(\.index)
    for index in edited {
      let range = items.items(of: index)
      hasMoved =
        hasMoved
        || range.contains { items.items[Int($0)].anchor != former.items.items[Int($0)].anchor }
    }
    let corpus = Corpus(former, replacing: edited, documents: documents, items: items)
    let affected = hasMoved ? (edited + dependents(on: Set(edited))).sorted() : edited.sorted()
    var linked = linked
    for index in affected {
      var linker = DocumentLinker(corpus, document: index)
      linked[Int(index)] = linker.run()
    }
    let broken = linked.reduce(0) { $0 + $1.resolutions.links.count(where: \.isBroken) }
    guard broken <= Suggestions.mostLinks else { return .impossible }
    suggestions.complete(&linked, only: affected, of: corpus)
    let isSame = affected.allSatisfy { linked[Int($0)].says(theSameAs: self.linked[Int($0)]) }
    graph = LinkGraph(
      corpus, artifacts: artifacts, linked, besides: isSame ? graph : nil)
    self.linked = linked
    self.corpus = corpus
    let states = edited.allSatisfy { index in
      items.items(of: index).allSatisfy { item in
        let (new, old) = (items.items[Int(item)], former.items.items[Int(item)])
        return new.status == old.status && new.priority == old.priority && new.title == old.title
      }
    }
    return isSame && states ? .sameRelations : .otherRelations
  }

  /// Whether each definition says the same about the same ID, as far as another one is concerned.
  private func hasSameClaims(_ version: Document, _ former: Document) -> Bool {
    guard version.path == former.path, version.definitions.count == former.definitions.count else {
      return false
    }
    return zip(version.definitions, former.definitions).allSatisfy { new, old in
      new.id == old.id && new.strength == old.strength && new.form == old.form
        && Claim.Rank(new, in: version.source) == Claim.Rank(old, in: former.source)
        && (new.title == old.title || isOnlyClaim(new.id))
    }
  }

  private func isOnlyClaim(_ id: String) -> Bool {
    claims.numbers[id].map { claims.range(of: Int($0)).count < 2 } ?? true
  }

  /// Whether the index of names for wiki links holds for a version.
  private func isIndexed(_ version: Document, _ former: Document) -> Bool {
    if corpus.links.names != nil { return version.title == former.title }
    return !version.links.contains { $0.style == .wikiLink }
  }

  /// Other documents whose links lead into one of these, or which name anchors in them as what may
  /// be meant.
  private func dependents(on targets: Set<Int32>) -> [Int32] {
    linked.indices.map { Int32($0) }.filter { index in
      guard !targets.contains(index) else { return false }
      return linked[Int(index)].resolutions.links.contains { link in
        switch link {
        case .item(let item, _): targets.contains(corpus.items.items[Int(item)].document)
        case .document(let document, _): targets.contains(document)
        case .broken(.missingAnchor(let document, _, _)): targets.contains(document)
        default: false
        }
      } || linked[Int(index)].unresolved.contains { $0.status == .ambiguous }
    }
  }
}

extension LinkedDocument {
  /// Whether the same is related to the same in the same order, wherever it is written.
  fileprivate func says(theSameAs other: LinkedDocument) -> Bool {
    edges.count == other.edges.count && unresolved.count == other.unresolved.count
      && zip(edges, other.edges).allSatisfy {
        $0.from == $1.from && $0.to == $1.to && $0.relation == $1.relation
          && $0.style == $1.style && $0.isInverse == $1.isInverse
      }
      && zip(unresolved, other.unresolved).allSatisfy {
        $0.from == $1.from && $0.status == $1.status && $0.text == $1.text
          && $0.relation == $1.relation && $0.style == $1.style && $0.candidates == $1.candidates
      }
  }
}

extension Document {
  /// Whether links with a fragment mean the same places.
  fileprivate func hasSameAnchors(as other: Document) -> Bool {
    anchors == other.anchors && headings.count == other.headings.count
      && zip(headings, other.headings).allSatisfy { $0.slug == $1.slug && $0.text == $1.text }
  }
}
