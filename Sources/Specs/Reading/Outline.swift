import Markdown

/// The headings of a document and what their labels say about their sections.
struct Outline {
  var headings: [Heading] = []
  /// Folded, one per heading.
  var labels: [String] = []
  /// The index of the first H1 that is no part of a quotation, or -1.
  var title = -1

  init(_ tree: MarkdownTree, _ nodes: UnsafeBufferPointer<Node>) {
    var slugger = Slugger()
    var open: [Int] = []
    var blockEnd = 0
    for node in 1..<max(1, nodes.count) {
      let isTopLevel = node >= blockEnd
      if isTopLevel { blockEnd = Int(nodes[node].end) }
      guard nodes[node].kind == .heading else { continue }
      let level = Int(nodes[node].number)
      let text = tree.plainText(of: node)
      if isTopLevel {
        while let last = open.last, headings[last].level >= level {
          headings[last].sectionEnd = Int32(node)
          open.removeLast()
        }
        if title < 0, level == 1 { title = headings.count }
      }
      headings.append(
        Heading(
          node: Int32(node), level: level, text: text, slug: slugger.slug(text),
          parent: Int32(open.last ?? -1),
          sectionEnd: Int32(isTopLevel ? nodes.count : blockEnd)))
      labels.append(LabelFolding.fold(text))
      if isTopLevel { open.append(headings.count - 1) }
    }
  }

  /// Whether a heading or one it stands under satisfies a condition on its folded label.
  func any(from heading: Int, _ condition: (String) -> Bool) -> Bool {
    var index = heading
    while index >= 0 {
      if condition(labels[index]) { return true }
      index = Int(headings[index].parent)
    }
    return false
  }
}

/// What folded labels of headings mean to the reading of a document.
enum SectionLabel {
  /// Sections that hold the document's own metadata.
  static func isMetadata(_ label: String) -> Bool { metadata.contains(label) }

  /// Sections where IDs are used and not defined.
  static func isReferences(_ label: String) -> Bool {
    references.contains(label) || label.hasPrefix("related") || label.hasPrefix("depend")
      || label.hasPrefix("prerequisite") || label.hasPrefix("traceab")
      || label.hasSuffix("dependencies") || label.hasSuffix("prerequisites")
      || label.hasSuffix("references") || label.hasSuffix("traceability")
      || label.hasSuffix("traceabilitymatrix") || label.hasSuffix("coveragematrix")
  }

  private static let metadata: Set<String> = [
    "metadata", "documentmetadata", "generalinformation", "generalinfo", "documentcontrol",
    "documentinformation", "documentinfo", "documentdetails", "documentproperties", "properties",
    "specinformation", "specificationinformation", "identification", "documentidentification",
    "frontmatter", "informacióngeneral", "informationsgénérales", "allgemeineinformationen",
    "metadaten", "메타데이터", "文書情報", "文档信息",
  ]

  private static let references: Set<String> = [
    "references", "reference", "seealso", "links", "traceability", "abhängigkeiten",
    "blockingdependencies", "affects", "affecteditems", "impacts", "satisfies", "verifies",
    "implements", "sources", "source", "upstream", "downstream", "mapping",
  ]
}
