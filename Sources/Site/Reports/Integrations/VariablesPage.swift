import Analysis
import Links
import Specs

/// The environment variables that specifications name, by document.
struct VariablesPage: ReportPage {
  static let kind = ReportKind(
    layout: "variables", title: "Environment variables", group: .integrations,
    paths: { _ in ["integrations/variables"] },
    emptiness: { analysis in
      analysis.graph.documents.contains { !$0.facets.variables.isEmpty }
        ? nil
        : "No specification names an environment variable. A table or code block of them under a "
          + "heading such as “Environment variables” is read and listed here."
    })

  var frame: PageFrame
  var map: SiteMap
  var rows: [VariableRow]

  static let fields = Fields<VariablesPage>([
    .view("page") { $0.frame },
    .text("title") { $0.frame.title },
    .number("count") { $0.rows.count },
    .text("csvHref") { page in
      page.map.reportFiles("variables").first.map { page.frame.href($0) }
    },
    .list("rows") { $0.rows },
  ])

  init(_ map: SiteMap, number: Int, at address: SiteAddress) {
    self.map = map
    frame = map.frame(of: Self.kind, at: address)
    rows = map.graph.documents.indices.flatMap { document in
      map.graph.documents[document].facets.variables.map { variable in
        VariableRow(
          document: map.link(from: address, toDocument: Int32(document)), variable: variable)
      }
    }
  }

  static let file = ReportFile(
    name: "variables", paths: { _ in ["integrations/variables.csv"] },
    write: { map, analysis, _ in
      var csv = CSVWriter(columns: ["document", "variable", "value", "purpose"])
      for document in analysis.graph.documents {
        for variable in document.facets.variables {
          csv.field(document.path)
          csv.field(variable.name.text)
          csv.field(variable.value?.text ?? "")
          csv.field(variable.purpose?.text ?? "")
          csv.endRow()
        }
      }
      return csv.bytes
    })
}

struct VariableRow: View {
  var document: PageLink
  var variable: EnvironmentVariable

  static let fields = Fields<VariableRow>([
    .view("document") { $0.document },
    .text("name") { $0.variable.name.text },
    .text("value") { $0.variable.value?.text },
    .text("purpose") { $0.variable.purpose?.text },
  ])
}
