/// What a name in a layout stands for when a page is rendered.
package enum LayoutValue: Sendable {
  case nothing
  case flag(Bool)
  case number(Int)
  case text(String)
  /// Ready HTML.
  case html([UInt8])
  /// HTML that is written straight into the page, so that a long body is never copied.
  case written(@Sendable (inout [UInt8]) -> Void)
  case view(any SlotSource)
  case list(LayoutList)

  /// Whether a section over the value is shown.
  var isShown: Bool {
    switch self {
    case .nothing: false
    case .flag(let value): value
    case .number(let value): value != 0
    case .text(let value): !value.isEmpty
    case .html(let value): !value.isEmpty
    case .written, .view: true
    case .list(let value): value.count > 0
    }
  }
}

/// Elements that are made when they are reached: a table of thousands of rows needs no second copy.
package struct LayoutList: Sendable {
  package let count: Int
  package let element: @Sendable (Int) -> LayoutValue

  package init(count: Int, element: @escaping @Sendable (Int) -> LayoutValue) {
    self.count = count
    self.element = element
  }
}

/// Something whose values are numbered. The numbers are resolved when a layout is compiled, so no
/// name is looked up while a page is rendered.
package protocol SlotSource: AnyObject, Sendable {
  func value(at slot: Int) -> LayoutValue
}
