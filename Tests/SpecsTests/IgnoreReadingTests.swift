import Specs
import Testing

@Suite struct IgnoreReadingTests {
  /// `rule | reason | what is silenced`, line ends as `⏎`.
  static func ignores(_ text: String) -> [String] {
    let document = read(text)
    return document.ignores.map { ignore in
      let block = document.text(ignore.block)
      if let word = ignore.mistyped { return "\(word)?" }
      return "\(ignore.rule) | \(ignore.reason) | "
        + (ignore.isForDocument ? "(document)" : block.replacing("\n", with: "⏎"))
    }
  }

  @Test(
    arguments: [
      ("<!-- specweft-ignore a: why -->\nText\nmore\n\nNext\n", ["a | why | Text⏎more"]),
      ("<!--specweft-ignore a:b: c-->\n\n\n# Title\n\nText\n", ["a | b: c | # Title"]),
      ("Text\n<!-- specweft-ignore a: why -->\nmore\n", ["a | why | more"]),
      (
        "<!-- specweft-ignore a: why -->\n| H |\n|---|\n| c |\n\nText\n",
        ["a | why | | H |⏎|---|⏎| c |"]
      ),
      (
        "- one\n  <!-- specweft-ignore a: why -->\n- two\n- three\n", ["a | why | - two"]
      ),
      ("<!-- specweft-ignore a: why -->\n- one\n- two\n", ["a | why | - one⏎- two"]),
      ("> <!-- specweft-ignore a: why -->\n>\n> quoted\n\nText\n", ["a | why | quoted"]),
      (
        "Text <!-- specweft-ignore a: why --> more\n\nNext\n",
        [
          "a | why | Text <!-- specweft-ignore a: why --> more"
        ]
      ),
      (
        "- one <!-- specweft-ignore a: why -->\n- two\n",
        [
          "a | why | - one <!-- specweft-ignore a: why -->"
        ]
      ),
      (
        "| H |\n|---|\n| c |\n| d <!-- specweft-ignore a: why --> |\n",
        [
          "a | why | | d <!-- specweft-ignore a: why --> |"
        ]
      ),
      (
        "## Title <!-- specweft-ignore a: why -->\n\nText\n",
        [
          "a | why | ## Title <!-- specweft-ignore a: why -->"
        ]
      ),
      (
        "<!-- specweft-ignore a, b-c : one\ntwo -->\nText\n",
        ["a | one two | Text", "b-c | one two | Text"]
      ),
      (
        "<!-- specweft-ignore a: x -->\n<!-- note -->\n\n<!-- specweft-ignore b: y -->\nText\n",
        ["a | x | Text", "b | y | Text"]
      ),
      (
        "<!-- specweft-ignore a: x --> <!-- specweft-ignore b: y -->\nText\n",
        ["a | x | Text", "b | y | Text"]
      ),
      ("Text\n\n<!-- specweft-ignore-file a: why -->\n", ["a | why | (document)"]),
      ("Text\n\n<!-- specweft-ignore a: why -->\n", ["a | why | "]),
      ("<!-- specweft-ignore a -->\nText\n", ["a |  | Text"]),
      ("<!-- specweft-ignore a because of b -->\nText\n", ["a |  | Text"]),
      ("<!-- specweft-ignore -->\nText\n", [" |  | Text"]),
      ("<!-- specweft-ignore: why -->\nText\n", [" | why | Text"]),
      ("<!-- specweft-ignored a: why -->\nText\n", ["specweft-ignored?"]),
      ("<!-- specweft-ignores a -->\nText\n", ["specweft-ignores?"]),
      ("A <!-- specweft-ignore-line a: why --> b\n", ["specweft-ignore-line?"]),
      ("<!-- specweft_ignore a: why -->\nText\n", ["specweft_ignore?"]),
      ("<!-- Specweft-Ignore-File a: why -->\nText\n", ["Specweft-Ignore-File?"]),
      ("<!-- specweft-ingore a: why -->\nText\n", ["specweft-ingore?"]),
      ("<!-- specwft-ignore: why -->\nText\n", ["specwft-ignore?"]),
      ("<!-- specweft ignore a: why -->\nText\n", ["specweft ignore?"]),
      ("<!--\u{A0}specweft-ignore a: why -->\nText\n", ["specweft-ignore?"]),
      ("<!-- specweft ignores this -->\n\n<!-- specweft-note -->\n\n<!-- spec -->\n", []),
      ("<!-- prettier-ignore -->\n\n<!-- spec-ignore a: why -->\n\n<!-- s", []),
      ("```\n<!-- specweft-ignore a: why -->\n```\n\n`<!-- specweft-ignore a: why -->`\n", []),
      ("<!-- specweft-ignore a: why\n\nText\n", []),
    ] as [(String, [String])])
  func readsComments(text: String, expected: [String]) {
    #expect(Self.ignores(text) == expected)
  }

  @Test func marksTheRuleAndTheComment() {
    let document = read("# T\n\n<!-- specweft-ignore a, bc: why -->\nText\n")
    #expect(document.ignores.map { document.text($0.ruleRange) } == ["a", "bc"])
    #expect(document.text(document.ignores[0].range) == "<!-- specweft-ignore a, bc: why -->")
  }

  @Test(.timeLimit(.minutes(3))) func manyCommentsCostLittle() {
    let text = String(repeating: "<!-- specweft-ignore a: why -->\n\n", count: 40_000) + "End\n"
    let document = read(text)
    #expect(document.ignores.count == 40_000)
    #expect(document.ignores.allSatisfy { document.text($0.block) == "End" })
  }
}
