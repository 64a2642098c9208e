package import Findings

/// How strongly a place claims to define an item; the strongest place in the corpus wins.
package enum DefinitionStrength: UInt8, Sendable, Comparable {
  case row, entry, heading, document

  /// As exports write it.
  package var name: String {
    switch self {
    case .row: "row"
    case .entry: "entry"
    case .heading: "heading"
    case .document: "document"
    }
  }

  package static func < (left: DefinitionStrength, right: DefinitionStrength) -> Bool {
    left.rawValue < right.rawValue
  }
}

package enum DefinitionForm: UInt8, Sendable, CaseIterable {
  // document
  case metadata, firstHeading, fileName, folderName
  // heading
  case heading, keyValueRow
  // entry
  case listEntry, paragraph, task
  // row
  case tableRow
}

/// A place that may define an item.
package struct Definition: Sendable {
  /// As written.
  package var id: String
  /// The ID token; for file and folder names an empty range at the start of the text.
  package var range: ByteRange
  package var strength: DefinitionStrength
  package var form: DefinitionForm
  /// The element that carries the anchor: heading, row, list item, paragraph; 0 for a document.
  package var node: Int32
  /// The nodes that belong to the item: a heading's section, the entry, the row, the document.
  package var scopeEnd: Int32
  package var title: String

  package init(
    id: String, range: ByteRange, strength: DefinitionStrength, form: DefinitionForm,
    node: Int32, scopeEnd: Int32, title: String
  ) {
    self.id = id
    self.range = range
    self.strength = strength
    self.form = form
    self.node = node
    self.scopeEnd = scopeEnd
    self.title = title
  }
}
