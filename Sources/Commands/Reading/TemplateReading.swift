import Configuration
import Files
import Findings
import Specs

/// The templates of a site as schemas, and what could not be read of them.
struct TemplateReading {
  var schemas: [TemplateSchema] = []
  var findings: [Finding] = []

  /// `paths` are those of `_template.md` files under the content folder, `strays` documents whose ID
  /// is that of a template.
  static func read(
    _ paths: [String], in content: Folder, at location: SiteLocation, reader: DocumentReader,
    strays: [Document]
  ) -> TemplateReading {
    let configuration = location.configuration
    var reading = TemplateReading()
    var library = TemplateLibrary(reader, configuration)
    for path in paths {
      if let bytes = reading.bytes(path, in: content, as: configuration.contentPrefix + path) {
        library.add(
          folderTemplate: path, sitePath: configuration.contentPrefix + path, bytes: bytes)
      }
    }
    if let site = try? Folder(location.folder) {
      for settings in configuration.templates {
        guard let file = settings.file, let bytes = reading.bytes(file, in: site, as: file) else {
          continue
        }
        library.add(configured: settings, bytes: bytes)
      }
    }
    library.add(strays: strays)
    reading.schemas = library.schemas()
    return reading
  }

  private mutating func bytes(_ path: String, in folder: Folder, as name: String) -> [UInt8]? {
    do throws(FileError) {
      let file = try folder.file(path, followingLinks: true)
      let status = try file.status()
      guard status.size <= DocumentReading.sizeLimit else {
        findings.append(.unreadable(name, "this template is too large"))
        return nil
      }
      return try file.readAll(expecting: status.size)
    } catch {
      findings.append(.unreadable(name, "this template cannot be read: \(error.reason)"))
      return nil
    }
  }
}
