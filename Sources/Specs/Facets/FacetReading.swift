/// Reads the facets of a document whose outline, definitions and metadata are known.
extension DocumentWalk {
  func facets() -> Facets {
    Facets()
  }
}
