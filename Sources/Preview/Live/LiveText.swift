import Findings

/// Changes and findings as the script in the page reads them.
enum LiveText {
  /// One server-sent event.
  static func event(_ message: LiveMessage, _ editor: EditorPattern?) -> [UInt8] {
    var data = JSONWriter()
    write(message, editor, to: &data)
    return Array("id: \(message.mark)\ndata: ".utf8) + data.bytes + Array("\n\n".utf8)
  }

  /// A comment, which keeps a connection open.
  static let pulse = Array(": \n\n".utf8)

  static func state(
    _ mark: String, _ messages: [LiveMessage], _ editor: EditorPattern?
  ) -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.member("mark", mark)
    json.key("messages")
    json.beginArray()
    for message in messages { write(message, editor, to: &json) }
    json.endArray()
    json.endObject()
    return json.bytes
  }

  static func findings(_ findings: [LiveFinding], _ editor: EditorPattern?) -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    write(findings, editor, to: &json)
    json.endObject()
    return json.bytes
  }

  private static func write(
    _ message: LiveMessage, _ editor: EditorPattern?, to json: inout JSONWriter
  ) {
    json.beginObject()
    switch message.change {
    case .reload(let edited):
      json.member("kind", "reload")
      write(edited, to: &json)
    case .styles(let paths):
      json.member("kind", "styles")
      write(paths, to: &json)
    case .broken(let findings):
      json.member("kind", "broken")
      write(findings, editor, to: &json)
    case .mended: json.member("kind", "mended")
    case .findings: json.member("kind", "findings")
    case nil: json.member("kind", "rest")
    }
    json.endObject()
  }

  private static func write(_ paths: [String], to json: inout JSONWriter) {
    json.key("paths")
    json.beginArray()
    for path in paths { json.value(path) }
    json.endArray()
  }

  private static func write(
    _ findings: [LiveFinding], _ editor: EditorPattern?, to json: inout JSONWriter
  ) {
    json.key("findings")
    json.beginArray()
    for entry in findings {
      let finding = entry.finding
      json.beginObject()
      json.member("rule", finding.rule)
      json.member("severity", finding.severity.name)
      json.member("file", finding.file)
      json.member("line", finding.start.line)
      json.member("column", finding.start.column)
      // On one line; where it goes on, to the end of the first.
      let isOneLine = finding.end.line == finding.start.line
      json.member("endColumn", isOneLine ? finding.end.column : 0)
      json.member("message", finding.told)
      json.member("help", finding.help)
      json.member("source", entry.sourceLine)
      json.member(
        "href",
        editor?.address(
          file: finding.file, line: finding.start.line, column: finding.start.column))
      json.endObject()
    }
    json.endArray()
  }
}
