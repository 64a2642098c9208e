package import ArgumentParser
import Files

/// The command line: a list of subcommands.
package struct SpecweftCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "specweft",
    abstract: "Turns a folder of Markdown specifications into a checked, cross-linked site.",
    discussion: """
      Examples:
        specweft build                      render Content/ into Public/
        specweft check --format json        findings only, for a program
        specweft serve                      preview it while you write
        specweft list --kind INT            every integration
        specweft explain unknown-id         what a rule finds and how to mend it

      Exit codes:
        0  nothing fails the run
        1  findings do
        2  the command line, the configuration or the environment is wrong
      """,
    version: "0.1.0",
    subcommands: [
      BuildCommand.self, CheckCommand.self, ExplainCommand.self, GraphCommand.self,
      InitCommand.self, ListCommand.self, MatrixCommand.self, NewCommand.self,
      ServeCommand.self, TraceCommand.self,
    ])

  package init() {}

  /// Runs the command line and returns the exit code.
  package static func start(_ arguments: [String]) async -> Int32 {
    Terminal.ignoreBrokenPipes()
    do {
      var command = try parseAsRoot(arguments)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      return 0
    } catch {
      let code = exitCode(for: error)
      let message = fullMessage(for: error)
      if !message.isEmpty, code != .success {
        Terminal.say(message + "\n")
      } else if !message.isEmpty {
        do throws(FileError) {
          try Terminal.print(message + "\n")
        } catch {
          Terminal.say("error: \(error.sentence)\n")
          return 2
        }
      }
      // A wrong command line is 2 here, as everything else that the user has to mend first.
      return code == .validationFailure ? 2 : code.rawValue
    }
  }
}
