import Findings
import Links
import Markdown
import Specs
import Templates
import Testing

@testable import Site

/// The filled example of each built-in template: every part that is read of it is on its page, in a
/// card and where it stands.
@Suite struct FacetVisibilityTests {
  private static let site = Task {
    var files: [String: String] = [:]
    var artifacts: [String] = []
    for file in ExampleSite.files {
      if file.path.hasSuffix(".md") {
        files[file.path] = String(decoding: file.bytes, as: UTF8.self)
      } else {
        artifacts.append(file.path)
      }
    }
    return try await SampleSite(files, artifacts: artifacts)
  }

  private static let filled = ExampleSite.files.filter {
    $0.template != nil || $0.path == "integrations/README.md"
  }.map(\.path)

  @Test func thereIsAnExampleOfEachShape() {
    let shapes = Set(ExampleSite.files.compactMap(\.template))
    #expect(
      shapes == [
        "interface-requirement", "integration-requirement", "integration-spec",
        "api-integration-spec", "api-integration-prd",
      ])
  }

  @Test(arguments: filled)
  func showsEachFacetInACard(path: String) async throws {
    let (document, page) = try await Self.read(path)
    let cards = Set(page.matches(of: /<li>(?:<a href="[^"]*">|<b>)([^<]+)</).map { $0.1 })
    #expect(document.facets.sections.contains { $0.count > 0 })
    for section in document.facets.sections where section.count > 0 {
      let card = Self.card(of: section.kind)
      let isThere = section.kind == .traceability ? page.contains("id=\"sw:trace\"") : false
      #expect(isThere || cards.contains { card.contains(String($0)) }, "\(section.kind.name)")
    }
  }

  @Test(arguments: filled)
  func showsEachFacetWhereItStands(path: String) async throws {
    let (document, page) = try await Self.read(path)
    let tree = document.tree
    for section in document.facets.sections {
      if section.heading >= 0 {
        let heading = document.headings[Int(section.heading)]
        #expect(heading.node == document.titleNode || page.contains("id=\"\(heading.slug)\""))
      }
      // Every long word of it.
      let lost = Self.words(tree.source.bytes[section.range.indices]).filter { !page.contains($0) }
      #expect(lost == [], "\(section.kind.name)")
    }
  }

  private static func read(_ path: String) async throws -> (Document, String) {
    let site = try await site.value
    let document = try #require(site.graph.documents.first { "\($0.path)" == path })
    let name = path.hasSuffix("README.md") ? "integrations/index" : String(path.dropLast(3))
    return (document, site.text("\(name).html"))
  }

  private static func words(_ text: ArraySlice<UInt8>) -> [String] {
    String(decoding: text, as: UTF8.self).split { !($0.isASCII && $0.isLetter) }
      .filter { $0.count > 5 }.map(String.init)
  }

  /// The title of the card that a facet feeds.
  private static func card(of kind: FacetKind) -> [String] {
    switch kind {
    case .userStory: ["User story"]
    case .interface: ["Interface", "Limits", "External system"]
    case .externalSystem: ["External system"]
    case .authentication: ["Security", "Progress"]
    case .endpoints: ["Endpoints"]
    case .dataExchange, .dataMapping: ["Data"]
    case .errorHandling: ["Failures"]
    case .limits: ["Limits", "Progress"]
    case .checklist: ["Progress"]
    case .dependencies: ["Needs"]
    case .dependencyMatrix: ["Declared matrix"]
    case .traceability: []
    case .risks: ["Risks"]
    case .assumptions: ["Taken for granted"]
    case .openQuestions: ["Open questions"]
    case .monitoring: ["Monitoring"]
    case .testing: ["Testing"]
    case .rollback: ["Rollback"]
    case .launch: ["Launch"]
    case .scope, .outOfScope, .deliverables: ["Scope"]
    case .environment: ["Environment"]
    case .changeHistory, .approvals: ["History"]
    }
  }
}
