import Configuration
import Files

extension SiteLocation {
  /// A report is written where it destroys nothing that the site is made of: a slip on the command
  /// line must not cost a specification. Nor does it make folders, which would hide the slip.
  /// `output` is the published folder; a `build` makes that itself.
  func refuseReport(at path: String, output: String, isPublishing: Bool) throws {
    let (parent, name) = FilePaths.split(path)
    guard let folder = try FilePaths.status(parent) else {
      if isPublishing, FilePaths.isInside(parent, output) { return }
      throw RunFailure(
        "there is no folder \(parent) for the report \(path)",
        help: "make the folder first, or name another file with --report")
    }
    guard folder.kind == .folder else {
      throw RunFailure("\(parent) is no folder, so the report \(path) cannot be written there")
    }
    let present = try FilePaths.status(path)
    // Nothing is lost by writing to a pipe or a device.
    if let present, present.kind != .file { return }
    let real =
      try present == nil ? FilePaths.join(FilePaths.real(parent), name) : FilePaths.real(path)
    let isConfiguration =
      present.map { $0.identity == configurationFile } ?? false
      || real == FilePaths.join(realFolder, "specweft.yml")
    if isConfiguration { throw refusal(path, "is the configuration of the site") }
    if let layouts = try? FilePaths.real(layoutsPath), FilePaths.isInside(real, layouts) {
      throw refusal(path, "is in the layouts folder \(layoutsPath)")
    }
    let templates = configuration.templates.compactMap(\.file)
    if templates.contains(where: { (try? FilePaths.real(FilePaths.join(self.folder, $0))) == real })
    {
      throw refusal(path, "is a template of the site")
    }
    if let output = try? FilePaths.real(output), FilePaths.isInside(real, output) { return }
    guard let content = try? FilePaths.real(contentPath), FilePaths.isInside(real, content) else {
      return
    }
    // Where the whole site folder is content there may be no other place for a report.
    if content == realFolder, !ContentWalk.isDocument(name), !ContentWalk.isDocument(real) {
      return
    }
    throw refusal(path, "is in the content folder \(contentPath)")
  }

  private func refusal(_ path: String, _ why: String) -> RunFailure {
    RunFailure(
      "\(path) \(why), so no report is written there",
      help: "name another file with --report; nothing was changed")
  }
}
