import Testing

@testable import Specs

@Suite struct RiskScaleTests {
  private func scores(_ column: [String], header: String = "") -> [Int?] {
    var scale = RiskScale(header: header)
    let ratings = column.map(RiskRating.read)
    for rating in ratings { scale.add(rating) }
    return ratings.map { $0.map(scale.score) }
  }

  @Test(
    arguments: [
      (["1", "3", "5"], [1, 3, 5]),
      (["4/5", "2 / 5", "7/10", "10 of 10"], [4, 2, 4, 5]),
      (["2 – Minor", "4 (likely)"], [2, 4]),
      (["7", "10", "1"], [4, 5, 1]),
      (["Low", "Medium", "High"], [1, 3, 5]),
      (["L", "M", "H"], [1, 3, 5]),
      (["Very low", "Low", "Medium", "High", "Very high"], [1, 2, 3, 4, 5]),
      (["Low", "High", "Critical"], [2, 4, 5]),
      (["Rare", "Unlikely", "Possible", "Likely", "Almost certain"], [1, 2, 3, 4, 5]),
      (["Negligible", "Minor", "Moderate", "Major", "Catastrophic"], [1, 2, 3, 4, 5]),
      (["Unlikely", "Possible", "Likely"], [2, 3, 4]),
      (["5 %", "25%", "40 %", "0.7", "> 70 %", "10–30 %"], [1, 2, 3, 4, 5, 2]),
      (["gering", "mittel", "hoch"], [1, 3, 5]),
      (["Sehr gering", "gering", "mittel", "hoch", "sehr hoch"], [1, 2, 3, 4, 5]),
      (["unwahrscheinlich", "fast sicher"], [2, 5]),
      (["🔴 High", "**Low**"], [5, 1]),
      (["Low-Medium", "Very high"], [3, 5]),
      (["High (no second provider)"], [5]),
    ] as [([String], [Int])])
  func bringsAColumnToFiveSteps(_ column: [String], _ expected: [Int]) {
    #expect(scores(column) == expected)
  }

  @Test func takesTheHighestNumberFromTheHeader() {
    #expect(scores(["1", "2", "3"], header: "Impact (1-3)") == [1, 3, 5])
    #expect(scores(["2", "9"], header: "Likelihood (1–10)") == [1, 5])
  }

  @Test(arguments: ["", "-", "TBD", "n/a", "see below", "2026-01-01", "unknown", "🔴", "300 %"])
  func scoresNothingThatIsNoRating(_ text: String) {
    #expect(RiskRating.read(text) == nil)
  }
}
