import Foundation
import Templates
import Testing

@testable import Specs

/// What is read from the filled example of each built-in template, and from its folder page. The
/// README's table is made of these cells.
@Suite struct TemplateFacetTests {
  @Test(arguments: TemplateFacetCell.all)
  func readsTheFacetFromTheFilledTemplate(cell: TemplateFacetCell) throws {
    let lines = FacetValueLines(try cell.template.document())
    let values = lines.values(of: cell.facet)
    #expect(lines.shapes(of: cell.facet) == cell.shapes)
    #expect(values.count == cell.count)
    #expect(values.contains(cell.value), "\(values.joined(separator: "\n"))")
  }

  /// A facet that is read without a cell would be missing in the README.
  @Test(arguments: FilledTemplate.allCases)
  func readsNothingElseFromIt(template: FilledTemplate) throws {
    let lines = FacetValueLines(try template.document())
    let read = FacetKind.allCases.filter { !lines.values(of: $0).isEmpty }
    let cells = TemplateFacetCell.all.filter { $0.template == template }.map(\.facet)
    #expect(read == FacetKind.allCases.filter(cells.contains))
  }

  @Test func isWhatTheReadmeShows() throws {
    let readme = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("README.md")
    let text = try String(contentsOf: readme, encoding: .utf8)
    #expect(text.contains(TemplateFacetCell.table), "\(TemplateFacetCell.table)")
  }
}

/// The examples that `init` writes.
enum FilledTemplate: String, CaseIterable, Sendable {
  case interfaceRequirement = "interface-requirement"
  case integrationRequirement = "integration-requirement"
  case folderPage = "its folder page"
  case integrationSpec = "integration-spec"
  case apiIntegrationSpec = "api-integration-spec"
  case apiIntegrationPRD = "api-integration-prd"

  func document() throws -> Document {
    let file = try #require(
      ExampleSite.files.first {
        self == .folderPage ? $0.path == "integrations/README.md" : $0.template == rawValue
      })
    return DocumentReader().read(
      path: file.path, sitePath: "Content/\(file.path)", bytes: file.bytes)
  }
}
