extension FacetText {
  /// The text without the brackets of a template round all of it: of `[REST API]`, `REST API`.
  /// People fill in the words and leave the brackets.
  package var plain: String {
    let bytes = text.utf8
    guard bytes.first == 0x5B, bytes.last == 0x5D,
      !bytes.dropFirst().dropLast().contains(where: { $0 == 0x5B || $0 == 0x5D })
    else { return text }
    let inner = text.dropFirst().dropLast()
    return inner.isEmpty ? text : String(inner)
  }
}
