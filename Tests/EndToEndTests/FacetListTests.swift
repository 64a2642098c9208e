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

  @Test func writesFacetsForOtherPrograms() throws {
    let project = try project()
    let csv = try project.run("list", ["--facets", "--where", "id=INT-007", "--format", "csv"])
    #expect(
      csv.output == """
        facet,shape,sign,values,heading,file,line
        error-handling,table,heading,1,Error Handling,Content/INT-007.md,5
        ,,,0,Umrechnung,Content/INT-007.md,9

        """)
    let json = try project.run("list", ["--facets", "--format", "json"])
    try project.run("build")
    #expect(project.text("Public/facets.json") == json.output)
  }
}
