package import Findings

/// A path that the configuration file names, and where it does.
package struct ConfiguredPath: Sendable, Equatable {
  /// `layouts`, `site.logo`.
  package let key: String
  package let path: String
  /// All of a problem but its message.
  private let place: Finding

  init(key: String, path: String, problem: Finding) {
    self.key = key
    self.path = path
    place = problem
  }

  /// What is wrong with it: `names no folder`.
  package func problem(_ fault: String, help: String? = nil) -> Finding {
    var finding = place
    finding.message = "'\(key)' \(fault)"
    finding.help = help
    return finding
  }
}
