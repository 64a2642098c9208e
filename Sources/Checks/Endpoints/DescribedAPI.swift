package import Links
package import Specs

/// The operations of an API file, ready to be compared with endpoints of specifications.
package struct DescribedAPI: Sendable {
  let artifact: Int32
  package let api: APIDescription
  /// One per operation of the file.
  let paths: [EndpointPath?]
  private let tree: EndpointTree

  package init(_ artifact: Int32, _ api: APIDescription) {
    self.artifact = artifact
    self.api = api
    paths = api.operations.map { EndpointPath($0.path, basePaths: api.basePaths) }
    tree = EndpointTree(paths)
  }

  /// The operations, by index, that an endpoint with these methods names; all methods if empty.
  package func operations(_ path: String, _ methods: [String]) -> [Int] {
    guard let path = EndpointPath(path, basePaths: api.basePaths) else { return [] }
    return tree.operations(at: path).filter {
      let method = api.operations[$0].method
      return methods.isEmpty || method == APIDescription.anyMethod || methods.contains(method)
    }
  }

  func name(_ operation: Int) -> String {
    let value = api.operations[operation]
    return value.method == APIDescription.anyMethod ? value.path : "\(value.method) \(value.path)"
  }
}

extension Endpoint {
  private static let known: Set<String> = [
    "GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE", "QUERY",
  ]

  /// Whether this can be compared with an API file: an HTTP call whose path is written out.
  package var isComparable: Bool {
    methods.allSatisfy(Self.known.contains) && EndpointPath(path.text) != nil
  }
}

extension CheckSubject {
  /// The API files that each document names in a relation, with the reference that names them
  /// first; documents in order.
  package func namedAPIs(
    _ isMeant: (Relation) -> Bool
  ) -> [(document: Int32, edge: Edge, artifact: Int32)] {
    guard !apis.isEmpty else { return [] }
    var named: [(document: Int32, edge: Edge, artifact: Int32)] = []
    for edge in graph.edges where edge.to >= graph.items.count && isMeant(edge.relation) {
      let artifact = edge.to - Int32(graph.items.count)
      guard apis[artifact] != nil else { continue }
      let isKnown = named.reversed().prefix { $0.document == edge.document }
        .contains { $0.artifact == artifact }
      if !isKnown { named.append((edge.document, edge, artifact)) }
    }
    return named
  }
}
