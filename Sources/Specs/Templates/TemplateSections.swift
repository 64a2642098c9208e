import Findings
import Markdown

extension TemplateSchema {
  /// The sections of a template but its title.
  static func sections(of document: Document) -> [Section] {
    let facets = facetsByHeading(document)
    var sections: [Section] = []
    var indices = [Int32](repeating: -1, count: document.headings.count)
    for (number, heading) in document.headings.enumerated() where heading.node != document.titleNode
    {
      let parent = heading.parent >= 0 ? indices[Int(heading.parent)] : -1
      indices[number] = Int32(sections.count)
      let (text, saysOptional) = withoutOptional(heading.text)
      let literal = literalStart(of: text)
      var label = LabelFolding.fold(literal ?? text)
      if literal != nil { while let last = label.last, last.isNumber { label.removeLast() } }
      sections.append(
        Section(
          title: text, label: label, level: heading.level, parent: parent,
          isRequired: !saysOptional && !(literal != nil && label.isEmpty)
            && !hasOptionalRemark(heading, document),
          columns: columns(of: heading, document), isPattern: literal != nil,
          facet: facets[Int32(number)]))
    }
    return sections
  }

  /// The facet that each heading names, if it names one.
  private static func facetsByHeading(_ document: Document) -> [Int32: FacetKind] {
    var kinds: [Int32: FacetKind] = [:]
    for section in document.facets.sections
    where section.sign == .heading && section.kind != .checklist && kinds[section.heading] == nil {
      kinds[section.heading] = section.kind
    }
    return kinds
  }

  /// The title without `(optional)` or `Optional:`, and whether it had one.
  static func withoutOptional(_ title: String) -> (String, Bool) {
    let lower = title.lowercased()
    for word in ["optional", "if applicable", "if any", "if needed", "where applicable"] {
      for (open, close) in [("(", ")"), ("[", "]"), ("*(", ")*")] {
        let mark = open + word + close
        if lower.hasSuffix(mark) {
          return (String(Substring(title.dropLast(mark.count)).trimmingBlanks), true)
        }
      }
      if lower.hasPrefix(word + ":") {
        return (String(title.dropFirst(word.count + 1).trimmingBlanks), true)
      }
    }
    return (title, false)
  }

  /// What stands before the first placeholder of a title; `nil` if it has none.
  private static func literalStart(of title: String) -> String? {
    let source = SourceText(path: "", text: title)
    var first: Int?
    PlaceholderScan.scan(source, .all, skipping: []) { range in
      if first == nil { first = range.lower }
    }
    return first.map { source.string(ByteRange(0, $0)) }
  }

  /// A remark right under a heading, or a comment before it, that says it may be left out.
  private static func hasOptionalRemark(_ heading: Heading, _ document: Document) -> Bool {
    let nodes = document.tree.nodes
    let next = Int(nodes[Int(heading.node)].end)
    if next < nodes.count, saysOptional(next, document) { return true }
    let previous = Array(document.tree.children(of: 0)).last { $0 < Int(heading.node) }
    guard let previous, nodes[previous].kind == .htmlBlock else { return false }
    // A comment right under the heading before is about that one.
    let isOthers = document.headings.contains { Int(nodes[Int($0.node)].end) == previous }
    return !isOthers && saysOptional(previous, document)
  }

  private static func saysOptional(_ node: Int, _ document: Document) -> Bool {
    let value = document.tree.nodes[node]
    guard value.kind == .htmlBlock || value.kind == .paragraph, value.span.count <= 200 else {
      return false
    }
    let text = document.source.string(value.span).lowercased()
    let isRemark =
      value.kind == .htmlBlock || "*_([".contains(text.first ?? " ") && value.span.count < 80
    return isRemark
      && ["optional", "if applicable", "delete this section", "remove this section"]
        .contains { text.contains($0) }
  }

  private static func columns(of heading: Heading, _ document: Document) -> [String] {
    let nodes = document.tree.nodes
    var node = Int(nodes[Int(heading.node)].end)
    while node < Int(heading.sectionEnd), nodes[node].kind != .heading {
      if nodes[node].kind == .table, node + 1 < Int(nodes[node].end) {
        return document.tree.children(of: node + 1).map {
          LabelFolding.fold(document.tree.plainText(of: $0))
        }
      }
      node = Int(nodes[node].end)
    }
    return []
  }
}
