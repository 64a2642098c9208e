import Checks
import Findings
import Specs
import Testing

@testable import Analysis

@Suite struct ProviderGroupTests {
  @Test(arguments: [
    ("ACME, Inc.", "acme"), ("Acme", "acme"), ("acme inc", "acme"), ("The Acme Company", "acme"),
    ("Øresund Clearing Bank A/S", "øresund clearing bank a s"), ("S.A.", "sa"), ("Inc", "inc"),
    ("Müller & Söhne GmbH", "müller söhne"), ("O’Neill Ltd.", "oneill"), ("—", ""),
  ])
  func foldsTheSpellingsOfAProvider(name: String, key: String) {
    #expect(ProviderGroups.key(name) == key)
  }

  private func integration(_ system: String, _ provider: String?) -> String {
    """
    # \(system)

    ## External System

    | Attribute | Value |
    |---|---|
    | **System Name** | \(system) |
    | **Production URL** | https://api.example |
    \(provider.map { "| **Provider** | \($0) |" } ?? "")
    """
  }

  @Test func groupsByProviderWithTheUnknownLast() async {
    let sample = await SampleAnalysis([
      "a.md": integration("Rates", "Zeta Ltd"), "b.md": integration("Ledger", nil),
      "c.md": integration("Cards", "ACME, Inc."), "d.md": integration("Points", "Acme"),
      "e.md": integration("Refunds", "Acme"), "f.md": integration("zeta", nil),
    ])
    let groups = sample.analysis.interfaces.providers.groups
    #expect(groups.map(\.name) == ["Acme", "Zeta Ltd", nil])
    #expect(groups.map(\.integrations) == [[2, 3, 4], [0, 5], [1]])
  }
}

@Suite struct InterfaceTableTests {
  private let head = """
    # INT-001: Ledger

    ## External System

    | Attribute | Value |
    |---|---|
    | **System Name** | Ledger |
    | **Provider** | Bank of Examples |

    """

  /// The cells of a row without its document: text, and the word of its mark in brackets.
  private func cells(_ table: FactTable) -> [String] {
    table.rows.map { row in
      row.cells.map { cell in
        let word = cell.mark == .open ? "" : cell.word.map { "[\($0)]" } ?? ""
        return cell.text + word
      }.joined(separator: " | ")
    }
  }

  @Test(arguments: [
    ("OAuth2", " | OAuth2 | [not stated] | [not stated] | [not stated] | [not stated] | "),
    ("API Key", " | API Key | [not stated] |  | [not stated] |  | "),
    ("JWT", " | JWT | [not stated] | [not stated] | [not stated] |  | "),
    ("None", " | None |  |  | [not stated] |  | "),
  ])
  func asksForWhatTheMethodOfAuthenticationNeeds(method: String, line: String) async {
    let sample = await SampleAnalysis([
      "INT-001.md": head + "\n## Authentication\n\n- **Auth Method**: \(method)\n"
    ])
    #expect(cells(sample.analysis.interfaces.security) == [line])
  }

  @Test func showsALimitAsAGapWhereTheCheckMissesIt() async {
    let limits = "\n## Non-Functional Requirements\n\n| Aspect | Requirement |\n|---|---|\n"
    let sample = await SampleAnalysis([
      "INT-001.md": head + limits + "| **Rate Limits** | 60 per minute |\n| **Latency** | 1 s |\n"
    ])
    let table = sample.analysis.interfaces.limits
    #expect(table.rows[0].cells[1].text == "60 per minute")
    #expect(table.rows[0].cells[2].mark == .gap)
    #expect(table.rows[0].cells[6].text == "1 s")
    #expect(table.rows[0].cells[4].mark == .open)
    let rules = Set(sample.findings.map(\.rule))
    #expect(rules.contains("missing-timeout") && !rules.contains("missing-rate-limit"))
    #expect(table.gapCount == rules.count { ["missing-timeout", "missing-retry"].contains($0) })
  }

  @Test func comparesEndpointsWithTheFileBothWays() async {
    let text =
      head + """

        ## API Endpoints Used

        | Method | Endpoint | Purpose |
        |---|---|---|
        | GET | /entries/{id} | One |
        | DELETE | /entries/{id} | Remove |

        ## Traceability

        | Artifact Type | Reference | Notes |
        |---|---|---|
        | API Spec | `design/ledger.json` | |

        """
    let file = """
      {"openapi": "3.0.0", "paths": {"/entries/{entry}": {"get": {}}, "/entries": {"post": {}}}}
      """
    let sample = await SampleAnalysis(["INT-001.md": text], apis: ["design/ledger.json": file])
    #expect(
      cells(sample.analysis.interfaces.endpoints) == [
        "/entries/{id} | GET | One |  |  | [described]",
        "/entries/{id} | DELETE | Remove |  |  | [not in the file]",
        "/entries | POST |  |  | [not listed] | [described]",
      ])
    #expect(sample.analysis.interfaces.endpoints.gapCount == 2)
  }

  @Test func comparesWithTheFilesOfTheProvider() async {
    let interface =
      head + "\n## Traceability\n\n| Artifact Type | Reference |\n|---|---|\n"
      + "| API Spec | `design/ledger.json` |\n"
    let client =
      head.replacing("INT-001", with: "INT-002") + """

        ## API Endpoints Used

        | Method | Endpoint | Purpose |
        |---|---|---|
        | GET | /entries/7 | One |
        | GET | /elsewhere | Not theirs |

        """
    let file = #"{"openapi": "3.0.0", "paths": {"/entries/{entry}": {"get": {}, "put": {}}}}"#
    let sample = await SampleAnalysis(
      ["INT-001.md": interface, "INT-002.md": client], apis: ["design/ledger.json": file])
    #expect(
      cells(sample.analysis.interfaces.endpoints) == [
        "/entries/7 | GET | One |  |  | [described]", "/elsewhere | GET | Not theirs |  |  | ",
        "/entries/{entry} | PUT |  |  | [not listed] | [described]",
      ])
  }

  @Test func asksNothingThatTheTemplateHasNoPlaceFor() async throws {
    let text = """
      # REQ-I-001: Ledger

      ## General Information
      **ID**: REQ-I-001
      **External System**: Ledger
      **Type**: REST API

      ## Technical Specifications

      ### Endpoint/Connection
      - **URL**: https://ledger.example
      - **Authentication**: OAuth2
      - **Rate Limits**: 60 requests per minute

      ## Error Handling

      On 429 the store waits. Without an answer the last balance is shown.

      ## Testing

      Nightly.
      """
    let sample = await SampleAnalysis(["integrations/REQ-I-001-ledger.md": text])
    #expect(sample.subject.templates.schema(of: 0)?.name == "integration-requirement")
    let row = try #require(sample.analysis.failureModes.rows.first)
    #expect(row.cell(.tooManyRequests).state == .inWords)
    #expect(row.gapCount == 0)
    #expect(sample.analysis.interfaces.security.gapCount == 0)
  }

  @Test func listsEndpointsWithoutAFile() async {
    let endpoints =
      "\n## Endpoints\n\n| Method | Path | Purpose |\n|---|---|---|\n| GET | /a | x |\n"
    let sample = await SampleAnalysis(["INT-001.md": head + endpoints])
    #expect(cells(sample.analysis.interfaces.endpoints) == ["/a | GET | x |  |  | "])
  }

  private func mapping(_ rows: String) -> String {
    "\n## Data Mapping\n\n| Source Field | Target Field | Transformation |\n|---|---|---|\n" + rows
  }

  @Test func marksAFieldThatOneProviderGetsInTwoWays() async {
    let sample = await SampleAnalysis([
      "INT-001.md": head + mapping("| b | y | None |\n| a | x | Lower case |\n"),
      "INT-002.md": head.replacing("INT-001", with: "INT-002")
        + mapping("| a | x | Upper case |\n| b | y | none |\n"),
      "INT-003.md": head.replacing("INT-001", with: "INT-003")
        .replacing("Bank of Examples", with: "Other") + mapping("| b | y | Rounded |\n"),
    ])
    #expect(
      cells(sample.analysis.interfaces.dictionary) == [
        "a | x | Lower case[differs] |  |  | ", "a | x | Upper case[differs] |  |  | ",
        "b | y | None |  |  | ", "b | y | none |  |  | ", "b | y | Rounded |  |  | ",
      ])
  }

  @Test func marksAVariableThatTwoDocumentsGiveDifferentValues() async {
    func variables(_ text: String) -> String {
      "# V\n\n## Environment Variables\n\n```\n\(text)\n```\n"
    }
    let sample = await SampleAnalysis([
      "a.md": variables("B_URL=https://a.example\nA_KEY=\nC=1"),
      "b.md": variables("B_URL=https://b.example\nA_KEY=x\nC=1"),
    ])
    #expect(
      cells(sample.analysis.interfaces.variables) == [
        "A_KEY |  |  | ", "A_KEY | x |  | ", "B_URL | https://a.example[differs] |  | ",
        "B_URL | https://b.example[differs] |  | ", "C | 1 |  | ", "C | 1 |  | ",
      ])
  }

  @Test func tellsWhichMetricsAreStillToBeSetUp() async {
    let sample = await SampleAnalysis([
      "a.md": "# A\n\n## Monitoring & Alerting\n\n- [x] Error rate\n- [ ] Latency\n"
    ])
    #expect(
      cells(sample.analysis.interfaces.monitoring) == [
        "Error rate |  |  | [done] | ", "Latency |  |  | [to do] | ",
      ])
  }

  @Test func hasNothingToShowWithoutIntegrations() async {
    let interfaces = await SampleAnalysis(["a.md": "# A\n"]).analysis.interfaces
    for table in [
      interfaces.failureModes, interfaces.integrations, interfaces.security, interfaces.limits,
      interfaces.endpoints, interfaces.dictionary, interfaces.variables, interfaces.monitoring,
    ] {
      #expect(table.rows.isEmpty)
      #expect(table.pages == [0..<0])
    }
  }
}
