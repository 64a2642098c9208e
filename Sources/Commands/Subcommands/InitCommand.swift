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
      """)

  @OptionGroup var common: CommonOptions

  @Argument(help: ArgumentHelp("The folder (default: the site folder).", valueName: "dir"))
  var folder: String?

  func validate() throws {
    if common.config != nil {
      throw ValidationError("'--config' cannot be given: init writes a specweft.yml of its own")
    }
    if folder?.isEmpty ?? false { throw ValidationError("the name of the folder is empty") }
  }

  func run() async throws {
    try await common.perform { try start($0) }
  }

  private func start(_ output: RunOutput) throws {
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
}
