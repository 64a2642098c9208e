/// The names that layouts may use, as Markdown: which view each layout shows and what the views have.
package enum LayoutNames {
  package static func markdown() -> String {
    let pages =
      PageLayouts.shapes
      + ReportRegistry.all.map { ($0.kind.layout, $0.shape) }
    var views: [String: Shape] = [:]
    for (_, shape) in pages { collect(shape, into: &views) }
    var text =
      "# The names of views\n\nWhat each layout shows, and the names that it may use. A test writes this"
      + " file and\ncompares it with the views (`LayoutNamesTests`).\n\n"
      + "| layout | view |\n| --- | --- |\n"
    for (layout, shape) in pages.sorted(by: { $0.0 < $1.0 }) {
      text += "| `\(layout)` | \(link(shape)) |\n"
    }
    for (name, shape) in views.sorted(by: { $0.key < $1.key }) {
      text += "\n## \(name)\n\n"
      for (field, type) in zip(shape.names, shape.fields) {
        text += "- `\(field)` \(words(type))\n"
      }
    }
    return text
  }

  private static func collect(_ shape: Shape, into views: inout [String: Shape]) {
    guard views.updateValue(shape, forKey: shape.view) == nil else { return }
    for field in shape.fields {
      if let inner = inner(field) { collect(inner, into: &views) }
    }
  }

  private static func inner(_ field: FieldShape) -> Shape? {
    switch field {
    case .view(let shape): shape()
    case .list(let element): inner(element)
    default: nil
    }
  }

  private static func words(_ field: FieldShape) -> String {
    switch field {
    case .flag: "flag"
    case .number: "number"
    case .text: "text"
    case .html, .written: "HTML"
    case .view(let shape): link(shape())
    case .list(let element): "list of \(words(element))"
    }
  }

  private static func link(_ shape: Shape) -> String {
    "[\(shape.view)](#\(shape.view.lowercased()))"
  }
}
