/// Whether a document is a template that lost its way among the specifications.
extension Document {
  /// Its declared ID is still a template's: `INT-[XXX]`.
  package var hasTemplateID: Bool {
    if let id = metadata["id"]?.value, TemplateID.matches(id) { return true }
    guard titleNode >= 0, let heading = headings.first(where: { $0.node == titleNode }) else {
      return false
    }
    var text = heading.text
    if text.withUTF8({ TemplateID.end($0, 0..<$0.count) != nil }) { return true }
    if isNamedTemplate, Self.hasPlaceholder(text) { return true }
    if isCalledTemplate, Self.isPlaceholder(title) { return true }
    // `REQ-000` with a title in brackets has yet to be filled in.
    guard let first = title.utf8.first, first == 0x3C || first == 0x5B else { return false }
    return definitions.contains { $0.strength == .document && IDParts($0.id)?.number == 0 }
  }

  /// `TEMPLATE.md`, in any folder.
  private var isNamedTemplate: Bool {
    let name = path.utf8.suffix(11)
    guard name.count == 11, name.last == UInt8(ascii: "d"),
      String(Substring(name)).lowercased() == "template.md"
    else { return false }
    return path.utf8.count == 11 || path.utf8.dropLast(11).last == UInt8(ascii: "/")
  }

  /// `ARC.template.md`
  private var isCalledTemplate: Bool {
    path.utf8.count > 12 && String(path.suffix(12)).lowercased() == ".template.md"
  }

  /// The whole title is yet to be chosen: `<name of the product>`.
  private static func isPlaceholder(_ title: String) -> Bool {
    switch (title.utf8.first, title.utf8.last) {
    case (0x3C, 0x3E), (0x5B, 0x5D), (0x7B, 0x7D): title.utf8.count > 2
    default: false
    }
  }

  /// `Epic {N}: {Title}`, `[Title]`
  private static func hasPlaceholder(_ title: String) -> Bool {
    let bytes = title.utf8
    return bytes.contains(0x7B) && bytes.contains(0x7D)
      || bytes.contains(0x5B) && bytes.contains(0x5D)
  }
}
