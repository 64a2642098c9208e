import Analysis
import Checks
import Configuration
import Findings
import Links
import Specs

/// A whole small corpus and its traceability matrix.
struct TracedProject {
  let subject: CheckSubject
  let findings: [Finding]
  let matrix: TraceabilityMatrix

  /// `results` are test cases by outcome. What is no Markdown is an artifact.
  init(
    _ files: [String: String], results: [String: TestResults.Outcome]? = nil,
    _ configuration: Configuration = Configuration()
  ) async {
    let reader = DocumentReader(configuration)
    let paths = files.keys.sorted()
    let graph = await LinkGraph.build(
      documents: paths.filter { $0.hasSuffix(".md") }.map { path in
        reader.read(
          path: path, sitePath: "Content/\(path)", bytes: Array((files[path] ?? "").utf8))
      }, artifacts: paths.filter { !$0.hasSuffix(".md") }, configuration: configuration)
    subject = CheckSubject(
      graph: graph, configuration: configuration,
      testResults: results.map { outcomes in
        TestResults(
          results: outcomes.mapValues {
            [TestResults.Result(outcome: $0, test: "test", message: "")]
          })
      })
    findings = await Checks.run(subject)
    matrix = TraceabilityMatrix(subject, findings: findings)
  }

  func id(_ node: NodeIndex) -> String {
    let graph = subject.graph
    return Int(node) < graph.items.count
      ? graph.items[Int(node)].id : graph.artifacts[Int(node) - graph.items.count].path
  }

  /// `FR-001 gap | design | tests | indirect tests | outcome`, in the order of the matrix.
  var lines: [String] {
    matrix.rows.map { row in
      [
        "\(id(row.item)) \(row.state)", row.design.map(id).joined(separator: " "),
        row.tests.map(id).joined(separator: " "),
        row.indirectTests.map { "\(id($0.test)) through \(id($0.through))" }
          .joined(separator: ", "), row.outcome.map { "\($0)" } ?? "",
      ].joined(separator: " | ")
    }
  }

  /// `FR 1/2 of 3`: shallow and deep of total, by kind.
  var coverage: [String] {
    matrix.summary.kinds.map { kind in
      "\(subject.graph.kinds[Int(kind.kind)].family) \(kind.coverage.shallow)/"
        + "\(kind.coverage.deep) of \(kind.coverage.total)"
    }
  }
}
