import Findings
import Links
import Specs

/// Priorities that nobody else of their kind has, where no template lists those that there are.
///
/// Where nine of ten specifications of a kind say Must, Should or Could, High or Low, the lone
/// `Mustt Have` is a slip. A word that more than one in twenty uses is how the project speaks.
enum UnusualPriority {
  private static let fewest = 8
  private static let keys = ["priority", "criticality"]

  private struct Use {
    var document: Int32
    var entry: MetadataEntry
  }

  static func findings(_ subject: CheckSubject, _ rule: RuleDescription) -> [Finding] {
    var findings: [Finding] = []
    for key in keys {
      for kind in subject.graph.kinds {
        let uses = uses(of: key, in: kind.items, subject)
        guard uses.count >= fewest else { continue }
        var counts: [String: Int] = [:]
        for use in uses { counts[use.entry.value, default: 0] += 1 }
        let known = counts.filter { isKnown($0.key) }
        let usual = known.reduce(0) { $0 + $1.value }
        guard usual * 10 >= uses.count * 9, usual < uses.count else { continue }
        let allowed = known.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(6).map(\.key)
        for use in uses where !isKnown(use.entry.value) {
          guard counts[use.entry.value, default: 0] * 20 <= uses.count else { continue }
          findings.append(
            InvalidMetadataValue.finding(
              subject, use.document, use.entry, allowed, "that other \(kind.plural) have"))
        }
      }
    }
    return findings
  }

  private static func uses(
    of key: String, in items: [NodeIndex], _ subject: CheckSubject
  ) -> [Use] {
    var uses: [Use] = []
    for index in items {
      let item = subject.graph.items[Int(index)]
      guard item.form == .document, item.hasID else { continue }
      let schema = subject.templates.schema(of: item.document)
      if let schema, schema.fields.contains(where: { $0.key == key && !$0.allowed.isEmpty }) {
        continue
      }
      let metadata = subject.graph.documents[Int(item.document)].metadata
      if let entry = metadata[key], !entry.value.isEmpty {
        uses.append(Use(document: item.document, entry: entry))
      }
    }
    return uses
  }

  /// Exactly a word of a usual scale.
  private static func isKnown(_ value: String) -> Bool {
    words.contains(String(ClosedValue.normal(value)))
  }

  private static let words: Set<String> = [
    "must have", "should have", "could have", "won't have", "wont have", "would have", "must",
    "should", "could", "won't", "critical", "high", "medium", "low", "important", "optional",
    "mandatory", "required", "essential", "desirable", "nice to have", "p0", "p1", "p2", "p3",
    "p4", "1", "2", "3", "4", "5", "very high", "very low", "moderate", "normal", "minor", "major",
    "blocker", "hoch", "mittel", "niedrig", "alta", "media", "baja", "tbd", "n/a", "none",
  ]
}
