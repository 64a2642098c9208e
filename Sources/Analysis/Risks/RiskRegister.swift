import Checks
import Findings
import Links
import Specs

/// Gathers the risks of all documents: each once, however often it is told.
struct RiskRegister {
  private(set) var risks: [RatedRisk] = []
  private let graph: LinkGraph
  /// By item that is a risk: the index in `risks`.
  private var known: [NodeIndex: Int] = [:]
  /// Risks of lists without an ID and without figures: they may only tell of others.
  private var tales: [Int] = []

  init(_ graph: LinkGraph) {
    self.graph = graph
    for (index, document) in graph.documents.enumerated() where !document.facets.risks.isEmpty {
      read(document, Int32(index))
    }
    dropTales()
    for index in risks.indices { relate(&risks[index]) }
    risks.sort(by: RatedRisk.isWorse)
  }

  private mutating func read(_ document: Document, _ index: Int32) {
    let sections = document.facets.sections
    for declared in document.facets.risks
    where sections[Int(declared.section)].kind == .risks {
      let item = declared.id.flatMap { self.item($0.text, in: index) }
      if let item {
        if let place = known[item] {
          risks[place].complete(with: declared)
          continue
        }
        known[item] = risks.count
      } else if declared.id == nil, declared.likelihood == nil, declared.impact == nil {
        tales.append(risks.count)
      }
      risks.append(RatedRisk(declared, in: index, item: item))
    }
  }

  /// The item of an ID: the nearest, if there are several.
  private func item(_ id: String, in document: Int32) -> NodeIndex? {
    guard let items = graph.itemsByID[id] else { return nil }
    return items.first { graph.items[Int($0)].document == document }
      ?? (items.count == 1 ? items[0] : nil)
  }

  /// `Provider down at a peak (RISK-001)` under *Common risks* is no second risk.
  private mutating func dropTales() {
    guard !tales.isEmpty, !known.isEmpty else { return }
    var isTale = [Bool](repeating: false, count: risks.count)
    var namesOf: (document: Int32, places: [Int]) = (-1, [])
    for index in tales {
      let risk = risks[index]
      if namesOf.document != risk.document {
        namesOf = (risk.document, places(in: risk.document))
      }
      let range = risk.declared.range
      isTale[index] = namesOf.places.contains { $0 >= range.lower && $0 < range.upper }
    }
    guard isTale.contains(true) else { return }
    risks = zip(risks, isTale).compactMap { $1 ? nil : $0 }
  }

  /// Where a document names registered risks.
  private func places(in document: Int32) -> [Int] {
    zip(
      graph.documents[Int(document)].mentions, graph.resolutions[Int(document)].mentions
    ).compactMap { mention, resolution in
      guard case .item(let item) = resolution, known[item] != nil else { return nil }
      return mention.range.lower
    }
  }

  private func relate(_ risk: inout RatedRisk) {
    guard let item = risk.item else { return }
    for index in graph.outgoing[item] {
      let edge = graph.edges[Int(index)]
      guard edge.relation <= .affects else { break }
      if edge.relation == .affects, edge.to != item, risk.affected.last != edge.to {
        risk.affected.append(edge.to)
      }
    }
    for index in graph.incoming[item] {
      let edge = graph.edges[Int(index)]
      guard edge.relation <= .mitigates else { break }
      if edge.relation == .mitigates, edge.from != item, risk.mitigating.last != edge.from {
        risk.mitigating.append(edge.from)
      }
    }
  }
}
