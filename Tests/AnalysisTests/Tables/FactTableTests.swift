import Checks
import Links
import Testing

@testable import Analysis

@Suite struct FactTableTests {
  private func table(_ texts: [String]) -> FactTable {
    var table = FactTable(columns: [.init("Text")])
    for text in texts { table.add(FactRow(document: -1, cells: [FactCell(text)])) }
    return table
  }

  @Test func cutsPagesByTheWeightOfTheirTexts() {
    let long = String(repeating: "x", count: 300)
    #expect(table([long, long, long, "a", "b"]).cut(limit: 1_000) == [0..<1, 1..<2, 2..<4, 4..<5])
    #expect(table(["a", "b"]).cut() == [0..<2])
    #expect(table([]).cut() == [0..<0])
  }

  @Test func weighsNoMoreOfATextThanIsShown() {
    let huge = String(repeating: "x", count: 1_000_000)
    #expect(table([huge, huge]).cut(limit: 2_000) == [0..<2])
  }

  @Test func countsGapsAndConflicts() {
    var table = FactTable(columns: [.init("A"), .init("B"), .init("C")])
    table.add(
      FactRow(
        document: -1,
        cells: [.gap("none"), FactCell("x", mark: .conflict, word: "differs"), .open]))
    #expect(table.gapCount == 2)
  }

  @Test func writesWhatAMarkSaysIntoTheFile() async {
    let sample = await SampleAnalysis(["INT-001-a.md": "# INT-001: A\n", "b.md": "# Bees, all\n"])
    var table = FactTable(columns: [.init("Document"), .init("State")])
    table.rows = [
      FactRow(document: 0, group: "G", cells: [.document, .gap("not stated")]),
      FactRow(
        document: 1, group: "G",
        cells: [.document, FactCell("1", mark: .conflict, word: "differs")]),
    ]
    let csv = String(decoding: table.csv(sample.subject.graph, groupTitle: "Group"), as: UTF8.self)
    let lines = [
      "Group,Document,State,File", "G,INT-001,not stated,INT-001-a.md",
      "G,\"Bees, all\",1 [differs],b.md",
    ]
    #expect(csv == lines.map { $0 + "\r\n" }.joined())
  }
}
