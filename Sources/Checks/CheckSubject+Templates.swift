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
    for (index, document) in lookedAt where templates.matches.indices.contains(index) {
      guard let match = templates.matches[index] else { continue }
      report(Int32(index), document, templates.schemas[match.schema], match, &findings)
    }
    return findings
  }

  /// Findings about what of its template a document does not meet; `unmet` names the demands.
  ///
  /// Nobody said that a specification follows the template that its ID or outline suggests. What
  /// most of those that do so do not meet, a template does not demand of them.
  func inUnmet(
    _ unmet: (_ document: Document, _ schema: TemplateSchema, _ match: TemplateMatch) -> [Int],
    _ report: (
      _ index: Int32, _ document: Document, _ schema: TemplateSchema, _ match: TemplateMatch,
      _ unmet: [Int], _ findings: inout [Finding]
    ) -> Void
  ) -> [Finding] {
    var practice = [TemplatePractice](repeating: TemplatePractice(), count: templates.schemas.count)
    var lapses: [(index: Int32, match: TemplateMatch, demands: [Int])] = []
    for (number, match) in templates.matches.enumerated() {
      guard let match, graph.documents.indices.contains(number) else { continue }
      let demands = unmet(graph.documents[number], templates.schemas[match.schema], match)
      if match.reason.isInferred { practice[match.schema].count(demands) }
      if !demands.isEmpty { lapses.append((Int32(number), match, demands)) }
    }
    var findings: [Finding] = []
    for (index, match, demands) in lapses {
      let rest =
        match.reason.isInferred ? demands.filter(practice[match.schema].demands) : demands
      guard !rest.isEmpty else { continue }
      report(
        index, graph.documents[Int(index)], templates.schemas[match.schema], match, rest,
        &findings)
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

  /// Whether a third of the template's placeholders are still there: nobody has written the
  /// specification yet, and what it lacks is said by them.
  func isUnwritten(_ index: Int32) -> Bool {
    guard let schema = templates.schema(of: index), !schema.placeholders.isEmpty else {
      return false
    }
    let document = graph.documents[Int(index)]
    let forms = schema.placeholders.reduce(into: PlaceholderScan.Forms()) {
      $0.formUnion(PlaceholderScan.Forms(of: $1))
    }
    var left: Set<String> = []
    PlaceholderScan.scan(document.source, forms, skipping: document.codeRanges) { range in
      let text = document.source.string(range)
      if schema.placeholders.contains(text) { left.insert(text) }
    }
    return left.count * 3 >= schema.placeholders.count
  }
}
