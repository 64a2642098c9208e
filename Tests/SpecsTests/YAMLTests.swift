import Findings
import Testing

@testable import Specs

@Suite struct YAMLTests {
  private func flat(_ text: String) -> [YAMLField]? {
    Array(text.utf8).withUnsafeBufferPointer { FlatYAML.read($0, 0..<$0.count) }
  }

  private func parsed(_ text: String) throws -> [YAMLField] {
    try Array(text.utf8).withUnsafeBufferPointer { try ParsedYAML.read($0, 0..<$0.count) }
  }

  /// What the fast path accepts, in every combination of key, value and ending.
  private static let values = [
    "Draft", "\"Draft\"", "'Draft'", "[FR-001, FR-002]", "[ \"a b\", 'c' ]", "[]", "2025-04-05",
    "1.10", "true", "~", "null", "\"\"", "''", "a # comment", "\"a # b\"", "a#b", "a: b", "- x",
    "a:b", "http://x.example/a?b=c#d", "[a, b", "\"open", "'it''s'", "\"a\\\"b\"", "*alias",
    "&anchor x", "!tag x", "|", ">", "{a: b}", "@x", "`x`", "%x", "x y  z ", "[a: b]", "[[a]]",
    "\"[[a|b]]\"", "한국어", "Łukasz “q”", "a, b, c", "-", "-5", "?", "? x", "a\tb", "\"a\tb\"",
    "x: ", "x:", "'a' b", "\"a\"#x", "\"a\" #x", "", "# only", "=", "<<", "[a, ]", "[, a]",
    "[a,,b]",
    "[a]b", "[a] # c", "0x1F", "yes", "2025-04-05T10:00:00Z", "\u{FEFF}x", "a\u{2028}b",
  ]
  private static let shapes = [
    "key: VALUE", "key: VALUE\n", "a: 1\nkey: VALUE\nb: 2\n", "key:   VALUE\r\nb: 2\r\n",
    "key:\n  - VALUE\n  - y\n", "key:\n- VALUE\n- y\nb: 2\n", "key:\n  - x\n  - VALUE",
    "key: VALUE\n  more\n", "key: VALUE\n\n  more\n", "key: VALUE\n- x\n", "a key: VALUE\n\n# c\n",
    "key:VALUE\n", " key: VALUE\n", "key :VALUE\n", "key:\n  - VALUE\n    more\n",
    "key:\n  VALUE\n", "key:\n  - VALUE\n - y\n", "key:\n\n  - VALUE\n\n  - y\n",
    "key:\n  -  VALUE\n",
    "- VALUE\n", "VALUE\n", "key: VALUE\nkey2:\n", "key: x\n...\n", "---\nkey: VALUE\n",
  ]

  @Test func neverDisagreesWithTheFullParser() {
    var accepted = 0
    for shape in Self.shapes {
      for value in Self.values {
        let text = shape.replacing("VALUE", with: value)
        guard let fields = flat(text) else { continue }
        accepted += 1
        do {
          let full = try parsed(text)
          #expect(fields.map(\.label) == full.map(\.label), "\(text)")
          #expect(fields.map(\.values) == full.map(\.values), "\(text)")
          #expect(fields.map(\.keyRange) == full.map(\.keyRange), "\(text)")
        } catch {
          Issue.record("accepted what is no YAML: \(text) (\(error))")
        }
      }
    }
    #expect(accepted > 300)
  }

  @Test func acceptsTheFrontMatterThatPeopleWrite() throws {
    let text = """
      id: FR-0001
      title: "Partition bills with ISO-8601 timestamps"
      priority: 'Must Have'
      created: 2025-04-29
      depends_on: [INT-001, "INT-002"]
      related:
        - FR-0002
        - "FR-0003"
      empty: []
      supersedes:
      # a comment
      owner: Jürgen Groß # the lead
      """
    let fields = try #require(flat(text))
    #expect(fields.map(\.label).count == 9)
    #expect(fields[4].values == ["INT-001", "INT-002"])
    #expect(fields[5].values == ["FR-0002", "FR-0003"])
    #expect(fields[7].values.isEmpty)
    #expect(fields[8].values == ["Jürgen Groß"])
  }

  @Test(arguments: [
    ("a: {b: 1, c: [x, y]}", ["a.b=1", "a.c=x, y"]),
    ("a:\n  b:\n    c: 1\n", ["a.b.c=1"]),
    ("a: |\n  one\n  two\n", ["a=one\ntwo\n"]),
    ("a: >-\n  one\n  two\n", ["a=one two"]),
    ("a: &x 1\nb: *x\n", ["a=1", "b=1"]),
    ("a:\n  - name: n\n    owner: o\n  - z\n", ["a=name: n, owner: o, z"]),
    ("a: 'it''s'\n", ["a=it's"]), ("\"a b\": \"\\u00e9\"\n", ["a b=é"]),
  ])
  func readsTheRestOfYAML(text: String, expected: [String]) {
    let document = read("---\n\(text)\n---\n")
    #expect(document.entryLines == expected)
    #expect(document.findings.isEmpty)
  }

  @Test(arguments: [
    ("id: INT-1\ntitle: \"Open\nstatus: Draft\n", 3, "the quote of `title` is never closed"),
    ("id: INT-1\ntitle: 'Open\nstatus: Draft\n", 3, "the quote of `title` is never closed"),
    ("id: INT-1\ntitle: a: b\nstatus: Draft\n", 3, "not valid YAML"),
    ("id: INT-1\nlist: [a, b\nstatus: Draft\n", 4, "not valid YAML"),
    ("id: INT-1\nid: INT-2\n", 3, "given twice"),
    ("id: INT-1\nx: *nowhere\n", 3, "not valid YAML"),
    ("a: 1\n- INT-2\n", 3, "not valid YAML"),
  ])
  func namesTheLineAtFault(text: String, line: Int, message: String) throws {
    let document = read("---\n\(text)---\n\n# T\n")
    let finding = try #require(document.findings.first)
    #expect(finding.rule == "malformed-metadata")
    #expect(finding.severity == .error)
    #expect(finding.message.contains(message))
    #expect(finding.start.line == line)
    #expect(document.findings.count == 1)
  }

  @Test func readsWhatItCanOfBrokenYAML() {
    let document = read("---\nid: INT-7\ntitle: \"Open\nstatus: Draft\n---\n")
    #expect(document.entryLines == ["id=INT-7", "title=Open", "status=Draft"])
    #expect(document.definitions.map(\.id) == ["INT-7"])
  }

  @Test func boundsHostileYAML() {
    var bomb = "a: &a [x, x, x, x, x, x, x, x, x, x]\n"
    for letter in "bcdefghij" {
      let previous = Character(Unicode.Scalar(letter.asciiValue! - 1))
      let list = Array(repeating: "*\(previous)", count: 10).joined(separator: ", ")
      bomb += "\(letter): &\(letter) [\(list)]\n"
    }
    let tower = "a: " + String(repeating: "[", count: 100_000)
    let steps = "a:\n" + String(repeating: "- ", count: 100_000) + "x\n"
    let clock = ContinuousClock()
    let duration = clock.measure {
      for text in [bomb, tower, steps] {
        #expect(read("---\n\(text)\n---\n# T\n").findings.map(\.rule) == ["malformed-metadata"])
      }
    }
    #expect(duration < .seconds(5))
  }
}
