package import Analysis
import Findings
package import Links
import Specs

/// `graph.json`: nodes, resolved edges and unresolved references, version 1 of the contract.
package enum GraphExport {
  static func write(_ map: SiteMap) -> [UInt8] { write(map.graph, nil) }

  /// A part of a graph, in the same shape.
  package static func write(_ graph: LinkGraph, _ selection: GraphSelection?) -> [UInt8] {
    var json = JSONWriter(
      reserving: 48 * graph.items.count + 192 * (graph.edges.count + graph.unresolved.count))
    json.beginObject()
    json.member("version", 1)
    json.newLine()
    writeNodes(graph, selection, to: &json)
    json.newLine()
    writeEdges(graph, selection, to: &json)
    json.newLine()
    writeUnresolved(graph, selection, to: &json)
    json.endObject()
    json.lastNewLine()
    return json.bytes
  }

  private static func writeNodes(
    _ graph: LinkGraph, _ selection: GraphSelection?, to json: inout JSONWriter
  ) {
    json.key("nodes")
    json.beginArray()
    for (index, item) in graph.items.enumerated() where selection?.isSelected[index] ?? true {
      json.newLine()
      json.beginObject()
      json.member("id", item.id)
      json.member("kind", graph.kinds[Int(item.kind)].family)
      json.endObject()
    }
    for (index, artifact) in graph.artifacts.enumerated()
    where selection?.isSelected[graph.items.count + index] ?? true {
      json.newLine()
      json.beginObject()
      json.member("id", artifact.path)
      json.member("kind", "artifact")
      json.endObject()
    }
    json.endArray()
  }

  private static func writeEdges(
    _ graph: LinkGraph, _ selection: GraphSelection?, to json: inout JSONWriter
  ) {
    var places = Places(graph)
    json.key("edges")
    json.beginArray()
    for edge in graph.edges where selection?.contains(edge) ?? true {
      json.newLine()
      json.beginObject()
      json.member("from", graph.name(of: edge.from))
      json.member("to", graph.name(of: edge.to))
      json.member("relation", edge.relation.name)
      places.write(edge.document, edge.range, to: &json)
      json.member("text", places.text(edge.range))
      json.endObject()
    }
    json.endArray()
  }

  private static func writeUnresolved(
    _ graph: LinkGraph, _ selection: GraphSelection?, to json: inout JSONWriter
  ) {
    var places = Places(graph)
    json.key("unresolved")
    json.beginArray()
    for reference in graph.unresolved where selection?.contains(reference) ?? true {
      json.newLine()
      json.beginObject()
      json.member("from", graph.name(of: reference.from))
      json.member("text", reference.text)
      json.member("status", reference.status == .missing ? "missing" : "ambiguous")
      places.write(reference.document, reference.range, to: &json)
      json.key("candidates")
      json.beginArray()
      for candidate in reference.candidates { json.value(candidate) }
      json.endArray()
      json.endObject()
    }
    json.endArray()
  }
}

/// The places of a list that is sorted by document and offset.
private struct Places {
  private let graph: LinkGraph
  private var document: Int32 = -1
  private var cursor = PlaceCursor(SourceText(path: "", bytes: []))

  init(_ graph: LinkGraph) { self.graph = graph }

  mutating func write(_ index: Int32, _ range: ByteRange, to json: inout JSONWriter) {
    let source = graph.documents[Int(index)].source
    if index != document {
      document = index
      cursor = PlaceCursor(source)
    }
    let place = cursor.place(at: range.lower)
    json.member("file", source.path)
    json.member("line", place.line)
    json.member("column", place.column)
  }

  func text(_ range: ByteRange) -> String {
    graph.documents[Int(document)].source.string(range)
  }
}
