import Checks
import Configuration
import Links
import Specs

/// Which kinds are requirements: those whose items somebody is expected to verify.
///
/// A kind is one if the configuration says what verifies it (`verified_by`), if it bears a usual
/// name of requirements, or if at least half of its items are verified. Kinds of tests are none.
struct RequirementKinds {
  /// By kind.
  private(set) var contains: [Bool]

  init(_ subject: CheckSubject, _ tests: TestLinks) {
    let graph = subject.graph
    let configured = Set(
      subject.configuration.kinds.filter { !$0.verifiedBy.isEmpty }.map(\.family))
    contains = graph.kinds.enumerated().map { number, kind in
      if tests.isTestKind[number] { return false }
      let items = kind.items.filter { item in
        graph.items[Int(item)].hasID && subject.states.stage(of: item) != .ended
      }
      guard !items.isEmpty else { return false }
      if configured.contains(kind.family) || Self.isUsual(kind) { return true }
      let verified = items.count { !tests[$0].isEmpty }
      return verified > 0 && verified * 2 >= items.count
    }
  }

  private static func isUsual(_ kind: Kind) -> Bool {
    let family = kind.family.uppercased()
    if usual.contains(family) || family.hasPrefix("REQ-") || family.hasSuffix("-REQ") {
      return true
    }
    let name = kind.name.lowercased()
    return name.hasSuffix("requirement") || name.hasSuffix("user story")
      || name.hasSuffix("use case")
  }

  private static let usual: Set<String> = [
    "FR", "NFR", "HLR", "LLR", "PRD", "REQ", "RQ", "SR", "SRS", "STORY", "SWR", "SYS", "UC", "UR",
    "URS", "US",
  ]
}
