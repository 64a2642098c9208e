import Findings
import Links
import Markdown
import Specs

extension CheckSubject {
  /// Findings in each document that follows a template.
  func inTemplated(
    _ report: (
      _ index: Int32, _ document: Document, _ schema: TemplateSchema,
      _ match: TemplateMatch, _ findings: inout [Finding]
    ) -> Void
  ) -> [Finding] {
    var findings: [Finding] = []
    for (index, match) in templates.matches.enumerated() {
      guard let match, graph.documents.indices.contains(index) else { continue }
      report(
        Int32(index), graph.documents[index], templates.schemas[match.schema], match, &findings)
    }
    return findings
  }

  /// What is missing in a document has no place of its own: its title stands for it.
  func titlePlace(of document: Document) -> ByteRange {
    if document.titleNode >= 0 { return document.tree.nodes[Int(document.titleNode)].span }
    if let heading = document.headings.first {
      return document.tree.nodes[Int(heading.node)].span
    }
    return document.source.lineRange(1)
  }
}
