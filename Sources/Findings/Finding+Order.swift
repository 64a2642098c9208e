extension [Finding] {
  /// Those of one rule, severity and cause told once, at the first of their places; the others are
  /// related places of it. What is known, ignored or selected is decided before, place by place.
  package var folded: [Finding] {
    var first: [SharedCause: Int] = [:]
    var result: [Finding] = []
    // By index in the result: the others of its cause.
    var others: [Int: [Finding]] = [:]
    result.reserveCapacity(count)
    for finding in self {
      if let cause = finding.cause {
        let key = SharedCause(rule: finding.rule, severity: finding.severity, cause: cause)
        if let index = first[key] {
          others[index, default: []].append(finding)
          continue
        }
        first[key] = result.count
      }
      result.append(finding)
    }
    for (index, others) in others { result[index].addPlaces(of: others) }
    return result
  }

  /// Errors, then warnings, then infos, each in their order: the first screen holds what matters.
  package var worstFirst: [Finding] {
    Severity.allCases.reversed().flatMap { severity in filter { $0.severity == severity } }
  }
}

private struct SharedCause: Hashable {
  var rule: String
  var severity: Severity
  var cause: String
}
