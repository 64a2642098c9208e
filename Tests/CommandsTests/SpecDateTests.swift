import Testing

@testable import Commands

@Suite struct SpecDateTests {
  private let day = SpecDate(year: 2026, month: 3, day: 9)

  @Test(
    arguments: zip(
      [
        "YYYY-MM-DD", "[YYYY-MM-DD]", "DD.MM.YYYY", "MM/DD/YYYY", "YYYY-MM", "[DATE]", "[Date]",
        "{date}", "<today>", "[Today's date]",
      ],
      [
        "2026-03-09", "2026-03-09", "09.03.2026", "03/09/2026", "2026-03", "2026-03-09",
        "2026-03-09", "2026-03-09", "2026-03-09", "2026-03-09",
      ]))
  func fillsADatePlaceholder(placeholder: String, filled: String) {
    #expect(day.filling(placeholder) == filled)
  }

  @Test(arguments: ["date", "[Day of approval]", "[Name]", "YYYY", "XXX", "[]", "", "[Due date]"])
  func leavesWhatIsNoDate(placeholder: String) {
    #expect(day.filling(placeholder) == nil)
  }
}
