import Findings
import Markdown

/// Adding what keys and values say, and the IDs that they declare.
extension DocumentWalk {
  /// Adds the entry of a key, for the document or for the item around it.
  mutating func addEntry(
    label: String, value: String, values: [String], keyRange: ByteRange, valueRange: ByteRange,
    style: MetadataStyle, node: Int
  ) {
    let key = LabelFolding.fold(label)
    guard !key.isEmpty else { return }
    if key.hasSuffix("id") || key == "identifier" {
      declareID(key: key, value: value, valueRange: valueRange, node: node)
    }
    metadata.entries.append(
      MetadataEntry(
        key: key, label: label, value: value, values: values, keyRange: keyRange,
        valueRange: valueRange, style: style, definition: zone == .item ? definition : -1,
        node: Int32(node)))
  }

  mutating func addEntry(_ line: KeyLine, style: MetadataStyle, node: Int) {
    let value = value(of: line)
    addEntry(
      label: bytes.string(line.label.indices), value: value, values: value.isEmpty ? [] : [value],
      keyRange: line.label, valueRange: line.value, style: style, node: node)
  }

  /// An ID in metadata names the document, or the item whose section it stands in.
  private mutating func declareID(key: String, value: String, valueRange: ByteRange, node: Int) {
    guard let id = Self.wholeID(value), mayDefine(id.id, id.shape, by: .declaration) else {
      return
    }
    if zone == .item {
      // The heading said it already.
      if definition >= 0, definitions[Int(definition)].id == id.id {
        pendingDefinitions.append(definition)
      }
      return
    }
    if let declared = documentDefinitions.first(where: { definitions[$0].form == .metadata }) {
      // Said before: the token is a repetition, not a reference.
      if definitions[declared].id == id.id { pendingDefinitions.append(Int32(declared)) }
      return
    }
    let named = documentDefinitions.last.map { definitions[$0] }
    let isOwn =
      key == "id" || key == "identifier"
      || named == nil && (Self.ownIDKeys.contains(key) || isOwnKind(key, id.id))
      || named?.id == id.id || pathID == id.id
    guard isOwn, node < 0 || !isLink(in: node, valueRange) else { return }
    define(
      id.id, .document, .metadata, node: 0, scopeEnd: Int32(nodes.count), title: "",
      fallback: valueRange)
  }

  /// Whether a document without an ID in its title is what the key says, and not a part of it:
  /// `Epic ID: E4` in `E4-planner.md`, or under `# Epic 4: Planner`.
  private func isOwnKind(_ key: String, _ id: String) -> Bool {
    guard pathID == nil else { return false }
    let name = PathName(path)
    let file = name.isIndex ? name.folder : name.stem
    if file.utf8.count > id.utf8.count, file.lowercased().hasPrefix(id.lowercased()),
      !Array(file.utf8)[id.utf8.count].isAlphanumeric
    {
      return true
    }
    guard outline.title >= 0 else { return false }
    // `Epic`, `User story`
    let kind = key.dropLast(2)
    let words = outline.headings[outline.title].text.split { !$0.isLetter }.prefix(2)
    return (1...2).contains { LabelFolding.fold(words.prefix($0).joined()) == kind }
  }

  /// Whether the value is a link, and so names something else.
  private func isLink(in node: Int, _ value: ByteRange) -> Bool {
    for index in node..<Int(nodes[node].end)
    where nodes[index].kind == .link && nodes[index].span.start >= value.start
      && nodes[index].span.end <= value.end
    {
      return true
    }
    return false
  }

  static func wholeID(_ value: String) -> (id: String, shape: IDToken.Shape)? {
    var value = value
    return value.withUTF8 { bytes in
      let range = bytes.trimmed(0..<bytes.count)
      guard let token = IDScanner.token(bytes, at: range.lowerBound, end: range.upperBound),
        token.end == range.upperBound
      else { return nil }
      return (bytes.string(token.range), token.shape)
    }
  }

  private static let ownIDKeys: Set<String> = [
    "documentid", "docid", "specid", "specificationid", "requirementid", "reqid", "artifactid",
    "artefactid", "itemid", "testcaseid", "tcid", "riskid", "adrid", "decisionid", "interfaceid",
    "integrationid", "usecaseid", "referenceid",
  ]

  // MARK: Paragraphs

  mutating func readParagraph(_ node: Int) {
    let entry = defineParagraph(node)
    if let entry { enter(entry, until: nodes[node].end) }
    let isItem = zone == .item && definition >= 0
    let isVersioned = isItem && definitions[Int(definition)].id.utf8.contains(0x7E)
    let isText = place == .prose || place == .blockquote
    let plain = isVersioned || isText && (zone == .document || isItem)
    var lines = entry == nil ? keyLines(node, plain: plain) : []
    if isItem, !isVersioned, lines.contains(where: \.isPlain), !isItemMetadata(lines, of: node) {
      lines = keyLines(node, plain: false)
    }
    let outer = key
    if !lines.isEmpty { readKeys(lines, of: node) }
    scanInlines(node, keys: lines)
    key = outer
    introduce(after: node, lines)
    if entry != nil {
      scopes.removeLast()
      definition = scopes.last?.definition ?? -1
    }
  }

  private mutating func readKeys(_ lines: [KeyLine], of node: Int) {
    let isQuote = place == .blockquote
    guard lines[0].node == node + 1 else { return }
    // Plain and bold keys mix where every line is one.
    guard
      !lines[0].isPlain || isQuote || lines.allSatisfy(\.isPlain)
        || isPlainMetadata(lines, of: node)
    else { return }
    let isOpening = zone == .none && lines.count > 1 && isOpeningBlock(node)
    if zone == .none && !isOpening || place == .bullet {
      if lines.count > 1, place != .bullet { addLabels(lines, of: node) }
      return
    }
    if lines[0].isPlain, !isQuote, zone == .document, !isPlainMetadata(lines, of: node) { return }
    let start = metadata.entries.count
    let style: MetadataStyle =
      isQuote ? .blockquoteKey : lines[0].isPlain ? .plainKey : .boldKey
    for line in lines { addEntry(line, style: style, node: node) }
    let isShort = lines.count > 1 || zone == .document
    if isShort, metadata.entries.count > start {
      metadata.blocks.append(
        MetadataBlock(node: Int32(node), entries: start..<metadata.entries.count))
    }
  }

  /// Whether a paragraph opens the first section, an overview: `## Overview`, then
  /// `**Author:** …` and so on, speak of the document.
  private func isOpeningBlock(_ node: Int) -> Bool {
    guard heading >= 0, Int(heading) == outline.title + 1, place == .prose else { return false }
    let section = outline.headings[Int(heading)]
    return Int(nodes[Int(section.node)].end) == node
      && outline.sections[Int(heading)].contains(.overview)
  }

  /// Plain lines are metadata only if each of them is one, and short.
  private func isPlainMetadata(_ lines: [KeyLine], of node: Int) -> Bool {
    if lines.count == 1, !Self.isCapital(bytes, lines[0].label.lower) { return false }
    return lineCount(node) == lines.count && lines.allSatisfy { $0.value.count <= 200 }
  }

  /// Under an item's heading plain lines stand among prose: each must be a key with a short value.
  private func isItemMetadata(_ lines: [KeyLine], of node: Int) -> Bool {
    lines[0].node == node + 1 && lineCount(node) == lines.count
      && lines.allSatisfy { line in
        !line.isPlain
          || Self.isCapital(bytes, line.label.lower) && !line.value.isEmpty
            && line.value.count <= 120 && !endsSentence(line.value.indices)
      }
  }

  private func lineCount(_ node: Int) -> Int {
    var lines = 1
    for child in node + 1..<Int(nodes[node].end)
    where nodes[child].kind == .softBreak || nodes[child].kind == .lineBreak {
      lines += 1
    }
    return lines
  }

  private static func isCapital(_ bytes: Bytes, _ offset: Int) -> Bool {
    bytes[offset].isUpper || bytes[offset] >= 0x80
  }

  private mutating func addLabels(_ lines: [KeyLine], of node: Int) {
    let start = metadata.labels.count
    for line in lines {
      let label = bytes.string(line.label.indices)
      let value = value(of: line)
      metadata.labels.append(
        MetadataEntry(
          key: LabelFolding.fold(label), label: label, value: value,
          values: value.isEmpty ? [] : [value], keyRange: line.label, valueRange: line.value,
          style: .boldKey, definition: definition, node: Int32(node)))
    }
    metadata.labelBlocks.append(
      MetadataBlock(node: Int32(node), entries: start..<metadata.labels.count))
  }

  /// Notes the label of a paragraph that introduces a list.
  private mutating func introduce(after node: Int, _ lines: [KeyLine]) {
    let next = Int(nodes[node].end)
    introducedEntry = -1
    guard next < nodes.count, nodes[next].kind == .list else { return }
    if let last = lines.last, last.value.isEmpty {
      pendingIntroduction = last.label
      let entry = metadata.entries.count - 1
      if entry >= 0, metadata.entries[entry].keyRange == last.label { introducedEntry = entry }
      return
    }
    let source = inlineSource(node)
    guard source.count <= 80, source.count > 1, bytes[source.upper - 1] == 0x3A else { return }
    for index in source.indices where bytes[index] == 0x0A { return }
    pendingIntroduction = ByteRange(source.lower, source.upper - 1)
  }
}
