import Checks
import Links
import Specs

/// The environment variables by name. Two documents that give one of them different values are
/// marked: whoever sets it up reads only one of them.
enum VariableTable {
  static func table(_ subject: CheckSubject) -> FactTable {
    var table = FactTable(columns: [
      .init("Variable", isCode: true), .init("Value", isCode: true), .init("Purpose"),
      .init("Document"),
    ])
    let documents = subject.graph.documents
    var entries: [(name: String, document: Int32, index: Int)] = []
    var values: [String: (text: String, document: Int32)] = [:]
    var conflicts: Set<String> = []
    for (number, document) in documents.enumerated() {
      for (index, variable) in document.facets.variables.enumerated() {
        let name = variable.name.text
        entries.append((name, Int32(number), index))
        guard let value = variable.value?.text, IntegrationSpec.says(value) else { continue }
        if let known = values[name] {
          if known.text != value, known.document != Int32(number) { conflicts.insert(name) }
        } else {
          values[name] = (value, Int32(number))
        }
      }
    }
    entries.sort { ($0.name, $0.document, $0.index) < ($1.name, $1.document, $1.index) }
    for entry in entries {
      let document = documents[Int(entry.document)]
      let variable = document.facets.variables[entry.index]
      let places = FactPlaces(document)
      var value = places.text(variable.value)
      if conflicts.contains(entry.name), value.mark != .open {
        value.mark = .conflict
        value.word = "differs"
      }
      table.add(
        FactRow(
          document: entry.document,
          cells: [
            FactCell(entry.name, target: places.target(variable.section)), value,
            places.text(variable.purpose), .document,
          ]))
    }
    return table
  }
}
