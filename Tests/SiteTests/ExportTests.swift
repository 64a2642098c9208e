import Findings
import Foundation
import Testing

@testable import Site

@Suite struct ExportTests {
  static let files = [
    "a/INT-001.md": """
    # INT-001: Ledger

    **Status:** Approved
    **Depends on:** FR-001

    Ünï FR-001 und FR-009.

    """,
    "FR-001.md": "---\nid: FR-001\n---\n# Refund \"now\"\n",
    "notes/plan.md": "# Plan\n\nSee [api](../design/api.yaml).\n",
  ]

  private func json(_ site: SampleSite, _ path: String) throws -> [String: Any] {
    let data = Data(site.pages[path] ?? [])
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  @Test func listsEveryItemWithItsPlaceAndAddress() async throws {
    let site = try await SampleSite(Self.files, artifacts: ["design/api.yaml"])
    let export = try json(site, "items.json")
    #expect(export["version"] as? Int == 1)
    let items = try #require(export["items"] as? [[String: Any]])
    #expect(items.map { $0["id"] as? String } == ["FR-001", "INT-001", "notes/plan"])
    #expect(
      items.map { $0["url"] as? String } == ["FR-001.html", "a/INT-001.html", "notes/plan.html"])
    #expect(items[0]["title"] as? String == "Refund \"now\"")
    #expect(items[0]["line"] as? Int == 2)
    #expect(items[1]["file"] as? String == "Content/a/INT-001.md")
    #expect(items[1]["form"] as? String == "document")
    #expect(items[1]["status"] as? String == "Approved")
    let metadata = items[1]["metadata"] as? [String: String]
    #expect(metadata?["Depends on"] == "FR-001")
  }

  @Test func writesEachEdgeAtTheColumnAnEditorCounts() async throws {
    let site = try await SampleSite(Self.files, artifacts: ["design/api.yaml"])
    let export = try json(site, "graph.json")
    let edges = try #require(export["edges"] as? [[String: Any]])
    let mention = try #require(
      edges.first { $0["relation"] as? String == "mentions" && $0["line"] as? Int == 6 })
    #expect(mention["from"] as? String == "INT-001")
    #expect(mention["to"] as? String == "FR-001")
    #expect(mention["column"] as? Int == 5)
    #expect(mention["text"] as? String == "FR-001")
    #expect(edges.contains { $0["relation"] as? String == "depends-on" && $0["line"] as? Int == 4 })
    #expect(edges.contains { $0["to"] as? String == "design/api.yaml" })
    let unresolved = try #require(export["unresolved"] as? [[String: Any]])
    #expect(unresolved.map { $0["text"] as? String } == ["FR-009"])
    #expect(unresolved[0]["status"] as? String == "missing")
    #expect(unresolved[0]["column"] as? Int == 16)
  }

  @Test func sumsUpTheFindings() async throws {
    let site = try await SampleSite(Self.files, artifacts: ["design/api.yaml"])
    let export = try json(site, "findings.json")
    let findings = try #require(export["findings"] as? [[String: Any]])
    #expect(findings.contains { $0["rule"] as? String == "unknown-id" })
    let summary = try #require(export["summary"] as? [String: Int])
    #expect(summary["documents"] == 3)
    #expect(summary["errors"] == findings.filter { $0["severity"] as? String == "error" }.count)
  }

  @Test func countsPlacesOfALongLineOnce() {
    let line = String(repeating: "é INT-001, ", count: 2_000)
    let source = SourceText(path: "x.md", text: "first\n" + line)
    var cursor = PlaceCursor(source)
    for index in stride(from: 6, to: source.bytes.count, by: 36) {
      #expect(cursor.place(at: index) == source.place(at: index))
    }
    #expect(cursor.place(at: 3) == source.place(at: 3))
  }
}
