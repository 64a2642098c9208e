/// One file that the site consists of, and what makes it.
package struct PagePlan: Sendable {
  /// Under the output folder.
  package let path: String
  let source: Source

  enum Source: Sendable {
    case itemsExport, graphExport, facetsExport, findingsExport, sarifExport
    case document(Int32)
    case home
    case folder(Int32)
    case catalogue(kind: Int32, page: Int)
    case findings
    case rule(group: Int32, page: Int)
    case contents(page: Int)
    case relations(document: Int32)
    case missing, robots
    case sitemap(Int)
    /// Kinds are those of `ReportRegistry` and `ReportFileRegistry`.
    case report(kind: Int, page: Int), reportFile(kind: Int, number: Int)
    case previews(shard: Int)
    case asset(Int)
  }
}

/// A file of the content that is copied.
package struct ArtifactPlan: Sendable {
  /// Under the content folder.
  package let source: String
  /// Under the output folder.
  package let path: String
}
