import ArgumentParser

/// The forms that findings can be written in.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, sarif, junit, github, gitlab
}

/// `--report FORMAT=FILE`: one more report, for another reader of the same run.
struct ReportFile: ExpressibleByArgument, Sendable {
  var format: ReportFormat
  /// From the working directory.
  var path: String

  init?(argument: String) {
    guard let sign = argument.firstIndex(of: "="),
      let format = ReportFormat(rawValue: String(argument[..<sign])),
      argument.index(after: sign) < argument.endIndex
    else { return nil }
    self.format = format
    path = String(argument[argument.index(after: sign)...])
  }
}
