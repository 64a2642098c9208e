import Specs
import Testing

@Suite struct CriticalityTests {
  @Test(arguments: [
    ("Critical", Criticality.critical), ("Must Have", .critical), ("must-have", .critical),
    ("**MUST**", .critical), ("🔴 Critical", .critical), ("P0", .critical), ("Kritisch", .critical),
    ("obligatorio", .critical), ("Must-Have!", .critical), ("High", .high), ("P1 (high)", .high),
    ("Hoch", .high), ("élevée", .high), ("Important", .medium), ("Should Have", .medium),
    ("Medium", .medium), ("P2 - Medium", .medium), ("mittel", .medium), ("Optional", .low),
    ("Could", .low), ("Low", .low), ("Nice to have", .low), ("P3", .low), ("niedrig", .low),
    ("Won't Have", .excluded), ("Won’t", .excluded), ("P4", .excluded),
    ("Must (see ADR-004)", .critical), ("High priority", .high), ("Medium-High", .medium),
    ("High, because of the audit", .high),
  ])
  func readsEveryVocabulary(text: String, level: Criticality) {
    #expect(Criticality(text) == level)
  }

  @Test(arguments: [
    "", "-", "Mustt Have", "Could Hvae", "Low latency", "High/Medium/Low", "High | Low", "TBD", "7",
    "The gateway is of high importance to the settlement of all of our payouts at night",
    "to be agreed with high management",
  ])
  func leavesOtherTextsAlone(text: String) {
    #expect(Criticality(text) == nil)
  }

  @Test func vocabulariesShareOneTop() {
    #expect(Criticality.critical.step == Criticality.high.step)
    #expect(Criticality.allCases.map(\.step) == [0, 1, 2, 3, 3])
  }

  @Test func readsNumbersWhereTheyAreAScale() {
    let scale = CriticalityScale(["1", "2", "High", "3"])
    #expect(["1", "2", "3"].map(scale.level) == [.critical, .high, .medium])
    let fromZero = CriticalityScale(["0", "3"])
    #expect(["0", "3"].map(fromZero.level) == [.critical, .low])
    #expect(CriticalityScale(["1", "70"]).level(of: "1") == nil)
    #expect(CriticalityScale(["1", "70"]).level(of: "High") == .high)
  }
}

@Suite struct StageTests {
  @Test(arguments: [
    ("Draft", Stage.draft), ("🚧 Draft", .draft), ("Proposed", .draft), ("Entwurf", .draft),
    ("Pending", .draft), ("not approved yet", .draft), ("In Review", .review),
    ("in-review", .review), ("Pending review", .review), ("In Prüfung", .review),
    ("Approved", .approved), ("✅ Approved (2026-01-02)", .approved), ("**Accepted**", .approved),
    ("Freigegeben", .approved), ("Implemented", .done), ("done", .done), ("Released in 2.1", .done),
    ("Deprecated", .deprecated), ("Superseded by ADR-012", .ended), ("Rejected", .ended),
    ("rechazado", .ended),
  ])
  func readsTheStatus(text: String, stage: Stage) {
    #expect(Stage(text) == stage)
  }

  @Test(arguments: [
    "", "In Progress", "Draft | In Review | Approved", "Draft/Approved", "[Draft/Approved]",
    "blue", "Phase 2",
  ])
  func saysNothingOfOtherWords(text: String) {
    #expect(Stage(text) == nil)
  }
}
