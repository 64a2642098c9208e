import Findings
import Markdown

extension TemplateSchema {
  /// The sections of a template but its title.
  static func sections(of document: Document) -> [Section] {
    let facets = facetsByHeading(document)
    let remarks = remarksAbove(document)
    var sections: [Section] = []
    var indices = [Int32](repeating: -1, count: document.headings.count)
    for (number, heading) in document.headings.enumerated() where heading.node != document.titleNode
    {
      let parent = heading.parent >= 0 ? indices[Int(heading.parent)] : -1
      indices[number] = Int32(sections.count)
      let (text, saysOptional) = withoutOptional(written(heading, document))
      let literal = literalStart(of: text)
      var label = LabelFolding.fold(literal ?? text)
      if literal != nil { while let last = label.last, last.isNumber { label.removeLast() } }
      sections.append(
        Section(
          title: text, label: label, level: heading.level, parent: parent,
          isRequired: !saysOptional && !(literal != nil && label.isEmpty)
            && !hasOptionalRemark(heading, remarks[heading.node], document),
          columns: columns(of: heading, document), isPattern: literal != nil,
          facet: facets[Int32(number)]))
    }
    return sections
  }

  /// The title as shown, but with a placeholder that Markdown takes for a tag: `<Name of the step>`.
  private static func written(_ heading: Heading, _ document: Document) -> String {
    let nodes = document.tree.nodes
    let node = Int(heading.node)
    guard nodes[node..<Int(nodes[node].end)].contains(where: { $0.kind == .htmlInline }) else {
      return heading.text
    }
    let source = document.source.string(nodes[node].span)
    return String(source.drop { $0 == "#" }[...].trimmingBlanks)
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
  static func literalStart(of title: String) -> String? {
    let source = SourceText(path: "", text: title)
    var first: Int?
    PlaceholderScan.scan(source, .all, skipping: []) { range in
      if first == nil { first = range.lower }
    }
    return first.map { source.string(ByteRange(0, $0)) }
  }

  /// A remark right under a heading, or a comment before it, that says it may be left out.
  private static func hasOptionalRemark(
    _ heading: Heading, _ above: Int?, _ document: Document
  ) -> Bool {
    let next = Int(document.tree.nodes[Int(heading.node)].end)
    if next < document.tree.nodes.count, saysOptional(next, document) { return true }
    return above.map { saysOptional($0, document) } ?? false
  }

  /// The comment right above each heading that has one.
  private static func remarksAbove(_ document: Document) -> [Int32: Int] {
    var remarks: [Int32: Int] = [:]
    var (before, last) = (0, 0)
    for node in document.tree.children(of: 0) {
      let nodes = document.tree.nodes
      // A comment right under the heading before is about that one.
      if nodes[node].kind == .heading, nodes[last].kind == .htmlBlock,
        nodes[before].kind != .heading
      {
        remarks[Int32(node)] = last
      }
      (before, last) = (last, node)
    }
    return remarks
  }

  private static func saysOptional(_ node: Int, _ document: Document) -> Bool {
    let value = document.tree.nodes[node]
    let text: String
    switch value.kind {
    case .htmlBlock: text = String(decoding: document.tree.literal(of: node), as: UTF8.self)
    case .paragraph: text = document.source.string(value.span)
    default: return false
    }
    let isRemark =
      value.kind == .htmlBlock
      ? text.utf8.count <= 200
      : "*_([".contains(text.first ?? " ") && text.utf8.count < 80
    let lower = text.lowercased()
    return isRemark
      && ["optional", "if applicable", "delete this section", "remove this section"]
        .contains { lower.contains($0) }
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
