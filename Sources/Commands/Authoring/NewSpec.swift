import Configuration
import Files
import Findings
import Links
import Specs

/// A specification about to be written from a template: its ID, its place and its text.
struct NewSpec {
  var id: String?
  /// From the working directory.
  var path: String
  var bytes: [UInt8]
  /// What is left for the author, with the lines it stands on.
  var placeholders: [(line: Int, text: String)]

  init(
    _ schema: TemplateSchema, title: SpecTitle, date: SpecDate, wantedID: String?,
    output: String?, assignments: TemplateAssignments, graph: LinkGraph, location: SiteLocation
  ) throws {
    let configuration = location.configuration
    let reader = DocumentReader(configuration)
    let template = reader.read(path: "template.md", sitePath: "", bytes: schema.source.bytes)
    let filling = TemplateFilling(template, family: schema.family)
    if let family = schema.family {
      let free = FreeID(family: family, pattern: filling.ownID ?? family, in: graph)
      id = try wantedID.map { try free.accept($0, template: schema.name) } ?? free.next
    } else if let wantedID {
      throw RunFailure(
        "the specifications of the template \(schema.name) have no ID, so '\(wantedID)' has no place"
      )
    }
    let paths = graph.documents.indices.filter { index in
      assignments.schema(of: Int32(index))?.name == schema.name
    }.map { graph.documents[$0].path }
    let placement = SpecPlacement(
      paths: paths, family: schema.family, fallback: SpecPlacement.usual(for: schema))
    let inner = try placement.path(id: id, title: title, date: date)
    path = try NewSpec.target(output, inner, in: location)
    bytes = filling.text(id: id, title: title, date: date)
    let document = reader.read(path: "new.md", sitePath: "", bytes: bytes)
    placeholders = NewSpec.placeholders(in: document, of: schema)
  }

  /// The path from the working directory, which must be in the content folder: a specification
  /// elsewhere would be no part of the site.
  private static func target(
    _ output: String?, _ inner: String, in location: SiteLocation
  ) throws -> String {
    guard let output else { return FilePaths.join(location.contentPath, inner) }
    let isFolder = try output.hasSuffix("/") || FilePaths.status(output)?.kind == .folder
    let path = isFolder ? FilePaths.join(output, FilePaths.split(inner).name) : output
    guard ContentWalk.isDocument(path) else {
      throw RunFailure(
        "--output must name a folder or a Markdown file, not '\(output)'",
        help: "end the name of a file with .md, that of a folder with /")
    }
    var around = FilePaths.split(path).parent
    var names = [FilePaths.split(path).name]
    while try FilePaths.status(around) == nil {
      names.append(FilePaths.split(around).name)
      around = FilePaths.split(around).parent
    }
    let content = try FilePaths.real(location.contentPath)
    let present = try FilePaths.real(around)
    guard FilePaths.isInside(present, content), !names.contains("..") else {
      throw RunFailure(
        "\(path) is not in the content folder \(location.contentPath), so it would be no part of the site"
      )
    }
    names += present.dropFirst(content.count).split(separator: "/").map(String.init)
    if let hidden = names.first(where: { $0.hasPrefix(".") && $0 != "." }) {
      throw RunFailure(
        "\(path) is hidden, so it would be no part of the site",
        help: "leave out the dot of '\(hidden)'")
    }
    if ContentWalk.isTemplate(names[0]) {
      throw RunFailure(
        "\(path) would be the template of its folder, not a specification",
        help: "give the file another name")
    }
    return path
  }

  private static func placeholders(
    in document: Document, of schema: TemplateSchema
  ) -> [(line: Int, text: String)] {
    var found: [(range: ByteRange, text: String)] = []
    let code = document.codeRanges
    PlaceholderScan.scan(document.source, .all, skipping: code) { range in
      let text = document.source.string(range)
      if schema.placeholders.contains(text) { found.append((range, text)) }
    }
    PlaceholderScan.scanCode(document.source, .all, in: code) { range in
      let text = document.source.string(range)
      if schema.codePlaceholders.contains(text) { found.append((range, text)) }
    }
    for entry in document.metadata.entries {
      let isChoice = schema.fields.contains { $0.key == entry.key && $0.choice == entry.value }
      let isKnown = found.contains {
        $0.range.lower < entry.valueRange.upper && entry.valueRange.lower < $0.range.upper
      }
      if isChoice, !entry.value.isEmpty, !isKnown { found.append((entry.valueRange, entry.value)) }
    }
    return found.sorted { $0.range.lower < $1.range.lower }
      .map { (document.source.line(at: $0.range.lower), $0.text) }
  }
}

extension SpecPlacement {
  /// Where the first specification of a template goes.
  static func usual(for schema: TemplateSchema) -> SpecPlacement {
    let plain = Pattern(lead: schema.family == nil ? .none : .id)
    guard schema.isBuiltIn else {
      return SpecPlacement(folder: schema.folder ?? "", pattern: plain)
    }
    switch schema.name {
    case "interface-requirement": return SpecPlacement(folder: "interfaces", pattern: plain)
    case "integration-requirement": return SpecPlacement(folder: "integrations", pattern: plain)
    case "integration-spec":
      return SpecPlacement(
        folder: "specs", pattern: Pattern(lead: .date, fileName: "spec.md"))
    case "api-integration-prd": return SpecPlacement(folder: "prd", pattern: plain)
    default: return SpecPlacement(folder: "api", pattern: plain)
    }
  }
}
