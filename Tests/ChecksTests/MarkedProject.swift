import Checks
import Configuration
import Findings
import Links
import Specs

/// The files of an example without their marks, and what was marked.
struct MarkedProject {
  /// `a.md 3:5-3:11`
  private(set) var marks: [String] = []
  private var files: [(path: String, bytes: [UInt8])] = []

  init(_ example: RuleExample) {
    for path in example.files.keys.sorted() {
      let (bytes, ranges) = example.content(of: path)
      files.append((path, bytes))
      let source = SourceText(path: "Content/" + path, bytes: bytes)
      for range in ranges {
        marks.append(
          Self.place(
            source.path, source.place(at: range.lower), source.place(at: range.upper)))
      }
    }
  }

  init(_ files: [String: String]) { self.init(RuleExample(files)) }

  static func place(_ path: String, _ start: SourcePlace, _ end: SourcePlace) -> String {
    "\(path) \(start.line):\(start.column)-\(end.line):\(end.column)"
  }

  func graph(_ configuration: Configuration = Configuration()) async -> LinkGraph {
    let reader = DocumentReader(configuration)
    let documents = files.filter { $0.path.hasSuffix(".md") }.map {
      reader.read(path: $0.path, sitePath: "Content/" + $0.path, bytes: $0.bytes)
    }
    return await LinkGraph.build(
      documents: documents, artifacts: files.map(\.path).filter { !$0.hasSuffix(".md") },
      configuration: configuration)
  }

  func findings(
    of rule: String? = nil, _ configuration: Configuration = Configuration()
  ) async -> [Finding] {
    let graph = await graph(configuration)
    return await Checks.run(
      CheckSubject(graph: graph, configuration: configuration, apis: apis(graph.artifacts)),
      rules: rule.map { [$0] })
  }

  /// The OpenAPI files among the artifacts.
  private func apis(_ artifacts: [Artifact]) -> [Int32: APIDescription] {
    var apis: [Int32: APIDescription] = [:]
    for (path, bytes) in files where path.hasSuffix(".yaml") || path.hasSuffix(".json") {
      guard let index = artifacts.firstIndex(where: { $0.path == path }),
        let api = try? APIReader.read(SourceText(path: "Content/" + path, bytes: bytes))
      else { continue }
      apis[Int32(index)] = api
    }
    return apis
  }
}

extension Finding {
  var place: String { MarkedProject.place(file, start, end) }
}
