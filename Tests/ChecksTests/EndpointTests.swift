import Findings
import Testing

@testable import Checks

@Suite struct EndpointTests {
  @Test(arguments: [
    ("/charges/{id}", "/charges/:charge"), ("/charges/{id}", "/charges/<id>/"),
    ("/charges/{id}", "https://api.ledger.example/v1/charges/{chargeId}?expand=all"),
    ("/charges/{id}", "/v1/charges/[id]"), ("/charges", "{baseUrl}/charges"),
    ("/v2/charges", "/api/v2/charges"), ("/charges/{id}.json", "/charges/{charge}.json"),
    ("/charges/{id}:capture", "/charges/{charge}:capture"), ("/", "https://api.ledger.example"),
  ])
  func waysOfWritingAPathAreOne(_ described: String, _ written: String) throws {
    let path = try #require(EndpointPath(written))
    #expect(path == EndpointPath(described))
  }

  @Test(arguments: [
    ("/charges", "/charge"), ("/charges/{id}", "/charges"), ("/charges/latest", "/charges/{id}"),
    ("/charges", "/Charges"), ("/charges/{id}/refunds", "/charges/{id}/refund"),
  ])
  func otherPathsStayOthers(_ described: String, _ written: String) throws {
    let path = try #require(EndpointPath(written))
    #expect(!path.matches(try #require(EndpointPath(described))))
  }

  @Test func aValueMayStandForAParameter() throws {
    let path = try #require(EndpointPath("/charges/ch_81"))
    #expect(path.matches(try #require(EndpointPath("/charges/{id}"))))
  }

  @Test(arguments: ["charges", "", "/charges/*", "/charges/…", "see below"])
  func whatIsNoPathOrLeavesItOpenIsNotCompared(_ text: String) {
    #expect(EndpointPath(text) == nil)
  }

  static func project(_ rows: String) -> [String: String] {
    [
      "INT-001-ledger.md": """
      # INT-001: Ledger

      ## Endpoints

      | Method | Endpoint | Purpose |
      |--------|----------|---------|
      \(rows)

      ## Traceability

      | Artifact Type | Reference | Notes |
      |---------------|-----------|-------|
      | API Spec | `design/ledger.yaml` | |
      """,
      "design/ledger.yaml": """
      openapi: 3.1.0
      servers:
        - url: https://api.ledger.example/ledger/v1
      paths:
        /entries:
          get: {}
          post: {}
        /entries/{id}:
          get: {}
        /shared:
          $ref: shared.yaml
      """,
    ]
  }

  static func text(_ rule: String, _ rows: String) async -> [String] {
    await MarkedProject(project(rows)).findings(of: rule).map { finding in
      "\(finding.message) / \(finding.help ?? "")"
        + finding.related.map { " / \($0.file):\($0.place.line)" }.joined()
    }
  }

  @Test func theNearestOperationIsOffered() async {
    #expect(
      await Self.text("unknown-endpoint", "| GET | `/ledger/v1/entrys` | |\n| PUT | /entries | |")
        == [
          "`GET /ledger/v1/entrys` is not in `design/ledger.yaml` / did you mean `GET /entries`?",
          "`PUT /entries` is not in `design/ledger.yaml` / "
            + "the file has `GET /entries`, `POST /entries`",
        ])
  }

  @Test func anyMethodOfAPathDescribedElsewhereIsKnown() async {
    #expect(await Self.text("unknown-endpoint", "| DELETE | /shared | |") == [])
  }

  @Test func unlistedOperationsAreNamedWithTheirPlaces() async {
    #expect(
      await Self.text("undocumented-endpoint", "| GET | /entries | |") == [
        "`POST /entries`, `GET /entries/{id}`, `/shared` of this file are in no table of endpoints"
          + " / list what is used, and take what is not out of the file"
          + " / Content/design/ledger.yaml:7 / Content/design/ledger.yaml:9"
          + " / Content/design/ledger.yaml:11"
      ])
  }

  /// Rows of a document and operations of a file, by the thousand, none of which is another's.
  @Test(.timeLimit(.minutes(3))) func manyEndpointsAndOperationsCostTheirSum() async {
    let count = 5_000
    var files = Self.project(
      (0..<count).map { "| GET | /p/{x}/r\($0) | |" }.joined(separator: "\n"))
    files["design/ledger.yaml"] =
      "openapi: 3.1.0\npaths:\n"
      + (0..<count).map { "  /p/{id}/q\($0):\n    get: {}\n" }.joined()
    let project = MarkedProject(files)
    let findings = await project.findings(of: "unknown-endpoint")
    #expect(findings.count == count)
  }

  @Test func aPathWrittenTheSameIsPreferredToOneWithAParameter() {
    let paths = ["/a/{id}", "/a/b", "/{x}/b", "/a/{id}/c", "/a/{key}"].map { EndpointPath($0) }
    let tree = EndpointTree(paths + [nil])
    let found = ["/a/b", "/a/x", "/z/b", "/a/{k}", "/a/q/c", "/a", "/z/z"].map {
      EndpointPath($0).map(tree.operations) ?? []
    }
    #expect(found == [[1], [0, 4], [2], [0, 4], [3], [], []])
  }
}
