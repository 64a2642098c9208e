import Specs
import Testing

@testable import Analysis

@Suite struct SiteHistoryTests {
  private func history(_ rows: String) -> String {
    "# A\n\n## Change History\n\n| Version | Date | Author | Description |\n|---|---|---|---|\n"
      + rows
  }

  @Test(arguments: [
    ("2026-03-01", "2026-03-01"), ("2026/3/1", "2026-03-01"), ("1.3.2026", "2026-03-01"),
    ("13/03/2026", "2026-03-13"), ("03/13/2026", "2026-03-13"), ("1 March 2026", "2026-03-01"),
    ("March 1, 2026", "2026-03-01"), ("2026-03-01T10:00", "2026-03-01"),
  ])
  func readsADayInWhateverWayItIsWritten(text: String, day: String) {
    #expect(HistoryDay(text)?.description == day)
  }

  @Test(arguments: ["2026-02-30", "soon", "", "2026-03", "Q3 2026"])
  func takesNothingElseForADay(text: String) {
    #expect(HistoryDay(text) == nil)
  }

  @Test func putsTheNewestFirstAndWhatHasNoDateLast() async {
    let sample = await SampleAnalysis([
      "a.md": history("| 1.0 | 2026-01-05 | Ana | One |\n| 1.1 | 1 March 2026 | Ana | Two |\n"),
      "b.md": history("| 1 | 2026-03-01 | Bo | Three |\n| 2 | soon | Bo | Four |\n"),
      "c.md": history("| 7 | 2026-01-05 | Cy | Five |\n| 8 | 2026-01-05 | Cy | Six |\n"),
    ])
    let changes = sample.analysis.history.changes
    #expect(
      changes.map { $0.revision.description?.text ?? "" } == [
        "Two", "Three", "One", "Six", "Five", "Four",
      ])
    #expect(
      sample.analysis.histories.changes.rows.map(\.group) == [
        "March 2026", "March 2026", "January 2026", "January 2026", "January 2026",
        "Without a date",
      ])
  }

  @Test func saysWhatADateIsThatIsNone() async throws {
    let sample = await SampleAnalysis(["b.md": history("| 2 | soon | Bo | Four |\n")])
    let cell = try #require(sample.analysis.histories.changes.rows.first?.cells[1])
    #expect(cell.text == "soon")
    #expect(cell.word == "no day")
  }

  @Test func listsApprovalsThatAreGivenAndThatAreOpen() async {
    let sample = await SampleAnalysis([
      "a.md": """
      # A

      **Stakeholder Approval:**
      - [ ] Security: Bo
      - [x] Product: Ana - 2026-04-20
      - [x] Engineering: Cy - 2026-04-21
      """
    ])
    let table = sample.analysis.histories.approvals
    #expect(table.rows.map { $0.cells[1].text } == ["Engineering", "Product", "Security"])
    #expect(table.rows.map { $0.cells[2].word } == ["approved", "approved", "open"])
    #expect(table.rows.map { $0.cells[4].text } == ["2026-04-21", "2026-04-20", ""])
    #expect(table.gapCount == 1)
  }
}
