import Testing

@testable import Specs

@Suite struct JSONSyntaxTests {
  /// `2:3 message` of the first fault.
  static func fault(_ text: String, _ dialect: JSONSyntax.Dialect = .json) -> String? {
    let bytes = Array(text.utf8)
    guard let fault = JSONSyntax.fault(in: bytes[...], dialect) else { return nil }
    let before = bytes[..<fault.range.lowerBound]
    let line = before.count { $0 == 0x0A } + 1
    let column = fault.range.lowerBound - (before.lastIndex(of: 0x0A) ?? -1)
    return "\(line):\(column) \(fault.message)"
  }

  @Test(arguments: [
    ("{\n  \"a\": 1,\n}", "2:9 nothing follows this comma before the bracket closes"),
    ("[1, 2,]", "1:6 nothing follows this comma before the bracket closes"),
    ("{\"a\": 1\n\"b\": 2}", "1:7 a comma is missing after this value"),
    ("{\"a\": {}\n\"b\": 2}", "1:8 a comma is missing after this value"),
    ("[1 2]", "1:2 a comma is missing after this value"),
    ("[1,, 2]", "1:4 nothing stands before this comma"),
    ("{a: 1}", "1:2 the key `a` stands in no quotes"),
    ("{'a': 1}", "1:2 JSON knows no single quotes"),
    ("{\"a\": 'b'}", "1:7 JSON knows no single quotes"),
    ("{\"a\" 1}", "1:6 a colon is missing before this"),
    ("{\"a\": }", "1:7 the key before this has no value"),
    ("{\"a\": \"b}", "1:7 this string is never closed"),
    ("{\"a\": [1, 2}", "1:12 a bracket is closed that is not the last one opened"),
    ("{\"a\": {\"b\": 1}", "1:1 this bracket is never closed"),
    ("{\"a\": 1}}", "1:9 this bracket closes nothing"),
    ("{\"a\": 01}", "1:7 `01` is no JSON number"),
    ("{\"a\": 2026-03-01}", "1:7 `2026-03-01` is no JSON number"),
    ("{\"a\": None}", "1:7 `None` is no JSON value"),
    ("{\"a\": \"\\d\"}", "1:8 JSON knows no such escape"),
    ("{\"a\": &}", "1:7 `&` is not expected here"),
  ])
  func findsWhatNobodyMeant(_ text: String, _ expected: String) {
    #expect(Self.fault(text) == expected)
  }

  @Test(arguments: [
    "", "{}", "[]", "{\"a\": [1, -2.5e+3, true, false, null, \"\\u00e9\\n\"]}", "\"just text\"",
    "42", "{\"a\": 1}\n{\"a\": 2}", "{\"a\": 1},\n{\"a\": 2}", "{...}", "[{...}, ...]",
    "{\"a\": 1, ...}", "{\"a\": 1,\n  ...\n  \"b\": 2}", "{\"a\": 1, …}", "{\"a\": \"…\"}",
    "{\n  // the payment\n  \"a\": 1 /* cents */\n}", "{\"a\": 1,\n  // more\n}",
    "{\"a\": <id>, \"b\": {{b}}, \"c\": ${c}, \"d\": $d}", "{{#each a}}\n{\"a\": 1}\n{{/each}}",
    "{\"a\": string, \"b\": number}", "{\"a\": \"x\" | \"y\"}", "{\"a\": 1..10}",
    "\"a\": 1,\n\"b\": {\n}", "HTTP/1.1 200 OK\nETag: \"x\"\n\n{\"a\": 1}",
    "// Request\n{\"a\": 1}\n// Response\n[1]", "POST /charges/{id}\n{\"a\": 1}",
    "{\"a\": \"x\" + y}", "{\n  \"a\": 1\n}\n\nwhere `a` is\n",
  ])
  func leavesAloneWhatIsMeantSo(_ text: String) {
    #expect(Self.fault(text) == nil)
  }

  @Test func theDialectsOfConfigurationFilesAllowMore() {
    #expect(Self.fault("{\"a\": 1,} // x", .commented) == nil)
    #expect(Self.fault("{a: 1}", .commented) != nil)
    #expect(Self.fault("{a: .5, 'b': +1, c: 0xFF, d: NaN,}", .relaxed) == nil)
    #expect(Self.fault("{a: 1", .relaxed) == "1:1 this bracket is never closed")
  }

  @Test func deepNestingCostsNoStack() {
    let deep = 200_000
    let open = String(repeating: "[", count: deep)
    #expect(Self.fault(open + String(repeating: "]", count: deep)) == nil)
    #expect(Self.fault(open)?.hasSuffix("this bracket is never closed") == true)
  }
}

@Suite struct YAMLSyntaxTests {
  static func fault(_ text: String) -> String? {
    YAMLSyntax.fault(in: Array(text.utf8)[...])?.message
  }

  @Test(arguments: ["a: b: c\n", "a: [1, 2\nb: 3\n", "a:\n\t- 1\n", "a: \"x\nb: 1\n", "a: @b\n"])
  func findsWhatDoesNotParse(_ text: String) {
    #expect(Self.fault(text)?.hasPrefix("the YAML does not parse: ") == true)
  }

  @Test(arguments: [
    "", "a: 1\nb: two words\n", "- a\n- b: [1, 2]\n", "a: 1\n---\nb: 2\n", "a: {{ .Values.a }}\n",
    "a: ${{ secrets.A }}\n", "a: 1\n...\nb: x: y\n", "a: |\n  x: y: z\n", "a: <id>\n",
    "a: 1\na: 2\n", "just text\n",
  ])
  func leavesAloneWhatParsesOrIsATemplate(_ text: String) {
    #expect(Self.fault(text) == nil)
  }
}
