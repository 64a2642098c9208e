/// The names that a view offers to a layout, and what stands under each: layouts are checked
/// against it before anything is rendered.
package final class Shape: Sendable {
  /// The view that has them, for documentation.
  package let view: String
  package let names: [String]
  package let fields: [FieldShape]
  /// Fields that have the same value on many pages.
  let shared: [Bool]

  package init(
    _ fields: [(name: String, field: FieldShape)], of view: String = "", shared: [Bool] = []
  ) {
    self.view = view
    self.shared = shared
    self.names = fields.map(\.name)
    self.fields = fields.map(\.field)
  }

  func slot(of name: String) -> Int? { names.firstIndex(of: name) }
}

/// The type of one value of a view.
package indirect enum FieldShape: Sendable {
  case flag, number, text, html
  /// Written straight into the page: always there, so no section can ask whether it is.
  case written
  /// Lazy, because a tree's node holds nodes.
  case view(@Sendable () -> Shape)
  case list(FieldShape)
}
