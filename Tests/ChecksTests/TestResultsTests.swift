import Checks
import Configuration
import Links
import Testing

@Suite struct JUnitReadingTests {
  private func read(_ xml: String) throws -> [TestOfRun] {
    try JUnitReading.read(Array(xml.utf8), path: "run.xml")
  }

  @Test func readsNestedSuitesAndEveryOutcome() throws {
    let tests = try read(
      """
      <?xml version="1.0"?>
      <!DOCTYPE testsuites [<!ENTITY e SYSTEM "file:///etc/passwd">]>
      <testsuites><testsuite name="a"><testsuite name="b">
        <!-- <testcase name="no"/> -->
        <testcase classname="C" name="one &amp; &#50;"/>
        <testcase name='two'><failure>first
      second</failure></testcase>
        <testcase name="three"><error message="boom"><![CDATA[<trace>]]></error></testcase>
        <testcase name="four"><skipped/></testcase>
      </testsuite></testsuite></testsuites>
      """)
    #expect(tests.map(\.fullName) == ["C.one & 2", "two", "three", "four"])
    #expect(tests.map(\.outcome) == [.passed, .failed, .failed, .skipped])
    #expect(tests.map(\.message) == ["", "first\nsecond", "boom", ""])
  }

  @Test(arguments: [
    ("", 1, "there is no element"),
    ("<testsuite>\n<testcase></testsuite>", 2, "</testsuite> closes <testcase>"),
    ("<testsuite>\n\n", 3, "<testsuite> is not closed"),
    ("<html/>", 1, "<html> is no test report: <testsuites> or <testsuite> is expected"),
    ("{\"a\": 1}", 1, "text stands outside of the elements: this is not XML"),
    ("<testsuite name=a/>", 1, "the value of name is not quoted"),
    ("<testsuite>&e;</testsuite>", 1, "a character reference is not XML's own"),
    (String(repeating: "<testsuite>", count: 5000), 1, "the elements are nested too deeply"),
  ])
  func saysWhatIsWrongAndWhere(xml: String, line: Int, reason: String) {
    #expect(throws: TestReportError(path: "run.xml", line: line, reason: reason)) {
      try read(xml)
    }
  }

  @Test(arguments: [
    ("TC-001 refund", "TC-001"), ("tc_001", "TC-001"), ("testTC001Refund", "TC-001"),
    ("test_tc001_refund", "TC-001"), ("[TC-001]", "TC-001"), ("testtc001", "TC-001"),
    ("TC-INT-002: ledger", "TC-INT-002"), ("tcInt002", "TC-INT-002"),
  ])
  func findsTheTestCaseInTheName(name: String, id: String) async {
    #expect(await results(named: name).results.keys.sorted() == [id])
  }

  @Test(arguments: ["TC-0010", "ATC001x", "refund", "TC-1", "UTC-001 clock", "TC 9"])
  func leavesOtherNamesAlone(name: String) async {
    let results = await results(named: name)
    #expect(results.results.isEmpty)
    #expect(results.unmatched == [name])
  }

  private func results(named name: String) async -> TestResults {
    let graph = await MarkedProject([
      "t.md": "### TC-001: Refund\n\n### TC-INT-002: Ledger\n\n### FR-001: Not a test\n"
    ]).graph()
    let test = TestOfRun(
      outcome: .passed, name: name, className: "", properties: [], message: "")
    return TestResults([test], of: graph, Configuration())
  }

  @Test func theWorstOfSeveralTestsCounts() {
    func result(_ outcome: TestResults.Outcome) -> TestResults.Result {
      TestResults.Result(outcome: outcome, test: "", message: "")
    }
    let results = TestResults(results: [
      "TC-001": [result(.passed), result(.failed), result(.skipped)],
      "TC-002": [result(.skipped), result(.passed)],
    ])
    #expect(results.outcome(of: "TC-001") == .failed)
    #expect(results.outcome(of: "TC-002") == .passed)
    #expect(results.outcome(of: "TC-003") == nil)
  }
}
