import Analysis

/// The coverage of a kind of requirement, or of all, as figures and bars.
struct CoverageRow: View {
  var href: String?
  var title: String
  var family: String?
  var coverage: Coverage
  var acceptance: AcceptanceProgress

  static let fields = Fields<CoverageRow>([
    .text("href") { $0.href },
    .text("title") { $0.title },
    .text("family") { $0.family },
    .number("requirements") { $0.coverage.total },
    .view("tested") { Share(part: $0.coverage.deep, whole: $0.coverage.total) },
    .view("testedDirectly") { Share(part: $0.coverage.shallow, whole: $0.coverage.total) },
    .view("designed") { Share(part: $0.coverage.designed, whole: $0.coverage.total) },
    .view("passed") { Share(part: $0.coverage.passed, whole: $0.coverage.total) },
    .number("failed") { $0.coverage.failed },
    .number("suspect") { $0.coverage.suspect },
    .number("gaps") { $0.coverage.gaps },
    .view("criteria") { row in
      row.acceptance.total > 0 ? Share(part: row.acceptance.done, whole: row.acceptance.total) : nil
    },
  ])
}
