import ArgumentParser
import Commands

@main
struct Specweft {
  @MainActor static func main() async {
    FreedMemory.keep()
    let code = await SpecweftCommand.start(Array(CommandLine.arguments.dropFirst()))
    SpecweftCommand.exit(withError: ExitCode(code))
  }
}
