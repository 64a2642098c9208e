/// Findings as JSON: `check --format json` and the site's `findings.json`.
///
/// Version 1; lines and columns start at 1, columns count characters (Unicode scalars), an end is
/// exclusive. One finding a line.
package enum JSONReport {
  package static func write(_ findings: [Finding], summary: RunSummary) -> [UInt8] {
    var json = JSONWriter(reserving: 256 * findings.count + 256)
    json.beginObject()
    json.member("version", 1)
    json.key("findings")
    json.beginArray()
    for finding in findings {
      json.newLine()
      write(finding, to: &json)
    }
    if !findings.isEmpty { json.lastNewLine() }
    json.endArray()
    json.newLine()
    json.key("summary")
    json.beginObject()
    json.member("errors", summary.errors)
    json.member("warnings", summary.warnings)
    json.member("infos", summary.infos)
    json.member("documents", summary.documents)
    json.member("items", summary.items)
    json.member("references", summary.references)
    json.endObject()
    json.endObject()
    json.lastNewLine()
    return json.bytes
  }

  private static func write(_ finding: Finding, to json: inout JSONWriter) {
    json.beginObject()
    json.member("rule", finding.rule)
    json.member("severity", finding.severity.name)
    json.member("file", finding.file)
    json.member("line", finding.start.line)
    json.member("column", finding.start.column)
    json.member("endLine", finding.end.line)
    json.member("endColumn", finding.end.column)
    json.member("message", finding.told)
    json.member("help", finding.help)
    json.member("item", finding.item)
    json.key("related")
    json.beginArray()
    for place in finding.related {
      json.beginObject()
      json.member("file", place.file)
      json.member("line", place.place.line)
      json.member("message", place.message)
      json.endObject()
    }
    json.endArray()
    json.endObject()
  }
}
