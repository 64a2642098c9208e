package import Findings
import Markdown

extension DocumentReader {
  /// Reads a Markdown template into the schema that it is. `name` is how the user calls it.
  package func template(
    name: String, path: String, sitePath: String, bytes: [UInt8], isBuiltIn: Bool = false,
    folder: String? = nil
  ) -> TemplateSchema {
    TemplateSchema(
      of: read(path: path, sitePath: sitePath, bytes: bytes), name: name, isBuiltIn: isBuiltIn,
      folder: folder)
  }
}

extension TemplateSchema {
  /// Derives what specifications must contain from a template that was read as a document.
  package init(
    of document: Document, name: String, isBuiltIn: Bool = false, folder: String? = nil
  ) {
    var placeholders: Set<String> = []
    PlaceholderScan.scan(document.source, .all, skipping: document.codeRanges) { range in
      let text = document.source.string(range)
      if Self.isPlaceholder(text) { placeholders.insert(text) }
    }
    self.init(
      name: name, isBuiltIn: isBuiltIn, folder: folder, source: document.source,
      sections: Self.sections(of: document), fields: Self.fields(of: document),
      family: Self.family(of: document), placeholders: placeholders)
    openSlots = Self.openSlots(of: document)
    fixedTitle = Self.fixedTitle(of: document)
    titleKeys = Self.titleKeys(of: document)
    askedRoles = Set(document.facets.attributes.map(\.role))
    askedKinds = Set(document.facets.sections.map(\.kind))
    PlaceholderScan.scanCode(document.source, .all, in: document.codeRanges) { range in
      let text = document.source.string(range)
      let isKnown = text.utf8.first != 0x7B || placeholders.contains(text)
      if isKnown, Self.isPlaceholder(text) { codePlaceholders.insert(text) }
    }
  }

  /// `[Pending]` and `[N/A]` say something; `[FR-001]` names an item.
  private static func isPlaceholder(_ text: String) -> Bool {
    let inner = text.dropFirst().dropLast()
    if text.utf8.first == 0x5B, DocumentWalk.wholeID(String(inner)) != nil { return false }
    return !["pending", "na", "none", "x"].contains(LabelFolding.fold(text))
      || text == "[X]"
  }

  /// The family of the IDs that its specifications have: `INT` for `INT-[XXX]`, `INT-000`.
  private static func family(of document: Document) -> String? {
    let declared = document.metadata["id"]?.value
    let title = document.headings.first { $0.node == document.titleNode }?.text
    for text in [declared, title].compactMap(\.self) {
      if let family = TemplateID.family(text) { return family }
    }
    let first = document.definitions.first { $0.strength == .document && $0.form < .fileName }
    return first.flatMap { IDParts($0.id)?.prefix.trimmedFamily }
  }
}

extension DefinitionForm {
  fileprivate static func < (left: DefinitionForm, right: DefinitionForm) -> Bool {
    left.rawValue < right.rawValue
  }
}

extension String {
  /// Without the separators at its end.
  var trimmedFamily: String? {
    var text = self[...]
    while let last = text.utf8.last, last == 0x2D || last == 0x5F { text.removeLast() }
    return text.isEmpty ? nil : String(text)
  }
}

extension TemplateID {
  /// `REQ-I` of `REQ-I-XXX: [Title]`; `nil` if the text does not start with a template's ID.
  static func family(_ text: String) -> String? {
    var text = text
    return text.withUTF8 { bytes in
      let range = bytes.trimmed(0..<bytes.count)
      guard let end = end(bytes, range), bytes[range.lowerBound] != 0x5B else { return nil }
      var stop = end
      // The number yet to be chosen starts after the last separator before it.
      if bytes[stop - 1] == 0x5D || bytes[stop - 1] == 0x7D || bytes[stop - 1] == 0x3E {
        while stop > range.lowerBound, bytes[stop - 1] != 0x5B, bytes[stop - 1] != 0x7B,
          bytes[stop - 1] != 0x3C
        {
          stop -= 1
        }
        stop -= 1
      } else {
        let letter = bytes[stop - 1]
        while stop > range.lowerBound, bytes[stop - 1] == letter { stop -= 1 }
      }
      return bytes.string(range.lowerBound..<stop).trimmedFamily
    }
  }
}

extension Document {
  /// Where blocks of code stand that are no metadata, in order.
  package var codeRanges: [ByteRange] {
    var ranges: [ByteRange] = []
    for (index, node) in tree.nodes.enumerated() where node.kind == .codeBlock {
      if metadata.blocks.contains(where: { Int($0.node) == index }) { continue }
      ranges.append(node.span)
    }
    return ranges
  }
}
