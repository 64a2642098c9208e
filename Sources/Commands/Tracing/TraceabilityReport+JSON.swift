import Analysis
import Checks
import Findings
import Links
import Specs

extension TraceabilityReport {
  /// Version 1: the coverage of each kind and in all, then a record for each requirement in the order
  /// of the matrix.
  func json() -> [UInt8] {
    var json = JSONWriter(reserving: 400 * matrix.rows.count)
    json.beginObject()
    json.member("version", 1)
    json.newLine()
    json.key("coverage")
    json.beginArray()
    for kind in matrix.summary.kinds {
      json.newLine()
      write(graph.kinds[Int(kind.kind)].family, kind.coverage, kind.acceptance, to: &json)
    }
    json.endArray()
    json.newLine()
    json.key("total")
    write(nil, matrix.summary.total, matrix.summary.requirementAcceptance, to: &json)
    json.newLine()
    json.object("acceptance") { json in
      json.member("done", matrix.summary.acceptance.done)
      json.member("total", matrix.summary.acceptance.total)
    }
    json.newLine()
    json.key("requirements")
    json.beginArray()
    for row in matrix.rows {
      json.newLine()
      write(row, to: &json)
    }
    json.lastNewLine()
    json.endArray()
    json.endObject()
    json.lastNewLine()
    return json.bytes
  }

  private func write(
    _ kind: String?, _ coverage: Coverage, _ acceptance: AcceptanceProgress,
    to json: inout JSONWriter
  ) {
    json.beginObject()
    if let kind { json.member("kind", kind) }
    json.member("requirements", coverage.total)
    json.member("tested", coverage.deep)
    json.member("testedDirectly", coverage.shallow)
    json.member("designed", coverage.designed)
    if matrix.summary.hasResults {
      json.member("passed", coverage.passed)
      json.member("failed", coverage.failed)
    }
    json.member("suspect", coverage.suspect)
    json.member("gaps", coverage.gaps)
    json.member("criteriaDone", acceptance.done)
    json.member("criteria", acceptance.total)
    json.endObject()
  }

  private func write(_ row: TraceabilityRow, to json: inout JSONWriter) {
    let item = graph.items[Int(row.item)]
    let source = graph.documents[Int(item.document)].source
    json.beginObject()
    json.member("id", item.id)
    json.member("kind", graph.kinds[Int(row.kind)].family)
    json.member("title", item.title)
    json.member("file", source.path)
    json.member("line", source.line(at: item.range.lower))
    json.member("state", row.state.name)
    json.key("missing")
    json.beginArray()
    for part in row.missing { json.value(part) }
    json.endArray()
    json.key("suspect")
    json.value(row.isSuspect)
    json.key("design")
    json.beginArray()
    for node in row.design { json.value(graph.name(of: node)) }
    json.endArray()
    json.key("tests")
    json.beginArray()
    for node in row.tests { json.value(graph.name(of: node)) }
    json.endArray()
    json.key("indirectTests")
    json.beginArray()
    for test in row.indirectTests {
      json.beginObject()
      json.member("id", graph.name(of: test.test))
      json.member("through", graph.name(of: test.through))
      json.endObject()
    }
    json.endArray()
    json.key("hasMoreTests")
    json.value(row.hasMoreTests)
    if matrix.summary.hasResults { json.member("result", row.outcome?.name) }
    json.member("criteriaDone", row.acceptance.done)
    json.member("criteria", row.acceptance.total)
    json.endObject()
  }
}
