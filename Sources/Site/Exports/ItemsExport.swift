package import Configuration
import Checks
import Findings
package import Links
import Specs

/// `items.json`: every item with its place, address and metadata, version 1 of the contract.
package enum ItemsExport {
  /// Some items of a graph, by their indices: `list --format json`.
  package static func write(
    _ items: [Int], of graph: LinkGraph, configuration: Configuration
  ) -> [UInt8] {
    let map = SiteMap(graph: graph, findings: [], rules: [], configuration: configuration)
    return write(map, only: Set(items))
  }

  static func write(_ map: SiteMap, only shown: Set<Int>? = nil) -> [UInt8] {
    var json = JSONWriter(reserving: 400 * map.graph.items.count)
    json.beginObject()
    json.member("version", 1)
    json.newLine()
    json.key("items")
    json.beginArray()
    for (index, items) in map.itemsOfDocument.enumerated() {
      let document = map.graph.documents[index]
      let entries = EntriesByOwner(document.metadata)
      for item in items where shown?.contains(item) ?? true {
        json.newLine()
        write(map, map.graph.items[item], document, entries, to: &json)
      }
    }
    json.lastNewLine()
    json.endArray()
    json.endObject()
    json.lastNewLine()
    return json.bytes
  }

  private static func write(
    _ map: SiteMap, _ item: Item, _ document: Document, _ entries: EntriesByOwner,
    to json: inout JSONWriter
  ) {
    json.beginObject()
    json.member("id", item.id)
    json.member("kind", map.graph.kinds[Int(item.kind)].family)
    json.member("title", item.title)
    json.member("file", document.source.path)
    json.member("line", document.source.line(at: item.range.lower))
    json.member("form", item.form.name)
    let url = map.documents[Int(item.document)].url
    json.member("url", item.anchor.map { "\(url)#\($0)" } ?? url)
    json.member("status", item.status)
    json.member("priority", item.priority)
    if let outcome = map.testResults?.outcome(of: item.id) { json.member("result", outcome.name) }
    json.key("metadata")
    json.beginObject()
    var written = Labels()
    for entry in entries.of(item.form == .document ? -1 : item.definition)
    where written.insert(entry.label) {
      json.member(named: entry.label, entry.value)
    }
    json.endObject()
    json.endObject()
  }
}

/// The keys of one object. Most have a few, for which a list is quicker than a set.
private struct Labels {
  private var few: [String] = []
  private var many: Set<String> = []

  /// Whether the label is new.
  mutating func insert(_ label: String) -> Bool {
    if !many.isEmpty { return many.insert(label).inserted }
    if few.contains(label) { return false }
    few.append(label)
    if few.count > 16 { many = Set(few) }
    return true
  }
}

/// The metadata entries of a document by the definition they belong to.
private struct EntriesByOwner {
  private let entries: [MetadataEntry]
  private let order: [Int]

  init(_ metadata: Metadata) {
    let entries = metadata.entries
    self.entries = entries
    order = entries.indices.sorted {
      (entries[$0].definition, $0) < (entries[$1].definition, $1)
    }
  }

  func of(_ definition: Int32) -> some Sequence<MetadataEntry> {
    var low = 0
    var high = order.count
    while low < high {
      let middle = (low + high) / 2
      if entries[order[middle]].definition < definition { low = middle + 1 } else { high = middle }
    }
    return order[low...].lazy.map { entries[$0] }.prefix { $0.definition == definition }
  }
}
