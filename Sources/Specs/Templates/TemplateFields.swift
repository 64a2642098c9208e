import Findings

extension TemplateSchema {
  /// The metadata keys of a template, in whatever style it writes them.
  static func fields(of document: Document) -> [Field] {
    var fields: [Field] = []
    var seen: Set<String> = []
    for entry in document.metadata.entries where entry.definition < 0 {
      let (label, saysOptional) = withoutOptional(entry.label)
      let key = LabelFolding.fold(label)
      guard !key.isEmpty, seen.insert(key).inserted else { continue }
      let written = written(entry, document)
      let choice = ValueChoice(written)
      fields.append(
        Field(
          key: key, label: label,
          isRequired: !saysOptional && !isOptional(entry, document, isChoice: choice != nil),
          allowed: choice.map { $0.isClosed ? $0.values : [] } ?? [],
          isDate: DateKey.matches(key) || isDatePlaceholder(written),
          choice: choice == nil ? "" : written))
    }
    return fields
  }

  /// The value with the brackets that YAML takes for a list.
  private static func written(_ entry: MetadataEntry, _ document: Document) -> String {
    guard entry.style == .frontMatter || entry.style == .yamlBlock, !entry.valueRange.isEmpty else {
      return entry.value
    }
    var text = document.source.string(entry.valueRange)[...]
    text = text.trimmingBlanks
    if text.hasPrefix("'"), text.hasSuffix("'"), text.count > 1 {
      text = text.dropFirst().dropLast()
    }
    return String(text)
  }

  private static func isDatePlaceholder(_ value: String) -> Bool {
    let label = LabelFolding.fold(value)
    return label == "date" || label == "yyyymmdd" || label == "ddmmyyyy" || label == "mmddyyyy"
  }

  /// `[If applicable]`, `# optional`; the member `Optional` of a choice is none.
  private static func isOptional(
    _ entry: MetadataEntry, _ document: Document, isChoice: Bool
  ) -> Bool {
    let line = document.source.line(at: entry.keyRange.lower)
    let text = document.source.string(document.source.lineRange(line)).lowercased()
    let marks =
      isChoice
      ? ["(optional", "# optional", "if applicable"]
      : ["optional", "if applicable", "if any", "if needed", "leave empty"]
    return marks.contains { text.contains($0) }
  }
}

/// Keys whose values are days.
package enum DateKey {
  /// Judges a folded key.
  package static func matches(_ key: String) -> Bool {
    if keys.contains(key) { return true }
    return key.hasSuffix("date") && key.utf8.count <= 24 && !key.hasSuffix("update")
      || key.hasPrefix("date") && key.utf8.count <= 16 && !key.hasPrefix("datea")
  }

  private static let keys: Set<String> = [
    "date", "created", "createdon", "createdat", "modified", "modifiedon", "lastmodified",
    "updated", "updatedon", "updatedat", "lastupdated", "lastupdate", "revised", "reviewed",
    "reviewedon", "lastreviewed", "nextreview", "approvedon", "released", "releasedon", "due",
    "duedate", "deadline", "effective", "effectivefrom", "validfrom", "validuntil", "expires",
    "published", "datum", "fecha", "erstellt", "geändert",
  ]
}
