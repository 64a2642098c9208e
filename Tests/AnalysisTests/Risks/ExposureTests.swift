import Analysis
import Checks
import Configuration
import Specs
import Testing

@Suite struct ExposureTests {
  /// Says everything that is asked for: nothing but the base adds to its likelihood.
  private let complete = """
    # INT-001: Ledger

    **Priority:** Must Have

    ## External System

    | Attribute | Value |
    |-----------|-------|
    | **System Name** | Ledger |
    | **Provider** | Bank of Examples |
    | **API Type** | REST |

    ## Non-Functional Requirements

    | Aspect | Requirement |
    |--------|-------------|
    | **Rate Limits** | 60 per minute |
    | **Timeout** | 5 s |
    | **Retry Policy** | 3 times |

    ## Error Handling

    | Error Code | Meaning | System Response |
    |------------|---------|-----------------|
    | 400 | Bad | Reject |
    | 401 | Unknown | Renew the token |
    | 429 | Too many | Wait |
    | 500 | Broken | Retry |
    | Timeout | Silent | Retry |

    ## Rollback Plan

    1. Switch it off

    """
  private let tests = "### TC-001: Ledger answers\n\n**Verifies:** INT-001\n"
  private let bare = """
    # INT-001: Ledger

    ## External System

    | Attribute | Value |
    |-----------|-------|
    | **System Name** | Ledger |
    | **Provider** | Bank of Examples |
    | **API Type** | REST |

    """

  @Test func addsNothingForWhatIsStated() async throws {
    let site = await RiskSite(["a.md": complete, "tests.md": tests])
    let exposure = try #require(site.exposure("INT-001"))
    #expect(exposure.score == RiskScore(likelihood: 1, impact: 3))
    #expect(
      exposure.terms(ExposureSign.likelihood, site.risks.weights).filter { $0.points > 0 }
        .map(\.label) == ["Base"])
  }

  @Test func namesEverySummandOfWhatIsMissing() async throws {
    let site = await RiskSite([
      "a.md": bare + "## Open Questions\n\n- [ ] Who pays?\n- [x] Since when? May.\n"
    ])
    let exposure = try #require(site.exposure("INT-001"))
    let terms = exposure.terms(ExposureSign.likelihood, site.risks.weights)
    let added = terms.filter { $0.points > 0 }.map { "\($0.label) \(Points($0.points))" }
    #expect(
      added == [
        "Base 1", "Failures without an answer: 4 1.5", "No rate limit stated 0.25",
        "No timeout stated 0.5", "No retry policy stated 0.25", "No rollback planned 0.5",
        "No test case 1", "Open questions: 1 0.25",
      ])
    #expect(terms.reduce(0) { $0 + $1.points } == 525)
    #expect(exposure.computed == RiskScore(likelihood: 5, impact: 2))
    #expect(terms[1].note == "2 × 0.5 + 2 × 0.25")
  }

  @Test func countsFailedTestsOfTheRun() async throws {
    let results = TestResults(results: [
      "TC-001": [.init(outcome: .failed, test: "ledger", message: "")]
    ])
    let site = await RiskSite(["a.md": complete, "tests.md": tests], results: results)
    let exposure = try #require(site.exposure("INT-001"))
    #expect(exposure.failedTests == 1)
    #expect(exposure.score.likelihood == 2)
  }

  @Test func raisesTheImpactByWhatRestsOnIt() async throws {
    var files = ["a.md": complete, "tests.md": tests]
    for number in 1...5 {
      let target = number <= 3 ? "INT-001" : "FR-00\(number - 3)"
      files["fr\(number).md"] = "# FR-00\(number): Part\n\n**Depends on:** \(target)\n"
    }
    let site = await RiskSite(files)
    let exposure = try #require(site.exposure("INT-001"))
    #expect(exposure.directDependents == 3)
    #expect(exposure.allDependents == 5)
    // 3 for Must Have, 1 for three direct dependents, 0.5 for five in all.
    #expect(exposure.score.impact == 5)
  }

  @Test func letsTheWorstRegisteredRiskInForceWin() async throws {
    let site = await RiskSite([
      "a.md": complete, "tests.md": tests,
      "register.md": """
      # Risk register

      | ID | Risk | Likelihood | Impact | Affects | Status |
      |----|------|-----------:|-------:|---------|--------|
      | RISK-001 | Slow at noon | 2 | 2 | INT-001 | Open |
      | RISK-002 | Down for a day | 4 | 5 | INT-001 | Open |
      | RISK-003 | Sold to a rival | 5 | 5 | INT-001 | Closed |
      """,
    ])
    let exposure = try #require(site.exposure("INT-001"))
    #expect(exposure.score == RiskScore(likelihood: 4, impact: 5))
    #expect(exposure.computed == RiskScore(likelihood: 1, impact: 3))
    let winner = try #require(exposure.declared)
    #expect(site.risks.risks[Int(winner)].declared.id?.text == "RISK-002")
  }

  @Test func fillsInWhatARegisterLeavesOut() async throws {
    let site = await RiskSite([
      "a.md": complete, "tests.md": tests,
      "register.md": """
      # Register

      ## Risks

      | ID | Risk | Likelihood | Affects |
      |----|------|-----------:|---------|
      | RISK-001 | Slow at noon | 4 | INT-001 |
      """,
    ])
    #expect(site.exposure("INT-001")?.score == RiskScore(likelihood: 4, impact: 3))
  }

  @Test func countsRisksThatTheIntegrationDeclaresItself() async throws {
    let site = await RiskSite([
      "a.md": complete
        + "## Risks\n\n- Bank closes on holidays (Likelihood: High, Impact: Low)\n",
      "tests.md": tests,
    ])
    let exposure = try #require(site.exposure("INT-001"))
    #expect(site.risks.risks(of: exposure.integration).count == 1)
    #expect(exposure.score == RiskScore(likelihood: 5, impact: 1))
  }

  @Test func weighsAsTheConfigurationSays() async throws {
    var configuration = Configuration()
    configuration.risk.weights = ["no-test": 0, "optional": 100]
    let site = await RiskSite(["a.md": complete], configuration: configuration)
    #expect(site.exposure("INT-001")?.score.likelihood == 1)
    let usual = await RiskSite(["a.md": complete])
    #expect(usual.exposure("INT-001")?.score.likelihood == 2)
  }

  @Test(arguments: RiskSettings.weightNames)
  func everyWeightCanBeSet(name: String) {
    var settings = RiskSettings()
    settings.weights = [name: 17]
    #expect(RiskWeights(settings) != RiskWeights())
  }

  @Test(arguments: [
    (-40, 1), (100, 1), (149, 1), (150, 2), (249, 2), (250, 3), (450, 5), (900, 5),
  ])
  func roundsSumsHalfUpWithinTheScale(points: Int, step: Int) {
    #expect(RiskWeights.rounded(points) == step)
  }

  @Test(arguments: [(0, "0"), (25, "0.25"), (50, "0.5"), (105, "1.05"), (300, "3")])
  func writesPointsAsPeopleDo(points: Int, text: String) {
    #expect("\(Points(points))" == text)
  }

  @Test(arguments: [
    (1, RiskLevel.low), (4, .low), (5, .medium), (9, .medium), (10, .high), (12, .high),
    (15, .critical), (25, .critical),
  ])
  func namesTheBandOfAProduct(product: Int, level: RiskLevel) {
    #expect(RiskLevel(score: product) == level)
  }
}
