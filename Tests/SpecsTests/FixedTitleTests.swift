import Findings
import Testing

@testable import Specs

@Suite struct FixedTitleTests {
  private func schema(_ text: String) -> TemplateSchema {
    DocumentReader().template(
      name: "t", path: "_template.md", sitePath: "_template.md", bytes: Array(text.utf8))
  }

  private func title(_ text: String, _ templates: [String]) -> String {
    var documents = [read(text)]
    FixedTitles(templates.map(schema)).rename(&documents)
    return documents[0].title
  }

  private static let template = "# Change Sheet\n\n> Spec: [NAME]\n> Made: YYYY-MM-DD\n"

  @Test(
    arguments: [
      ("# Change Sheet\n\n> Spec: Refunds\n", "Refunds"),
      ("# 📄 Change sheet\n\n> Spec: Refunds\n", "Refunds"),
      // The template says where the name stands, and nothing else is one.
      ("# Change Sheet\n\n> Made: 2026-01-01\n", "Change Sheet"),
      ("# Change Sheet\n\n> Name: Refunds\n", "Change Sheet"),
      ("# Change Sheets\n\n> Spec: Refunds\n", "Change Sheets"),
      ("# CS-001: Change Sheet\n\n> Spec: Refunds\n", "Change Sheet"),
    ])
  func namesADocumentByItsMetadataUnderAFixedTitle(text: String, expected: String) {
    #expect(title(text, [Self.template]) == expected)
  }

  @Test(
    arguments: [
      "# [Title]\n\n> Spec: [NAME]\n", "# Change Sheet\n\n> Spec: Refunds\n", "> Spec: [NAME]\n",
    ])
  func keepsTheTitleWhereTheTemplateAsksForNoOther(template: String) {
    #expect(title("# Change Sheet\n\n> Spec: Refunds\n", [template]) == "Change Sheet")
  }

  @Test func renamesTheItemOfTheDocument() {
    var documents = [read("---\nid: CS-001\nspec: Refunds\n---\n# Change Sheet\n")]
    FixedTitles([schema(Self.template)]).rename(&documents)
    #expect(documents[0].definitions.first?.title == "Refunds")
  }
}
