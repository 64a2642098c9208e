import Foundation
import Testing

/// What `new` leaves for the author is what `check` points at: no more, and no less.
@Suite struct LeftoverTests {
  private struct Place: Hashable, Comparable {
    var line: Int
    var column: Int
    var endColumn: Int

    static func < (left: Place, right: Place) -> Bool {
      (left.line, left.column) < (right.line, right.column)
    }
  }

  /// A template of a sixth shape, which the configuration names.
  private static let runbook = """
    ---
    id: RUN-[XXX]
    title: "{{Title}}"
    owner: <your team>
    state: Draft | Live | Retired
    created: YYYY-MM-DD
    rehearsed: YYYY-MM-DD
    ---
    # RUN-[XXX]: {{Title}}

    ## When to use it

    {{What has been seen}}; for anything else see RUN-XXX.

    ## Steps

    1. {{First step}}

    ```bash
    QUEUE=[queue-name] drain "[name of the service]"
    ```

    ## Aftercare (optional)

    - [ ] Tell <whom to tell>
    """

  @Test(
    arguments: [
      "interface-requirement", "integration-requirement", "integration-spec",
      "api-integration-spec", "api-integration-prd", "runbook",
    ])
  func checkPointsAtEachPlaceholderAndAtNothingElse(template: String) throws {
    let project = try Project()
    try project.run("init")
    try project.write(Self.runbook, to: "templates/runbook.md")
    let configuration = try #require(project.text("specweft.yml"))
    try project.write(
      configuration + "\ntemplates:\n  runbook:\n    file: templates/runbook.md\n    ids: [RUN]\n",
      to: "specweft.yml")

    let outcome = try project.run("new", [template, "Parcel labels"])
    #expect(outcome.code == 0, "\(outcome.error)")
    let path = outcome.output.trimmingCharacters(in: .newlines)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let expected = Self.leftovers(in: text)
    #expect(expected.count > 8)

    let check = try project.run("check", ["--format", "json", "--fail-on", "never"])
    #expect(check.code == 0, "\(check.error)")
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(check.output.utf8)) as? [String: Any])
    let all = try #require(report["findings"] as? [[String: Any]])
    let findings = all.filter { $0["severity"] as? String != "info" }
    #expect(Set(findings.compactMap { $0["rule"] as? String }) == ["placeholder-left"])
    #expect(findings.allSatisfy { path.hasSuffix("/" + ($0["file"] as? String ?? "?")) })
    let found = findings.map { finding in
      Place(
        line: finding["line"] as? Int ?? 0, column: finding["column"] as? Int ?? 0,
        endColumn: finding["endColumn"] as? Int ?? 0)
    }
    #expect(found.sorted() == expected)
    #expect(outcome.error.contains("\(expected.count) placeholders to fill in"))
  }

  /// Found without the program: brackets but those of tasks, braces, angles but those of comments,
  /// numbers and days yet to come, and choices.
  private static func leftovers(in text: String) -> [Place] {
    let forms = [
      #"\[(?![ xX]?\])[^\[\]]+\]"#, #"\{\{[^{}]+\}\}"#, #"<[A-Za-z][^<>]*>"#,
      #"\b[A-Z]+(?:-[A-Z]+)*-(?:XXX|YYY|NNN)\b"#, "YYYY-MM-DD",
      #"(?<=[:*] )[A-Z][^|\[\]]* \|[^\[\]]*[^\s\[\]]"#,
    ]
    guard let form = try? NSRegularExpression(pattern: forms.joined(separator: "|")) else {
      return []
    }
    var places: [Place] = []
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let line = String(line)
      for match in form.matches(in: line, range: NSRange(location: 0, length: line.utf16.count)) {
        places.append(
          Place(
            line: number + 1, column: match.range.location + 1,
            endColumn: match.range.upperBound + 1))
      }
    }
    return places
  }
}
