import Findings
import Markdown
import Specs

/// Writes a specification from a template: its ID, its title and its date take the places of their
/// placeholders; every other placeholder stays for the author.
struct TemplateFilling {
  /// The template, read as a document.
  let template: Document
  let family: String?

  /// The ID as the template writes it, `INT-[XXX]`; `nil` if its specifications have none.
  let ownID: String?
  /// Where the title goes; `nil` if the template has no place for it.
  let titlePlaceholder: String?

  /// Days on which something is written. A day of review or approval is yet to come.
  private static let dateKeys: Set<String> = [
    "date", "created", "createdon", "createdat", "creationdate", "datecreated", "written",
    "lastmodified", "modified", "modifiedon", "lastupdated", "updated", "updatedon", "lastupdate",
    "lastchanged", "datum", "erstellt",
  ]

  init(_ template: Document, family: String?) {
    self.template = template
    self.family = family
    let heading = template.headings.first { $0.node == template.titleNode }
    ownID = family.flatMap { Self.ownID(template, heading?.text ?? "", $0) }
    titlePlaceholder = Self.titlePlaceholder(template, ownID: ownID)
  }

  private static func ownID(_ template: Document, _ heading: String, _ family: String) -> String? {
    if let id = template.metadata["id"]?.value, id.hasPrefix(family) || TemplateID.matches(id) {
      return id
    }
    let end = heading.firstIndex { $0 == ":" || $0 == " " } ?? heading.endIndex
    let start = String(heading[..<end])
    if start.hasPrefix(family) || TemplateID.matches(start) { return start }
    return template.metadata.entries.first { TemplateID.matches($0.value) }?.value
  }

  private static func titlePlaceholder(_ template: Document, ownID: String?) -> String? {
    var inHeading: [String] = []
    if template.titleNode >= 0 {
      inHeading = placeholders(in: template, template.tree.nodes[Int(template.titleNode)].span)
        .map { template.source.string($0) }
        .filter {
          ownID?.contains($0) != true && SpecDate(year: 1, month: 1, day: 1).filling($0) == nil
        }
    }
    let named = inHeading.first { text in
      ["title", "name"].contains { text.lowercased().contains($0) }
    }
    if let found = named ?? inHeading.first { return found }
    for entry in template.metadata.entries where TemplateSchema.titleKeys.contains(entry.key) {
      let ranges = placeholders(in: template, entry.valueRange)
      if let first = ranges.first { return template.source.string(first) }
    }
    return nil
  }

  private static func placeholders(in template: Document, _ range: ByteRange) -> [ByteRange] {
    var found: [ByteRange] = []
    let end = Int32(template.source.bytes.count)
    let around = [ByteRange(0, range.lower), ByteRange(range.upper, Int(end))]
    PlaceholderScan.scan(template.source, .all, skipping: around) { found.append($0) }
    return found
  }

  /// The text of the new specification.
  func text(id: String?, title: SpecTitle, date: SpecDate) -> [UInt8] {
    var edits = TextEdits(template.source)
    if template.titleNode >= 0 {
      let range = template.tree.nodes[Int(template.titleNode)].span
      if let ownID, let id { edits.replaceFirst(ownID, in: range, with: id) }
      if let titlePlaceholder {
        edits.replaceAll(titlePlaceholder, in: range, with: title.markdown)
      }
      fillDates(in: range, date, &edits)
    }
    for entry in template.metadata.entries where entry.definition < 0 {
      fill(entry, id: id, title: title, date: date, &edits)
    }
    fillHistory(date, &edits)
    return edits.applied()
  }

  private func fill(
    _ entry: MetadataEntry, id: String?, title: SpecTitle, date: SpecDate, _ edits: inout TextEdits
  ) {
    let isTitle = TemplateSchema.titleKeys.contains(entry.key)
    if let ownID, let id, isTitle || entry.key.hasSuffix("id") || entry.value == ownID {
      edits.replaceFirst(ownID, in: entry.valueRange, with: id)
    }
    if let titlePlaceholder {
      switch entry.style {
      case .frontMatter, .yamlBlock:
        edits.replaceInYAML(titlePlaceholder, in: yamlValue(of: entry), with: title.text)
      case .keyValueTable:
        edits.replaceAll(titlePlaceholder, in: entry.valueRange, with: title.cell)
      case .boldKey, .listKey, .blockquoteKey, .plainKey:
        edits.replaceAll(titlePlaceholder, in: entry.valueRange, with: title.markdown)
      }
    }
    if Self.dateKeys.contains(entry.key) { fillDates(in: entry.valueRange, date, &edits) }
  }

  /// The rest of the line: YAML takes an unquoted `{Title}` for a mapping, which has no value text.
  private func yamlValue(of entry: MetadataEntry) -> ByteRange {
    guard let titlePlaceholder,
      !template.source.string(entry.valueRange).contains(titlePlaceholder)
    else { return entry.valueRange }
    let source = template.source
    let whole = source.lineRange(source.line(at: entry.keyRange.lower))
    var start = whole.lower
    var line = whole.upper
    while start < line, source.bytes[start] != 0x3A { start += 1 }
    while start < line, " :".utf8.contains(source.bytes[start]) { start += 1 }
    while line > start, " \r\n".utf8.contains(source.bytes[line - 1]) { line -= 1 }
    return ByteRange(start, max(start, line))
  }

  private func fillDates(in range: ByteRange, _ date: SpecDate, _ edits: inout TextEdits) {
    for place in Self.placeholders(in: template, range) {
      if let day = date.filling(template.source.string(place)) { edits.replace(place, with: day) }
    }
  }

  /// The first version in a change history is of today.
  private func fillHistory(_ date: SpecDate, _ edits: inout TextEdits) {
    let tree = template.tree
    for node in tree.nodes.indices where tree.nodes[node].kind == .table {
      let rows = tree.children(of: node).map { row in tree.children(of: row).map { $0 } }
      guard let header = rows.first else { continue }
      let labels = header.map { LabelFolding.fold(tree.plainText(of: $0)) }
      guard let column = labels.firstIndex(where: { $0 == "date" || $0 == "datum" }),
        labels.contains(where: { ["version", "revision", "rev"].contains($0) })
      else { continue }
      for row in rows.dropFirst() where row.indices.contains(column) {
        fillDates(in: tree.nodes[row[column]].span, date, &edits)
      }
    }
  }
}
