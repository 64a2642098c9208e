import Analysis
import Checks
import Configuration
import Findings
import Links
import Specs

/// The facts of a small site, from the texts of its files.
struct RiskSite {
  let analysis: SiteAnalysis
  var risks: RiskAnalysis { analysis.risks }
  var graph: LinkGraph { analysis.graph }

  init(
    _ files: [String: String], results: TestResults? = nil,
    configuration: Configuration = Configuration()
  ) async {
    let reader = DocumentReader()
    let documents = files.sorted { $0.key < $1.key }.map {
      reader.read(path: $0.key, sitePath: "Content/\($0.key)", bytes: Array($0.value.utf8))
    }
    let graph = await LinkGraph.build(
      documents: documents, artifacts: [], configuration: configuration)
    let subject = CheckSubject(
      graph: graph, configuration: configuration, testResults: results)
    analysis = await SiteAnalysis(subject, findings: await Checks.run(subject))
  }

  func exposure(_ id: String) -> Exposure? {
    risks.exposures.first { graph.items[Int($0.item)].id == id }
  }

  func ids(_ nodes: [NodeIndex]) -> [String] { nodes.map { graph.items[Int($0)].id } }
}
