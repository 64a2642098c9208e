import Configuration

/// Finds the template that a specification follows.
///
/// What the user said comes first: the configuration, then the nearest `_template.md`. Then the ID,
/// if the outline agrees at least a little: somebody else's `INT-…` need not follow our template.
/// Last the outline alone, if at least half of what a template requires is there: a page that
/// shares “Overview” and “Dependencies” with a template does not follow it.
package struct TemplateMatcher: Sendable {
  private let schemas: [TemplateSchema]
  /// Where the label of a heading is a section: which bit of which schema.
  private let index: [String: [(schema: Int, bit: UInt64)]]
  /// Required sections that are looked up, by schema.
  private let required: [UInt64]
  /// Schemas by the folder that they govern.
  private let folders: [String: Int]
  private let isConfigured: Bool

  /// A share of the required sections, in percent, and a number of them.
  private static let outlineShare = 50
  private static let outlineCount = 3
  private static let familyShare = 20

  package init(_ schemas: [TemplateSchema]) {
    self.schemas = schemas
    var index: [String: [(schema: Int, bit: UInt64)]] = [:]
    var required: [UInt64] = []
    for (number, schema) in schemas.enumerated() {
      var mask: UInt64 = 0
      for (place, section) in schema.sections.prefix(TemplateMatch.sectionLimit).enumerated()
      where !section.isPattern && !section.label.isEmpty {
        let bit: UInt64 = 1 << UInt64(place)
        index[section.label, default: []].append((number, bit))
        if section.isRequired { mask |= bit }
      }
      required.append(mask)
    }
    self.index = index
    self.required = required
    folders = Dictionary(
      schemas.indices.compactMap { number in schemas[number].folder.map { ($0, number) } },
      uniquingKeysWith: { first, _ in first })
    isConfigured = schemas.contains { !$0.governedPaths.isEmpty || !$0.governedFamilies.isEmpty }
  }

  package func match(_ document: Document) -> TemplateMatch? {
    guard !schemas.isEmpty else { return nil }
    let found = found(in: document)
    let agreement = zip(found, required).map { $0 & $1 }
    guard var match = match(document, agreement) else { return nil }
    match.found = found[match.schema]
    return match
  }

  private func match(_ document: Document, _ agreement: [UInt64]) -> TemplateMatch? {
    let isIndex = PathName(document.path).isIndex
    let family = document.ownFamily
    if isConfigured, let schema = configured(document, family) {
      if !isIndex || agrees(agreement, schema) {
        return TemplateMatch(schema: schema, reason: .configuration)
      }
    }
    if !folders.isEmpty, let schema = governing(document.path) {
      // The page of the folder, and items of another kind in it, may be something else.
      let isOther =
        isIndex
        || family != nil && schemas[schema].family != nil && family != schemas[schema].family
      if !isOther || agrees(agreement, schema) {
        return TemplateMatch(schema: schema, reason: .folder)
      }
    }
    if let family, let schema = best(agreement, where: { schemas[$0].family == family }),
      agreement[schema].nonzeroBitCount * 100
        >= max(1, required[schema].nonzeroBitCount) * Self.familyShare
    {
      return TemplateMatch(schema: schema, reason: .idPattern)
    }
    guard let schema = best(agreement, where: { _ in true }), agrees(agreement, schema) else {
      return nil
    }
    return TemplateMatch(
      schema: schema,
      reason: .outline(
        agreeing: agreement[schema].nonzeroBitCount, of: required[schema].nonzeroBitCount))
  }

  /// Which sections of each schema the document has.
  private func found(in document: Document) -> [UInt64] {
    var found = [UInt64](repeating: 0, count: schemas.count)
    for heading in document.headings where heading.node != document.titleNode {
      guard let places = index[heading.label] else { continue }
      for place in places { found[place.schema] |= place.bit }
    }
    return found
  }

  private func agrees(_ agreement: [UInt64], _ schema: Int) -> Bool {
    let there = agreement[schema].nonzeroBitCount
    let all = required[schema].nonzeroBitCount
    return there >= min(Self.outlineCount, all) && all > 0 && there * 100 >= all * Self.outlineShare
  }

  /// The schema that most of its sections speak for; the site's own before one that is built in.
  private func best(_ agreement: [UInt64], where condition: (Int) -> Bool) -> Int? {
    var best: (schema: Int, there: Int, all: Int)?
    for schema in schemas.indices where schemas[schema].isSiteWide && condition(schema) {
      let there = agreement[schema].nonzeroBitCount
      let all = max(1, required[schema].nonzeroBitCount)
      guard there > 0 else { continue }
      guard let other = best else {
        best = (schema, there, all)
        continue
      }
      let (left, right) = (there * other.all, other.there * all)
      let isOwn = !schemas[schema].isBuiltIn && schemas[other.schema].isBuiltIn
      if left > right || left == right && (there > other.there || isOwn) {
        best = (schema, there, all)
      }
    }
    return best?.schema
  }

  private func configured(_ document: Document, _ family: String?) -> Int? {
    schemas.indices.first { number in
      let schema = schemas[number]
      return schema.governedPaths.contains { $0.matches(document.path) }
        || family.map(schema.governedFamilies.contains) ?? false
    }
  }

  /// The schema of the nearest folder around a path.
  private func governing(_ path: String) -> Int? {
    var folder = path[...]
    while let slash = folder.lastIndex(of: "/") {
      folder = folder[..<slash]
      if let schema = folders[String(folder)] { return schema }
    }
    return folders[""]
  }
}

extension Document {
  /// The family of the document's own ID.
  var ownFamily: String? {
    guard var id = definitions.first(where: { $0.strength == .document })?.id else { return nil }
    return id.withUTF8 { bytes in
      let family = IDToken.family(bytes, 0..<bytes.count)
      return family.isEmpty ? nil : bytes.string(family)
    }
  }
}

extension TemplateAssignments {
  /// Matches every document, several at a time.
  package static func match(
    _ documents: [Document], with schemas: [TemplateSchema]
  ) async -> TemplateAssignments {
    let matcher = TemplateMatcher(schemas)
    let size = max(256, (documents.count + 7) / 8)
    let matches = await withTaskGroup(of: (Int, [TemplateMatch?]).self) { group in
      for start in stride(from: 0, to: documents.count, by: size) {
        let end = min(start + size, documents.count)
        group.addTask { (start, documents[start..<end].map(matcher.match)) }
      }
      var parts: [(Int, [TemplateMatch?])] = []
      for await part in group { parts.append(part) }
      return parts.sorted { $0.0 < $1.0 }.flatMap(\.1)
    }
    return TemplateAssignments(schemas: schemas, matches: matches)
  }
}
