import Specs
import Configuration

/// What a label means for the references it governs.
struct RelationMeaning: Sendable, Equatable {
  var relation: Relation
  /// The label is the relation's other direction: `Superseded by`.
  var isInverse = false
}

/// Labels in place of which a reference stands.
enum LabelPlace: Sendable {
  /// A metadata key, a bold key, the label of a row.
  case key
  /// A column's header.
  case column
  /// The heading above.
  case heading
}

/// Folded labels and the relations they name: the built-in English ones and the configuration's.
struct RelationTable: Sendable {
  /// What a label means by whose it is.
  private enum Sense {
    case always(RelationMeaning)
    /// What a test verifies; of anything else, what it has to do with.
    case requirements
    /// Where an item names the tests that verify it.
    case tests
  }

  private let keys: [String: Sense]
  private let columns: [String: Sense]
  private let headings: [String: Sense]

  init(_ configuration: Configuration) {
    var keys = Self.table(RelationLabels.everywhere, RelationLabels.keysAndColumns)
    for label in RelationLabels.requirements { keys[label] = .requirements }
    for label in RelationLabels.tests { keys[label] = .tests }
    var columns = keys
    var headings = Self.table(RelationLabels.everywhere, RelationLabels.headings)
    for (label, sense) in Self.table(RelationLabels.keys) { keys[label] = sense }
    for settings in configuration.relations {
      guard let relation = Relation(name: settings.relation) else { continue }
      for alias in settings.aliases {
        let label = LabelFolding.fold(alias)
        let meaning = Sense.always(RelationMeaning(relation: relation))
        keys[label] = meaning
        columns[label] = meaning
        headings[label] = meaning
      }
      if let inverse = settings.inverseLabel {
        let label = LabelFolding.fold(inverse)
        let meaning = Sense.always(RelationMeaning(relation: relation, isInverse: true))
        keys[label] = meaning
        columns[label] = meaning
      }
    }
    self.keys = keys
    self.columns = columns
    self.headings = headings
  }

  private static func table(_ lists: [RelationLabels.Entry]...) -> [String: Sense] {
    var table: [String: Sense] = [:]
    for entry in lists.joined() {
      let meaning = RelationMeaning(relation: entry.relation, isInverse: entry.isInverse)
      for label in entry.labels { table[label] = .always(meaning) }
    }
    return table
  }

  /// The meaning of a label, if it has one; `ofTest` says that a test case bears it.
  func meaning(of label: String, as place: LabelPlace, ofTest: Bool) -> RelationMeaning? {
    guard !label.isEmpty else { return nil }
    let sense =
      switch place {
      case .key: keys[label]
      case .column: columns[label]
      case .heading: headings[label]
      }
    switch sense {
    case .always(let meaning): return meaning
    case .requirements where ofTest: return RelationMeaning(relation: .verifies)
    case .requirements: return place == .key ? RelationMeaning(relation: .relatedTo) : nil
    case .tests: return ofTest ? nil : RelationMeaning(relation: .verifies, isInverse: true)
    case nil:
      return label.utf8.starts(with: "related".utf8) ? RelationMeaning(relation: .relatedTo) : nil
    }
  }

  /// Columns that tell a story; what they name is mentioned, whatever the row is about.
  func isNarrative(column: String) -> Bool { RelationLabels.narrativeColumns.contains(column) }
}

extension Relation {
  /// From the configuration's name: `depends-on`.
  package init?(name: String) {
    guard let relation = Relation.allCases.first(where: { $0.name == name }) else { return nil }
    self = relation
  }

  /// As it stands in the configuration and in `graph.json`.
  package var name: String {
    switch self {
    case .dependsOn: "depends-on"
    case .derivesFrom: "derives-from"
    case .satisfies: "satisfies"
    case .verifies: "verifies"
    case .specifiedBy: "specified-by"
    case .affects: "affects"
    case .mitigates: "mitigates"
    case .supersedes: "supersedes"
    case .relatedTo: "related-to"
    case .mentions: "mentions"
    }
  }
}
