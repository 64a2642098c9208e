import Analysis
import Checks
import Configuration
import Findings
import Links
import Specs

/// A small site from the texts of its files, with everything that follows from it.
struct SampleAnalysis {
  let subject: CheckSubject
  let findings: [Finding]
  let analysis: SiteAnalysis

  init(
    _ files: [String: String], apis: [String: String] = [:],
    configuration: Configuration = Configuration()
  ) async {
    let reader = DocumentReader()
    let documents = files.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map {
      reader.read(path: $0.key, sitePath: "Content/\($0.key)", bytes: Array($0.value.utf8))
    }
    let graph = await LinkGraph.build(
      documents: documents, artifacts: apis.keys.sorted(), configuration: configuration)
    var described: [Int32: APIDescription] = [:]
    for (index, artifact) in graph.artifacts.enumerated() {
      guard let text = apis[artifact.path] else { continue }
      described[Int32(index)] = try? APIReader.read(
        SourceText(path: artifact.path, bytes: Array(text.utf8)))
    }
    let library = TemplateLibrary(reader, configuration)
    let templates = await TemplateAssignments.match(documents, with: library.schemas())
    subject = CheckSubject(
      graph: graph, configuration: configuration, templates: templates, apis: described)
    findings = await Checks.run(subject)
    analysis = await SiteAnalysis(subject, findings: findings)
  }
}
