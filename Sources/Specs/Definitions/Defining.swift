import Findings
import Markdown

/// Headings, paragraphs and list entries that define items.
extension DocumentWalk {
  /// Adds a definition whose ID token will be met when the block is scanned for references.
  @discardableResult
  mutating func define(
    _ id: String, _ strength: DefinitionStrength, _ form: DefinitionForm, node: Int,
    scopeEnd: Int32, title: String, fallback: ByteRange
  ) -> Int {
    if strength == .document { documentDefinitions.append(definitions.count) }
    definitions.append(
      Definition(
        id: id, range: fallback, strength: strength, form: form, node: Int32(node),
        scopeEnd: scopeEnd, title: title))
    pendingDefinitions.append(Int32(definitions.count - 1))
    return definitions.count - 1
  }

  /// What says that an ID is one.
  enum Evidence {
    /// The name of a file or folder.
    case path
    /// The start of a heading, entry or row.
    case name
    /// Metadata, or a row `| ID | … |`: somebody calls it an ID.
    case declaration
  }

  /// Whether an ID may define anything.
  func mayDefine(_ id: String, _ shape: IDToken.Shape, by evidence: Evidence) -> Bool {
    guard shape != .lower else { return false }
    guard WellKnownNames.contains(id) else { return true }
    switch evidence {
    case .declaration: return true
    case .name where WellKnownNames.isUnlikely(id): return true
    default:
      var copy = id
      return copy.withUTF8 { families.contains($0.string(IDToken.family($0, 0..<$0.count))) }
    }
  }

  // MARK: Headings

  mutating func readHeading(_ node: Int) {
    heading += 1
    let index = Int(heading)
    key = ByteRange(0, 0)
    isReferenceSection = isHistory || outline.sections[index].contains(.references)
    let outer = place
    place = .heading
    if !isHistory || index == outline.title, let id = headingID(node),
      mayDefine(id.id, id.shape, by: .name), id.shape != .compact || id.separator != .space
    {
      let isTitle = index == outline.title
      let made = define(
        id.id, isTitle ? .document : .heading, isTitle ? .firstHeading : .heading,
        node: isTitle ? 0 : node,
        scopeEnd: isTitle ? Int32(nodes.count) : outline.headings[index].sectionEnd,
        title: id.title, fallback: inlineSource(node))
      if !isTitle { enter(made, until: outline.headings[index].sectionEnd) }
    }
    scanInlines(node)
    place = outer
    zone = zone(at: index)
  }

  private func zone(at index: Int) -> Zone {
    if index == outline.title { return .document }
    if !scopes.isEmpty { return .item }
    return outline.sections[index].contains(.metadata) ? .document : .none
  }

  private mutating func headingID(_ node: Int) -> LeadingID? {
    flatten(node)
    return flat.withUnsafeBufferPointer { text in
      if let marked = Self.blockID(text) { return marked }
      var start = LabelFolding.afterNumbering(text, 0..<text.count)
      // Emoji and check marks before the ID.
      while start < text.count, text[start] >= 0x80, !text.isWordScalar(startingAt: start) {
        start += text.scalar(at: start).length
        while start < text.count, text[start].isBlank { start += 1 }
      }
      return LeadingID.read(text, from: start)
    }
  }

  /// Obsidian's block ID at the end of a heading or entry: `Product lead ^ROLE-001`.
  static func blockID(_ text: Bytes) -> LeadingID? {
    var caret = text.count - 1
    while caret > 0, text[caret] != 0x5E {
      guard text[caret].isAlphanumeric || text[caret] == 0x2D || text[caret] == 0x5F else {
        return nil
      }
      caret -= 1
    }
    guard caret > 0, text[caret - 1].isBlank,
      let token = IDScanner.token(text, at: caret + 1, end: text.count), token.end == text.count
    else { return nil }
    return LeadingID(
      id: text.string(token.range), shape: token.shape,
      title: text.string(text.trimmed(0..<caret)), separator: .mark)
  }

  // MARK: Entries and paragraphs

  /// The definition that a list entry makes, if it starts with an ID as entries do.
  mutating func defineEntry(item: Int, paragraph: Int) -> Int? {
    guard !isReferenceSection, let lead = lead(of: paragraph), !lead.isLinked else { return nil }
    let isTask = nodes[item].flags.contains(.task)
    guard let id = leadingID(of: paragraph, lead), mayDefine(id.id, id.shape, by: .name) else {
      return nil
    }
    switch id.separator {
    case .end: return nil
    case .mark: break
    case .space:
      guard lead.isBold || isTask, isNamed(id, lead, isTask: isTask) else { return nil }
    }
    return define(
      id.id, .entry, isTask ? .task : .listEntry, node: item, scopeEnd: nodes[item].end,
      title: LeadingID.shorten(id.title), fallback: inlineSource(paragraph))
  }

  /// Whether an ID with only a blank behind it is a name: `**T1** Set up`, `[ ] T001 Set up`; but
  /// not `**L2 requirements** decompose …`, nor `[ ] FR-004 updated`.
  private func isNamed(_ id: LeadingID, _ lead: Lead, isTask: Bool) -> Bool {
    if lead.isBold {
      let literal = nodes[lead.node].literal
      return id.shape != .compact
        || base(lead.node).trimmed(literal.indices).count <= id.id.utf8.count + 1
    }
    guard let next = id.title.unicodeScalars.first else { return false }
    return !next.properties.isLowercase && (id.shape != .compact || id.id.utf8.count > 3)
  }

  /// A paragraph that starts with a bold ID, or with an OpenFastTrace ID under a heading.
  mutating func defineParagraph(_ node: Int) -> Int? {
    guard let lead = lead(of: node), !lead.isLinked,
      lead.isBold || lead.isCode || isVersioned(lead), place == .prose || place == .blockquote,
      let id = leadingID(of: node, lead), mayDefine(id.id, id.shape, by: .name)
    else { return nil }
    if id.shape == .versioned {
      guard id.separator == .end, heading >= 0, Int(heading) != outline.title,
        Int(outline.headings[Int(heading)].node) < node
      else { return nil }
      let section = outline.headings[Int(heading)]
      guard Int(nodes[Int(section.node)].end) == node else { return nil }
      let made = define(
        id.id, .heading, .heading, node: Int(section.node), scopeEnd: section.sectionEnd,
        title: section.text, fallback: inlineSource(node))
      enter(made, until: section.sectionEnd)
      zone = .item
      return nil
    }
    guard lead.isBold, !isReferenceSection, id.separator != .end else { return nil }
    return define(
      id.id, .entry, .paragraph, node: node, scopeEnd: nodes[node].end,
      title: LeadingID.shorten(id.title), fallback: inlineSource(node))
  }

  private mutating func leadingID(of block: Int, _ lead: Lead) -> LeadingID? {
    let source = base(lead.node)
    let literal = source.trimmed(nodes[lead.node].literal.indices)
    // Most blocks start with a word: look twice only at what starts like an ID.
    var start = literal.lowerBound
    if start < literal.upperBound, source[start] == 0x5B || source[start] == 0x28 { start += 1 }
    guard start >= literal.upperBound || source[start].isLetter else { return nil }
    guard
      start >= literal.upperBound
        || IDScanner.token(source, at: start, end: literal.upperBound) != nil
        || nodes[lead.node].kind == .text
          && textRun(from: lead.node, end: Int(nodes[block].end))
            > lead.node
    else { return nil }
    flatten(block)
    return flat.withUnsafeBufferPointer { LeadingID.read($0, from: 0) }
  }

  private func isVersioned(_ lead: Lead) -> Bool {
    let literal = nodes[lead.node].literal
    return IDScanner.token(base(lead.node), at: literal.lower, end: literal.upper)?.shape
      == .versioned
  }
}
