import Findings
import Markdown
import Specs

/// What the references of one document came to. `unresolved` counts from 0 here.
struct LinkedDocument: Sendable {
  var edges: [Edge] = []
  var unresolved: [UnresolvedReference] = []
  var resolutions = DocumentResolutions(mentions: [], links: [])
}

/// Everything that linking one document asks of the others.
struct Corpus: Sendable {
  let documents: [Document]
  let items: ItemList
  let kindOfFamily: [String: Int32]
  let isTestKind: [Bool]
  let ids: IDResolver
  let links: LinkResolver
  let relations: RelationTable

  func isTest(_ item: Int32) -> Bool {
    item >= 0 && isTestKind[Int(items.items[Int(item)].kind)] && items.items[Int(item)].hasID
  }
}

/// Resolves the references of one document, in the order of writing.
struct DocumentLinker {
  private let corpus: Corpus
  private let index: Int32
  private let document: Document
  private let surroundings: Surroundings
  private var relations: RelationReader
  private var result = LinkedDocument()

  init(_ corpus: Corpus, document index: Int32) {
    self.corpus = corpus
    self.index = index
    document = corpus.documents[Int(index)]
    surroundings = Surroundings(
      document, itemOfDefinition: corpus.items.itemOfDefinition[Int(index)],
      documentItem: corpus.items.items(of: index).lowerBound)
    relations = RelationReader(document, corpus.relations)
  }

  mutating func run() -> LinkedDocument {
    result.resolutions.mentions.reserveCapacity(document.mentions.count)
    result.resolutions.links.reserveCapacity(document.links.count)
    var link = 0
    for mention in document.mentions.indices {
      while link < document.links.count,
        document.links[link].range < document.mentions[mention].range
      {
        follow(link)
        link += 1
      }
      follow(mention: mention)
    }
    while link < document.links.count {
      follow(link)
      link += 1
    }
    return result
  }

  // MARK: Mentions

  private mutating func follow(mention number: Int) {
    let mention = document.mentions[number]
    result.resolutions.mentions.append(resolution(of: mention))
    guard mention.style != .wildcard, !definesItem(mention) else { return }
    let id = mention.id
    let answer = corpus.ids.resolve(id, in: index, at: mention.range.start)
    if answer == .nothing || mention.isImplied && !answer.isItem { return }
    if answer == .missing, isInsideCode(mention) { return }
    let context = document.contexts[Int(mention.context)]
    let reading = self.reading(context, isFirstCell: context.subject == Int32(number))
    let place = Place(
      text: id, style: mention.style, range: mention.range, reading: reading,
      from: source(context, reading))
    switch answer {
    case .item(let item): add(place, to: item)
    case .missing: addUnresolved(place, .missing, candidates: [])
    case .ambiguous(let items):
      addUnresolved(place, .ambiguous, candidates: items.map(address))
    case .nothing: break
    }
  }

  /// The token of a definition that lives, or of the ID that the document bears anyway.
  private func definesItem(_ mention: Mention) -> Bool {
    guard mention.definition >= 0 else { return false }
    if corpus.items.itemOfDefinition[Int(index)][Int(mention.definition)] >= 0 { return true }
    let documentItem = Int(corpus.items.items(of: index).lowerBound)
    return document.definitions[Int(mention.definition)].strength == .document
      && corpus.items.items[documentItem].id == mention.id
  }

  private func resolution(of mention: Mention) -> MentionResolution {
    if mention.style == .wildcard {
      let kind = corpus.kindOfFamily[IDFamily.of(mention.id + "0")]
      return kind.map { .kind($0) } ?? .nothing
    }
    if definesItem(mention) {
      let item = corpus.items.itemOfDefinition[Int(index)][Int(mention.definition)]
      return .definition(item >= 0 ? item : corpus.items.items(of: index).lowerBound)
    }
    switch corpus.ids.resolve(mention.id, in: index, at: mention.range.start) {
    case .item(let item): return .item(item)
    case .nothing: return .nothing
    case .missing where mention.isImplied || isInsideCode(mention),
      .ambiguous where mention.isImplied:
      return .nothing
    case .missing, .ambiguous: return .unresolved(Int32(result.unresolved.count))
    }
  }

  /// Whether a token stands among other code: `// [impl->swdd~name~1]` shows how, `FR-001` names.
  private func isInsideCode(_ mention: Mention) -> Bool {
    guard mention.style == .code, mention.node >= 0 else { return false }
    let signs: [UInt8] = [
      0x22, 0x24, 0x27, 0x28, 0x2F, 0x3B, 0x3C, 0x3D, 0x3E, 0x5B, 0x5C, 0x7B, 0x7C,
    ]
    return document.tree.literal(of: Int(mention.node)).contains(where: signs.contains)
  }

  private func address(_ item: Int32) -> String {
    let value = corpus.items.items[Int(item)]
    let key = corpus.documents[Int(value.document)].key
    return value.anchor.map { "\(key)#\($0)" } ?? key
  }

  // MARK: Links

  private mutating func follow(_ number: Int) {
    let link = document.links[number]
    let context = document.contexts[Int(link.context)]
    let reading = self.reading(context, isFirstCell: context.subject == Int32(-2 - number))
    let resolution = corpus.links.resolve(
      link, in: index, namesArtifact: reading.relation == .specifiedBy)
    result.resolutions.links.append(resolution)
    if link.style == .image { return }
    let place = Place(
      text: link.target, style: link.style, range: link.range, reading: reading,
      from: source(context, reading))
    switch resolution {
    case .item(let item, _):
      // A fragment within the page is a way around it, unless it leads to an item.
      if corpus.items.items[Int(item)].document == index,
        corpus.items.items[Int(item)].form == .document
      {
        return
      }
      add(place, to: item)
    case .document(let target, _), .broken(.missingAnchor(let target, _, _)):
      if target != index { add(place, to: corpus.items.items(of: target).lowerBound) }
    case .artifact(let artifact): add(place, to: Int32(corpus.items.items.count) + artifact)
    case .broken(.missingDocument), .broken(.missingArtifact), .broken(.missingItem):
      addUnresolved(place, .missing, candidates: [])
    case .external, .folder, .nothing, .broken: break
    }
  }

  // MARK: Edges

  private struct Place {
    var text: String
    var style: ReferenceStyle
    var range: ByteRange
    var reading: RelationReader.Reading
    var from: Int32
  }

  private mutating func reading(
    _ context: ReferenceContext, isFirstCell: Bool
  ) -> RelationReader.Reading {
    relations.reading(
      context, isFirstCell: isFirstCell,
      ofTest: corpus.isTest(surroundings.owner(ofDefinition: context.definition)),
      rowOfTest: corpus.isTest(subject(context) ?? -1))
  }

  private func source(
    _ context: ReferenceContext, _ reading: RelationReader.Reading
  ) -> Int32 {
    if reading.isOfRow, let subject = subject(context) { return subject }
    return surroundings.owner(ofDefinition: context.definition)
  }

  /// The item that the row of a matrix begins with.
  private func subject(_ context: ReferenceContext) -> Int32? {
    if context.subject >= 0, Int(context.subject) < result.resolutions.mentions.count {
      switch result.resolutions.mentions[Int(context.subject)] {
      case .item(let item), .definition(let item): return item
      default: return nil
      }
    }
    let link = Int(-2 - context.subject)
    if context.subject < -1, link < result.resolutions.links.count,
      case .item(let item, _) = result.resolutions.links[link]
    {
      return item
    }
    return nil
  }

  private mutating func add(_ place: Place, to node: NodeIndex) {
    // An item that names itself says nothing, unless it relates itself to itself.
    if place.from == node, place.reading.relation == .mentions { return }
    let isInverse = place.reading.isInverse
    result.edges.append(
      Edge(
        from: isInverse ? node : place.from, to: isInverse ? place.from : node,
        relation: place.reading.relation, style: place.style, document: index,
        range: place.range, isInverse: isInverse))
  }

  private mutating func addUnresolved(
    _ place: Place, _ status: UnresolvedReference.Status, candidates: [String]
  ) {
    result.unresolved.append(
      UnresolvedReference(
        from: place.from, status: status, text: place.text, relation: place.reading.relation,
        style: place.style, document: index, range: place.range, candidates: candidates))
  }
}
