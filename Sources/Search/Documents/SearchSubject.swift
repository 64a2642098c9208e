package import Configuration
package import Links
import Specs

/// What is indexed, and all that the index must know of the site around it.
package struct SearchSubject: Sendable {
  let graph: LinkGraph
  /// By document: its address from the root of the site, as in a link.
  let addresses: [String]
  /// By document: the titles of the folders around it, the outermost first.
  let crumbs: @Sendable (Int) -> [String]
  /// By relation: what is said of a page that refers to an item, then what is said of one that is
  /// referred to.
  let relations: [(forward: String, backward: String)]
  let statuses: SearchStates
  let priorities: SearchStates
  /// By document: who answers for it.
  let owner: @Sendable (Int) -> String?
  let stopWords: [String]
  /// Indices of the documents that are indexed, in the order of their paths. The place in it is the
  /// number of a document in the index.
  let documents: [Int32]
  /// By document: its number in the index, or -1.
  let numbers: [Int32]
  /// By document: its items.
  let items: [Range<Int>]

  package init(
    graph: LinkGraph, settings: SearchSettings, addresses: [String],
    crumbs: @escaping @Sendable (Int) -> [String],
    relations: [(forward: String, backward: String)], statuses: SearchStates,
    priorities: SearchStates, owner: @escaping @Sendable (Int) -> String?
  ) {
    self.graph = graph
    self.addresses = addresses
    self.crumbs = crumbs
    self.relations = relations
    self.statuses = statuses
    self.priorities = priorities
    self.owner = owner
    stopWords = settings.stopWords
    let excluded = PathGlobs(settings.exclude)
    var documents: [Int32] = []
    var numbers = [Int32](repeating: -1, count: graph.documents.count)
    for (index, document) in graph.documents.enumerated()
    where excluded.isEmpty || !excluded.matches(document.path) {
      numbers[index] = Int32(documents.count)
      documents.append(Int32(index))
    }
    self.documents = documents
    self.numbers = numbers
    var items = [Range<Int>](repeating: 0..<0, count: graph.documents.count)
    var start = 0
    while start < graph.items.count {
      var end = start
      let document = graph.items[start].document
      while end < graph.items.count, graph.items[end].document == document { end += 1 }
      items[Int(document)] = start..<end
      start = end
    }
    self.items = items
  }

  func document(_ number: Int) -> Document { graph.documents[Int(documents[number])] }

  /// The item that a document is.
  func item(of number: Int) -> Int? {
    items[Int(documents[number])].first { graph.items[$0].form == .document }
  }

  /// The folders around a document, as one text.
  func trail(of number: Int) -> String {
    crumbs(Int(documents[number])).joined(separator: " › ")
  }
}

/// States of items, each once: number 0 is none, 1 the first word.
package struct SearchStates: Sendable {
  package struct State: Sendable, Equatable {
    package var word: String
    /// What colours it.
    package var tone: String

    package init(word: String, tone: String) {
      self.word = word
      self.tone = tone
    }
  }

  /// Sorted by word.
  let states: [State]
  /// By item.
  let numbers: [Int32]

  package init(_ states: [State?]) {
    var tones: [String: String] = [:]
    for case let state? in states { tones[state.word] = state.tone }
    let words = tones.keys.sorted()
    let places = Dictionary(uniqueKeysWithValues: words.enumerated().map { ($1, Int32($0 + 1)) })
    self.states = words.map { State(word: $0, tone: tones[$0] ?? "") }
    numbers = states.map { state in state.flatMap { places[$0.word] } ?? 0 }
  }
}
