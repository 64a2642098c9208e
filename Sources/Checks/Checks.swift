package import Findings

/// Runs every rule over a corpus.
package enum Checks {
  /// All findings of all rules and of reading, each once, sorted, with the severities that the
  /// configuration gives them.
  ///
  /// `rules` are names; `nil` runs all that the configuration leaves on. `others` are findings made
  /// elsewhere, as while listing files; the configuration's severities hold for them, too.
  package static func run(
    _ subject: CheckSubject, rules names: Set<String>? = nil, beside others: [Finding] = []
  ) async -> [Finding] {
    let severities = Severities(subject.configuration)
    let rules = RuleRegistry.all.filter { rule in
      names?.contains(rule.description.name) ?? severities.mayReport(rule.description.name)
    }
    let found = await withTaskGroup(of: [Finding].self) { group in
      for rule in rules { group.addTask { rule.check(subject) } }
      let heard = others.filter { names?.contains($0.rule) ?? true }
      return await group.reduce(into: heard) { $0.append(contentsOf: $1) }
    }
    return unique(found.compactMap { severities.applied(to: $0) }.sorted())
  }

  /// Sorted findings without repetitions.
  private static func unique(_ findings: [Finding]) -> [Finding] {
    var result: [Finding] = []
    result.reserveCapacity(findings.count)
    for finding in findings where result.last != finding { result.append(finding) }
    return result
  }
}
