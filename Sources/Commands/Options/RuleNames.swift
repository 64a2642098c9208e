import ArgumentParser

/// Names of rules on the command line: `unknown-id,broken-link`.
struct RuleNames: ExpressibleByArgument, Sendable {
  var names: [String]

  init?(argument: String) {
    names = argument.split(separator: ",").map { $0.filter { $0 != " " } }
    if names.isEmpty || names.contains("") { return nil }
  }
}
