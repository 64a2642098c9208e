/// Findings that are known and not to be reported again: what a project starts with when it takes
/// up the checks.
///
/// A finding is known by its rule, its item (else its file), the text at its place and its message,
/// and by how often that occurs: nothing in it changes when text moves.
package struct Baseline: Sendable, Equatable {
  package struct Entry: Sendable, Equatable {
    package var rule: String
    /// One of the two: the item at fault, or the file if there is none.
    package var item: String?
    package var file: String?
    package var text: String
    package var message: String
    package var count: Int

    package var owner: String { item ?? file ?? "" }

    var fingerprint: Fingerprint {
      Fingerprint(rule: rule, owner: owner, text: text, message: message)
    }
  }

  /// Sorted by item or file, then rule, text and message.
  package private(set) var entries: [Entry]

  package init(_ findings: [Finding]) {
    var numbers: [Fingerprint: Int] = [:]
    var entries: [Entry] = []
    for finding in findings {
      if let number = numbers[finding.fingerprint] {
        entries[number].count += 1
      } else {
        numbers[finding.fingerprint] = entries.count
        entries.append(
          Entry(
            rule: finding.rule, item: finding.item,
            file: finding.item == nil ? finding.file : nil, text: finding.text,
            message: LineNumbers.left(outOf: finding.message), count: 1))
      }
    }
    self.entries = entries.sorted(by: Baseline.precedes)
  }

  init(entries: [Entry]) { self.entries = entries.sorted(by: Baseline.precedes) }

  private static func precedes(_ left: Entry, _ right: Entry) -> Bool {
    if left.owner != right.owner { return left.owner < right.owner }
    if left.rule != right.rule { return left.rule < right.rule }
    if left.text != right.text { return left.text < right.text }
    return left.message < right.message
  }

  /// A run beside what is known.
  package struct Comparison: Sendable {
    /// For each finding whether it is known.
    package var isKnown: [Bool]
    /// Known findings that no longer occur.
    package var gone: Int
  }

  /// Of findings that repeat, the first are the known ones.
  package func compared(with findings: [Finding]) -> Comparison {
    var left: [Fingerprint: Int] = [:]
    for entry in entries { left[entry.fingerprint, default: 0] += entry.count }
    let isKnown = findings.map { finding in
      let fingerprint = finding.fingerprint
      guard let count = left[fingerprint], count > 0 else { return false }
      left[fingerprint] = count - 1
      return true
    }
    return Comparison(isKnown: isKnown, gone: left.values.reduce(0, +))
  }
}
