import Findings
package import Links
import Specs

extension DependencyMatrix {
  /// The matrix as CSV: a line for each reference between two items, in order of writing.
  package func csv(
    _ graph: LinkGraph, where isWanted: (Edge) -> Bool = { _ in true }
  ) -> [UInt8] {
    let styles = ReferenceStyle.allCases.map { $0.name }
    var csv = CSVWriter(columns: ["from", "to", "relation", "written as", "file", "line"])
    for edge in graph.edges {
      guard edge.from != edge.to, Int(edge.from) < graph.items.count,
        Int(edge.to) < graph.items.count, isWanted(edge)
      else { continue }
      let source = graph.documents[Int(edge.document)].source
      csv.field(graph.items[Int(edge.from)].id)
      csv.field(graph.items[Int(edge.to)].id)
      csv.field(edge.relation.name)
      csv.field(styles[Int(edge.style.rawValue)])
      csv.field(source.path)
      csv.field(source.line(at: edge.range.lower))
      csv.endRow()
    }
    return csv.bytes
  }
}
