import Findings
import Specs

/// Finds the template that the user means among those that are built in and the site's own.
struct TemplateSelection {
  let schemas: [TemplateSchema]
  /// The content folder as findings name it.
  let prefix: String

  func find(_ written: String) throws -> TemplateSchema {
    let wanted = Self.plain(written, prefix: prefix)
    if let schema = schemas.first(where: { names(of: $0).contains(wanted) }) { return schema }
    // The last name of a folder will do where only one is called so.
    let ending = schemas.filter { schema in
      names(of: schema).contains { $0.hasSuffix("/" + wanted) }
    }
    if ending.count == 1, !wanted.isEmpty { return ending[0] }
    let all = schemas.map(\.name)
    let nearest = ending.first?.name ?? NearestName.of(written, among: all)
    throw RunFailure(
      "there is no template '\(written)'",
      help: (nearest.map { "did you mean '\($0)'? " } ?? "")
        + "the templates are \(all.joined(separator: ", "))")
  }

  /// The name, and for a file of the site its path and the folder that it governs.
  private func names(of schema: TemplateSchema) -> Set<String> {
    var names: Set<String> = [schema.name]
    guard !schema.isBuiltIn else { return names }
    names.insert(Self.plain(schema.name, prefix: ""))
    names.insert(Self.plain(schema.source.path, prefix: prefix))
    if let folder = schema.folder { names.insert(folder) }
    return names
  }

  /// A path under the content folder, without what may be left out.
  private static func plain(_ path: String, prefix: String) -> String {
    var path = path[...]
    while path.hasPrefix("./") { path = path.dropFirst(2) }
    if !prefix.isEmpty, path.hasPrefix(prefix) { path = path.dropFirst(prefix.count) }
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    for ending in [".markdown", ".md"] where path.lowercased().hasSuffix(ending) {
      path = path.dropLast(ending.count)
      break
    }
    return String(path)
  }
}
