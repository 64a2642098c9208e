import Analysis
import Configuration
import Findings
import Links
import Specs

/// Writes the files of `DependencyData`. Numbers stand for words that the first file lists, and
/// columns are told by their distance from the one before, because there are many.
struct DependencyDataWriter {
  private let map: SiteMap
  private let matrix: DependencyMatrix
  private let integrations: IntegrationCatalogue
  private let shards: DependencyShards

  /// From how many items on the page begins with one pair of kinds.
  private static let mostAtOnce = 1_200
  private static let longestProvider = 60

  init(_ map: SiteMap, _ analysis: SiteAnalysis, _ shards: DependencyShards) {
    self.map = map
    matrix = analysis.dependencies
    integrations = analysis.integrations
    self.shards = shards
  }

  private func call(_ part: String, _ number: Int, _ json: JSONWriter) -> [UInt8] {
    var script: [UInt8] = []
    script.reserveCapacity(json.bytes.count + 40)
    script.append("specweftMatrix(\"")
    script.append(part)
    script.append("\", ")
    script.append(number: number)
    script.append(", ")
    script += json.bytes
    script.append(");\n")
    return script
  }

  // MARK: What all have in common

  func common() -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.member("items", matrix.items.count)
    json.member("prefix", map.configuration.contentPrefix)
    json.newLine()
    json.list("kinds", matrix.groups) { json, group in
      let kind = map.graph.kinds[Int(group.kind)]
      json.beginArray()
      json.value(kind.family)
      json.value(kind.plural)
      json.value(Int(group.range.lowerBound))
      json.value(group.range.count)
      json.endArray()
    }
    json.newLine()
    json.list("relations", Relation.allCases) { json, relation in
      json.beginArray()
      json.value(relation.name)
      json.value(relation.letter)
      json.value(map.relations.label(relation, isOutgoing: true))
      json.value(map.relations.label(relation, isOutgoing: false))
      json.endArray()
    }
    json.newLine()
    json.list("styles", ReferenceStyle.allCases) { $0.value($1.name) }
    json.newLine()
    json.list("statuses", words.statuses) { $0.value($1) }
    json.newLine()
    json.list("providers", words.providers) { $0.value($1) }
    json.newLine()
    json.list("cells", shards.cells) { $0.value($1.lowerBound) }
    json.newLine()
    json.list("names", shards.names) { $0.value($1.lowerBound) }
    json.newLine()
    json.list("places", shards.places) { $0.value($1.lowerBound) }
    json.newLine()
    json.list("start", start) { $0.value($1) }
    json.endObject()
    return call("matrix", 0, json)
  }

  /// The kinds that a large matrix shows first: those with most dependencies between them.
  private var start: [Int] {
    guard matrix.items.count > Self.mostAtOnce else { return [] }
    var counts = [Int](repeating: 0, count: matrix.groups.count * matrix.groups.count)
    let groupOf = matrix.groupOf
    for row in matrix.items.indices {
      for cell in matrix.row(Int32(row)) where cell.relation == .dependsOn {
        counts[Int(groupOf[row]) * matrix.groups.count + Int(groupOf[Int(cell.column)])] += 1
      }
    }
    guard let most = counts.max(), most > 0, let pair = counts.firstIndex(of: most) else {
      return []
    }
    return [pair / matrix.groups.count, pair % matrix.groups.count]
  }

  private var words: (statuses: [String], providers: [String]) {
    var statuses: Set<String> = []
    for item in matrix.items {
      if let status = map.graph.items[Int(item)].status { statuses.insert(status) }
    }
    let providers = Set(integrations.integrations.compactMap(Self.provider))
    return (statuses.sorted(), providers.sorted())
  }

  private static func provider(of integration: Integration) -> String? {
    integration.provider.map { provider in
      provider.text.count > longestProvider
        ? provider.text.prefix(longestProvider - 1) + "…" : provider.text
    }
  }

  // MARK: Rows

  /// What is in the cells of some rows, and what their items are.
  func cells(_ rows: Range<Int>, _ number: Int) -> [UInt8] {
    let words = words
    let statuses = Self.numbers(words.statuses)
    let providers = Self.numbers(words.providers)
    var ranks = [Int](repeating: 0, count: matrix.items.count)
    for (rank, position) in matrix.overall.enumerated() { ranks[Int(position)] = rank }
    var json = JSONWriter(reserving: 200_000)
    json.beginObject()
    json.list("layers", rows) { $0.value(Int(matrix.layers[$1])) }
    json.newLine()
    json.list("cycles", rows) { $0.value(Int(matrix.cycleOf[$1]) + 1) }
    json.newLine()
    json.list("ranks", rows) { $0.value(ranks[$1]) }
    json.newLine()
    json.list("statuses", rows) { json, row in
      json.value(map.graph.items[Int(matrix.items[row])].status.flatMap { statuses[$0] } ?? 0)
    }
    json.newLine()
    json.list("providers", rows) { json, row in
      let index = integrations.ofDocument[Int(map.graph.items[Int(matrix.items[row])].document)]
      let provider = index < 0 ? nil : Self.provider(of: integrations.integrations[Int(index)])
      json.value(provider.flatMap { providers[$0] } ?? 0)
    }
    json.newLine()
    json.key("rows")
    json.beginArray()
    for row in rows {
      json.newLine()
      json.beginArray()
      var last = 0
      for cell in matrix.row(Int32(row)) {
        json.value(Int(cell.column) - last)
        json.value(Int(cell.relations))
        last = Int(cell.column)
      }
      json.endArray()
    }
    json.endArray()
    json.endObject()
    return call("cells", number, json)
  }

  /// From 1 on; 0 is none.
  private static func numbers(_ words: [String]) -> [String: Int] {
    Dictionary(zip(words, 1...), uniquingKeysWith: { first, _ in first })
  }

  /// What the items are called and where they are.
  func names(_ rows: Range<Int>, _ number: Int) -> [UInt8] {
    var json = JSONWriter(reserving: 150_000)
    json.beginArray()
    for row in rows {
      let item = map.graph.items[Int(matrix.items[row])]
      let address = map.documents[Int(item.document)]
      json.newLine()
      json.beginArray()
      json.value(item.hasID ? item.id : "")
      json.value(item.title)
      json.value(map.home.link(to: address, anchor: item.anchor))
      if let path = unusualPath(of: item.document, address) { json.value(path) }
      json.endArray()
    }
    json.endArray()
    return call("names", number, json)
  }

  /// The path of a document's file, where the page's address does not tell it.
  private func unusualPath(of document: Int32, _ address: SiteAddress) -> String? {
    let path = map.graph.documents[Int(document)].path
    return path.hasSuffix(".md") && address.path == path.dropLast(3) + ".html" ? nil : path
  }

  /// Where the references of some rows are written, cell by cell: relation, style, document (0 that
  /// of the row, 1 that of the column, else a number in a list of its own) and line.
  func places(_ rows: Range<Int>, _ number: Int) -> [UInt8] {
    var others: [Int32] = []
    var numbers: [Int32: Int] = [:]
    var json = JSONWriter(reserving: 200_000)
    json.beginObject()
    json.key("rows")
    json.beginArray()
    for row in rows {
      json.newLine()
      json.beginArray()
      let from = map.graph.items[Int(matrix.items[row])].document
      for cell in matrix.row(Int32(row)) {
        let to = map.graph.items[Int(matrix.items[Int(cell.column)])].document
        json.beginArray()
        for index in matrix.edges(of: cell) {
          let edge = map.graph.edges[Int(index)]
          json.value(Int(edge.relation.rawValue))
          json.value(Int(edge.style.rawValue))
          if edge.document == from {
            json.value(0)
          } else if edge.document == to {
            json.value(1)
          } else if let known = numbers[edge.document] {
            json.value(known)
          } else {
            numbers[edge.document] = others.count + 2
            json.value(others.count + 2)
            others.append(edge.document)
          }
          json.value(
            map.graph.documents[Int(edge.document)].source.line(at: edge.range.lower))
        }
        json.endArray()
      }
      json.endArray()
    }
    json.endArray()
    json.newLine()
    json.list("documents", others) { json, document in
      let address = map.documents[Int(document)]
      json.beginArray()
      json.value(address.url)
      if let path = unusualPath(of: document, address) { json.value(path) }
      json.endArray()
    }
    json.endObject()
    return call("places", number, json)
  }
}

extension JSONWriter {
  /// A key and a list of values that `write` writes.
  fileprivate mutating func list<Values: Sequence>(
    _ key: StaticString, _ values: Values, _ write: (inout JSONWriter, Values.Element) -> Void
  ) {
    self.key(key)
    beginArray()
    for value in values { write(&self, value) }
    endArray()
  }
}
