import Findings
import Links
import Markdown
import Specs

extension CheckSubject {
  /// Whether a place lies in a row of a table that is yet to be filled in: `| … | H-003 | … |`.
  func isSkeleton(_ document: Int32, _ range: ByteRange) -> Bool {
    let source = graph.documents[Int(document)].source
    let line = source.bytes[source.lineRange(source.line(at: range.lower)).indices]
    return line.split(separator: 0x7C, omittingEmptySubsequences: false).dropFirst().dropLast()
      .contains { cell in
        let text = cell.filter { !$0.isBlank && $0 != 0x2A && $0 != 0x25 }
        return text == [0xE2, 0x80, 0xA6] || text == [0x2E, 0x2E, 0x2E]
      }
  }

  /// Whether an ID in code only shows how IDs are written: `such as `FR-001`, `FR-001#2`.
  func isExample(_ reference: UnresolvedReference) -> Bool {
    guard reference.style == .code else { return false }
    let source = graph.documents[Int(reference.document)].source
    let line = source.lineRange(source.line(at: reference.range.lower))
    let before = String(
      decoding: source.bytes[line.lower..<reference.range.lower].suffix(40), as: UTF8.self)
    let after = source.bytes[reference.range.upper..<max(line.upper, reference.range.upper)]
    if after.first == 0x23 { return true }
    var introduction = before.lowercased()[...]
    while let last = introduction.last, "`(:, “\"".contains(last) { introduction.removeLast() }
    if Self.introductions.contains(where: { introduction.hasSuffix($0) }) { return true }
    var rest = String(decoding: after.prefix(24), as: UTF8.self)[...]
    while let first = rest.first, "` ”\"".contains(first) { rest.removeFirst() }
    return Self.conclusions.contains { rest.hasPrefix($0) }
  }

  private static let introductions = [
    "such as", "e.g.", "e.g", "for example", "for instance", "of the form", "the form",
    "the format", "z. b.", "z.b.", "zum beispiel", "der form", "par exemple", "por ejemplo",
  ]
  private static let conclusions = ["같은", "처럼", "형식", "形式", "のような"]

  /// Whether a document plans what is yet to be written: `ROADMAP.md`.
  func isPlan(_ document: Int32) -> Bool {
    let path = graph.documents[Int(document)].path
    let name = path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...]
    let label = LabelFolding.fold(String(name))
    return label.contains("roadmap") || label.contains("backlog") || label.hasPrefix("todo")
  }

  /// Whether a reference stands in a table or a list, where work is named.
  func isEntry(_ reference: UnresolvedReference) -> Bool {
    let document = graph.documents[Int(reference.document)]
    guard
      let number = document.mentions.first(where: { $0.range == reference.range })?.context
    else { return false }
    return [.table, .bullet].contains(document.contexts[Int(number)].place)
  }

  /// Whether a document tells how to move from one version to another, as `MIGRATION-2.0.md` does:
  /// it names what the new version no longer has.
  func isMigration(_ document: Int32) -> Bool {
    let path = graph.documents[Int(document)].path
    let name = path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...]
    let label = LabelFolding.fold(String(name))
    return ["migration", "migrating", "migrate", "upgrading", "upgrade"].contains { word in
      label.hasPrefix(word) && label.dropFirst(word.count).first?.isNumber ?? false
    }
  }
}
