import Analysis
import Checks
import Links
import Testing

@Suite struct CoreFeaturesTests {
  private static let files = [
    "README.md": """
    # Integrations

    ## Dependencies Matrix

    | Integration | Core Features | Other Systems | Criticality |
    |-------------|---------------|---------------|-------------|
    | REQ-I-001 | FR-001, FR-002 | Mainframe | High |
    | REQ-I-002 | FR-001 | - | Medium |
    | REQ-I-003 | FR-002 | REQ-I-001 | Low |
    """,
    "a.md": "# REQ-I-001: Post\n\n**Criticality:** Critical\n**Core Features:** FR-001\n",
    "b.md": "# REQ-I-002: Rates\n\n**Core Features:** FR-001, FR-002\n",
    "c.md": """
    # REQ-I-003: Claims

    **Criticality:** Important

    ## Dependencies

    - **Core Features**: FR-002
    - **Other Systems**: REQ-I-001
    """,
    "fr.md":
      "### FR-001: Refunds\n\n### FR-002: Receipts\n\n### FR-003: Fees\n\n**Depends on:** REQ-I-002\n",
  ]

  private func features(
    _ files: [String: String]
  ) async -> (features: CoreFeatures, project: SampleAnalysis) {
    let project = await SampleAnalysis(files)
    return (
      CoreFeatures(project.subject, IntegrationCatalogue(project.subject)), project
    )
  }

  private func text(_ links: [CoreFeatureLink], _ project: SampleAnalysis) -> [String] {
    links.map { link in
      let id = project.graph.items[Int(link.item)].id
      return id + (link.isIncoming ? " <" : "") + (link.drift.map { " \($0.words)" } ?? "")
    }
  }

  @Test func marksWhatOnlyOneSideSays() async throws {
    let (features, project) = await features(Self.files)
    #expect(features.isKeptByHand)
    #expect(project.ids(features.rows.map(\.item)) == ["REQ-I-001", "REQ-I-002", "REQ-I-003"])
    try #require(features.rows.count == 3)
    #expect(text(features.rows[0].features, project) == ["FR-001", "FR-002 only in the matrix"])
    #expect(
      text(features.rows[1].features, project)
        == ["FR-001", "FR-002 missing in the matrix", "FR-003 <"])
    #expect(text(features.rows[2].features, project) == ["FR-002"])
    #expect(text(features.rows[0].systems, project) == ["REQ-I-003 <"])
    #expect(text(features.rows[2].systems, project) == ["REQ-I-001"])
    #expect(features.rows[0].writtenSystems == "Mainframe")
  }

  @Test func comparesCriticalityByItsStep() async throws {
    let (features, _) = await features(Self.files)
    try #require(features.rows.count == 3)
    // Critical and High are both the top.
    #expect(!features.rows[0].hasOtherCriticality)
    #expect(!features.rows[1].hasOtherCriticality)
    #expect(features.rows[2].hasOtherCriticality)
    #expect(features.driftCount == 3)
  }

  @Test func comparesNothingWithoutAMatrix() async {
    var files = Self.files
    files["README.md"] = "# Integrations\n"
    let (features, _) = await features(files)
    #expect(!features.isKeptByHand)
    #expect(features.driftCount == 0)
  }

  @Test func leavesAMatrixAloneThatIsTheOnlyWord() async {
    let (features, _) = await features([
      "README.md": """
      ## Dependencies Matrix

      | Integration | Core Features | Criticality |
      |-------------|---------------|-------------|
      | REQ-I-001 | FR-001 | High |
      """,
      "a.md": "# REQ-I-001: Post\n\n**Criticality:** Must Have\n",
      "fr.md": "### FR-001: Refunds\n",
    ])
    #expect(features.rows.count == 1)
    #expect(features.rows.first?.features.map(\.isInMatrix) == [true])
    #expect(features.rows.first?.features.map(\.isInSpecifications) == [false])
    #expect(features.driftCount == 0)
  }

  @Test func marksIntegrationsWithoutARow() async {
    var files = [
      "README.md": """
      # Integrations

      ## Dependencies Matrix

      | Integration | Core Features | Criticality |
      |-------------|---------------|-------------|
      | REQ-I-001 | FR-001 | High |
      | REQ-I-002 | FR-001 | High |
      | REQ-I-003 | FR-001 | High |
      | REQ-I-004 | FR-001 | High |
      """,
      "fr.md": "### FR-001: Refunds\n",
    ]
    for number in 1...5 {
      files["\(number).md"] = """
        # REQ-I-00\(number): Post

        ## Technical Specifications

        - **Provider**: Post \(number)
        - **API Type**: REST
        - **URL**: https://post.example/\(number)

        ## Dependencies

        - **Core Features**: FR-001
        """
    }
    let (features, project) = await features(files)
    let missing = features.rows.filter { $0.missingIn >= 0 }
    #expect(project.ids(missing.map(\.item)) == ["REQ-I-005"])
    #expect(features.driftCount == 1)
  }
}
