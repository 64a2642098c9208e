import Analysis

/// A page that is a table of facts, or a part of a long one.
protocol FactPage: ReportPage {
  static var source: @Sendable (SiteAnalysis) -> FactTable { get }
  /// The name of the file with the whole table.
  static var csv: String { get }
  var frame: PageFrame { get }
  var table: FactView { get }
  init(frame: PageFrame, table: FactView)
}

extension FactPage {
  static var csv: String { kind.layout }

  init(_ map: SiteMap, number: Int, at address: SiteAddress) {
    self.init(
      frame: map.frame(of: Self.kind, at: address),
      table: FactView(
        map, map.analysis.map(Self.source), number: number, at: address, kind: Self.kind,
        csv: map.reportFiles(Self.csv).first))
  }

  /// What every such page says.
  static var commonFields: [Field<Self>] {
    [
      .view("page") { $0.frame },
      .text("title") { $0.frame.title },
      .number("count") { $0.table.table.rows.count },
      .number("gaps") { $0.table.table.gapCount },
      .number("integrations") { $0.frame.map.analysis?.integrations.integrations.count ?? 0 },
      .text("csvHref") { $0.table.csvHref },
      .flag("hasPages") { !$0.table.pages.isEmpty },
      .list("pages") { $0.table.pages },
      .view("table") { $0.table },
    ]
  }
}

extension ReportKind {
  /// A kind whose pages are the parts of a table.
  static func table(
    _ layout: String, title: String, group: Group = .integrations, path: String, nothing: String,
    _ source: @escaping @Sendable (SiteAnalysis) -> FactTable
  ) -> ReportKind {
    ReportKind(
      layout: layout, title: title, group: group,
      paths: { analysis in
        (0..<max(1, source(analysis).pages.count)).map { page in
          page == 0 ? path : "\(path).page-\(page + 1)"
        }
      },
      emptiness: { source($0).rows.isEmpty ? nothing : nil })
  }
}

extension ReportFile {
  /// A table as CSV; none for an empty one.
  static func table(
    _ name: String, path: String, groupTitle: String? = nil,
    _ source: @escaping @Sendable (SiteAnalysis) -> FactTable
  ) -> ReportFile {
    ReportFile(
      name: name, paths: { source($0).rows.isEmpty ? [] : ["\(path).csv"] },
      write: { _, analysis, _ in source(analysis).csv(analysis.graph, groupTitle: groupTitle) })
  }
}
