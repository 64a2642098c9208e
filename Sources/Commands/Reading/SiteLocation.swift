import Configuration
import Files
import Findings
import Site
import Templates

/// A site folder with its configuration read: where everything is.
struct SiteLocation: Sendable {
  /// As given on the command line.
  let folder: String
  /// Without links.
  let realFolder: String
  let configuration: Configuration
  let configurationFile: FileIdentity?

  /// `makesLayouts` says that the layouts folder need not be there yet.
  init(_ options: CommonOptions, baseURL: String? = nil, makesLayouts: Bool = false) throws {
    try self.init(
      folder: options.site, configurationFile: options.config, baseURL: baseURL,
      makesLayouts: makesLayouts)
  }

  init(
    folder: String, configurationFile: String?, baseURL: String?, makesLayouts: Bool = false
  ) throws {
    self.folder = folder
    do throws(FileError) {
      realFolder = try FilePaths.real(folder)
    } catch {
      throw RunFailure("there is no site folder \(folder): \(error.reason)")
    }
    let path = configurationFile ?? FilePaths.join(folder, "specweft.yml")
    guard let bytes = try SiteLocation.bytes(of: path, mustExist: configurationFile != nil) else {
      configuration = Configuration().with(baseURL: baseURL)
      self.configurationFile = nil
      return
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw RunFailure("\(path) is not valid UTF-8")
    }
    let source = SourceText(
      path: path,
      bytes: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(text.utf8.dropFirst(3)) : bytes)
    let reading = Configuration.read(
      source, rules: RuleCatalogue.names, templates: BuiltInTemplates.files.map(\.name))
    let paths = reading.paths.filter { !makesLayouts || $0.key != "layouts" }
    let problems =
      reading.problems + SiteLocation.missing(paths, of: reading.configuration, in: folder)
    guard problems.isEmpty else {
      throw ConfigurationFailure(problems: problems.sorted(), source: source)
    }
    configuration = reading.configuration.with(baseURL: baseURL)
    self.configurationFile = try? FilePaths.status(path)?.identity
  }

  var contentPath: String { FilePaths.join(folder, configuration.content) }
  var layoutsPath: String { FilePaths.join(folder, configuration.layouts) }

  /// Where `build` publishes: a path of the command line is seen from the working directory, one
  /// of the configuration from the site folder.
  func outputPath(_ chosen: String?) -> String {
    chosen ?? FilePaths.join(folder, configuration.output)
  }

  /// Opens the content folder.
  func content() throws -> Folder {
    let content: Folder
    let real: String
    do throws(FileError) {
      content = try Folder(contentPath)
      real = try FilePaths.real(contentPath)
    } catch {
      throw RunFailure(
        "there is no content folder \(contentPath): \(error.reason)",
        help: "put Markdown files there, or name another folder with 'content' in specweft.yml")
    }
    guard FilePaths.isInside(real, realFolder) else {
      throw RunFailure(
        "the content folder \(contentPath) is a link that leads out of the site folder",
        help: "name the folder around \(real) with --site, or copy the files")
    }
    return content
  }

  /// The theme with the site's own layouts.
  func theme() throws -> SiteTheme {
    try SiteTheme(
      overrides: LayoutReading(site: realFolder).overrides(at: layoutsPath),
      folder: configuration.layouts)
  }

  /// Lists the content folder. `output` is the folder that `build` publishes into.
  func tree(of content: Folder, output: String) throws -> ContentTree {
    var left: Set<FileIdentity> = []
    if let configurationFile { left.insert(configurationFile) }
    for path in [output, layoutsPath] {
      if let status = try? FilePaths.status(path) { left.insert(status.identity) }
    }
    let walk = ContentWalk(
      site: realFolder, prefix: configuration.contentPrefix,
      exclude: configuration.exclude.compactMap(Glob.init),
      templates: configuration.templateFilesInContent,
      leavingOut: left)
    do {
      return try walk.tree(of: content)
    } catch {
      throw RunFailure(error)
    }
  }

  /// Content in the output would be published into itself, and cleared with it.
  func refuseContentInside(_ output: String) throws {
    guard let real = try? FilePaths.real(output), let content = try? FilePaths.real(contentPath),
      FilePaths.isInside(content, real)
    else { return }
    throw RunFailure(
      "the content folder \(contentPath) is in the output folder \(output)",
      help: "choose another folder with 'output' in specweft.yml or --output")
  }

  /// What the configuration names and is not there. Whether there is content is asked of every
  /// site, and the output need not exist.
  private static func missing(
    _ paths: [ConfiguredPath], of configuration: Configuration, in folder: String
  ) -> [Finding] {
    paths.compactMap { named in
      let path: String
      let kind: FileKind
      switch named.key {
      case "layouts": (path, kind) = (named.path, .folder)
      case "site.logo": (path, kind) = (configuration.contentPrefix + named.path, .file)
      case let key where key.hasPrefix("templates."): (path, kind) = (named.path, .file)
      default: return nil
      }
      let status = try? FilePaths.status(FilePaths.join(folder, path))
      if status?.kind == kind { return nil }
      return named.problem(
        kind == .folder
          ? "names '\(path)', which is no folder of the site"
          : "names '\(path)', which is no file of the site",
        help: named.key == "site.logo" ? "the path starts in the content folder" : nil)
    }
  }

  private static func bytes(of path: String, mustExist: Bool) throws -> [UInt8]? {
    do throws(FileError) {
      let (parent, name) = FilePaths.split(path)
      let file = try Folder(parent).file(name, followingLinks: true)
      let status = try file.status()
      guard status.kind == .file else { throw FileError.isFolder(path) }
      return try file.readAll(expecting: status.size)
    } catch {
      if error.isMissing, !mustExist { return nil }
      throw RunFailure("cannot read the configuration \(path): \(error.reason)")
    }
  }
}

extension Configuration {
  /// The files of configured templates that lie in the content folder, by their path in it.
  fileprivate var templateFilesInContent: Set<String> {
    let folder = contentPrefix
    return Set(
      templates.compactMap { settings in
        guard let file = settings.file else { return nil }
        let path = file.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
        return path.hasPrefix(folder) ? String(path.dropFirst(folder.count)) : nil
      })
  }

  /// The base URL of the command line wins.
  fileprivate func with(baseURL: String?) -> Configuration {
    var configuration = self
    if let baseURL { configuration.site.baseURL = baseURL }
    return configuration
  }
}
