import Analysis
import Checks
import Configuration
import Findings
import Links
import Specs

@testable import Site

/// A whole small site, from the texts of its files to its pages.
struct SampleSite {
  let plan: SitePlan
  let graph: LinkGraph
  /// By path under the output folder.
  let pages: [String: [UInt8]]

  init(
    _ files: [String: String], artifacts: [String] = [],
    configuration: Configuration = Configuration(), findings extra: [Finding] = []
  ) async throws {
    let reader = DocumentReader()
    let documents = files.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map {
      reader.read(path: $0.key, sitePath: "Content/\($0.key)", bytes: Array($0.value.utf8))
    }
    graph = await LinkGraph.build(
      documents: documents, artifacts: artifacts, configuration: configuration)
    let subject = CheckSubject(graph: graph, configuration: configuration)
    let found = await Checks.run(subject)
    plan = SitePlan(
      await SiteAnalysis(subject, findings: (found + extra).sorted()), rules: [],
      configuration: configuration, theme: try SiteTheme())
    var pages: [String: [UInt8]] = [:]
    for page in plan.pages { pages[page.path] = plan.render(page) }
    self.pages = pages
  }

  func text(_ path: String) -> String { String(decoding: pages[path] ?? [], as: UTF8.self) }
}
