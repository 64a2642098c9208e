import Analysis
import Checks
import Findings
import Specs
import Testing

@Suite struct FailureModeMatrixTests {
  /// A specification with an error table, of a REST API unless said otherwise.
  private func spec(_ errors: String, type: String = "REST API", limits: String = "") -> String {
    """
    # INT-001: Ledger

    ## External System

    | Attribute | Value |
    |-----------|-------|
    | **Type** | \(type) |
    | **System Name** | Ledger |
    | **Provider** | Bank of Examples |

    ## Non-Functional Requirements

    | Aspect | Requirement |
    |--------|-------------|
    | **Availability** | 99 % |
    \(limits)

    ## Error Handling

    \(errors)
    """
  }

  private let head = "| Error Code | Meaning | System Response |\n|---|---|---|\n"

  private func row(_ text: String) async throws -> FailureRow {
    let sample = await SampleAnalysis(["INT-001-ledger.md": text])
    return try #require(sample.analysis.failureModes.rows.first)
  }

  @Test(arguments: [
    ("400", FailureColumn.badRequest), ("401", .unauthorized), ("403", .forbidden),
    ("404", .notFound), ("409", .conflict), ("422", .unprocessable), ("429", .tooManyRequests),
    ("500", .serverError), ("5xx", .serverError), ("503", .serverError), ("Timeout", .timeout),
    ("Connection refused", .connection), ("Rate limit", .tooManyRequests),
  ])
  func putsARowInTheColumnOfItsFailure(label: String, column: FailureColumn) async throws {
    let row = try await row(spec(head + "| \(label) | Bad | Tell the accountant |"))
    #expect(row.cell(column).state == .answered)
    #expect(row.cell(column).errors == [0])
    #expect(row.others.isEmpty)
  }

  @Test func putsARowWithSeveralCodesInEachColumn() async throws {
    let row = try await row(spec(head + "| 401/403 | Refused | New token |"))
    #expect(row.cell(.unauthorized).state == .answered)
    #expect(row.cell(.forbidden).state == .answered)
  }

  @Test func countsAWiderClassForAllItsCodes() async throws {
    let row = try await row(spec(head + "| 4xx | Refused | Reject |\n| 5xx | Down | Retry |"))
    #expect(row.cell(.conflict).state == .answeredWidely)
    #expect(row.cell(.timeout).state == .answeredWidely)
    #expect(row.gaps.isEmpty)
    // No column is named 4xx.
    #expect(row.others == [0])
  }

  @Test func listsWhatNoColumnShowsBeside() async throws {
    let row = try await row(spec(head + "| 410 | Gone | Forget it |\n| E17 | Odd | |"))
    #expect(row.others == [0, 1])
    #expect(row.silentOthers == [1])
  }

  @Test func isAGapWhereARowHasNoResponse() async throws {
    let row = try await row(spec(head + "| 400 | Bad | Reject |\n| 404 | Unknown | – |"))
    #expect(row.cell(.notFound).state == .listed)
    #expect(row.cell(.notFound).isGap)
  }

  @Test func takesATickedBoxForAnAnswer() async throws {
    let row = try await row(spec("- [x] Timeout\n- [ ] Rate limit exceeded"))
    #expect(row.cell(.timeout).state == .ticked)
    #expect(row.cell(.tooManyRequests).state == .listed)
  }

  @Test func demandsAnAnswerWhereALimitIsStated() async throws {
    let limits = "| **Rate Limits** | 60 requests per minute |\n| **Timeout** | 5 s |"
    let row = try await row(spec(head + "| 400 | Bad | Reject |", limits: limits))
    #expect(row.cell(.tooManyRequests).state == .limitUnanswered)
    #expect(row.cell(.timeout).state == .limitUnanswered)
  }

  @Test func demandsNothingWhereTheLimitIsNone() async throws {
    let row = try await row(
      spec(head + "| 400 | Bad | Reject |", limits: "| **Rate Limits** | None |"))
    #expect(row.cell(.tooManyRequests).state == .open)
  }

  @Test func hearsWhatTheSectionSaysInWords() async throws {
    let text = "When the call is throttled, wait a minute.\n\n" + head + "| 400 | Bad | Reject |"
    let row = try await row(spec(text, limits: "| **Rate Limits** | 60 requests per minute |"))
    #expect(row.cell(.tooManyRequests).state == .inWords)
  }

  @Test(arguments: [
    ("REST API", [FailureColumn.unauthorized, .serverError, .timeout]),
    ("Webhook", [.unauthorized]), ("SFTP", [.connection]), ("Kafka topic", [.connection]),
    ("Carrier pigeon", []),
  ])
  func demandsWhatEveryInterfaceOfItsTypeFailsIn(
    type: String, gaps: [FailureColumn]
  ) async throws {
    let row = try await row(spec(head + "| 400 | Bad | Reject |", type: type))
    #expect(row.gaps == gaps)
    #expect(row.gapCount == gaps.count)
  }

  @Test func demandsNothingOfDocumentsThatAreNoIntegrations() async {
    let sample = await SampleAnalysis(["notes.md": "# Notes\n\nThe API is slow.\n"])
    #expect(sample.analysis.failureModes.rows.isEmpty)
  }

  /// Whatever the rule reports, the matrix shows as a gap.
  @Test(arguments: [0, 1, 2, 3])
  func agreesWithTheRule(form: Int) async throws {
    let limits = "| **Rate Limits** | 60 requests per minute |\n| **Timeout** | 5 s |"
    let errors = [
      "| 400 | Bad | Reject |", "| 400 | Bad | Reject |\n| 429 | Busy | |",
      "| 400 | Bad | Reject |\n| 504 | Slow | Retry |",
      "| 400 | Bad | Reject |\n| 403 | No | |\n| Strange | | |",
    ][form]
    let sample = await SampleAnalysis(["INT-001-ledger.md": spec(head + errors, limits: limits)])
    let row = try #require(sample.analysis.failureModes.rows.first)
    let reported = sample.findings.filter { $0.rule == "unhandled-error" }
    #expect(!reported.isEmpty)
    let silent = row.cells.filter { $0.state == .listed }.flatMap(\.errors) + row.silentOthers
    let limited = row.cells.count { $0.state == .limitUnanswered }
    #expect(reported.count == Set(silent).count + limited)
  }
}
