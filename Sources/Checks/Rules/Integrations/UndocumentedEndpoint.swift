package import Findings
import Links
import Specs

/// An operation of an API file that no specification naming the file lists.
package enum UndocumentedEndpoint: Rule {
  package static let description = RuleDescription(
    name: "undocumented-endpoint", group: .integrations, severity: .info,
    summary: "an operation of an OpenAPI file is in no table of endpoints",
    why: """
      What the specification does not list is neither reviewed nor tested, though it can be called. \
      Only files are judged whose specifications list endpoints at all.
      """,
    mend: "List the operation, or take it out of the file if it is not used.",
    failing: [
      RuleExample([
        "INT-001-ledger.md": """
        # INT-001: Ledger

        ## Endpoints

        | Method | Endpoint | Purpose |
        |--------|----------|---------|
        | GET | `/entries` | All entries |

        ## Traceability

        | Artifact Type | Reference | Notes |
        |---------------|-----------|-------|
        | API Spec | `⟦design/ledger.yaml⟧` | |
        """,
        "design/ledger.yaml": """
        openapi: 3.1.0
        paths:
          /entries:
            get:
              operationId: list
            post:
              operationId: add
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
        | GET | `/entries` | All entries |

        They are described in `design/ledger.yaml`.
        """,
        "INT-002-postings.md": """
        # INT-002: Postings

        ## Endpoints

        | Method | Endpoint | Purpose |
        |--------|----------|---------|
        | POST | `/entries` | A new entry |

        ## Traceability

        | Artifact Type | Reference | Notes |
        |---------------|-----------|-------|
        | API Spec | `design/ledger.yaml` | |
        """,
        "design/ledger.yaml": """
        openapi: 3.1.0
        paths:
          /entries:
            get:
              operationId: list
            post:
              operationId: add
        """,
      ])
    ])

  package static func check(_ subject: CheckSubject) -> [Finding] {
    var uses: [Int32: [Edge]] = [:]
    for name in subject.namedAPIs({ _ in true }) {
      let facets = subject.graph.documents[Int(name.document)].facets
      guard !facets.endpoints.isEmpty else { continue }
      uses[name.artifact, default: []].append(name.edge)
    }
    return uses.keys.sorted().compactMap { artifact in
      guard let edges = uses[artifact], let api = subject.apis[artifact] else { return nil }
      return finding(DescribedAPI(artifact, api), named: edges, subject)
    }
  }

  private static let mostNamed = 3
  private static let mostPlaces = 20

  private static func finding(
    _ file: DescribedAPI, named edges: [Edge], _ subject: CheckSubject
  ) -> Finding? {
    var isListed = [Bool](repeating: false, count: file.api.operations.count)
    for edge in edges {
      for endpoint in subject.graph.documents[Int(edge.document)].facets.endpoints {
        // What leaves its path open may mean anything below it.
        guard endpoint.isComparable else { continue }
        for operation in file.operations(endpoint.path.text, endpoint.methods) {
          isListed[operation] = true
        }
      }
    }
    let missing = isListed.indices.filter { !isListed[$0] && file.paths[$0] != nil }
    guard !missing.isEmpty, missing.count < isListed.count, let edge = edges.first else {
      return nil
    }
    let names = missing.prefix(mostNamed).map { "`\(file.name($0))`" }
    let more = missing.count > mostNamed ? " and \(missing.count - mostNamed) more" : ""
    let source = file.api.source
    let verb = missing.count == 1 ? "is" : "are"
    return subject.finding(
      description, in: edge.document, at: edge.range,
      message:
        "\(names.joined(separator: ", "))\(more) of this file \(verb) in no table of endpoints",
      help: "list what is used, and take what is not out of the file", item: edge.from,
      related: missing.prefix(mostPlaces).map { operation in
        RelatedPlace(
          file: source.path, place: source.place(at: file.api.operations[operation].range.lower),
          message: "`\(file.name(operation))` is described here")
      })
  }
}
