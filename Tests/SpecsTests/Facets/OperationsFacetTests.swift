import Testing

@testable import Specs

/// Monitoring, testing, rollback, launch, scope, deliverables.
@Suite struct OperationsFacetTests {
  @Test func readsMetrics() {
    let document = read(
      """
      ## Monitoring & Alerting

      | Metric | Alert Threshold | Action |
      |---|---|---|
      | Error rate | > 5 % | Page on-call |
      | Latency (p99) | > 2 s | |

      ### Metrics to Track
      - [x] Response times
      - Error rate > 2 %
      - **Health Checks**: Service availability
      - **Queue**: over 500 for 5 min
      - KeyDue (warning at 90 days)

      """)
    #expect(
      document.sectionLines == ["monitoring table heading 2", "monitoring checklist heading 5"])
    #expect(
      document.metricLines == [
        "Error rate | > 5 % | Page on-call", "Latency (p99) | > 2 s | ",
        "[x] Response times | ~ | ~", "Error rate | > 2 % | ~",
        "Health Checks: Service availability‹**Health Checks**: Service availability› | ~ | ~",
        "Queue | over 500 for 5 min | ~", "KeyDue | warning at 90 days | ~",
      ])
  }

  @Test func readsTestingByItsHeadings() {
    let document = read(
      """
      ## Testing Strategy

      - **Unit Tests**: stubs

      ### Integration Tests
      - [ ] Rate limits
      - [x] Renewal

      1. **Contract Tests**
         - nightly

      """)
    #expect(
      document.entryLines(.testing) == [
        "Unit Tests | stubs", "[ ] Integration Tests | Rate limits",
        "[x] Integration Tests | Renewal", "Contract Tests‹**Contract Tests**› | nightly",
      ])
  }

  @Test func readsRollbackAndLaunch() {
    let document = read(
      """
      ## Rollback Plan

      If it fails:
      1. **Detection:** alert on errors
      2. Switch off `flag`

      ## Launch Plan

      ### Phases
      1. **Development/Testing:** 5 weeks
      2. **Rollout:** 3 weeks

      """)
    #expect(
      document.entryLines(.rollback) == [
        "Detection | alert on errors", "If it fails | Switch off flag‹Switch off `flag`›",
      ])
    #expect(
      document.entryLines(.launch) == ["Development/Testing | 5 weeks", "Rollout | 3 weeks"])
  }

  @Test func readsProse() {
    let document = read(
      """
      ## Testing

      Recorded answers stand in for the service.

      ### Contract Tests

      The schema is compared once a week.

      ## Rollback

      The following steps undo it:

      1. Switch it off

      ## Out of Scope

      None.

      """)
    #expect(
      document.sectionLines == [
        "testing prose heading 1", "testing prose heading 1", "rollback list heading 1",
        "out-of-scope prose heading 0",
      ])
    #expect(
      document.entryLines(.testing) == [
        "~ | Recorded answers stand in for the service.",
        "Contract Tests | The schema is compared once a week.",
      ])
  }

  @Test func readsScopeAndDeliverables() {
    let document = read(
      """
      ## Spec Scope

      1. **API Client** - Typed client
      2. Retries

      ## Out of Scope

      - Admin UI

      ## Expected Deliverable

      1. It works

      ## Documentation Requirements

      - [ ] Runbook
      - Guide

      """)
    #expect(document.entryLines(.scope) == ["API Client | Typed client", "~ | Retries"])
    #expect(document.entryLines(.outOfScope) == ["~ | Admin UI"])
    #expect(
      document.entryLines(.deliverables) == ["~ | It works", "[ ] ~ | Runbook", "~ | Guide"])
    #expect(document.checklistLines == ["deliverables - 0/1: 0[ ] Runbook"])
  }

  @Test func headingsThatOnlySoundAlikeAreNone() {
    let document = read(
      "## Scope creep we saw\n\n- one\n\n## Testing email functionality\n\n- two\n")
    #expect(document.facets.entries.isEmpty)
  }
}
