import Testing

@testable import Site

@Suite struct CodeLanguageTests {
  static func html(_ code: some Sequence<UInt8>, _ language: CodeLanguage) -> [UInt8] {
    var html: [UInt8] = []
    Array(code).withUnsafeBufferPointer { language.paint($0, into: &html) }
    return html
  }

  /// Takes the elements and the three entities away again.
  static func text(_ html: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    var index = 0
    while index < html.count {
      if html[index] == 0x3C {
        while html[index] != 0x3E { index += 1 }
      } else if html[index] == 0x26 {
        let end = html[index...].firstIndex(of: 0x3B) ?? html.endIndex
        switch String(decoding: html[index..<end], as: UTF8.self) {
        case "&amp": text.append(0x26)
        case "&lt": text.append(0x3C)
        case "&gt": text.append(0x3E)
        default: text += [0x3F, 0x3F, 0x3F]
        }
        index = end
      } else {
        text.append(html[index])
      }
      index += 1
    }
    return text
  }

  /// What is marked: the class, a colon and the text.
  static func marks(_ code: String, _ language: CodeLanguage) -> [String] {
    let html = String(decoding: html(code.utf8, language), as: UTF8.self)
    return html.matches(of: /<i class="(.)">([^<]*)<\/i>/).map { "\($0.1):\($0.2)" }
  }

  @Test(arguments: CodeLanguage.allCases)
  func losesNoByteOfRandomBytes(_ language: CodeLanguage) {
    var state: UInt64 = 88_172_645_463_325_252
    func random(_ below: UInt64) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % below)
    }
    let likely = Array("\"'`#/*-+${}[]:<>&= \n\t\\@|!%.,()0123abcTRUEnull".utf8)
    for _ in 0..<400 {
      let isLikely = random(4) > 0
      let code = (0..<random(160)).map { _ in
        isLikely ? likely[random(UInt64(likely.count))] : UInt8(random(256))
      }
      let html = Self.html(code, language)
      #expect(Self.text(html) == code)
      let opened = html.count { $0 == 0x3C }
      #expect(opened % 2 == 0)
    }
  }

  @Test(arguments: [
    (
      CodeLanguage.json, #"{"a": "b<c", "n": -1.5e3, "t": true}"#,
      [#"p:"a""#, #"s:"b&lt;c""#, #"p:"n""#, "n:1.5e3", #"p:"t""#, "l:true"]
    ),
    (.json, "\"a\": \"open\n\"b\": 1", [#"p:"a""#, #"p:"b""#, "n:1"]),
    (
      .yaml, "a: 1 # n\n- b: 'c'\n  d: |\n    text\ne: true",
      ["p:a", "n:1", "c:# n", "p:b", "s:'c'", "p:d", "h:|", "s:text", "p:e", "l:true"]
    ),
    (.yaml, "url: https://x.y/#z\nl: [a, 2, no]", ["p:url", "p:l", "n:2", "l:no"]),
    (
      .shell, "if [ -f \"$A\" ]; then # why\n  curl --data 'a\nb' ${B}",
      ["k:if", "a:-f", "s:\"$A\"", "k:then", "c:# why", "a:--data", "s:'a\nb'", "v:${B}"]
    ),
    (.console, "$ ls -l\ntotal 0\n# id", ["h:$", "a:-l", "h:#"]),
    (
      .typeScript, "const a: string = `x\n${y}`; // z",
      ["k:const", "t:string", "s:`x\n${y}`", "c:// z"]
    ),
    (
      .swift, "@Test func a() -> Int { \"\"\"\n\"b\"\n\"\"\" }",
      ["a:@Test", "k:func", "t:Int", "s:\"\"\"\n\"b\"\n\"\"\""]
    ),
    (.python, "def f(x):\n  return None # '", ["k:def", "k:return", "l:None", "c:# '"]),
    (
      .sql, "SELECT a FROM b WHERE c = 'it''s' -- d",
      ["k:SELECT", "k:FROM", "k:WHERE", "s:'it'", "s:'s'", "c:-- d"]
    ),
    (
      .http, "POST /a HTTP/1.1\nHost: b\n\n{\"c\": 1}\n\nHTTP/1.1 201 Created",
      ["k:POST", "s:/a", "p:Host", "p:\"c\"", "n:1", "k:HTTP", "n:201"]
    ),
    (
      .markup, "<!-- a --><b c='d'>e &amp; f</b><br/>",
      [
        "c:&lt;!-- a --&gt;", "t:&lt;b", "a:c", "s:'d'", "t:&gt;", "t:&lt;/b", "t:&gt;", "t:&lt;br",
        "t:/&gt;",
      ]
    ),
    (.diff, "@@ 1\n-a\n+b\n c", ["h:@@ 1", "d:-a", "i:+b"]),
    (.settings, "# a\n[b]\nC=d", ["c:# a", "h:[b]", "p:C", "s:d"]),
    (
      .gherkin, "@slow\nScenario: A\n  Given \"b\"",
      ["a:@slow", "k:Scenario", "k:Given", "s:\"b\""]
    ),
  ])
  func marksWhatItKnows(_ language: CodeLanguage, _ code: String, _ marks: [String]) {
    #expect(Self.marks(code, language) == marks)
  }

  @Test(arguments: [
    ("json", CodeLanguage.json), ("JSON title=\"a\"", .json), ("bash", .shell), ("ts", .typeScript),
    ("yaml{1,2}", .yaml), ("http", .http), ("env", .settings),
  ])
  func isNamedByTheFirstWordOfAFence(_ fence: String, _ language: CodeLanguage) {
    #expect(CodeLanguage(fence: fence) == language)
  }

  @Test(arguments: ["", "brainfuck", "jso", "mermaid", " json"])
  func leavesOtherLanguagesPlain(_ fence: String) {
    #expect(CodeLanguage(fence: fence) == nil)
  }

  /// A quote that is never closed must not have the rest read again and again.
  @Test func costsLittleOnQuotesThatAreNeverClosed() {
    let code =
      [UInt8](repeating: 0x27, count: 1) + Array(String(repeating: "\"a'", count: 40_000).utf8)
    for language in CodeLanguage.allCases {
      let clock = ContinuousClock()
      let time = clock.measure { _ = Self.html(code, language) }
      #expect(time < .seconds(2), "\(language)")
    }
  }

  @Test func paintsFencesOnThePage() async throws {
    let site = try await SampleSite([
      "a.md":
        "# A\n\n```json\n{\"a\": 1}\n```\n\n```cobol\nMOVE <A>\n```\n\n```mermaid\na --> b\n```\n"
    ])
    let page = site.text("a.html")
    #expect(
      page.contains(
        "<code class=\"language-json\">{<i class=\"p\">\"a\"</i>: <i class=\"n\">1</i>}"))
    #expect(page.contains("<code class=\"language-cobol\">MOVE &lt;A&gt;"))
    #expect(page.contains("<figcaption>Diagram in Mermaid</figcaption>"))
    #expect(!page.contains("mermaid.min.js"))
    #expect(PageFaults(pages: site.pages).faults == [])
  }
}
