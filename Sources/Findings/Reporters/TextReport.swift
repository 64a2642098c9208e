/// Findings as text for people: with source lines and marks on a terminal, one line a finding
/// elsewhere.
package struct TextReport: Sendable {
  package enum Style: Sendable, Equatable {
    /// One line a finding: `file:line:column: error: message (help) [rule]`.
    case plain
    /// With the source line, marks under the span, help and related places.
    case rich(color: Bool, width: Int)
  }

  private let style: Style
  /// The text of a file as it was read, if it was.
  private let source: @Sendable (String) -> SourceText?

  package init(style: Style, source: @escaping @Sendable (String) -> SourceText?) {
    self.style = style
    self.source = source
  }

  package func write(_ findings: [Finding]) -> [UInt8] {
    var text = ""
    for finding in findings {
      switch style {
      case .plain: writePlain(finding, to: &text)
      case .rich(let color, let width):
        writeRich(finding, paint: Paint(isOn: color), width: width, to: &text)
      }
    }
    return Array(text.utf8)
  }

  private func writePlain(_ finding: Finding, to text: inout String) {
    text += TextReport.oneLine(finding.file)
    text += ":\(finding.start.line):\(finding.start.column): \(finding.severity.name): "
    text += TextReport.oneLine(finding.told)
    if let help = finding.help { text += " (\(TextReport.oneLine(help)))" }
    text += " [\(finding.rule)]\n"
  }

  private func writeRich(_ finding: Finding, paint: Paint, width: Int, to text: inout String) {
    let place =
      "\(TextReport.oneLine(finding.file)):\(finding.start.line):\(finding.start.column)"
    text += paint.bold(place) + ": "
    text += paint.severity(finding.severity, finding.severity.name + ":") + " "
    text += paint.bold(TextReport.oneLine(finding.told))
    text += paint.dim(" [\(finding.rule)]") + "\n"
    writeExcerpt(of: finding, paint: paint, width: width, to: &text)
    if let help = finding.help {
      text += "  " + paint.help("help:") + " \(TextReport.oneLine(help))\n"
    }
    let (related, rest) = finding.relatedInText
    for related in related {
      let place =
        "\(TextReport.oneLine(related.file)):\(related.place.line):\(related.place.column)"
      text += "  " + paint.dim("note:") + " \(place): \(TextReport.oneLine(related.message))\n"
    }
    if rest > 0 { text += "  " + paint.dim("note:") + " and \(rest) more\n" }
    text += "\n"
  }

  private func writeExcerpt(
    of finding: Finding, paint: Paint, width: Int, to text: inout String
  ) {
    guard let source = source(finding.file), finding.start.line >= 1,
      finding.start.line <= source.lineStarts.count
    else { return }
    let line = source.string(source.lineRange(finding.start.line))
    guard !line.isEmpty else { return }
    let number = String(finding.start.line)
    let gutter = String(repeating: " ", count: max(0, 5 - number.count)) + number
    let end = finding.end.line > finding.start.line ? Int.max : finding.end.column
    let excerpt = SourceExcerpt(
      line, from: finding.start.column, to: end, width: max(40, width - gutter.count - 3))
    let margin = String(repeating: " ", count: gutter.count)
    text += paint.dim("\(gutter) | ") + excerpt.line + "\n"
    text += paint.dim("\(margin) | ") + paint.severity(finding.severity, excerpt.marks) + "\n"
  }

  /// Text that cannot break the line it stands in or take over the terminal.
  private static func oneLine(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { SourceExcerpt.isUnsafe($0) }) else { return text }
    return text.unicodeScalars.reduce(into: "") { $0 += SourceExcerpt.visible($1) }
  }
}
