import Analysis
import Links
import Specs
import Testing

@Suite struct RiskRegisterTests {
  private func register(_ rows: String, and files: [String: String] = [:]) async -> RiskSite {
    await RiskSite(
      files.merging([
        "register.md": """
        # Risk register

        | ID | Risk | Category | Likelihood | Impact | Mitigation | Affects | Owner | Status |
        |----|------|----------|------------|--------|------------|---------|-------|--------|
        \(rows)
        """
      ]) { first, _ in first })
  }

  @Test func ordersWorstFirstAndSettledRisksLast() async {
    let site = await register(
      """
      | RISK-001 | a | Security | 2 | 2 | | | | Open |
      | RISK-002 | b | Security | 5 | 5 | | | | Closed |
      | RISK-003 | c | Security | 4 | 4 | | | | Mitigated |
      | RISK-004 | d | Security | | | | | | Open |
      | RISK-005 | e | Business | 3 | 5 | | | | Accepted |
      """)
    #expect(
      site.risks.risks.map { $0.declared.id?.text }
        == ["RISK-005", "RISK-001", "RISK-004", "RISK-003", "RISK-002"])
    #expect(site.risks.risks.map(\.state) == [.accepted, .open, .open, .mitigated, .closed])
    #expect(site.risks.risksOfCategory[Int(DeclaredRisk.Category.business.rawValue)] == [0])
  }

  @Test func inventsNoFigures() async throws {
    let site = await register("| RISK-001 | a | Security | High | | | | | Open |")
    let risk = try #require(site.risks.risks.first)
    #expect(risk.declared.likelihoodScore == 5)
    #expect(risk.score == nil)
  }

  @Test func tellsWhatARiskAffectsAndWhatMitigatesIt() async throws {
    let site = await register(
      "| RISK-001 | a | Security | 2 | 3 | Keys | FR-001, FR-002 | Ann | Open |",
      and: [
        "one.md": "# FR-001: One\n", "two.md": "# FR-002: Two\n\n**Mitigates:** RISK-001\n",
      ])
    let risk = try #require(site.risks.risks.first)
    #expect(site.ids(risk.affected) == ["FR-001", "FR-002"])
    #expect(site.ids(risk.mitigating) == ["FR-002"])
  }

  @Test func countsARiskOnceHoweverOftenItIsTold() async {
    let site = await register(
      "| RISK-001 | Down at a peak | Availability | 2 | 3 | | | | Open |",
      and: [
        "guide.md": """
        # Guide

        ## Common risks

        ### Availability
        - The bank is down at a peak (RISK-001)
        - The office floods
        """
      ])
    #expect(site.risks.risks.map(\.declared.title.text) == ["Down at a peak", "The office floods"])
  }

  @Test(arguments: [
    ("Open", RiskState.open), ("Mitigated (June)", .mitigated), ("Not mitigated", .open),
    ("Open, partly mitigated", .open), ("Partially mitigated", .open), ("Accepted", .accepted),
    ("✅ Closed", .closed), ("Resolved", .closed), ("In mitigation", .open),
    ("Mitigating", .open), ("Retired", .closed), ("Geschlossen", .closed), ("Monitoring", .open),
  ])
  func readsWhatBecameOfARisk(text: String, state: RiskState) {
    #expect(RiskState(text) == state)
  }

  @Test func putsOpenQuestionsBeforeAssumptionsAndAnsweredOnesLast() async {
    let site = await RiskSite([
      "a.md": """
      # FR-001: One

      **Assumptions:**
      - Clocks agree

      ## Open Questions

      1. [x] Who pays? We do.
      2. [ ] Since when?
      """
    ])
    let texts = site.risks.openPoints.map { point in
      site.graph.documents[Int(point.document)].facets.risks[Int(point.index)].title.text
    }
    #expect(texts == ["Since when?", "Clocks agree", "Who pays? We do."])
  }
}
