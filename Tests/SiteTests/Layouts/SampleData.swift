import Mustache

@testable import Site

/// Data for both engines: as a view for ours, as dictionaries for the oracle.
indirect enum SampleData: Sendable {
  case text(String)
  case number(Int)
  case flag(Bool)
  case nothing(FieldShape)
  case list([SampleData])
  case view([(String, SampleData)])

  /// For the oracle.
  var anything: Any? {
    switch self {
    case .text(let text): text
    case .number(let number): number
    case .flag(let flag): flag
    case .nothing: nil
    case .list(let elements): elements.compactMap(\.anything)
    case .view(let fields):
      Dictionary(
        fields.compactMap { name, value in value.anything.map { (name, $0) } },
        uniquingKeysWith: { first, _ in first })
    }
  }

  var field: FieldShape {
    switch self {
    case .text: return .text
    case .number: return .number
    case .flag: return .flag
    case .nothing(let shape): return shape
    case .list(let elements): return .list(elements.first?.field ?? .text)
    case .view(let fields):
      let shape = Shape(fields.map { ($0.0, $0.1.field) })
      return .view { shape }
    }
  }

  var value: LayoutValue {
    switch self {
    case .text(let text): .text(text)
    case .number(let number): .number(number)
    case .flag(let flag): .flag(flag)
    case .nothing: .nothing
    case .list(let elements): .list(LayoutList(count: elements.count) { elements[$0].value })
    case .view(let fields): .view(SampleView(values: fields.map { $0.1.value }))
    }
  }
}

final class SampleView: SlotSource {
  let values: [LayoutValue]
  init(values: [LayoutValue]) { self.values = values }
  func value(at slot: Int) -> LayoutValue { values[slot] }
}

/// What our engine makes of templates; `page` is the one rendered.
func rendered(_ templates: [String: String], _ data: SampleData) throws -> String {
  let sources = templates.sorted { $0.key < $1.key }.map { LayoutSource(name: $0, text: $1) }
  guard case .view(let shape) = data.field else { return "" }
  var errors: [LayoutError] = []
  guard let layout = LayoutLibrary(sources).compile("page", for: shape(), errors: &errors) else {
    throw LayoutFailure(errors)
  }
  var output: [UInt8] = []
  layout.render(data.value, into: &output)
  return String(decoding: output, as: UTF8.self)
}

/// What swift-mustache makes of the same.
func renderedByOracle(_ templates: [String: String], _ data: SampleData) throws -> String {
  let library = MustacheLibrary(
    templates: try templates.mapValues { try MustacheTemplate(string: $0) })
  return library.render(data.anything ?? [:], withTemplate: "page") ?? ""
}
