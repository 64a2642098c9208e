import Findings
import Foundation
import Specs
import Testing

@testable import Site

@Suite struct FacetsExportTests {
  static let files = [
    "INT-001.md": """
    # INT-001: Ledger

    ## Error Handling

    | Error Code | Meaning | System Response |
    |---|---|---|
    | é 429 | Rate Limited | |
    | 5xx | Server error | Retry |

    ## Acceptance Criteria

    - [x] Booked
    - [ ] Paid

    ## Fehlerhafte Überschrift

    Text.

    """
  ]

  private func document(_ json: [UInt8]) throws -> [String: Any] {
    let export = try #require(
      try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any])
    #expect(export["version"] as? Int == 1)
    let documents = try #require(export["documents"] as? [[String: Any]])
    #expect(documents.map { $0["file"] as? String } == ["Content/INT-001.md"])
    return documents[0]
  }

  @Test func publishesTheSameWithoutTheValues() async throws {
    let site = try await SampleSite(Self.files)
    var whole = try document(
      FacetsExport.write([0], of: site.graph, templates: TemplateAssignments(), withValues: true))
    var facets = try #require(whole["facets"] as? [[String: Any]])
    for index in facets.indices { #expect(facets[index].removeValue(forKey: "values") != nil) }
    whole["facets"] = facets
    let published = try document(try #require(site.pages["facets.json"]))
    #expect(NSDictionary(dictionary: published) == NSDictionary(dictionary: whole))
  }

  @Test func saysWhatWasReadWhereAndWhy() async throws {
    let site = try await SampleSite(Self.files)
    let document = try document(
      FacetsExport.write([0], of: site.graph, templates: TemplateAssignments(), withValues: true))
    let facets = try #require(document["facets"] as? [[String: Any]])
    #expect(facets.map { $0["facet"] as? String } == ["error-handling", "checklist"])
    #expect(facets[0]["shape"] as? String == "table")
    #expect(facets[0]["sign"] as? String == "heading")
    #expect(facets[0]["heading"] as? String == "Error Handling")
    #expect(facets[0]["line"] as? Int == 5 && facets[0]["count"] as? Int == 2)
    let errors = try #require(facets[0]["values"] as? [[String: Any]])
    #expect(errors.map { $0["line"] as? Int } == [7, 8])
    #expect(errors[1]["modes"] as? [String] == ["5xx"])
    #expect(errors[0]["response"] as? String == "" && errors[1]["response"] as? String == "Retry")
    let lists = try #require(facets[1]["values"] as? [[String: Any]])
    #expect(lists[0]["acceptance"] as? Bool == true)
    #expect(lists[0]["done"] as? Int == 1 && lists[0]["open"] as? Int == 1)
    let tasks = try #require(lists[0]["tasks"] as? [[String: Any]])
    #expect(tasks.map { $0["text"] as? String } == ["Booked", "Paid"])
    #expect(tasks.map { $0["column"] as? Int } == [7, 7])
    let unread = try #require(document["unread"] as? [[String: Any]])
    #expect(unread.map { $0["heading"] as? String } == ["Fehlerhafte Überschrift"])
    #expect(unread.map { $0["line"] as? Int } == [15])
  }
}
