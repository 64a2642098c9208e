import Configuration

/// Finds the template that a specification follows.
///
/// What the user said comes first: the configuration, then the nearest `_template.md`. Then the ID,
/// if the outline agrees at least a little: somebody else's `INT-…` need not follow our template.
/// Last the outline alone, if at least half of what a template requires is there: a page that
/// shares “Overview” and “Dependencies” with a template does not follow it.
package struct TemplateMatcher: Sendable {
  private let schemas: [TemplateSchema]
  /// The schemas that specifications anywhere may follow.
  private let wide: [Int]
  /// Where the label of a heading is a section: which bit of which place in `wide`.
  private let index: [String: [(place: Int, bit: UInt64)]]
  /// The bits of the sections of each schema of a folder, so that many folders with templates cost
  /// a specification no more than its own.
  private let bits: [[String: UInt64]]
  /// Required sections that are looked up, by schema.
  private let required: [UInt64]
  /// Schemas by the folder that they govern.
  private let folders: [String: Int]
  /// Schemas that the configuration gives paths or families.
  private let governing: [Int]

  /// A share of the required sections, in percent, and a number of them.
  private static let outlineShare = 50
  private static let outlineCount = 3
  private static let familyShare = 20

  package init(_ schemas: [TemplateSchema]) {
    self.schemas = schemas
    wide = schemas.indices.filter { schemas[$0].isSiteWide }
    let all = schemas.map(Self.bits)
    required = zip(schemas, all).map { schema, bits in
      schema.sections.prefix(TemplateMatch.sectionLimit).filter(\.isRequired)
        .reduce(0) { $0 | (bits[$1.label] ?? 0) }
    }
    var index: [String: [(place: Int, bit: UInt64)]] = [:]
    for (place, schema) in wide.enumerated() {
      for (label, bit) in all[schema] { index[label, default: []].append((place, bit)) }
    }
    self.index = index
    bits = schemas.indices.map { schemas[$0].isSiteWide ? [:] : all[$0] }
    folders = Dictionary(
      schemas.indices.compactMap { number in schemas[number].folder.map { ($0, number) } },
      uniquingKeysWith: { first, _ in first })
    governing = schemas.indices.filter {
      !schemas[$0].governedPaths.isEmpty || !schemas[$0].governedFamilies.isEmpty
    }
  }

  /// The bits of the sections that have a label; two of one label share theirs.
  private static func bits(_ schema: TemplateSchema) -> [String: UInt64] {
    var bits: [String: UInt64] = [:]
    for (place, section) in schema.sections.prefix(TemplateMatch.sectionLimit).enumerated()
    where !section.isPattern && !section.label.isEmpty {
      bits[section.label, default: 0] |= 1 << UInt64(place)
    }
    return bits
  }

  package func match(_ document: Document) -> TemplateMatch? {
    let isIndex = PathName(document.path).isIndex
    let family = document.ownFamily
    if let schema = configured(document, family) {
      let found = found(in: document, of: schema)
      if !isIndex || agrees(found, schema) {
        return TemplateMatch(schema: schema, reason: .configuration, found: found)
      }
    }
    if !folders.isEmpty, let schema = nearest(document.path) {
      let found = found(in: document, of: schema)
      // The page of the folder, and items of another kind in it, may be something else.
      let isOther =
        isIndex
        || family != nil && schemas[schema].family != nil && family != schemas[schema].family
      if !isOther || agrees(found, schema) {
        return TemplateMatch(schema: schema, reason: .folder, found: found)
      }
    }
    return wide.isEmpty ? nil : inferred(document, family)
  }

  private func inferred(_ document: Document, _ family: String?) -> TemplateMatch? {
    let found = found(in: document)
    if let family, let place = best(found, where: { schemas[$0].family == family }) {
      let schema = wide[place]
      let there = (found[place] & required[schema]).nonzeroBitCount
      if there * 100 >= max(1, required[schema].nonzeroBitCount) * Self.familyShare {
        return TemplateMatch(schema: schema, reason: .idPattern, found: found[place])
      }
    }
    guard let place = best(found, where: { _ in true }), agrees(found[place], wide[place]) else {
      return nil
    }
    let schema = wide[place]
    return TemplateMatch(
      schema: schema,
      reason: .outline(
        agreeing: (found[place] & required[schema]).nonzeroBitCount,
        of: required[schema].nonzeroBitCount),
      found: found[place])
  }

  /// Which sections of each site-wide schema the document has.
  private func found(in document: Document) -> [UInt64] {
    var found = [UInt64](repeating: 0, count: wide.count)
    for heading in document.headings where heading.node != document.titleNode {
      guard let places = index[heading.label] else { continue }
      for place in places { found[place.place] |= place.bit }
    }
    return found
  }

  /// Which sections of one schema the document has.
  private func found(in document: Document, of schema: Int) -> UInt64 {
    if let place = wide.firstIndex(of: schema) { return found(in: document)[place] }
    var found: UInt64 = 0
    for heading in document.headings where heading.node != document.titleNode {
      found |= bits[schema][heading.label] ?? 0
    }
    return found
  }

  private func agrees(_ found: UInt64, _ schema: Int) -> Bool {
    let there = (found & required[schema]).nonzeroBitCount
    let all = required[schema].nonzeroBitCount
    return there >= min(Self.outlineCount, all) && all > 0 && there * 100 >= all * Self.outlineShare
  }

  /// The place of the schema that most of its sections speak for; the site's own before one that is
  /// built in.
  private func best(_ found: [UInt64], where condition: (Int) -> Bool) -> Int? {
    var best: (place: Int, there: Int, all: Int)?
    for (place, schema) in wide.enumerated() where found[place] != 0 && condition(schema) {
      let there = (found[place] & required[schema]).nonzeroBitCount
      let all = max(1, required[schema].nonzeroBitCount)
      guard there > 0 else { continue }
      guard let other = best else {
        best = (place, there, all)
        continue
      }
      let (left, right) = (there * other.all, other.there * all)
      let isOwn = !schemas[schema].isBuiltIn && schemas[wide[other.place]].isBuiltIn
      if left > right || left == right && (there > other.there || isOwn) {
        best = (place, there, all)
      }
    }
    return best?.place
  }

  private func configured(_ document: Document, _ family: String?) -> Int? {
    governing.first { number in
      let schema = schemas[number]
      return schema.governedPaths.contains { $0.matches(document.path) }
        || family.map(schema.governedFamilies.contains) ?? false
    }
  }

  /// The schema of the nearest folder around a path.
  private func nearest(_ path: String) -> Int? {
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
