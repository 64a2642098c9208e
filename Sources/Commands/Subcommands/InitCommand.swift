import ArgumentParser
import Files

/// Writes a new site.
struct InitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Start a site: configuration and a filled example of each template.",
    discussion: """
      Nothing that exists is overwritten: a folder with content or a configuration is refused.

      Examples:
        specweft init
        specweft init docs/specs
        specweft init --layouts
      """)

  @OptionGroup var common: CommonOptions

  @Argument(help: ArgumentHelp("The folder (default: the site folder).", valueName: "dir"))
  var folder: String?

  @Flag(
    name: .long,
    help: "Copy the built-in theme into the layouts folder, to be changed there; nothing else.")
  var layouts = false

  func validate() throws {
    if common.config != nil, !layouts {
      throw ValidationError("'--config' cannot be given: init writes a specweft.yml of its own")
    }
    if folder?.isEmpty ?? false { throw ValidationError("the name of the folder is empty") }
  }

  func run() async throws {
    try await common.perform { try start($0) }
  }

  private func start(_ output: RunOutput) throws {
    if layouts { return try copyLayouts(output) }
    let folder = folder ?? common.site
    let written = try StartingSite(folder: folder).write()
    try Terminal.print(written.files.map { $0 + "\n" }.joined())
    if written.keptIgnoreFile {
      output.note("the .gitignore that was there is unchanged; add /Public/ to it")
    }
    let site = folder == "." ? "" : " --site \(ShellWord.quoted(folder))"
    output.note("\(RunOutput.count(written.files.count, "file")) written; go on with")
    output.note(
      "  specweft build\(site)    renders the site into \(FilePaths.join(folder, "Public"))")
    output.note("  specweft check\(site)    says what is broken, missing or risky")
    output.note("  specweft new interface-requirement \"Title\"\(site)    writes the next one")
  }

  private func copyLayouts(_ output: RunOutput) throws {
    var options = common
    if let folder { options.site = folder }
    let location = try SiteLocation(options, makesLayouts: true)
    let written = try LayoutsCopy(folder: location.layoutsPath).write()
    try Terminal.print(written.map { $0 + "\n" }.joined())
    output.note(
      "\(RunOutput.count(written.count, "file")) written; remove those that you leave as they are,"
        + " so that a newer specweft brings newer ones")
  }
}
