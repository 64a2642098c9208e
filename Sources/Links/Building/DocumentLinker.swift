import Findings
import Markdown
import Specs

/// What the references of one document came to. `unresolved` counts from 0 here.
struct LinkedDocument: Sendable {
  var edges: [Edge] = []
  var unresolved: [UnresolvedReference] = []
  var resolutions = DocumentResolutions(mentions: [], links: [])
}

/// Resolves the references of one document, in the order of writing.
struct DocumentLinker {
  private let corpus: Corpus
  private let index: Int32
  // Only what is needed of the document: copying all of it costs more than reading these.
  private let mentions: [Mention]
  private let links: [LinkUse]
  private let contexts: [ReferenceContext]
  private let definitions: [Definition]
  private let surroundings: Surroundings
  private var relations: RelationReader
  private var result = LinkedDocument()
  /// Most references share their context with the one before.
  private var lastReading:
    (context: Int32, isFirstCell: Bool, reading: RelationReader.Reading, from: Int32)?

  init(_ corpus: Corpus, document index: Int32) {
    self.corpus = corpus
    self.index = index
    mentions = corpus.documents[Int(index)].mentions
    links = corpus.documents[Int(index)].links
    contexts = corpus.documents[Int(index)].contexts
    definitions = corpus.documents[Int(index)].definitions
    surroundings = Surroundings(
      definitions, itemOfDefinition: corpus.items.itemOfDefinition[Int(index)],
      documentItem: corpus.items.items(of: index).lowerBound)
    relations = RelationReader(
      headings: corpus.documents[Int(index)].headings,
      titleNode: corpus.documents[Int(index)].titleNode, corpus.relations)
  }

  mutating func run() -> LinkedDocument {
    result.resolutions.mentions.reserveCapacity(mentions.count)
    result.resolutions.links.reserveCapacity(links.count)
    var link = 0
    for mention in mentions.indices {
      while link < links.count,
        links[link].range < mentions[mention].range
      {
        follow(link)
        link += 1
      }
      follow(mention: mention)
    }
    while link < links.count {
      follow(link)
      link += 1
    }
    return result
  }

  // MARK: Mentions

  private mutating func follow(mention number: Int) {
    let mention = mentions[number]
    if mention.style == .wildcard {
      let kind = corpus.kind(ofWildcard: mention.id)
      result.resolutions.mentions.append(kind.map { .kind($0) } ?? .nothing)
      if let kind { expand(mention, number, kind) }
      return
    }
    if let own = ownItem(mention) {
      result.resolutions.mentions.append(.definition(own))
      return
    }
    let answer = corpus.ids.resolve(mention.id, in: index, at: mention.range.start)
    switch answer {
    case .item(let item):
      result.resolutions.mentions.append(.item(item))
      add(place(of: mention, number), to: item)
    case .missing where !mention.isImplied && !isInsideCode(mention):
      result.resolutions.mentions.append(.unresolved(Int32(result.unresolved.count)))
      addUnresolved(place(of: mention, number), .missing, candidates: [])
    case .ambiguous(let items) where !mention.isImplied:
      result.resolutions.mentions.append(.unresolved(Int32(result.unresolved.count)))
      addUnresolved(place(of: mention, number), .ambiguous, candidates: items.map(address))
    case .missing, .ambiguous, .nothing: result.resolutions.mentions.append(.nothing)
    }
  }

  /// A wildcard refers to each item it covers, though never to the one that writes it.
  private mutating func expand(_ mention: Mention, _ number: Int, _ kind: Int32) {
    let place = place(of: mention, number)
    let items = corpus.wildcards.items(
      of: kind, startingWith: mention.id, in: index, at: mention.range.start)
    for item in items where item != place.from { add(place, to: item) }
  }

  private mutating func place(of mention: Mention, _ number: Int) -> Place {
    let reading = self.reading(mention.context, first: Int32(number))
    return Place(
      text: mention.id, style: mention.style, range: mention.range, reading: reading.reading,
      from: reading.from)
  }

  /// The item whose definition a token is part of, or that is the document which bears the ID anyway.
  private func ownItem(_ mention: Mention) -> Int32? {
    guard mention.definition >= 0 else { return nil }
    let item = corpus.items.itemOfDefinition[Int(index)][Int(mention.definition)]
    if item >= 0 { return item }
    let documentItem = corpus.items.items(of: index).lowerBound
    return definitions[Int(mention.definition)].strength == .document
      && corpus.items.items[Int(documentItem)].id == mention.id ? documentItem : nil
  }

  /// Whether a token stands among other code: `// [impl->swdd~name~1]` shows how, `FR-001` names.
  private func isInsideCode(_ mention: Mention) -> Bool {
    guard mention.style == .code, mention.node >= 0 else { return false }
    let signs: [UInt8] = [
      0x22, 0x24, 0x27, 0x28, 0x2F, 0x3B, 0x3C, 0x3D, 0x3E, 0x5B, 0x5C, 0x7B, 0x7C,
    ]
    return corpus.documents[Int(index)].tree.literal(of: Int(mention.node)).contains(
      where: signs.contains)
  }

  private func address(_ item: Int32) -> String {
    let value = corpus.items.items[Int(item)]
    let key = corpus.documents[Int(value.document)].key
    return value.anchor.map { "\(key)#\($0)" } ?? key
  }

  // MARK: Links

  private mutating func follow(_ number: Int) {
    let link = links[number]
    let (reading, from) = self.reading(link.context, first: Int32(-2 - number))
    let resolution = corpus.links.resolve(
      link, in: index, namesArtifact: reading.relation == .specifiedBy)
    result.resolutions.links.append(resolution)
    if link.style == .image { return }
    let place = Place(
      text: link.target, style: link.style, range: link.range, reading: reading, from: from)
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

  /// What a context means and whose it is. `first` is what the context calls its subject if the
  /// reference itself is that: the first cell of its row.
  private mutating func reading(
    _ number: Int32, first: Int32
  ) -> (reading: RelationReader.Reading, from: Int32) {
    let context = contexts[Int(number)]
    let isFirstCell = context.subject == first
    if let last = lastReading, last.context == number, last.isFirstCell == isFirstCell {
      return (last.reading, last.from)
    }
    let owner = surroundings.owner(ofDefinition: context.definition)
    let subject = self.subject(context)
    let reading = relations.reading(
      context, isFirstCell: isFirstCell, ofTest: corpus.isTest(owner),
      rowOfTest: corpus.isTest(subject ?? -1))
    let from = reading.isOfRow ? subject ?? owner : owner
    lastReading = (number, isFirstCell, reading, from)
    return (reading, from)
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
