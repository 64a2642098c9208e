package import Configuration
import Findings
import Markdown

/// Reads one Markdown file: bytes in, everything the file says about itself out. Nothing is shared
/// between files, so any number can be read at once.
package struct DocumentReader: Sendable {
  /// Families of IDs that the configuration names.
  package var families: Set<String>

  /// The labels that facets go by.
  package var vocabulary: FacetVocabulary

  package init(families: Set<String> = [], vocabulary: FacetVocabulary = FacetVocabulary()) {
    self.families = families
    self.vocabulary = vocabulary
  }

  package init(_ configuration: Configuration) {
    self.init(
      families: Set(configuration.kinds.map(\.family)),
      vocabulary: FacetVocabulary(configuration))
  }

  /// `path` is under the content folder, `sitePath` under the site folder.
  package func read(path: String, sitePath: String, bytes: [UInt8]) -> Document {
    let decoded = TextDecoding.decode(bytes, sitePath: sitePath)
    let source = decoded.source
    let frontMatter = source.bytes.withUnsafeBufferPointer { FrontMatter($0) }
    let tree = MarkdownTree.parse(source, from: frontMatter?.end ?? 0)
    return read(path: path, tree: tree, frontMatter: frontMatter, decoded)
  }

  private func read(
    path: String, tree: MarkdownTree, frontMatter: FrontMatter?, _ decoded: DecodedText
  ) -> Document {
    tree.nodes.withUnsafeBufferPointer { nodes in
      tree.source.bytes.withUnsafeBufferPointer { bytes in
        tree.spill.withUnsafeBufferPointer { spill in
          let named = PathID.read(path)
          var walk = DocumentWalk(
            tree: tree, nodes: nodes, bytes: bytes, spill: spill, families: families,
            vocabulary: vocabulary, path: path, pathID: named?.id, outline: Outline(tree, nodes))
          if let frontMatter { walk.readFrontMatter(frontMatter) }
          walk.walk()
          return walk.document(path: path, named: named, decoded)
        }
      }
    }
  }
}

extension DocumentWalk {
  /// What the walk found, and what the names of file and folder add to it.
  consuming func document(
    path: String, named: PathID.Named?, _ decoded: DecodedText
  ) -> Document {
    findings.insert(contentsOf: decoded.findings, at: 0)
    for excess in tree.excesses { findings.append(Self.finding(excess, in: tree.source)) }
    if !decoded.isASCII, let mojibake = Mojibake.finding(in: decoded.source) {
      findings.append(mojibake)
    }
    if let named, mayDefine(named.id, .separated, by: .path) {
      definitions.append(
        Definition(
          id: named.id, range: ByteRange(0, 0), strength: .document, form: named.form, node: 0,
          scopeEnd: Int32(nodes.count), title: ""))
    }
    let title = title(path: path)
    for index in definitions.indices where definitions[index].strength == .document {
      definitions[index].title = title
    }
    return Document(
      path: path, tree: tree, metadata: metadata, title: title,
      titleNode: outline.title < 0 ? -1 : outline.headings[outline.title].node,
      headings: outline.headings, anchors: explicitAnchors(), definitions: definitions,
      mentions: mentions, links: links, contexts: contexts, findings: findings,
      facets: facets(), ignores: ignoreComments())
  }

  private func title(path: String) -> String {
    if outline.title >= 0 {
      let text = outline.headings[outline.title].text
      let own = definitions.first { $0.form == .firstHeading }
      let title = own?.title ?? text
      if !title.isEmpty { return title }
    }
    if let title = metadata["title"]?.value ?? metadata["name"]?.value, !title.isEmpty {
      return title
    }
    if outline.title >= 0, !outline.headings[outline.title].text.isEmpty {
      return outline.headings[outline.title].text
    }
    return PathTitle.make(path)
  }

  private static func finding(
    _ excess: MarkdownTree.Excess, in source: SourceText
  ) -> Finding {
    let what =
      switch excess.kind {
      case .nesting: "the text is nested too deeply"
      case .table: "the table has too many cells"
      case .size: "the text is too large"
      }
    return Finding(
      rule: "too-deep", severity: .warning, in: source, at: excess.range,
      message: "\(what) and is shown as it is written", help: "divide it into smaller parts")
  }
}

/// A title for a document that gives none: `2026-03-01-refund-flow` becomes `Refund flow`.
enum PathTitle {
  static func make(_ path: String) -> String {
    let path = PathName(path)
    let name = path.isIndex && !path.folder.isEmpty ? path.folder : path.stem
    let words = name.drop { $0.isNumber || $0 == "-" || $0 == "_" || $0 == "." }
      .split { $0 == "-" || $0 == "_" || $0 == " " }
    let title = words.joined(separator: " ")
    guard let first = title.first else { return name }
    return first.uppercased() + title.dropFirst()
  }
}
