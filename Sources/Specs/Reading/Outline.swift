import Findings
import Markdown

/// The headings of a document and what their labels say about their sections.
struct Outline {
  var headings: [Heading] = []
  /// One per heading: what its label, or one above it, makes of the section.
  var sections: [SectionLabel] = []
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
      let text = Self.text(of: node, tree, nodes)
      if isTopLevel {
        while let last = open.last, headings[last].level >= level {
          headings[last].sectionEnd = Int32(node)
          open.removeLast()
        }
        if title < 0, level == 1 { title = headings.count }
      }
      let folded = LabelFolding.fold(text)
      headings.append(
        Heading(
          node: Int32(node), level: level, text: text, label: folded, slug: slugger.slug(text),
          parent: Int32(open.last ?? -1),
          sectionEnd: Int32(isTopLevel ? nodes.count : blockEnd)))
      let label = SectionLabel(folded)
      sections.append(open.last.map { label.union(sections[$0]) } ?? label)
      if isTopLevel { open.append(headings.count - 1) }
    }
  }
}

extension Outline {
  /// The text of a heading without markup; most are one piece of text.
  private static func text(
    of node: Int, _ tree: MarkdownTree, _ nodes: UnsafeBufferPointer<Node>
  ) -> String {
    let child = node + 1
    guard Int(nodes[node].end) == child + 1, nodes[child].kind == .text,
      !nodes[child].flags.contains(.spilled)
    else { return tree.plainText(of: node) }
    return tree.source.bytes.withUnsafeBufferPointer { $0.string(nodes[child].literal.indices) }
  }
}

/// What the label of a heading means to the reading of its section.
struct SectionLabel: OptionSet {
  let rawValue: UInt8

  /// The document's own metadata stands here.
  static let metadata = SectionLabel(rawValue: 1)
  /// IDs are used here and not defined: dependencies, references, traceability.
  static let references = SectionLabel(rawValue: 2)

  /// An opening section, which may start with metadata.
  static let overview = SectionLabel(rawValue: 4)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Judges a folded label.
  init(_ label: String) {
    var meaning: SectionLabel = []
    if label.utf8.count <= Self.longest {
      meaning = Self.labels[label] ?? []
      if Self.hasReferences(label) { meaning.insert(.references) }
    }
    self = meaning
  }

  private static func hasReferences(_ label: String) -> Bool {
    guard let first = label.utf8.first, let last = label.utf8.last else { return false }
    switch first {
    case UInt8(ascii: "d") where label.hasPrefix("depend"): return true
    case UInt8(ascii: "r") where label.hasPrefix("related"): return true
    case UInt8(ascii: "p") where label.hasPrefix("prerequisite"): return true
    case UInt8(ascii: "t") where label.hasPrefix("traceab"): return true
    default: break
    }
    switch last {
    case UInt8(ascii: "s"):
      if label.hasSuffix("dependencies") || label.hasSuffix("prerequisites")
        || label.hasSuffix("references")
      {
        return true
      }
    case UInt8(ascii: "x"):
      if label.hasSuffix("traceabilitymatrix") || label.hasSuffix("coveragematrix") {
        return true
      }
    case UInt8(ascii: "y"):
      if label.hasSuffix("traceability") { return true }
    default: break
    }
    return false
  }

  /// Longer labels are not looked up.
  private static let longest = 40

  private static let labels: [String: SectionLabel] = {
    let metadata = [
      "metadata", "documentmetadata", "generalinformation", "generalinfo", "documentcontrol",
      "documentinformation", "documentinfo", "documentdetails", "documentproperties", "properties",
      "specinformation", "specificationinformation", "identification", "documentidentification",
      "frontmatter", "informacióngeneral", "informationsgénérales", "allgemeineinformationen",
      "metadaten", "메타데이터", "文書情報", "文档信息",
    ]
    let references = [
      "references", "reference", "seealso", "links", "traceability", "abhängigkeiten", "affects",
      "affecteditems", "impacts", "satisfies", "verifies", "implements", "sources", "source",
      "upstream", "downstream", "mapping",
    ]
    let overviews = ["overview", "summary", "about", "introduction", "general", "basics"]
    return Dictionary(
      uniqueKeysWithValues: metadata.map { ($0, SectionLabel.metadata) }
        + references.map { ($0, .references) } + overviews.map { ($0, .overview) })
  }()
}
