import Testing

@testable import Specs

@Suite struct ErrorReaderTests {
  @Test func readsCodeMeaningResponse() {
    let document = read(
      """
      # INT-001: Ledger

      ## Error Handling

      | Error Code | Meaning | System Response |
      |---|---|---|
      | 400 | Bad Request | Log and notify |
      | `429` | Rate Limited | - |
      | Timeout | No response | |
      | 503 | Unavailable | [TBD] |

      """)
    #expect(document.sectionLines == ["error-handling table heading 4"])
    #expect(
      document.errorLines == [
        "400 | 400 | Bad Request | ~ | Log and notify",
        "429 | 429‹`429`› | Rate Limited | ~ | ‹-›",
        "timeout | Timeout | No response | ~ | ",
        "503 | 503 | Unavailable | ~ | ‹[TBD]›",
      ])
    #expect(document.text(document.facets.errors[0].range).contains("Log and notify"))
  }

  @Test func readsTypeCodeHandling() {
    let document = read(
      """
      ### 4.2 ⚠️ Error Handling Strategy

      | Error Type | Response Code | Handling |
      |---|---|---|
      | Rate limit | 429 | Retry **with** backoff |
      | Auth failure | 401/403 | Refresh token |
      | Server error | 5xx | Retry 3x |
      | Timeout | - | Retry once |

      """)
    #expect(
      document.errorLines == [
        "429 | 429 | Rate limit | ~ | Retry with backoff‹Retry **with** backoff›",
        "401+403 | 401/403 | Auth failure | ~ | Refresh token",
        "5xx | 5xx | Server error | ~ | Retry 3x",
        "timeout | Timeout | ~ | ~ | Retry once",
      ])
  }

  @Test func readsScenarioMessageAndAction() {
    let document = read(
      """
      ## Error Handling

      | Error Code | Scenario | User-Facing Message | System Action |
      |---|---|---|---|
      | 500 | Server error | Try again | Retry, then alert |

      """)
    #expect(
      document.errorLines == ["500 | 500 | Server error | Try again | Retry, then alert"])
  }

  @Test func readsChecklistsWithRemarks() {
    let document = read(
      """
      ### Error Handling

      - [ ] Connection failures (retry logic)
      - [x] Rate limit exceeded (backoff strategy)
      - [ ] Service unavailable

      """)
    #expect(document.sectionLines == ["error-handling checklist heading 3"])
    #expect(
      document.errorLines == [
        "[ ] connection | Connection failures | ~ | ~ | retry logic",
        "[x] rate-limited | Rate limit exceeded | ~ | ~ | backoff strategy",
        "[ ] unavailable | Service unavailable | ~ | ~ | ~",
      ])
    #expect(
      document.checklistLines == [
        "error-handling - 1/3: 0[ ] Connection failures (retry logic); "
          + "0[x] Rate limit exceeded (backoff strategy); 0[ ] Service unavailable"
      ])
  }

  @Test func readsBullets() {
    let document = read(
      """
      ## Error Handling
      - **Retry Logic**: Exponential backoff
      - 429: wait for the window
      - Missing data is handled gracefully
      - **Provider errors**
        - 5xx → fail over

      """)
    #expect(
      document.errorLines == [
        "other | Retry Logic | ~ | ~ | Exponential backoff",
        "429 | 429 | ~ | ~ | wait for the window",
        "other | Missing data is handled gracefully | ~ | ~ | Missing data is handled gracefully",
        "5xx | 5xx | ~ | ~ | fail over",
      ])
  }

  @Test func keepsProseAsASectionWithoutValues() {
    let document = read("## Error Handling\n\nOn 429 the store waits.\n\nThen it goes on.\n")
    #expect(document.sectionLines == ["error-handling prose heading 0"])
    #expect(document.errorLines.isEmpty)
  }

  @Test func readsNoErrorsFromOtherTables() {
    let document = read(
      """
      ## Error Responses

      | Field | Type |
      |---|---|
      | code | string |

      ## Errors we made in 2025

      - We shipped on a Friday

      """)
    #expect(document.errorLines.isEmpty)
  }

  @Test func aTableThatEndsInAStateIsNoErrorTable() {
    let document = read(
      """
      ## Compliance matrix

      | Clause | System response | Status |
      |---|---|---|
      | 4.2 | Measures T-001 | Done |

      """)
    #expect(document.sectionLines.isEmpty)
  }

  @Test func aTableOfStatesIsNoErrorTable() {
    let document = read(
      "## Compliance\n\n| Status | Description | Action |\n|---|---|---|\n| Done | Clause 4 | None |\n"
    )
    #expect(document.sectionLines.isEmpty)
  }

  @Test(.timeLimit(.minutes(3)))
  func readsHugeListsInBoundedTime() {
    let rows = String(repeating: "| 500 | Server error | Retry |\n", count: 20_000)
    let table = "## Error Handling\n\n| Code | Meaning | Response |\n|---|---|---|\n" + rows
    #expect(read(table).errorLines.count == 20_000)
    let list = (0..<20_000).map { "- [ ] Timeout \($0) (retry)\n" }.joined()
    let document = read("## Error Handling\n\n" + list)
    #expect(document.facets.errors.count == 20_000)
    #expect(document.facets.checklists[0].tasks.count == 20_000)
    let nested = (0..<200).map { String(repeating: "  ", count: $0) + "- a\n" }.joined()
    #expect(read("## Rollback\n\n" + nested).facets.sections.count == 1)
  }
}
