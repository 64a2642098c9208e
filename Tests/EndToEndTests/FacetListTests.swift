import Foundation
import Testing

@Suite struct FacetListTests {
  private func project() throws -> Project {
    let project = try Project.payments()
    try project.write(
      """
      # INT-007: Limits

      ## Error Handling

      | Code | Meaning | Response |
      |---|---|---|
      | 429 | Rate limited | Wait |

      ## Umrechnung

      Text.

      """, to: "Content/INT-007.md")
    return project
  }

  @Test func listsWhatWasRecognisedAndWhatWasNot() throws {
    let outcome = try project().run("list", ["--facets", "--where", "id=INT-007"])
    #expect(outcome.code == 0)
    let lines = outcome.output.split(separator: "\n").map {
      $0.split(separator: " ").joined(separator: " ")
    }
    #expect(
      lines == [
        "FACET SHAPE SIGN VALUES HEADING PLACE",
        "error-handling table heading 1 Error Handling Content/INT-007.md:5",
        "- Umrechnung Content/INT-007.md:9",
      ])
    #expect(outcome.error.contains("1 facet in 1 document"))
  }

  /// The README's configuration, and what it says is listed with it.
  @Test func readsTheAliasesOfTheReadme() throws {
    let file = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("README.md")
    let readme = try String(contentsOf: file, encoding: .utf8)
    let start = try #require(readme.range(of: "facets:\n  error-handling:")).lowerBound
    let end = try #require(readme[start...].range(of: "```")).lowerBound
    let project = try Project([
      "specweft.yml": String(readme[start..<end]),
      "Content/INT-007.md": """
      # INT-007: Tagesabschluss

      ## Störungen

      | Code | Bedeutung | Reaktion |
      |---|---|---|
      | 429 | Zu viele Aufrufe | Warten |
      | 503 | Nicht da | Später noch einmal |

      ## Felder

      | Unser Feld | Deren Feld |
      |---|---|
      | a | b |

      ## Rate Limits

      - **Aufrufgrenze:** 60 je Minute

      ## Security

      Not yet known.

      ## Umrechnung

      Text.

      """,
    ])
    let outcome = try project.run("list", ["--facets"])
    #expect(outcome.code == 0)
    #expect(readme.contains(outcome.output), "\(outcome.output)")
  }

  @Test func writesFacetsForOtherPrograms() throws {
    let project = try project()
    let csv = try project.run("list", ["--facets", "--where", "id=INT-007", "--format", "csv"])
    #expect(
      csv.output == """
        facet,shape,sign,values,heading,file,line
        error-handling,table,heading,1,Error Handling,Content/INT-007.md,5
        ,,,0,Umrechnung,Content/INT-007.md,9

        """)
    let json = try project.run(
      "list", ["--facets", "--where", "id=INT-007", "--format", "json"])
    #expect(
      json.output == """
        {"version":1,
        "documents":[
        {"file":"Content/INT-007.md","template":null,"facets":[
        {"facet":"error-handling","shape":"table","sign":"heading","heading":"Error Handling",\
        "line":5,"count":1,"values":[{"line":7,"column":1,"modes":["429"],"label":"429",\
        "meaning":"Rate limited","response":"Wait"}]}],"unread":[{"heading":"Umrechnung","line":9}]}
        ]}

        """)
  }

  /// The site's file is as the list, without the values.
  @Test func publishesWhatWasRecognised() throws {
    let project = try project()
    try project.run("build")
    let text = try #require(project.text("Public/facets.json"))
    #expect(
      text.contains(
        """
        {"file":"Content/INT-007.md","template":null,"facets":[
        {"facet":"error-handling","shape":"table","sign":"heading","heading":"Error Handling",\
        "line":5,"count":1}],"unread":[{"heading":"Umrechnung","line":9}]}
        """))
  }
}
