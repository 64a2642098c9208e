package import ArgumentParser

/// The command line: a list of subcommands.
package struct SpecweftCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "specweft",
    abstract: "Turns a folder of Markdown specifications into a checked, cross-linked site.")

  package init() {}
}
