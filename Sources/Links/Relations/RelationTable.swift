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
  private let keys: [String: RelationMeaning]
  private let columns: [String: RelationMeaning]
  private let headings: [String: RelationMeaning]

  init(_ configuration: Configuration) {
    var keys = Self.table(RelationLabels.everywhere, RelationLabels.keysAndColumns)
    var columns = keys
    var headings = Self.table(RelationLabels.everywhere, RelationLabels.headings)
    for (label, meaning) in Self.table(RelationLabels.keys, []) { keys[label] = meaning }
    for settings in configuration.relations {
      guard let relation = Relation(name: settings.relation) else { continue }
      for alias in settings.aliases {
        let label = LabelFolding.fold(alias)
        let meaning = RelationMeaning(relation: relation)
        keys[label] = meaning
        columns[label] = meaning
        headings[label] = meaning
      }
      if let inverse = settings.inverseLabel {
        let label = LabelFolding.fold(inverse)
        let meaning = RelationMeaning(relation: relation, isInverse: true)
        keys[label] = meaning
        columns[label] = meaning
      }
    }
    self.keys = keys
    self.columns = columns
    self.headings = headings
  }

  private static func table(_ lists: [RelationLabels.Entry]...) -> [String: RelationMeaning] {
    var table: [String: RelationMeaning] = [:]
    for entry in lists.joined() {
      let meaning = RelationMeaning(relation: entry.relation, isInverse: entry.isInverse)
      for label in entry.labels { table[label] = meaning }
    }
    return table
  }

  /// The meaning of a label, if it has one; `ofTest` says that a test case bears it.
  func meaning(of label: String, as place: LabelPlace, ofTest: Bool) -> RelationMeaning? {
    guard !label.isEmpty else { return nil }
    switch place {
    case .key, .column:
      if RelationLabels.requirements.contains(label) {
        if ofTest { return RelationMeaning(relation: .verifies) }
        return place == .key ? RelationMeaning(relation: .relatedTo) : nil
      }
      if RelationLabels.tests.contains(label) {
        return ofTest ? nil : RelationMeaning(relation: .verifies, isInverse: true)
      }
      if let meaning = place == .key ? keys[label] : columns[label] { return meaning }
      return label.hasPrefix("related") ? RelationMeaning(relation: .relatedTo) : nil
    case .heading:
      if let meaning = headings[label] { return meaning }
      if label.hasPrefix("related") { return RelationMeaning(relation: .relatedTo) }
      return nil
    }
  }

  /// Columns that tell a story; what they name is mentioned, whatever the row is about.
  func isNarrative(column: String) -> Bool { RelationLabels.narrativeColumns.contains(column) }
}

extension Relation {
  /// From the configuration's name: `depends-on`.
  init?(name: String) {
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
    case .relatedTo: "related"
    case .mentions: "mentions"
    }
  }
}
