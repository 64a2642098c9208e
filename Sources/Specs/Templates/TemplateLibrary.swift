package import Configuration
import Findings
import Templates

/// Gathers the templates of a site: those that the configuration names, those of folders, those
/// that stand among the specifications, and the built-in ones.
package struct TemplateLibrary {
  private let reader: DocumentReader
  private let settings: [TemplateSettings]
  private var configured: [TemplateSchema] = []
  private var folders: [TemplateSchema] = []
  private var strays: [TemplateSchema] = []

  package init(_ reader: DocumentReader, _ configuration: Configuration) {
    self.reader = reader
    settings = configuration.templates
  }

  /// The `_template.md` of a folder; `path` is under the content folder.
  package mutating func add(folderTemplate path: String, sitePath: String, bytes: [UInt8]) {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    folders.append(
      reader.template(name: path, path: path, sitePath: sitePath, bytes: bytes, folder: folder))
  }

  /// A template that the configuration names, and the bytes of its file.
  package mutating func add(configured settings: TemplateSettings, bytes: [UInt8]) {
    let path = settings.file ?? settings.name
    configured.append(
      reader.template(name: settings.name, path: path, sitePath: path, bytes: bytes))
  }

  /// Documents whose own ID is that of a template.
  package mutating func add(strays documents: [Document]) {
    strays += documents.map { TemplateSchema(of: $0, name: $0.path) }
  }

  /// What the user wrote comes first. A configured template takes the place of a built-in one of
  /// its name.
  package func schemas() -> [TemplateSchema] {
    let replaced = Set(configured.map(\.name))
    let builtIn = BuiltInTemplates.files.filter { !replaced.contains($0.name) }.map { file in
      reader.template(
        name: file.name, path: file.name + ".md", sitePath: file.name + ".md", bytes: file.bytes,
        isBuiltIn: true)
    }
    return (configured + folders + strays + builtIn).map(governed)
  }

  /// The schema with the paths and families that the configuration gives it.
  private func governed(_ schema: TemplateSchema) -> TemplateSchema {
    guard let own = settings.first(where: { $0.name == schema.name }) else { return schema }
    var schema = schema
    schema.governedPaths = own.paths.compactMap(Glob.init)
    schema.governedFamilies = own.ids
    return schema
  }
}
