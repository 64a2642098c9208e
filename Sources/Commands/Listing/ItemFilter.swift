import Findings
import Links
import Specs

/// Which items of a graph a user asks for.
struct ItemFilter {
  /// Families or names of kinds.
  var kinds: [String] = []
  var statuses: [String] = []
  /// `key=value`, all of which must hold.
  var conditions: [(key: String, value: String)] = []

  /// Indices of items, in the order of the graph.
  func items(of graph: LinkGraph) throws -> [Int] {
    let families = try families(in: graph)
    let statuses = Set(statuses.map(ItemFilter.folded))
    let conditions = conditions.map { (ItemFilter.folded($0.key), ItemFilter.folded($0.value)) }
    return graph.items.indices.filter { index in
      let item = graph.items[index]
      if let families, !families.contains(graph.kinds[Int(item.kind)].family) { return false }
      if !statuses.isEmpty, !statuses.contains(ItemFilter.folded(item.status ?? "")) {
        return false
      }
      return conditions.allSatisfy { ItemFilter.holds($0.0, $0.1, of: item, in: graph) }
    }
  }

  func families(in graph: LinkGraph) throws -> Set<String>? {
    guard !kinds.isEmpty else { return nil }
    var families: Set<String> = []
    for wanted in kinds {
      let folded = ItemFilter.folded(wanted)
      let found = graph.kinds.filter { kind in
        [kind.family, kind.name, kind.plural].contains { ItemFilter.folded($0) == folded }
      }
      guard !found.isEmpty else {
        let names = graph.kinds.map(\.family)
        throw RunFailure(
          "there is no kind '\(wanted)'",
          help: NearestName.of(wanted, among: names).map { "did you mean '\($0)'?" }
            ?? "the kinds here are \(names.joined(separator: ", "))")
      }
      families.formUnion(found.map(\.family))
    }
    return families
  }

  private static func holds(
    _ key: String, _ value: String, of item: Item, in graph: LinkGraph
  ) -> Bool {
    if key == "id" { return folded(item.id) == value }
    if key == "title" { return folded(item.title) == value }
    if key == "status", let status = item.status { return folded(status) == value }
    if key == "priority", let priority = item.priority { return folded(priority) == value }
    let document = graph.documents[Int(item.document)]
    let owner = item.form == .document ? -1 : item.definition
    return document.metadata.entries.contains { entry in
      entry.definition == owner && entry.key == key
        && (folded(entry.value) == value || entry.values.contains { folded($0) == value })
    }
  }

  /// As metadata keys are matched: letters and digits only, in lower case.
  private static func folded(_ text: String) -> String {
    String(text.lowercased().filter { $0.isLetter || $0.isNumber })
  }
}
