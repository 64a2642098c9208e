import Configuration
import Findings
import Specs

@testable import Links

/// Links a whole small corpus: texts by path under the content folder. What is no Markdown is an
/// artifact.
func link(
  _ files: [String: String], _ configuration: Configuration = Configuration()
) async -> LinkGraph {
  let reader = DocumentReader(configuration)
  let paths = files.keys.sorted()
  let documents = paths.filter { $0.hasSuffix(".md") }.map { path in
    reader.read(
      path: path, sitePath: "Content/\(path)", bytes: Array((files[path] ?? "").utf8))
  }
  return await LinkGraph.build(
    documents: documents, artifacts: paths.filter { !$0.hasSuffix(".md") },
    configuration: configuration)
}

extension LinkGraph {
  func name(_ node: NodeIndex) -> String {
    Int(node) < items.count
      ? items[Int(node)].id : artifacts[Int(node) - items.count].path
  }

  /// `a.md:3 FR-001 depends-on FR-002`, with `(inverse)` where it is written the other way round.
  var edgeLines: [String] {
    edges.map { edge in
      let document = documents[Int(edge.document)]
      return "\(document.path):\(document.source.line(at: edge.range.lower)) "
        + "\(name(edge.from)) \(edge.relation.name) \(name(edge.to))"
        + (edge.isInverse ? " (inverse)" : "")
    }
  }

  /// `FR-001 depends-on FR-002`
  var relationLines: [String] {
    edges.map { "\(name($0.from)) \($0.relation.name) \(name($0.to))" }
  }

  /// `FR-001 in a.md as heading at #fr-001-title`, only items with an ID.
  var itemLines: [String] {
    items.filter(\.hasID).map { item in
      "\(item.id) in \(documents[Int(item.document)].path) as \(item.form)"
        + (item.anchor.map { " at #\($0)" } ?? "")
    }
  }

  var unresolvedLines: [String] {
    unresolved.map { "\($0.text) \($0.status) \($0.candidates)" }
  }

  /// What the links of a document lead to.
  func linkLines(_ path: String) -> [String] {
    guard let index = documents.firstIndex(where: { $0.path == path }) else { return [] }
    return resolutions[index].links.map { resolution in
      switch resolution {
      case .item(let item, let anchor):
        "item \(items[Int(item)].id)" + (anchor.map { "#\($0)" } ?? "")
      case .document(let document, let anchor):
        "document \(documents[Int(document)].path)" + (anchor.map { "#\($0)" } ?? "")
      case .artifact(let artifact): "artifact \(artifacts[Int(artifact)].path)"
      case .folder(let path): "folder \(path)"
      case .external: "external"
      case .nothing: "nothing"
      case .broken(let fault): "\(fault)"
      }
    }
  }
}
