import Checks
import Links
import Specs

/// Reads from the graph what integrations have to do with.
struct CoreFeatureReading {
  private let graph: LinkGraph
  private let subject: CheckSubject
  private let integrations: IntegrationCatalogue
  private let written: WrittenDependencies
  /// By kind: its items are systems, not features.
  private let isSystemKind: [Bool]
  private let rowsOf: [NodeIndex: [WrittenDependencyRow]]

  init(
    _ subject: CheckSubject, _ integrations: IntegrationCatalogue, _ written: WrittenDependencies
  ) {
    self.subject = subject
    graph = subject.graph
    self.integrations = integrations
    self.written = written
    rowsOf = Dictionary(grouping: written.rows, by: \.item)
    var counts = [Int](repeating: 0, count: graph.kinds.count)
    for item in Set(integrations.integrations.map(\.item)).union(rowsOf.keys)
    where graph.items[Int(item)].hasID {
      counts[Int(graph.items[Int(item)].kind)] += 1
    }
    isSystemKind = zip(counts, graph.kinds).map { $0 * 2 >= $1.items.count && $0 > 0 }
  }

  func rows() -> [CoreFeatureRow] {
    let gaps = Dictionary(
      written.gaps.map { ($0.item, $0.document) }, uniquingKeysWith: { first, _ in first })
    let isRow = integrations.integrations.reduce(into: Set(rowsOf.keys).union(gaps.keys)) {
      $0.insert($1.item)
    }
    guard !isRow.isEmpty else { return [] }
    let (named, nameless) = graph.kinds.lazy.flatMap(\.items).filter(isRow.contains)
      .reduce(into: ([NodeIndex](), [NodeIndex]())) { parts, item in
        if graph.items[Int(item)].hasID { parts.0.append(item) } else { parts.1.append(item) }
      }
    return (named + nameless).map { row($0, missingIn: gaps[$0] ?? -1) }
  }

  private func row(_ item: NodeIndex, missingIn: Int32) -> CoreFeatureRow {
    let rows = rowsOf[item] ?? []
    let links = links(of: item, rows)
    let document = graph.items[Int(item)].document
    let index = integrations.ofDocument[Int(document)]
    let isIntegration = index >= 0 && integrations.integrations[Int(index)].item == item
    let systems = links.filter { isSystem($0.item) }
    let text = rows.lazy.compactMap(\.otherSystems).first { !$0.text.isEmpty }
    return CoreFeatureRow(
      item: item, integration: isIntegration ? index : -1,
      features: links.filter { !isSystem($0.item) }, systems: systems,
      writtenSystems: rows.contains { namesSystem($0) } ? nil : text?.text,
      written: rows, missingIn: missingIn, criticality: subject.states.criticality(of: item),
      criticalityWord: graph.items[Int(item)].priority,
      writtenCriticality: rows.lazy.compactMap(\.criticality).first)
  }

  /// Whether a row of the matrix states a relation to another system that has an item.
  private func namesSystem(_ row: WrittenDependencyRow) -> Bool {
    row.edges.contains { index in
      let edge = graph.edges[Int(index)]
      let other = edge.from == row.item ? edge.to : edge.from
      return other != row.item && Int(other) < graph.items.count && isSystem(other)
    }
  }

  private func isSystem(_ item: NodeIndex) -> Bool {
    let value = graph.items[Int(item)]
    return value.hasID
      ? isSystemKind[Int(value.kind)] : integrations.ofDocument[Int(value.document)] >= 0
  }

  /// The items at the other ends of dependencies, in order of kinds and IDs.
  private func links(of item: NodeIndex, _ rows: [WrittenDependencyRow]) -> [CoreFeatureLink] {
    var links: [CoreFeatureLink] = []
    var places: [NodeIndex: Int] = [:]
    for (list, isOutgoing) in [(graph.outgoing[item], true), (graph.incoming[item], false)] {
      for index in list {
        let edge = graph.edges[Int(index)]
        guard edge.relation <= .satisfies else { break }
        let other = isOutgoing ? edge.to : edge.from
        guard counts(edge, isOutgoing: isOutgoing), other != item, Int(other) < graph.items.count,
          isShown(other)
        else { continue }
        let one = graph.itemsByID[graph.items[Int(other)].id]?.first ?? other
        let place = places[one] ?? links.count
        if place == links.count {
          places[one] = place
          links.append(CoreFeatureLink(item: one, edge: index))
        }
        links[place].add(index, isOutgoing: isOutgoing, isInMatrix: isOfMatrix(index))
      }
    }
    for row in rows {
      for other in row.onlyWritten {
        if let place = places[other] { links[place].drift = .onlyInMatrix }
      }
      for other in row.missing {
        if let place = places[other] { links[place].drift = .missingInMatrix }
      }
    }
    return links.count > 1 ? links.sorted { precedes($0.item, $1.item) } : links
  }

  /// A dependency either way, or that the integration satisfies something.
  private func counts(_ edge: Edge, isOutgoing: Bool) -> Bool {
    guard edge.style != .fence, edge.style != .mermaid else { return false }
    return edge.relation == .dependsOn || edge.relation == .satisfies && isOutgoing
  }

  private func isShown(_ item: NodeIndex) -> Bool {
    let value = graph.items[Int(item)]
    return value.hasID || integrations.ofDocument[Int(value.document)] >= 0
  }

  private func isOfMatrix(_ edge: Int32) -> Bool {
    Int(edge) < written.isOfMatrix.count && written.isOfMatrix[Int(edge)]
  }

  /// IDs of a kind are mostly of one length; where not, the longer has the larger number.
  private func precedes(_ left: NodeIndex, _ right: NodeIndex) -> Bool {
    let (a, b) = (graph.items[Int(left)], graph.items[Int(right)])
    if a.kind != b.kind { return a.kind < b.kind }
    let (first, second) = (a.id.utf8.count, b.id.utf8.count)
    return first != second ? first < second : a.id < b.id
  }
}

extension CoreFeatureLink {
  fileprivate mutating func add(_ index: Int32, isOutgoing: Bool, isInMatrix: Bool) {
    if isOutgoing { self.isOutgoing = true } else { isIncoming = true }
    if isInMatrix {
      self.isInMatrix = true
    } else if !isInSpecifications {
      isInSpecifications = true
      edge = index
    }
  }
}
