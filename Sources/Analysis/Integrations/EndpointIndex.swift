import Checks
import Links
import Specs

/// Every endpoint that a specification lists, and what the OpenAPI files of the site describe beside
/// them: what stands in one of the two only is marked.
///
/// The comparison is that of the rules `unknown-endpoint` and `undocumented-endpoint`, without their
/// patience: a file none of whose operations is listed is shown, too. A specification that names no
/// file is compared with those of its provider, but need not be in them.
enum EndpointIndex {
  static func table(
    _ subject: CheckSubject, _ catalogue: IntegrationCatalogue, _ providers: ProviderGroups
  ) -> FactTable {
    var table = FactTable(columns: [
      .init("Endpoint", isCode: true), .init("Method", isShort: true), .init("Purpose"),
      .init("Rate limit"),
      .init("Specification"),
      .init("OpenAPI", note: "Whether an OpenAPI file describes it", isShort: true),
    ])
    var files = Files(subject, catalogue, providers)
    for index in subject.graph.documents.indices {
      let document = subject.graph.documents[index]
      guard !document.facets.endpoints.isEmpty else { continue }
      let places = FactPlaces(document)
      for endpoint in document.facets.endpoints {
        let target = places.target(endpoint.section)
        table.add(
          FactRow(
            document: Int32(index),
            cells: [
              FactCell(endpoint.path.text, target: target),
              FactCell(endpoint.methods.joined(separator: ", ")),
              places.text(endpoint.purpose),
              places.text(endpoint.rateLimit), .document,
              files.cell(endpoint, of: Int32(index)),
            ]))
      }
    }
    for row in files.unlisted() { table.add(row) }
    return table
  }

  /// The OpenAPI files that specifications name, and which of their operations are listed.
  private struct Files {
    private let graph: LinkGraph
    /// By document that has endpoints: the files it is specified by.
    private var specified: [Int32: [Int32]] = [:]
    /// By document that has endpoints: all files it names.
    private var named: [Int32: [Int32]] = [:]
    /// By document that names no file: those of its provider.
    private var related: [Int32: [Int32]] = [:]
    private var described: [Int32: DescribedAPI] = [:]
    /// By file: the operations that an endpoint of a specification names.
    private var isListed: [Int32: [Bool]] = [:]

    init(
      _ subject: CheckSubject, _ catalogue: IntegrationCatalogue, _ providers: ProviderGroups
    ) {
      graph = subject.graph
      for (artifact, api) in subject.apis {
        described[artifact] = DescribedAPI(artifact, api)
        isListed[artifact] = [Bool](repeating: false, count: api.operations.count)
      }
      for name in subject.namedAPIs({ _ in true }) {
        named[name.document, default: []].append(name.artifact)
      }
      for name in subject.namedAPIs({ $0 == .specifiedBy }) {
        specified[name.document, default: []].append(name.artifact)
      }
      for group in providers.groups where group.name != nil && !named.isEmpty {
        let documents = group.integrations.map { catalogue.integrations[$0].document }
        let files = Set(documents.flatMap { named[$0] ?? [] }).sorted()
        guard !files.isEmpty else { continue }
        for document in documents where named[document] == nil { related[document] = files }
      }
    }

    mutating func cell(_ endpoint: Endpoint, of document: Int32) -> FactCell {
      guard let files = named[document] ?? related[document], endpoint.isComparable else {
        return .open
      }
      var found: Int32?
      var missing = endpoint.methods
      for file in files {
        guard let api = described[file] else { continue }
        let operations = api.operations(endpoint.path.text, endpoint.methods)
        for operation in operations { isListed[file]?[operation] = true }
        if !operations.isEmpty { found = found ?? file }
        missing.removeAll { !api.operations(endpoint.path.text, [$0]).isEmpty }
      }
      if let found, missing.isEmpty {
        return FactCell("", mark: .good, word: "described", target: .artifact(found))
      }
      // As the rule has it: only a file that specifies the document must have its endpoints.
      guard let file = specified[document]?.first, !endpoint.methods.isEmpty else { return .open }
      return FactCell(
        found == nil ? "" : missing.joined(separator: ", "), mark: .gap, word: "not in the file",
        target: .artifact(file))
    }

    /// Operations that no specification lists, by file and in its order.
    func unlisted() -> [FactRow] {
      var first: [Int32: Int32] = [:]
      for document in named.keys.sorted() {
        for file in named[document] ?? [] where first[file] == nil { first[file] = document }
      }
      return described.keys.sorted().flatMap { file -> [FactRow] in
        guard let api = described[file], let listed = isListed[file] else { return [] }
        return api.api.operations.indices.filter { !listed[$0] }.map { index in
          let operation = api.api.operations[index]
          return FactRow(
            document: first[file] ?? -1,
            cells: [
              FactCell(operation.path, target: .artifact(file)),
              FactCell(operation.method == APIDescription.anyMethod ? "" : operation.method),
              .open, .open, .gap("not listed", at: .heading(-1)),
              FactCell("", mark: .good, word: "described", target: .artifact(file)),
            ])
        }
      }
    }
  }
}
