import Findings
import Markdown

/// Data mapping tables, and lists of `source → target`.
extension FacetWalk {
  mutating func readMappings(_ block: FacetBlock) {
    switch nodes[block.node].kind {
    case .table: readMappingTable(block)
    case .list: readMappingList(block)
    default: break
    }
  }

  private mutating func readMappingTable(_ block: FacetBlock) {
    let section = section(block, .table)
    var count = 0
    for row in rows(of: block.node) {
      guard let source = cell(row, block, .source), let target = cell(row, block, .target),
        !source.text.isEmpty || !target.text.isEmpty
      else { continue }
      facets.mappings.append(
        FieldMapping(
          section: section, source: source, target: target,
          transformation: cell(row, block, .transformation), notes: cell(row, block, .notes),
          isRequired: cell(row, block, .required).flatMap { Self.isAffirmed($0.text) },
          range: nodes[row].span))
      count += 1
    }
    close(section, count: count)
  }

  private mutating func readMappingList(_ block: FacetBlock) {
    let section = section(block, .list)
    var count = 0
    for node in items(of: block.node) {
      let item = item(node)
      guard item.lead == nil, item.paragraph >= 0, let parts = Self.mapped(item.text.text) else {
        continue
      }
      facets.mappings.append(
        FieldMapping(
          section: section, source: located(parts.source, in: item.text.range),
          target: lastLocated(parts.target, in: item.text.range, after: parts.source),
          transformation: parts.rule.isEmpty ? nil : located(parts.rule, in: item.text.range),
          range: item.range))
      count += 1
    }
    if count == 0 { facets.sections.removeLast() } else { close(section, count: count) }
  }

  /// The target may be called as the source is.
  private func lastLocated(
    _ part: String, in range: ByteRange, after source: String
  ) -> FacetText {
    let first = located(source, in: range).range
    guard first != range, first.upper < range.upper else { return located(part, in: range) }
    let rest = ByteRange(first.upper, range.upper)
    let found = located(part, in: rest)
    return found
  }

  private static func mapped(
    _ text: String
  ) -> (source: String, target: String, rule: String)? {
    for arrow in [" → ", " -> ", " => "] {
      let parts = text.split(separator: arrow, maxSplits: 1)
      guard parts.count == 2, !parts[0].contains(" ") else { continue }
      let target = parts[1].prefix { $0 != " " && $0 != ":" && $0 != "," }
      var rule = parts[1].dropFirst(target.count)
      while let next = rule.first, " :,-–—(".contains(next) { rule.removeFirst() }
      while let last = rule.last, ") ".contains(last) { rule.removeLast() }
      return (String(parts[0]), String(target), String(rule))
    }
    return nil
  }

  /// Whether a cell says yes; `nil` if it says neither yes nor no.
  static func isAffirmed(_ text: String) -> Bool? {
    switch LabelFolding.fold(text) {
    case "yes", "y", "true", "required", "mandatory", "must", "ja", "sí", "si", "oui", "필수", "はい",
      "是":
      true
    case "no", "n", "false", "optional", "nein", "non", "아니오", "선택", "いいえ", "否": false
    case "":
      ["✓", "✔", "✅", "☑", "✔️"].contains(text)
        ? true : ["✗", "✘", "❌", "-"].contains(text) ? false : nil
    default: nil
    }
  }
}
