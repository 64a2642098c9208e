import Checks
import Configuration
import Findings
import Links
import Specs
import Templates

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

  /// What `specweft.yml` of the example says; the content folder is `Content`.
  private var configuration: Configuration? {
    guard let file = files.first(where: { $0.path == "specweft.yml" }) else { return nil }
    let reading = Configuration.read(
      SourceText(path: "specweft.yml", bytes: file.bytes),
      rules: RuleRegistry.all.map { $0.description.name },
      templates: BuiltInTemplates.files.map(\.name))
    precondition(reading.problems.isEmpty, "\(reading.problems)")
    return reading.configuration
  }

  /// Reads, matches and links the files as the pipeline does.
  func subject(_ given: Configuration = Configuration()) async -> CheckSubject {
    let configuration = configuration ?? given
    let reader = DocumentReader(configuration)
    var library = TemplateLibrary(reader, configuration)
    var documents: [Document] = []
    var strays: [Document] = []
    let configured = Set(configuration.templates.compactMap(\.file))
    for file in files where file.path.hasSuffix(".md") {
      let sitePath = "Content/" + file.path
      if let settings = configuration.templates.first(where: { $0.file == sitePath }) {
        library.add(configured: settings, bytes: file.bytes)
      } else if file.path.hasSuffix("_template.md") {
        library.add(folderTemplate: file.path, sitePath: sitePath, bytes: file.bytes)
      } else {
        let document = reader.read(path: file.path, sitePath: sitePath, bytes: file.bytes)
        if document.hasTemplateID { strays.append(document) } else { documents.append(document) }
      }
    }
    library.add(strays: strays)
    let templates = await TemplateAssignments.match(documents, with: library.schemas())
    FixedTitles(library.schemas()).rename(&documents)
    let graph = await LinkGraph.build(
      documents: documents,
      artifacts: files.map(\.path).filter { path in
        !path.hasSuffix(".md") && !path.hasSuffix(".junit.xml") && path != "specweft.yml"
          && !configured.contains("Content/" + path)
      }, configuration: configuration)
    return CheckSubject(
      graph: graph, configuration: configuration, templates: templates,
      apis: apis(graph.artifacts), testResults: testResults(of: graph, configuration))
  }

  func graph(_ configuration: Configuration = Configuration()) async -> LinkGraph {
    await subject(configuration).graph
  }

  /// What the test reports of the example (`….junit.xml`) say; `nil` if it has none.
  private func testResults(of graph: LinkGraph, _ configuration: Configuration) -> TestResults? {
    let reports = files.filter { $0.path.hasSuffix(".junit.xml") }
    guard !reports.isEmpty else { return nil }
    let tests = reports.flatMap { (try? JUnitReading.read($0.bytes, path: $0.path)) ?? [] }
    return TestResults(tests, of: graph, configuration)
  }

  func findings(
    of rule: String? = nil, _ configuration: Configuration = Configuration()
  ) async -> [Finding] {
    await Checks.run(await subject(configuration), rules: rule.map { [$0] })
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
