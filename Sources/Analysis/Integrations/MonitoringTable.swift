import Checks
import Links
import Specs

/// What is watched in operation, from which value on something is done, and what.
enum MonitoringTable {
  static func table(_ subject: CheckSubject) -> FactTable {
    var table = FactTable(columns: [
      .init("Metric or alert"), .init("Threshold"), .init("Action"),
      .init("Set up", note: "Whether its box is ticked, where it has one", isShort: true),
      .init("Document"),
    ])
    for (number, document) in subject.graph.documents.enumerated() {
      let places = FactPlaces(document)
      for metric in document.facets.metrics {
        let target = places.target(metric.section)
        let state =
          switch metric.isDone {
          case true?: FactCell("", mark: .good, word: "done", target: target)
          case false?: FactCell.gap("to do", at: target)
          case nil: FactCell.open
          }
        table.add(
          FactRow(
            document: Int32(number),
            cells: [
              FactCell(metric.metric.text, target: target),
              places.text(metric.threshold),
              places.text(metric.action), state, .document,
            ]))
      }
    }
    return table
  }
}
