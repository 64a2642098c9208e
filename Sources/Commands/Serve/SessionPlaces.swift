import Configuration
import Files
import Preview

/// Where the files of a site are, for telling what a changed path means.
struct SessionPlaces: Sendable {
  private let configuration: Set<String>
  private let content: String
  private let layouts: String
  private let templates: Set<String>
  private let testReports: [String]
  let watched: WatchedPlaces

  init(_ location: SiteLocation, _ options: SessionOptions, output: String) {
    let settings = location.configuration
    configuration = SessionPlaces.names(of: options.configurationPath)
    content = SessionPlaces.real(location.contentPath)
    layouts = SessionPlaces.real(location.layoutsPath)
    templates = settings.templates.compactMap(\.file).reduce(into: []) { names, file in
      names.formUnion(SessionPlaces.names(of: FilePaths.join(location.folder, file)))
    }
    testReports = options.testReports.map(SessionPlaces.fixedPart)
    var folders = [location.realFolder]
    folders += [content, layouts].map { FilePaths.split($0).parent }
    for path in configuration.union(templates) { folders.append(FilePaths.split(path).parent) }
    folders += testReports.map { FilePaths.split($0).parent }
    var trees = [content, layouts]
    for path in testReports where (try? FilePaths.status(path))?.kind == .folder {
      trees.append(path)
    }
    let leftOut = [SessionPlaces.real(output)]
    watched = WatchedPlaces(
      trees: Set(trees).sorted(), folders: Set(folders).sorted(), leftOut: Set(leftOut))
  }

  /// What changes mean for a site whose content is known.
  func touched(by changes: FileChanges, _ content: ContentMemory) -> TouchedFiles {
    var touched = TouchedFiles()
    touched.mayBeAnything = changes.mayBeAnything
    touched.hasConfiguration = changes.mayBeAnything
    touched.hasLayouts = changes.mayBeAnything
    touched.hasTestReports = changes.mayBeAnything && !testReports.isEmpty
    let artifacts = Set(content.tree.artifacts)
    let schemas = Set(content.tree.templates)
    for path in changes.paths {
      if configuration.contains(path) { touched.hasConfiguration = true }
      if templates.contains(path) { touched.hasTemplates = true }
      if testReports.contains(where: { FilePaths.isInside(path, $0) }) {
        touched.hasTestReports = true
      }
      if FilePaths.isInside(path, layouts) {
        touched.hasLayouts = true
        // Whether there is such a folder is asked of the configuration that names it.
        if path == layouts { touched.hasConfiguration = true }
      } else if path == self.content {
        touched.mayBeAnything = true
      } else if FilePaths.isInside(path, self.content) {
        touched.isStructural = touched.isStructural || changes.isStructural
        let inner = String(path.dropFirst(self.content == "/" ? 1 : self.content.count + 1))
        if content.place(of: inner) != nil {
          touched.documents.insert(inner)
        } else if schemas.contains(inner) {
          touched.hasTemplates = true
        } else if artifacts.contains(inner) {
          touched.artifacts.insert(inner)
        } else {
          touched.isStructural = true
        }
      }
    }
    // What the configuration names may be there or not by now.
    if touched.isStructural { touched.hasConfiguration = true }
    return touched
  }

  /// A path by its own name and by what it is a link to.
  private static func names(of path: String) -> Set<String> {
    let (parent, name) = FilePaths.split(path)
    let own = (try? FilePaths.real(parent)).map { FilePaths.join($0, name) } ?? path
    return [own, (try? FilePaths.real(path)) ?? own]
  }

  private static func real(_ path: String) -> String {
    if let real = try? FilePaths.real(path) { return real }
    let (parent, name) = FilePaths.split(path)
    return (try? FilePaths.real(parent)).map { FilePaths.join($0, name) } ?? path
  }

  /// A path up to its first part that is a pattern.
  private static func fixedPart(_ path: String) -> String {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard (try? FilePaths.status(path)) == nil,
      let first = parts.firstIndex(where: { $0.contains { "*?[{".contains($0) } })
    else { return real(path) }
    let fixed = parts[..<first].joined(separator: "/")
    return real(first == 0 ? "." : fixed.isEmpty ? "/" : fixed)
  }
}
