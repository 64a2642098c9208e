/// A plain value that a layout shows. Its fields are declared once, with name, type and accessor,
/// so that a layout is checked against the very code that fills it.
package protocol View: Sendable {
  static var fields: Fields<Self> { get }
  /// A requirement, so that it is compiled for each view and needs no types at run time.
  func value(at slot: Int) -> LayoutValue
}

extension View {
  package static var shape: Shape { fields.shape }

  package func value(at slot: Int) -> LayoutValue { Self.fields.accessors[slot](self) }
}

/// A view on its way into a page. Views are large values; a box is handed on by one count.
final class ViewBox<Subject: View>: SlotSource {
  private let subject: Subject

  init(_ subject: Subject) { self.subject = subject }

  func value(at slot: Int) -> LayoutValue { subject.value(at: slot) }
}

/// A view that is a class and never changes: it is handed on as it is, without a box.
package protocol SharedView: View, SlotSource {}

/// The declared fields of a view.
package final class Fields<Subject: View>: Sendable {
  package let shape: Shape
  let accessors: [@Sendable (Subject) -> LayoutValue]

  package init(_ fields: [Field<Subject>]) {
    shape = Shape(
      fields.map { ($0.name, $0.shape) }, of: "\(Subject.self)", shared: fields.map(\.isShared))
    accessors = fields.map(\.accessor)
  }
}

/// One field: the name a layout uses, the type, and how to get the value.
package struct Field<Subject: View>: Sendable {
  let name: String
  let shape: FieldShape
  let accessor: @Sendable (Subject) -> LayoutValue
  /// See `shared`.
  var isShared = false

  /// A field with the same value on all pages with the same `PageFrame.sharing`: what a layout shows
  /// of it is made once.
  var shared: Field {
    var field = self
    field.isShared = true
    return field
  }

  package static func text(
    _ name: String, _ get: @escaping @Sendable (Subject) -> String?
  ) -> Field {
    Field(name: name, shape: .text) { subject in get(subject).map { .text($0) } ?? .nothing }
  }

  package static func number(
    _ name: String, _ get: @escaping @Sendable (Subject) -> Int
  ) -> Field {
    Field(name: name, shape: .number) { .number(get($0)) }
  }

  package static func flag(
    _ name: String, _ get: @escaping @Sendable (Subject) -> Bool
  ) -> Field {
    Field(name: name, shape: .flag) { .flag(get($0)) }
  }

  package static func html(
    _ name: String, _ get: @escaping @Sendable (Subject) -> [UInt8]
  ) -> Field {
    Field(name: name, shape: .html) { .html(get($0)) }
  }

  /// HTML that is appended straight to the page.
  package static func written(
    _ name: String, _ write: @escaping @Sendable (Subject, inout [UInt8]) -> Void
  ) -> Field {
    Field(name: name, shape: .written) { subject in .written { write(subject, &$0) } }
  }

  package static func view<Other: View>(
    _ name: String, _ get: @escaping @Sendable (Subject) -> Other?
  ) -> Field {
    Field(name: name, shape: .view { Other.shape }) { subject in
      get(subject).map { .view(ViewBox($0)) } ?? .nothing
    }
  }

  package static func view<Other: SharedView>(
    _ name: String, _ get: @escaping @Sendable (Subject) -> Other?
  ) -> Field {
    Field(name: name, shape: .view { Other.shape }) { subject in
      get(subject).map { .view($0) } ?? .nothing
    }
  }

  package static func list<Other: View>(
    _ name: String, _ get: @escaping @Sendable (Subject) -> [Other]
  ) -> Field {
    Field(name: name, shape: .list(.view { Other.shape })) { subject in
      let elements = get(subject)
      return .list(LayoutList(count: elements.count) { .view(ViewBox(elements[$0])) })
    }
  }

  package static func list<Other: SharedView>(
    _ name: String, _ get: @escaping @Sendable (Subject) -> [Other]
  ) -> Field {
    Field(name: name, shape: .list(.view { Other.shape })) { subject in
      let elements = get(subject)
      return .list(LayoutList(count: elements.count) { .view(elements[$0]) })
    }
  }

  /// A list whose elements are made one at a time, when they are reached.
  package static func rows<Other: View>(
    _ name: String, count: @escaping @Sendable (Subject) -> Int,
    _ get: @escaping @Sendable (Subject, Int) -> Other
  ) -> Field {
    Field(name: name, shape: .list(.view { Other.shape })) { subject in
      .list(LayoutList(count: count(subject)) { .view(ViewBox(get(subject, $0))) })
    }
  }

  package static func rows<Other: SharedView>(
    _ name: String, count: @escaping @Sendable (Subject) -> Int,
    _ get: @escaping @Sendable (Subject, Int) -> Other
  ) -> Field {
    Field(name: name, shape: .list(.view { Other.shape })) { subject in
      .list(LayoutList(count: count(subject)) { .view(get(subject, $0)) })
    }
  }

  package static func texts(
    _ name: String, _ get: @escaping @Sendable (Subject) -> [String]
  ) -> Field {
    Field(name: name, shape: .list(.text)) { subject in
      let elements = get(subject)
      return .list(LayoutList(count: elements.count) { .text(elements[$0]) })
    }
  }
}
