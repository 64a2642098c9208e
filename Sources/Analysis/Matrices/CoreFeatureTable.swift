import Findings
package import Links
import Specs

extension CoreFeatureLink.Drift {
  /// In a few words, as seen from the entry.
  package var words: String {
    switch self {
    case .onlyInMatrix: "only in the matrix"
    case .missingInMatrix: "missing in the matrix"
    }
  }
}

extension CoreFeatures {
  /// A line for each feature or system of an integration; one without any for an integration that
  /// has none.
  package func csv(_ graph: LinkGraph, _ integrations: IntegrationCatalogue) -> [UInt8] {
    var csv = CSVWriter(columns: [
      "integration", "title", "provider", "criticality", "criticality in the matrix", "role",
      "item", "direction", "in the specifications", "in the matrix", "difference", "file", "line",
    ])
    for row in rows {
      let provider =
        row.integration < 0
        ? "" : integrations.integrations[Int(row.integration)].provider?.text ?? ""
      func begin() {
        csv.field(graph.items[Int(row.item)].id)
        csv.field(graph.items[Int(row.item)].title)
        csv.field(provider)
        csv.field(row.criticalityWord ?? "")
        csv.field(row.writtenCriticality?.text ?? "")
      }
      for (role, links) in [("feature", row.features), ("system", row.systems)] {
        for link in links {
          begin()
          csv.field(role)
          csv.field(graph.items[Int(link.item)].id)
          csv.field(link.direction)
          csv.field(link.isInSpecifications ? "yes" : "no")
          csv.field(link.isInMatrix ? "yes" : "no")
          csv.field(link.drift?.words ?? "")
          let edge = graph.edges[Int(link.edge)]
          let source = graph.documents[Int(edge.document)].source
          csv.field(source.path)
          csv.field(source.line(at: edge.range.lower))
          csv.endRow()
        }
      }
      if row.features.isEmpty, row.systems.isEmpty {
        begin()
        for _ in 0..<8 { csv.field("") }
        csv.endRow()
      }
    }
    return csv.bytes
  }
}

extension CoreFeatureLink {
  /// How the integration and the item stand to each other.
  package var direction: String {
    switch (isOutgoing, isIncoming) {
    case (true, true): "both"
    case (true, false): "depends on it"
    default: "needed by it"
    }
  }
}
