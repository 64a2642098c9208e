import Analysis
import Links
import Testing

@Suite struct TitleIndexTests {
  private func index(_ titles: [String]) async -> (letters: [String], titles: [String]) {
    var files: [String: String] = [:]
    for (number, title) in titles.enumerated() {
      files["page-\(number).md"] = "# \(title)\n\nText.\n"
    }
    let analysis = await SampleAnalysis(files).analysis
    return (
      analysis.titles.letters.map { "\($0.label) \($0.entries.count)" },
      analysis.titles.items.map { analysis.graph.items[Int($0)].title }
    )
  }

  @Test func ordersByTitleWithoutRegardToCaseAccentsAndSigns() async {
    let found = await index([
      "zebra", "Éclair", "apple", "“Banana”", "Eagle", "Ædile", "Łódź", "Lorry",
    ])
    #expect(
      found.titles == ["Ædile", "apple", "“Banana”", "Eagle", "Éclair", "Łódź", "Lorry", "zebra"])
    #expect(found.letters == ["A 2", "B 1", "E 2", "L 2", "Z 1"])
  }

  @Test func putsDigitsFirstAndOtherScriptsBehind() async {
    let found = await index(["가격", "Журнал", "3-D Secure", "漢字", "カード", "공급", "Zoo", "🧵", "2 keys"])
    #expect(found.letters == ["0–9 2", "Z 1", "Ж 1", "かな 1", "漢字 1", "가 2", "Other 1"])
  }

  @Test func listsItemsOfPagesToo() async {
    let analysis = await SampleAnalysis([
      "FR-001.md": "# FR-001: Pay\n\n### FR-002: Authorise\n\nText.\n"
    ]).analysis
    #expect(analysis.titles.letters.map(\.label) == ["A", "P"])
    #expect(analysis.titles.items.count == 2)
  }

  @Test func isEmptyWithoutDocuments() async {
    let titles = await SampleAnalysis([:]).analysis.titles
    #expect(titles.items.isEmpty && titles.letters.isEmpty)
  }
}
