import Checks
import Findings

/// The rules by name, as the command line asks for them.
enum RuleCatalogue {
  static let all: [RuleDescription] = RuleRegistry.all.map { $0.description }

  static let reported: [ReportedRule] = all.map(\.reported)

  static var names: [String] { all.map(\.name) }

  static func find(_ name: String) throws -> RuleDescription {
    if let rule = all.first(where: { $0.name == name }) { return rule }
    throw RunFailure(
      "there is no rule '\(name)'",
      help: NearestName.of(name, among: names).map { "did you mean '\($0)'?" }
        ?? "'specweft explain' lists the rules")
  }
}
