import Findings
import Specs

/// Writes the values of a document's facets, section after section.
struct FacetValues {
  private let facets: Facets
  private let document: Document
  private let order: [Entry]
  private var next = 0
  private var cursor: PlaceCursor

  /// Where a value stands in the facets.
  private struct Entry {
    var section: Int32
    var start: Int32
    var list: List
    var index: Int32

    static func precedes(_ left: Entry, _ right: Entry) -> Bool {
      left.section != right.section ? left.section < right.section : left.start < right.start
    }
  }

  private enum List {
    case attribute, story, endpoint, example, mapping, error, checklist, dependency, matrixRow,
      trace, risk, metric, entry, variable, revision, approval
  }

  init(_ document: Document) {
    self.document = document
    facets = document.facets
    cursor = PlaceCursor(document.source)
    var order: [Entry] = []
    func add<Value>(
      _ list: List, _ values: [Value], _ place: (Value) -> (Int32, ByteRange)
    ) {
      for (index, value) in values.enumerated() {
        let (section, range) = place(value)
        order.append(
          Entry(section: section, start: range.start, list: list, index: Int32(index)))
      }
    }
    add(.attribute, facets.attributes) { ($0.section, $0.label.range) }
    add(.story, facets.userStories) { ($0.section, $0.range) }
    add(.endpoint, facets.endpoints) { ($0.section, $0.range) }
    add(.example, facets.examples) { ($0.section, $0.range) }
    add(.mapping, facets.mappings) { ($0.section, $0.range) }
    add(.error, facets.errors) { ($0.section, $0.range) }
    add(.checklist, facets.checklists) { ($0.section, $0.range) }
    add(.dependency, facets.dependencies) { ($0.section, $0.range) }
    add(.matrixRow, facets.matrixRows) { ($0.section, $0.range) }
    add(.trace, facets.traces) { ($0.section, $0.range) }
    add(.risk, facets.risks) { ($0.section, $0.range) }
    add(.metric, facets.metrics) { ($0.section, $0.range) }
    add(.entry, facets.entries) { ($0.section, $0.range) }
    add(.variable, facets.variables) { ($0.section, $0.range) }
    add(.revision, facets.revisions) { ($0.section, $0.range) }
    add(.approval, facets.approvals) { ($0.section, $0.range) }
    order.sort(by: Entry.precedes)
    self.order = order
  }

  /// Writes the values of a section; sections must be asked for in order.
  mutating func write(of section: Int32, to json: inout JSONWriter) {
    while next < order.count, order[next].section <= section {
      let entry = order[next]
      next += 1
      json.beginObject()
      let place = cursor.place(at: Int(entry.start))
      json.member("line", place.line)
      json.member("column", place.column)
      write(entry, to: &json)
      json.endObject()
    }
  }

  private mutating func write(_ entry: Entry, to json: inout JSONWriter) {
    let index = Int(entry.index)
    switch entry.list {
    case .attribute: json.members(of: facets.attributes[index])
    case .story: json.members(of: facets.userStories[index])
    case .endpoint: json.members(of: facets.endpoints[index])
    case .example: json.members(of: facets.examples[index])
    case .mapping: json.members(of: facets.mappings[index])
    case .error: json.members(of: facets.errors[index])
    case .checklist: write(facets.checklists[index], to: &json)
    case .dependency: json.members(of: facets.dependencies[index])
    case .matrixRow: json.members(of: facets.matrixRows[index])
    case .trace: json.members(of: facets.traces[index])
    case .risk: json.members(of: facets.risks[index])
    case .metric: json.members(of: facets.metrics[index])
    case .entry: json.members(of: facets.entries[index])
    case .variable: json.members(of: facets.variables[index])
    case .revision: json.members(of: facets.revisions[index])
    case .approval: json.members(of: facets.approvals[index])
    }
  }

  private mutating func write(_ checklist: Checklist, to json: inout JSONWriter) {
    json.member("about", checklist.about.name)
    json.key("acceptance")
    json.value(checklist.isAcceptance)
    if checklist.definition >= 0 {
      json.member("item", document.definitions[Int(checklist.definition)].id)
    }
    json.member("done", checklist.done)
    json.member("open", checklist.tasks.count - checklist.done)
    json.key("tasks")
    json.beginArray()
    for task in checklist.tasks {
      let place = cursor.place(at: task.text.range.lower)
      json.beginObject()
      json.member("line", place.line)
      json.member("column", place.column)
      json.member("text", task.text)
      json.member("done", task.isDone)
      json.member("depth", task.depth)
      json.endObject()
    }
    json.endArray()
  }
}
