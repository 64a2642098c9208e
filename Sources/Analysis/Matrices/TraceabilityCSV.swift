import Checks
import Findings
package import Links
import Specs

extension TraceabilityMatrix {
  /// A row for each requirement, in the order of the matrix. Several values in a field stand with
  /// semicolons between them.
  package func csv(of graph: LinkGraph) -> [UInt8] {
    var csv = CSVWriter(columns: [
      "id", "kind", "title", "status", "priority", "owner", "state", "gaps", "suspect", "design",
      "tests", "indirect tests", "result", "criteria done", "criteria", "file", "line",
    ])
    for row in rows {
      let item = graph.items[Int(row.item)]
      let source = graph.documents[Int(item.document)].source
      csv.field(item.id)
      csv.field(graph.kinds[Int(row.kind)].family)
      csv.field(item.title)
      csv.field(item.status ?? "")
      csv.field(item.priority ?? "")
      csv.field(graph.owner(of: row.item) ?? "")
      csv.field(row.state.name)
      csv.field(row.missing.joined(separator: "; "))
      csv.field(row.isSuspect ? "yes" : "")
      csv.field(row.design.map(graph.name).joined(separator: "; "))
      csv.field(row.tests.map(graph.name).joined(separator: "; "))
      let indirect = row.indirectTests.map {
        "\(graph.name(of: $0.test)) through \(graph.name(of: $0.through))"
      }
      csv.field((indirect + (row.hasMoreTests ? ["…"] : [])).joined(separator: "; "))
      csv.field(row.outcome?.name ?? "")
      csv.field(row.acceptance.done)
      csv.field(row.acceptance.total)
      csv.field(source.path)
      csv.field(source.line(at: item.range.lower))
      csv.endRow()
    }
    return csv.bytes
  }

  /// A row for each kind of requirement and one for all: the figures of the page's summary.
  package func coverageCSV(of graph: LinkGraph) -> [UInt8] {
    var csv = CSVWriter(columns: [
      "kind", "requirements", "tested directly", "tested", "with design", "passed", "failed",
      "suspect", "gaps", "criteria done", "criteria",
    ])
    for kind in summary.kinds {
      csv.fields(
        graph.kinds[Int(kind.kind)].family, kind.coverage, kind.acceptance)
    }
    csv.fields("total", summary.total, summary.requirementAcceptance)
    return csv.bytes
  }
}

extension CSVWriter {
  fileprivate mutating func fields(
    _ name: String, _ coverage: Coverage, _ acceptance: AcceptanceProgress
  ) {
    field(name)
    for count in [
      coverage.total, coverage.shallow, coverage.deep, coverage.designed, coverage.passed,
      coverage.failed, coverage.suspect, coverage.gaps, acceptance.done, acceptance.total,
    ] { field(count) }
    endRow()
  }
}
