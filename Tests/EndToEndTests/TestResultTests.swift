import Testing

@Suite struct TestResultTests {
  private func project() throws -> Project {
    try Project([
      "Content/fr.md": "### FR-001: Refunds\n",
      "Content/TC-003.md": "# TC-003: Fees\n\n**Verifies:** FR-001\n",
      "Content/tests.md": """
      ### TC-001: Refund

      **Verifies:** FR-001

      ### TC-002: Receipt

      **Verifies:** FR-001

      """,
      "reports/unit.xml": """
      <testsuite name="Unit">
        <testcase classname="RefundTests" name="testTC001_refund">
          <failure message="expected 3, got 4"/>
        </testcase>
        <testcase classname="RefundTests" name="helper"/>
      </testsuite>
      """,
      "reports/nested/more.xml": """
      <testsuites><testsuite><testcase name="TC-003 fees"/></testsuite></testsuites>
      """,
      "reports/notes.txt": "no report",
    ])
  }

  @Test(arguments: [
    ["reports"], ["reports/unit.xml", "reports/nested/more.xml"], ["reports/**/*.xml"],
  ])
  func aFailedTestIsAnErrorAtItsTestCase(paths: [String]) throws {
    let project = try project()
    let outcome = try project.run(
      "check", ["--verbose", "--test-results"] + paths.map(project.at))
    #expect(outcome.code == 1)
    #expect(
      outcome.output.contains(
        "tests.md:1:5: error: `TC-001` failed: RefundTests.testTC001_refund: expected 3, got 4"))
    #expect(!outcome.output.contains("TC-003"))
    #expect(
      outcome.error.contains(
        "2 test cases with results; 1 test of no test case of the site: RefundTests.helper"))
  }

  @Test func theSiteShowsTheResults() throws {
    let project = try project()
    let outcome = try project.run(
      "build", ["--quiet", "--fail-on", "never", "--test-results", project.at("reports")])
    #expect(outcome.code == 0)
    let items = try #require(project.text("Public/items.json"))
    let results = items.split(separator: "\n").filter { $0.contains("\"result\"") }
    #expect(results.count == 2)
    #expect(results.contains { $0.contains("TC-001") && $0.contains("\"result\":\"failed\"") })
    #expect(results.contains { $0.contains("TC-003") && $0.contains("\"result\":\"passed\"") })
    #expect(project.text("Public/TC-003.html")?.contains(">Test passed</span>") == true)
    #expect(project.text("Public/tests.html")?.contains(">Test failed</span>") == true)
  }

  @Test func withoutResultsNothingIsSaidOfThem() throws {
    let project = try project()
    #expect(try project.run("build", ["--quiet"]).code == 0)
    #expect(project.text("Public/items.json")?.contains("\"result\"") == false)
    #expect(project.text("Public/tests.html")?.contains("Test result") == false)
  }

  @Test(arguments: [
    ("nowhere.xml", "", "there is no test report at "),
    ("empty", "", "there is no test report at "),
    (
      "bad.xml", "<testsuite>\n<testcase name=\"a\">\n</testsuite>\n",
      "bad.xml:3: </testsuite> closes <testcase>"
    ),
    ("page.xml", "<html/>", "page.xml:1: <html> is no test report"),
    ("run.json", "{}", "run.json:1: text stands outside of the elements"),
  ])
  func aReportThatCannotBeReadIsExitCodeTwo(name: String, text: String, problem: String) throws {
    let project = try project()
    if !text.isEmpty { try project.write(text, to: name) }
    try project.write("", to: "empty/none.txt")
    for command in ["check", "build"] {
      let outcome = try project.run(command, ["--test-results", project.at(name)])
      #expect(outcome.code == 2)
      #expect(outcome.error.contains(problem), "\(outcome.error)")
      #expect(!project.exists("Public"))
    }
  }
}
