import Findings
import Testing

@Suite struct ReportTests {
  static let ledger = SourceText(
    path: "Content/ledger.md",
    text: """
      # INT-001: Ledger

      | **Depends on** |\tFR-999, 支払い FR-998 and 👩🏽‍💻 FR-997 |
      See [the guide](guide.md).
      """)

  static let findings: [Finding] = [
    Finding(
      rule: "unknown-id", severity: .error, in: ledger,
      at: range(of: "FR-999"), message: "FR-999 is defined nowhere",
      help: "did you mean FR-099?", item: "INT-001"),
    Finding(
      rule: "unknown-id", severity: .error, in: ledger,
      at: range(of: "FR-998"), message: "FR-998 is defined nowhere"),
    Finding(
      rule: "self-reference", severity: .warning, in: ledger,
      at: range(of: "FR-997"), message: "FR-997 refers to \"itself\"",
      related: [
        RelatedPlace(
          file: "Content/b.md", place: SourcePlace(line: 3, column: 1),
          message: "defined here")
      ]),
    Finding(
      rule: "orphan-item", severity: .info, file: "Content/not read.md",
      start: SourcePlace(line: 1, column: 1), end: SourcePlace(line: 1, column: 1),
      message: "nothing refers to this\u{1B}[31m\nfile"),
  ]

  static func range(of text: String) -> ByteRange {
    let haystack = ledger.bytes
    let needle = Array(text.utf8)
    for start in 0...(haystack.count - needle.count)
    where haystack[start..<start + needle.count].elementsEqual(needle) {
      return ByteRange(start, start + needle.count)
    }
    return ByteRange(0, 0)
  }

  static func report(_ style: TextReport.Style) -> [UInt8] {
    TextReport(style: style) { $0 == ledger.path ? ledger : nil }.write(findings)
  }

  @Test func writesOneLineAFindingWhenPiped() throws {
    let report = ReportTests.report(.plain)
    #expect(report.count { $0 == 0x0A } == ReportTests.findings.count)
    #expect(!report.contains(0x1B))
    try expectGolden(report, "plain.txt")
  }

  @Test func marksTheSpanUnderWideCharactersAndTabs() throws {
    try expectGolden(ReportTests.report(.rich(color: false, width: 100)), "rich.txt")
  }

  @Test func coloursOnlyWhenAsked() throws {
    try expectGolden(ReportTests.report(.rich(color: true, width: 100)), "color.txt")
  }

  @Test func writesTheJSONShape() throws {
    let summary = RunSummary(
      findings: ReportTests.findings, documents: 1, items: 2, references: 3)
    #expect(summary.errors == 2 && summary.warnings == 1 && summary.infos == 1)
    try expectGolden(
      JSONReport.write(ReportTests.findings, summary: summary), "findings.json")
  }

  @Test func writesJSONWithoutFindings() {
    let summary = RunSummary(findings: [], documents: 0, items: 0, references: 0)
    #expect(
      String(decoding: JSONReport.write([], summary: summary), as: UTF8.self) == """
        {"version":1,"findings":[],
        "summary":{"errors":0,"warnings":0,"infos":0,"documents":0,"items":0,"references":0}}

        """)
  }

  @Test func cutsALongLineAroundTheMarks() {
    let line =
      String(repeating: "word ", count: 200) + "FR-999" + String(repeating: " x", count: 99)
    let source = SourceText(path: "a.md", text: line)
    let finding = Finding(
      rule: "unknown-id", severity: .error, in: source, at: ByteRange(1000, 1006), message: "no")
    let report = TextReport(style: .rich(color: false, width: 60)) { _ in source }.write([finding])
    let lines = String(decoding: report, as: UTF8.self).split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 60 })
    let mark = lines[2].firstIndex(of: "^").map {
      lines[2].distance(from: lines[2].startIndex, to: $0)
    }
    #expect(lines[1].dropFirst(mark ?? 0).hasPrefix("FR-999"))
  }

  @Test func survivesAPlaceBehindTheText() {
    let finding = Finding(
      rule: "x", severity: .error, file: "a.md", start: SourcePlace(line: 9, column: 9),
      end: SourcePlace(line: 9, column: 9), message: "gone")
    let source = SourceText(path: "a.md", text: "short")
    let report = TextReport(style: .rich(color: false, width: 80)) { _ in source }.write([finding])
    #expect(String(decoding: report, as: UTF8.self) == "a.md:9:9: error: gone [x]\n\n")
  }
}

@Suite struct NearestNameTests {
  @Test(
    arguments: [
      ("titel", "title"), ("base-url", "base_url"), ("baseurl", "base_url"),
      ("desc", "description"),
      ("unkown-id", "unknown_id"), ("OUTPUT", "output"),
    ])
  func findsASlip(written: String, meant: String) {
    let names = ["title", "description", "base_url", "output", "unknown_id"]
    #expect(NearestName.of(written, among: names) == meant)
  }

  @Test(arguments: ["", "x", "colour", "zzzzzz", "completely different"])
  func findsNothingFarAway(written: String) {
    #expect(NearestName.of(written, among: ["title", "description", "output"]) == nil)
  }
}
