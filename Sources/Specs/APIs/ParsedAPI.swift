import Findings
import Yams

/// Reads an API through Yams, which also reads JSON.
enum ParsedAPI {
  /// Yams builds the whole tree; a larger file of this kind is left unread.
  private static let sizeLimit = 2 << 20

  static func read(_ bytes: Bytes, _ source: SourceText) throws(SyntaxFault) -> APIDescription? {
    guard bytes.count <= sizeLimit else {
      throw APIReader.unread(
        bytes, "it is no plain block YAML and larger than 2 MB", help: APIReader.sizeHelp)
    }
    guard !ParsedYAML.isTooDeep(bytes, 0..<bytes.count) else {
      throw APIReader.unread(
        bytes, "it is nested more than \(ParsedYAML.deepest) deep",
        help: "name schemas in components and refer to them")
    }
    let root: Node?
    do {
      root = try Parser(
        yaml: String(decoding: bytes, as: UTF8.self), resolver: .basic, encoding: .utf8
      ).nextRoot()
    } catch {
      throw YAMLSyntax.fault(of: error, in: bytes)
        ?? APIReader.unread(bytes, reason(error), help: "mend the YAML")
    }
    guard case .mapping(let mapping)? = root,
      mapping["openapi"] != nil || mapping["swagger"] != nil
    else { return nil }
    return APIDescription(
      source: source, basePaths: basePaths(mapping),
      operations: operations(mapping["paths"], LineOffsets(bytes, 0..<bytes.count)))
  }

  /// What is YAML, but not to be made a tree of.
  private static func reason(_ error: any Error) -> String {
    switch error as? YamlError {
    case .composer(_, let problem, let mark, _): "\(problem) in line \(mark.line)"
    case .duplicatedKeysInMapping(_, let context):
      "a key is given twice in line \(context.mark.line)"
    default: "it is no YAML that can be read"
    }
  }

  private static func basePaths(_ root: Node.Mapping) -> [String] {
    var paths: [String] = []
    if let base = root["basePath"]?.string.flatMap(APIReader.basePath(of:)) { paths.append(base) }
    if case .sequence(let servers)? = root["servers"] {
      for case .mapping(let server) in servers {
        guard let url = server["url"]?.string, let base = APIReader.basePath(of: url),
          !paths.contains(base)
        else { continue }
        paths.append(base)
      }
    }
    return paths
  }

  private static func operations(
    _ paths: Node?, _ lines: LineOffsets
  ) -> [APIDescription.Operation] {
    guard case .mapping(let paths)? = paths else { return [] }
    var operations: [APIDescription.Operation] = []
    for (key, value) in paths {
      guard let path = key.string, path.hasPrefix("/"), case .mapping(let item) = value else {
        continue
      }
      for (key, _) in item {
        guard let name = key.string, let method = APIReader.method(name) else { continue }
        operations.append(
          APIDescription.Operation(
            method: method, path: path,
            range: lines.range(of: key.mark, length: name.utf8.count)))
      }
    }
    return operations
  }
}
