package import Findings

/// Runs every rule over a corpus.
package enum Checks {
  /// All findings of all rules and of reading, each once, sorted, with the severities that the
  /// configuration gives them, and without those that a comment in the text silences.
  ///
  /// `rules` are names; `nil` runs all that the configuration leaves on. `others` are findings made
  /// elsewhere, as while listing files; the configuration's severities hold for them, too.
  package static func run(
    _ subject: CheckSubject, rules names: Set<String>? = nil, beside others: [Finding] = []
  ) async -> [Finding] {
    await outcome(of: subject, rules: names, beside: others).findings
  }

  /// What a run found, and how much of it the text asks to ignore.
  package struct Outcome: Sendable {
    package var findings: [Finding]
    package var ignored: Int
  }

  /// The same with the number of findings that were silenced.
  package static func outcome(
    of subject: CheckSubject, rules names: Set<String>? = nil, beside others: [Finding] = []
  ) async -> Outcome {
    let severities = Severities(subject.configuration)
    let rules = RuleRegistry.all.filter { rule in
      names?.contains(rule.description.name) ?? severities.mayReport(rule.description.name)
    }
    let found = await found(by: rules, in: subject)
    let heard = others.filter { names?.contains($0.rule) ?? true }
    return outcome(of: subject, (heard + found).compactMap(severities.judged), rules, severities)
  }

  /// What rules report, in any order.
  static func found(by rules: [any Rule.Type], in subject: CheckSubject) async -> [Finding] {
    await withTaskGroup(of: [Finding].self) { group in
      // The last groups hold what walks the whole graph on one core: it should not come last.
      for rule in rules.reversed() { group.addTask { rule.check(subject) } }
      return await group.reduce(into: []) { $0.append(contentsOf: $1) }
    }
  }

  /// What a run comes to whose rules found this, with the severities of the configuration.
  static func outcome(
    of subject: CheckSubject, _ found: [Finding], _ rules: [any Rule.Type],
    _ severities: Severities
  ) -> Outcome {
    let all = unique(found.sorted())
    var ignoring = Ignoring(subject.graph)
    var findings = all.filter { !ignoring.silences($0) }
    let ignored = all.count - findings.count
    if rules.contains(where: { $0 == BadIgnore.self }) {
      let run = Set(rules.filter { $0.runs(on: subject) }.map { $0.description.name })
      let unused = ignoring.unused(subject) { run.contains($0) && severities.isOn($0, in: $1) }
      let late = unused.compactMap { severities.applied(to: $0) }
      if !late.isEmpty { findings = (findings + late).sorted() }
    }
    return Outcome(findings: findings, ignored: ignored)
  }

  /// Sorted findings without repetitions.
  private static func unique(_ findings: [Finding]) -> [Finding] {
    var result: [Finding] = []
    result.reserveCapacity(findings.count)
    for finding in findings where result.last != finding { result.append(finding) }
    return result
  }
}
