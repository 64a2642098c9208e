import Findings
import Testing

@testable import Specs

@Suite struct CodePlaceholderTests {
  /// The placeholders in the code of a template.
  private func placeholders(_ code: String) -> [String] {
    DocumentReader().template(
      name: "t", path: "_template.md", sitePath: "_template.md",
      bytes: Array("# [Title]\n\n```\n\(code)\n```\n".utf8)
    ).codePlaceholders.sorted()
  }

  @Test(
    arguments: [
      (#"{"[request field]": "[value]"}"#, ["[request field]", "[value]"]),
      ("[SERVICE]_API_KEY=", ["[SERVICE]"]),
      ("  [external field]: [external type];", ["[external field]", "[external type]"]),
      ("[Our system] → [Gateway]", ["[Our system]"]),
      ("https://[api-name].example.com", ["[api-name]"]),
      ("curl <your host>", ["<your host>"]),
      ("verifies FR-XXX", ["FR-XXX"]),
    ])
  func findsWhatStandsInForAValue(code: String, expected: [String]) {
    #expect(placeholders(code) == expected)
  }

  @Test(
    arguments: [
      "items[index]", "rows[0][name]", "let a: [String: Int] = [x, y]", "[a-z]+", "[A-Za-z0-9]",
      "[server]", "tool [options] <file>", "Promise<Order>", "Map<String, List<Order>>",
      "/orders/{orderId}", "${NAME}", "strftime YYYY-MM-DD", "if [ -f x ]", "string[]",
    ])
  func leavesTheBracketsOfTheLanguageAlone(code: String) {
    #expect(placeholders(code) == [])
  }

  @Test func knowsBracesThatStandInTheTextToo() {
    let text = "# {Title}\n\nFor {team name}.\n\n```\n{team name} {id}\n```\n"
    let schema = DocumentReader().template(
      name: "t", path: "_template.md", sitePath: "_template.md", bytes: Array(text.utf8))
    #expect(schema.codePlaceholders == ["{team name}"])
  }
}
