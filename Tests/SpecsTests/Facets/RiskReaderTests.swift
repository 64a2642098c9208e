import Testing

@testable import Specs

@Suite struct RiskReaderTests {
  @Test func readsARegister() {
    let document = read(
      """
      # Risk Register

      | ID | Risk | Category | Likelihood | Impact | Mitigation | Owner | Status |
      |---|---|---|---|---|---|---|---|
      | RISK-001 | Provider down | Availability | 4 | 5 | Second provider | Ana | Open |
      | RISK-002 | Price rise | Business | 1 | 2 | - | | Closed |

      """)
    #expect(document.sectionLines == ["risks table header 2"])
    #expect(
      document.riskLines == [
        "RISK-001 | Provider down | 4 | 5 | Second provider | availability 4×5",
        "RISK-002 | Price rise | 1 | 2 | ‹-› | business 1×2",
      ])
    #expect(document.facets.risks.map { $0.owner?.text } == ["Ana", ""])
    #expect(document.facets.risks.map { $0.status?.text } == ["Open", "Closed"])
  }

  @Test func spreadsThreeStepsAndReadsTheHeadersScale() {
    let document = read(
      """
      ## Risks & Mitigations

      | Risk | Probability (1-10) | Severity | Mitigation |
      |---|---|---|---|
      | A leak | 9 | High | Rotate keys |
      | A delay | 2 | Low | Wait |

      """)
    #expect(
      document.riskLines == [
        "~ | A leak | 9 | High | Rotate keys | other 5×5",
        "~ | A delay | 2 | Low | Wait | other 1×1",
      ])
  }

  @Test func readsBulletsByCategory() {
    let document = read(
      """
      ## ⚠️ Common Risks

      ### Availability
      - Downtime of the service
      - **Risk**: unannounced changes

      ### Business
      - RISK-007: Vendor lock-in (Likelihood: High, Impact: Low)

      **Security:**
      - Breach
        - **Mitigation**: rotate keys

      ### Other
      - None registered

      """)
    #expect(
      document.riskLines == [
        "~ | Downtime of the service | ~ | ~ | ~ | availability 0×0",
        "~ | unannounced changes | ~ | ~ | ~ | availability 0×0",
        "RISK-007 | Vendor lock-in | High | Low | ~ | business 5×1",
        "~ | Breach | ~ | ~ | rotate keys | security 0×0",
      ])
  }

  @Test func readsARiskThatItsHeadingNames() {
    let document = read(
      """
      ## Risks

      ### RISK-001: Token theft
      - **Likelihood:** Unlikely
      - **Impact:** Critical
      - **Mitigation:** Short lifetimes

      """)
    #expect(
      document.riskLines == [
        "RISK-001 | Token theft | Unlikely | Critical | Short lifetimes | other 2×5"
      ])
  }

  @Test func readsAssumptionsAndOpenQuestions() {
    let document = read(
      """
      ## Notes

      **Assumptions:**
      - The sandbox stays up
      - -

      ## Open Questions

      1. [x] Who pays?
      2. [ ] Who signs?
      3. [ ]
      4. ~~Which region?~~
      5. (Resolved) Which currency?

      """)
    #expect(
      document.sectionLines == [
        "assumptions list label 1", "open-questions checklist heading 4",
      ])
    #expect(
      document.facets.risks.map { "\($0.title.text) \($0.isDone.map(String.init) ?? "")" } == [
        "The sandbox stays up ", "Who pays? true", "Who signs? false", "Which region? true",
        "(Resolved) Which currency? true",
      ])
  }

  @Test func emptyQuestionsAreNoQuestions() {
    let document = read("## Open Questions\n\n1. [ ]\n2. [ ]\n3. [ ]\n")
    #expect(document.riskLines.isEmpty)
    #expect(document.sectionLines == ["open-questions list heading 0"])
  }

  @Test func readsColumnsOfOneLetter() {
    let document = read(
      """
      ## Register

      | ID | Risk | P | I | Mitigation |
      |---|---|:-:|:-:|---|
      | R-001 | Late parts | 4 | 2 | Order early |

      """)
    #expect(document.riskLines == ["R-001 | Late parts | 4 | 2 | Order early | other 4×2"])
  }

  @Test func readsTheMitigationBehindAnArrow() {
    let document = read("## Risks\n\n- Slow entry → Offline queue\n")
    #expect(document.riskLines == ["~ | Slow entry | ~ | ~ | Offline queue | other 0×0"])
  }

  @Test func aRiskThatIsAHeadingNeedsNoLabel() {
    let document = read(
      "## Risks\n\n### Risk: Late parts\n\n- **Impact**: High\n- **Mitigation**: Order early\n")
    #expect(document.riskLines == ["~ | Late parts | ~ | High | Order early | other 0×5"])
  }

  /// Only headings of risks say which risks they are.
  @Test func takesNoCategoryFromWhatTheChapterIsAbout() {
    let document = read(
      """
      ## Phase 2: Availability Evaluation

      ### Risks

      - The format changes

      #### Security

      - A leak

      """)
    #expect(
      document.riskLines == [
        "~ | The format changes | ~ | ~ | ~ | other 0×0", "~ | A leak | ~ | ~ | ~ | security 0×0",
      ])
  }

  @Test func mitigationsAreNoRisks() {
    let document = read("## Risks\n\n- A leak\n\n### Mitigation Strategies\n\n- Rotate keys\n")
    #expect(document.facets.risks.map(\.title.text) == ["A leak"])
  }

  @Test func proseThatNamesRisksIsNoRegister() {
    let document = read(
      "## Design\n\n| Option | Description |\n|---|---|\n| A | risky |\n\nRisks abound.\n")
    #expect(document.sectionLines.isEmpty)
  }
}
