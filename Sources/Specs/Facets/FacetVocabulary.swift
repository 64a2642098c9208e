package import Configuration

/// The labels that facets go by: headings, columns and attributes, built in and configured.
package struct FacetVocabulary: Sendable {
  package init(_ configuration: Configuration = Configuration()) {}
}
