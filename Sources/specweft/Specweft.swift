import ArgumentParser
import Commands

@main
struct Specweft {
  static func main() async {
    let code = await SpecweftCommand.start(Array(CommandLine.arguments.dropFirst()))
    SpecweftCommand.exit(withError: ExitCode(code))
  }
}
