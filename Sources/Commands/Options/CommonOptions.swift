import ArgumentParser

/// What every command takes.
struct CommonOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("The site folder.", valueName: "dir"))
  var site = "."

  @Option(
    name: .long,
    help: ArgumentHelp("The configuration (default: specweft.yml in the site).", valueName: "file"))
  var config: String?

  @Flag(name: .shortAndLong, help: "Only findings and failures; no summary, progress or notes.")
  var quiet = false

  @Flag(
    name: .shortAndLong,
    help: "Also how long each stage took, and which template each document follows.")
  var verbose = false

  @Option(name: .long, help: "Colours: auto, always or never. NO_COLOR is honoured.")
  var color = ColorChoice.auto
}

enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never

  func isOn(for stream: Terminal.Stream) -> Bool {
    switch self {
    case .always: return true
    case .never: return false
    case .auto:
      let isRefused = Terminal.environment("NO_COLOR").map { !$0.isEmpty } ?? false
      return Terminal.isTerminal(stream) && !isRefused && Terminal.environment("TERM") != "dumb"
    }
  }
}
