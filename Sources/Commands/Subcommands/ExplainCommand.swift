import ArgumentParser
import Checks
import Findings

/// Says what a rule finds, why that matters and how to mend it.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Say what a rule finds and how to mend it.",
    discussion: """
      Without a name: the catalogue of all rules.

      Examples:
        specweft explain
        specweft explain unknown-id
      """)

  @OptionGroup var common: CommonOptions

  @Argument(help: ArgumentHelp("The rule.", valueName: "rule"))
  var rule: String?

  func run() async throws {
    try await common.perform { output in
      let paint = Paint(isOn: common.color.isOn(for: .output))
      if let rule {
        try Terminal.print(RuleText.page(try RuleCatalogue.find(rule), paint: paint))
      } else {
        try Terminal.print(RuleText.catalogue(RuleCatalogue.all, paint: paint))
      }
    }
  }
}
