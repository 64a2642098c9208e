package import Configuration

/// The labels that facets go by: headings, columns and attributes, built in and configured.
///
/// Compiled once a run: every folded label has a number, and what it means in each place stands
/// under that number, so that a document is read without making or hashing strings.
package struct FacetVocabulary: Sendable {
  private var labels = LabelTable()
  /// Per label.
  private var headings: [FacetKind?] = []
  private var acceptance: [Bool] = []
  private var attributes: [AttributeRole?] = []
  private var metadata: [AttributeRole?] = []
  /// Per label and facet.
  private var columns: [ColumnMeaning] = []
  private var insides: [AttributeRole?] = []

  private static let kinds = FacetKind.allCases.count

  package init(_ configuration: Configuration = Configuration()) {
    addHeadings()
    addColumns()
    addAttributes()
    for settings in configuration.facets { add(settings) }
  }

  struct ColumnMeaning {
    var role: ColumnRole?
    /// The header is said of nothing else.
    var isDistinct = false
  }
}

// MARK: Looking up

extension FacetVocabulary {
  struct Label {
    fileprivate var number: Int
  }

  /// The number of a folded label.
  func label(_ folded: Bytes) -> Label? { labels[folded].map(Label.init) }

  func label(_ folded: String) -> Label? {
    var folded = folded
    return folded.withUTF8 { label($0) }
  }

  /// The facet whose heading the label is.
  func heading(_ label: Label) -> FacetKind? { headings[label.number] }

  /// Whether the label is the heading of criteria that say when something is done.
  func isAcceptance(_ label: Label) -> Bool { acceptance[label.number] }

  func column(_ label: Label, of kind: FacetKind) -> ColumnMeaning {
    columns[label.number * Self.kinds + Int(kind.rawValue)]
  }

  /// What an attribute says in a section of a facet.
  func attribute(_ label: Label, in kind: FacetKind) -> AttributeRole? {
    insides[label.number * Self.kinds + Int(kind.rawValue)] ?? attributes[label.number]
  }

  /// What a key of a document's metadata says, if it can only be an attribute.
  func metadata(_ label: Label) -> AttributeRole? { metadata[label.number] }
}

// MARK: Compiling

extension FacetVocabulary {
  private mutating func number(_ label: some StringProtocol) -> Int? {
    let folded = LabelFolding.fold(String(label))
    guard !folded.isEmpty else { return nil }
    let number = labels.insert(folded)
    if number == headings.count {
      headings.append(nil)
      acceptance.append(false)
      attributes.append(nil)
      metadata.append(nil)
      columns.append(contentsOf: repeatElement(ColumnMeaning(), count: Self.kinds))
      insides.append(contentsOf: repeatElement(nil, count: Self.kinds))
    }
    return number
  }

  private mutating func numbers(_ list: String) -> [Int] {
    list.split(separator: ",").compactMap { number($0) }
  }

  private mutating func addHeadings() {
    for (kind, list) in FacetHeadings.aliases {
      for label in numbers(list) { headings[label] = kind }
    }
    for label in numbers(FacetHeadings.acceptance) { acceptance[label] = true }
  }

  private mutating func addColumns() {
    for (kind, role, list) in FacetColumns.aliases {
      let kinds = [kind] + FacetColumns.alike.filter { $0.as == kind }.map(\.kind)
      for label in list.split(separator: ",") {
        let isDistinct = label.contains("!")
        for kind in kinds { addColumn(label, role, isDistinct, of: kind) }
      }
    }
  }

  private mutating func addColumn(
    _ label: some StringProtocol, _ role: ColumnRole, _ isDistinct: Bool, of kind: FacetKind
  ) {
    guard let number = number(label) else { return }
    columns[number * Self.kinds + Int(kind.rawValue)] = ColumnMeaning(
      role: role, isDistinct: isDistinct)
  }

  private mutating func addAttributes() {
    for (role, list) in FacetAttributes.aliases {
      for label in numbers(list) { attributes[label] = role }
    }
    for (kind, role, list) in FacetAttributes.inside {
      for label in numbers(list) { insides[label * Self.kinds + Int(kind.rawValue)] = role }
    }
    for (role, list) in FacetAttributes.metadata {
      for label in numbers(list) { metadata[label] = role }
    }
  }

  /// What the configuration says comes last and so wins.
  private mutating func add(_ settings: FacetSettings) {
    guard let kind = FacetKind(name: settings.facet) else { return }
    for alias in settings.headings {
      guard let number = number(alias) else { continue }
      headings[number] = kind
    }
    for column in settings.columns {
      guard let role = ColumnRole(rawValue: column.name) else { continue }
      for alias in column.aliases { addColumn(alias, role, true, of: kind) }
    }
    for attribute in settings.attributes {
      guard let role = AttributeRole(name: attribute.name) else { continue }
      for alias in attribute.aliases {
        guard let number = number(alias) else { continue }
        attributes[number] = role
        metadata[number] = metadata[number] ?? role
      }
    }
  }
}
