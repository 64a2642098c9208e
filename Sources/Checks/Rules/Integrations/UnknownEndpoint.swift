package import Findings
import Links
import Specs

/// An endpoint that the API file of its specification does not have.
package enum UnknownEndpoint: Rule {
  package static let description = RuleDescription(
    name: "unknown-endpoint", group: .integrations, severity: .warning,
    summary: "an endpoint is not in the OpenAPI file that the specification names",
    why: """
      One of the two is wrong: clients generated from the file cannot make the call that the \
      specification asks for. Names of parameters, base paths and versions in front, queries and \
      the last slash make no difference.
      """,
    mend: "Correct the path or method, or add the operation to the file.",
    failing: [
      RuleExample([
        "INT-001-ledger.md": """
        # INT-001: Ledger

        ## Endpoints

        | Method | Endpoint | Purpose |
        |--------|----------|---------|
        | GET | `/v1/entries/{entryId}` | One entry |
        | DELETE | ⟦`/v1/entries/{entryId}`⟧ | Take one back |
        | GET | ⟦`/v1/entry`⟧ | All entries |

        ## Traceability

        | Artifact Type | Reference | Notes |
        |---------------|-----------|-------|
        | API Spec | `design/ledger.yaml` | |
        """,
        "design/ledger.yaml": """
        openapi: 3.1.0
        servers:
          - url: https://api.ledger.example/v1
        paths:
          /entries:
            get:
              operationId: list
            post:
              operationId: add
          /entries/{id}:
            get:
              operationId: read
        """,
      ])
    ],
    passing: [
      RuleExample([
        "INT-001-ledger.md": """
        # INT-001: Ledger

        ## Endpoints

        | Method | Endpoint | Purpose |
        |--------|----------|---------|
        | GET | `https://api.ledger.example/v1/entries?limit=10` | All entries |
        | POST | `/entries/` | A new entry |
        | GET | `/entries/:entry` | One entry |
        | GET | `/entries/*` | Everything below |

        - **URL**: https://api.ledger.example/v1

        ## Traceability

        | Artifact Type | Reference | Notes |
        |---------------|-----------|-------|
        | API Spec | `design/ledger.json` | |
        """,
        "design/ledger.json": """
        {
          "swagger": "2.0",
          "basePath": "/v1",
          "paths": {
            "/entries": {"get": {}, "post": {}},
            "/entries/{id}": {"get": {}}
          }
        }
        """,
      ])
    ])

  package static func check(_ subject: CheckSubject) -> [Finding] {
    let named = subject.namedAPIs { $0 == .specifiedBy }
    var described: [Int32: DescribedAPI] = [:]
    var findings: [Finding] = []
    var guesses = mostGuesses
    var index = 0
    while index < named.count {
      let document = named[index].document
      let end = named[index...].firstIndex { $0.document != document } ?? named.count
      defer { index = end }
      let endpoints = subject.graph.documents[Int(document)].facets.endpoints
        .filter { !$0.methods.isEmpty && $0.isComparable }
      guard !endpoints.isEmpty else { continue }
      let files = named[index..<end].compactMap { name in
        let file =
          described[name.artifact]
          ?? subject.apis[name.artifact].map { DescribedAPI(name.artifact, $0) }
        described[name.artifact] = file
        return file
      }
      findings += endpoints.compactMap { finding($0, in: document, files, subject, &guesses) }
    }
    return findings
  }

  private static func finding(
    _ endpoint: Endpoint, in document: Int32, _ files: [DescribedAPI], _ subject: CheckSubject,
    _ guesses: inout Int
  ) -> Finding? {
    let path = endpoint.path.text
    let missing = endpoint.methods.filter { method in
      !files.contains { !$0.operations(path, [method]).isEmpty }
    }
    guard let first = missing.first, let file = files.first else { return nil }
    let name = "\(missing.joined(separator: ", ")) \(path)"
    let source = subject.graph.artifacts[Int(file.artifact)].path
    let same = files.flatMap { file in file.operations(path, []).map(file.name) }
    var help = "add it to the file, or correct what is written here"
    if !same.isEmpty {
      help = "the file has \(same.prefix(3).map { "`\($0)`" }.joined(separator: ", "))"
    } else if guesses > 0 {
      guesses -= 1
      if let nearest = nearest(path, first, files) { help = "did you mean `\(nearest)`?" }
    }
    return subject.finding(
      description, in: document, at: endpoint.path.range,
      message: "`\(name)` is not in `\(source)`", help: help,
      item: subject.graph.documentItem(document))
  }

  /// How many operations a name is looked for among: an API with more is compared, not guessed at.
  private static let mostCandidates = 300
  /// How many endpoints a name is looked for: with more missing, the file is another one.
  private static let mostGuesses = 200

  private static func nearest(_ path: String, _ method: String, _ files: [DescribedAPI]) -> String?
  {
    for file in files where file.api.operations.count <= mostCandidates {
      let base = file.api.basePaths.first { path.hasPrefix($0 + "/") } ?? ""
      let operations = file.api.operations.indices.filter {
        file.api.operations[$0].method == method
      }
      let paths = operations.map { file.api.operations[$0].path }
      if let found = NearestName.of(String(path.dropFirst(base.count)), among: paths),
        let index = paths.firstIndex(of: found)
      {
        return file.name(operations[index])
      }
    }
    return nil
  }
}
