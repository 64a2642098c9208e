import Configuration
import Findings
import Testing

@testable import Specs

/// Which headings, labels and header rows say which facet follows.
@Suite struct FacetHeadingTests {
  static func kind(_ heading: String) -> String? {
    var key = LabelKey()
    return FacetVocabulary().heading(heading, &key)?.kind.name
  }

  @Test(
    arguments: [
      ("User Stories", "user-story"), ("Requirement Statement", "user-story"),
      ("Use Cases", "user-story"), ("Primary Use Case", "user-story"),
      ("Interface Type", "interface"), ("External System", "external-system"),
      ("Service/API Details", "external-system"), ("Service Details", "external-system"),
      ("API Specification", "external-system"), ("Authentication & Security", "authentication"),
      ("Security & Compliance", "authentication"), ("Security Considerations", "authentication"),
      ("Key Endpoints", "endpoints"), ("API Endpoints Used", "endpoints"),
      ("Endpoint/Connection", "endpoints"), ("Request Format", "data-exchange"),
      ("Exchanged Data", "data-exchange"), ("Request/Response Examples", "data-exchange"),
      ("Request/Response Mapping", "data-exchange"), ("Data Mapping", "data-mapping"),
      ("Error Handling", "error-handling"), ("Error Handling Strategy", "error-handling"),
      ("Non-Functional Requirements", "limits"), ("SLA and Performance", "limits"),
      ("Performance Requirements", "limits"), ("Rate Limits & Performance", "limits"),
      ("Acceptance Criteria", "checklist"), ("Success Criteria", "checklist"),
      ("Dependencies", "dependencies"), ("Prerequisite Requirements", "dependencies"),
      ("Infrastructure Dependencies", "dependencies"), ("Dependencies Matrix", "dependency-matrix"),
      ("Traceability", "traceability"), ("Common Risks", "risks"), ("Risk Register", "risks"),
      ("Assumptions", "assumptions"), ("Open Questions", "open-questions"),
      ("Monitoring & Alerting", "monitoring"), ("Testing Strategy", "testing"),
      ("Testing", "testing"), ("Rollback Plan", "rollback"), ("Launch Plan", "launch"),
      ("Spec Scope", "scope"), ("Out of Scope", "out-of-scope"),
      ("Expected Deliverable", "deliverables"), ("Environment Configuration", "environment"),
      ("Change History", "change-history"), ("Stakeholder Approval", "approvals"),
    ])
  func knowsTheHeadingsOfTheTemplates(heading: String, kind: String) {
    #expect(Self.kind(heading) == kind)
  }

  @Test(
    arguments: [
      ("4. Error Handling Strategy", "error-handling"), ("2.3 Rate limits", "limits"),
      ("⚠️ Common Risks", "risks"), ("📊 Dependencies Matrix", "dependency-matrix"),
      ("ERROR HANDLING", "error-handling"), ("error-handling", "error-handling"),
      ("Non-Functional Requirements (NFR)", "limits"), ("Risks, issues and assumptions", "risks"),
      ("Known Rate Limits", "limits"), ("Security Requirements", "authentication"),
      ("Testing and Deployment", "testing"),
      // An emoji that was decoded wrongly.
      ("üìä Dependencies Matrix", "dependency-matrix"), ("‚ö†Ô∏è Common Risks", "risks"),
    ])
  func looksThroughNumbersEmojiCaseAndEmptyWords(heading: String, kind: String) {
    #expect(Self.kind(heading) == kind)
  }

  @Test(
    arguments: [
      ("Fehlerbehandlung", "error-handling"), ("Abhängigkeiten", "dependencies"),
      ("Historial de cambios", "change-history"), ("Hors périmètre", "out-of-scope"),
      ("비기능 요구", "limits"), ("2. 오류 처리", "error-handling"), ("データマッピング", "data-mapping"),
      ("🔒 安全", "authentication"),
    ])
  func knowsHeadingsInOtherLanguages(heading: String, kind: String) {
    #expect(Self.kind(heading) == kind)
  }

  @Test(
    arguments: [
      "Errors we made", "Overview", "Technical Requirements", "Functional Requirements", "Notes",
      "The scope of this guide", "Purpose & Scope", "Constraints, risks and decisions",
      "Test Cases", "Types of Integrations", "Data Flow", "Communication Protocols", "Plan",
      "Strategy", "3. Testing Phase", "Key", "", "---", "Limits of what we know",
      "Risk and compliance", "Risk, fraud",
    ])
  func takesNoOtherHeadingForAFacet(heading: String) {
    #expect(Self.kind(heading) == nil)
  }

  @Test func namesTheFacetsAsTheConfigurationDoes() {
    #expect(FacetSettings.names == FacetKind.allCases.map(\.name))
    for kind in FacetKind.allCases {
      #expect(FacetSettings.columns(of: kind.name) == kind.columns.map(\.rawValue))
      #expect(FacetSettings.attributes(of: kind.name) == kind.attributes.map(\.name))
    }
  }

  @Test func readsEveryColumnByItsOwnName() {
    let vocabulary = FacetVocabulary()
    for (kind, role, labels) in FacetColumns.aliases {
      #expect(kind.columns.contains(role), "\(kind.name) has no column \(role.rawValue)")
      for label in labels.split(separator: ",") {
        let folded = LabelFolding.fold(String(label))
        #expect(
          vocabulary.label(folded).map { vocabulary.column($0, of: kind).role } == role
            || folded.isEmpty, "\(label) of \(kind.name)")
      }
    }
  }

  @Test func givesNoHeadingToTwoFacets() {
    var owners: [String: String] = [:]
    for (kind, labels) in FacetHeadings.aliases {
      for label in labels.split(separator: ",") {
        let folded = LabelFolding.fold(String(label))
        #expect(owners[folded] == nil, "\(label) of \(kind.name) and \(owners[folded] ?? "")")
        owners[folded] = kind.name
      }
    }
  }
}

/// What headings make of the blocks under them.
@Suite struct FacetSectionTests {
  @Test func innerHeadingsWithoutAMeaningKeepTheOuterOne() {
    let read = facets(
      """
      # T

      ## External System

      ### More

      - **Provider:** Acme

      ## Else

      - **Provider:** Other
      """)
    #expect(read.sections == ["external-system attributeList heading 1"])
    #expect(read.attributes == ["provider Provider = Acme"])
  }

  @Test func partsOfARiskSectionStartNoFacetOfTheirOwn() {
    let read = facets("# T\n\n## Risks\n\n### Security\n\n- **Encryption**: none\n")
    #expect(read.attributes.isEmpty)
    #expect(!read.sections.contains { $0.hasPrefix("authentication") })
  }

  @Test func anEmptySectionIsKept() {
    let read = facets("# T\n\n## Rate Limits\n\n## External System\n\nTo be found.\n")
    #expect(read.sections == ["limits prose heading 0", "external-system prose heading 0"])
    #expect(read.document.text(read.facets.sections[0].range) == "## Rate Limits")
    #expect(read.document.text(read.facets.sections[1].range) == "To be found.")
  }

  @Test func theTitleStartsNoFacet() {
    #expect(facets("# API Specification\n\n- **Provider:** Acme\n").sections.isEmpty == false)
    #expect(facets("# Endpoints\n\n| A | B |\n|---|---|\n| 1 | 2 |\n").sections.isEmpty)
  }

  @Test func aHeaderRowDecidesAgainstItsHeading() {
    let read = facets(
      """
      # T

      ## Rate Limits

      | Source Field | Target Field | Transformation |
      |---|---|---|
      | a | b | none |

      ## Anything

      | Method | Endpoint |
      |---|---|
      | GET | /a |
      """)
    #expect(
      read.sections == [
        "data-mapping table header 1", "limits prose heading 0", "endpoints table header 1",
      ])
    #expect(read.mappings == ["a | b | none | nil | nil"])
  }

  @Test(
    arguments: [
      "| Name | Notes |\n|---|---|\n| a | b |\n", "| Source | Target |\n|---|---|\n| a | b |\n",
      "| Key | Value |\n|---|---|\n| Protocol | b |\n",
      "| Action | Result |\n|---|---|\n| a | b |\n",
      "| Status | Description |\n|---|---|\n| a | b |\n",
      "| Variable | Meaning |\n|---|---|\n| x | y |\n", "| Role | Goal |\n|---|---|\n| x | y |\n",
    ])
  func aTableThatCouldBeAnythingIsNothing(table: String) {
    #expect(facets("# T\n\n## Notes\n\n\(table)").sections.isEmpty)
  }

  @Test func readsTheNamesThatTheConfigurationAdds() {
    var limits = FacetSettings(facet: "limits")
    limits.headings = ["Grenzwerte"]
    limits.attributes = [FacetAliases(name: "rate-limit", aliases: ["Aufrufgrenze"])]
    var mapping = FacetSettings(facet: "data-mapping")
    mapping.columns = [
      FacetAliases(name: "source", aliases: ["Hier"]),
      FacetAliases(name: "target", aliases: ["Dort"]),
    ]
    var configuration = Configuration()
    configuration.facets = [limits, mapping]
    let read = facets(
      """
      # T

      ## 3. 📈 Grenzwerte

      - **Aufrufgrenze**: 5/s

      ## Felder

      | Hier | Dort |
      |---|---|
      | a | b |
      """, configuration)
    #expect(read.sections == ["limits attributeList heading 1", "data-mapping table header 1"])
    #expect(read.attributes == ["rate-limit Aufrufgrenze = 5/s"])
    #expect(read.mappings == ["a | b | nil | nil | nil"])
  }
}
