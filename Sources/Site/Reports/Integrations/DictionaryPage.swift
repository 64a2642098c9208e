import Analysis

/// Every mapped field and what becomes of it.
struct DictionaryPage: FactPage {
  static let source: @Sendable (SiteAnalysis) -> FactTable = { $0.interfaces.dictionary }
  static let kind = ReportKind.table(
    "data-dictionary", title: "Data dictionary", path: "integrations/data-dictionary",
    nothing: "No specification maps fields. A table of source and target fields under a "
      + "heading such as “Data Mapping” is read and listed here.",
    source)
  static let file = ReportFile.table(
    "data-dictionary", path: "integrations/data-dictionary", source)

  let frame: PageFrame
  let table: FactView

  static let fields = Fields<DictionaryPage>(commonFields)
}
