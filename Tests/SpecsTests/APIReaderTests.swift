import Findings
import Testing

@testable import Specs

@Suite struct APIReaderTests {
  /// `/v1 | GET /charges 4:5`, base paths before the bar.
  static func read(_ text: String) -> String? {
    let source = SourceText(path: "Content/api.yaml", text: text)
    guard let api = try? APIReader.read(source) else { return nil }
    let operations = api.operations.map { operation in
      let place = source.place(at: operation.range.lower)
      return "\(operation.method) \(operation.path) \(place.line):\(place.column)"
    }
    return api.basePaths.joined(separator: ", ") + " | " + operations.joined(separator: ", ")
  }

  static let plain = """
    openapi: "3.1.0" # the version
    info:
      title: Ledger
      description: |
        paths:
          /not:
            get: one
    servers:
      - url: https://api.ledger.example/v1/
        description: Production
      - url: "https://sandbox.ledger.example/v1"
    paths:
      # what is read
      /entries:
        summary: >
          get: nothing
        get:
          responses:
            "200": { description: "ok" }
        post: {}
      "/entries/{id}":
        parameters:
          - name: id
        delete:
          description: gone
    components:
      schemas:
        get:
          type: object
    """

  @Test func readsPlainYAMLByItsLines() {
    let expected = "/v1 | GET /entries 17:5, POST /entries 20:5, DELETE /entries/{id} 24:5"
    #expect(Self.read(Self.plain) == expected)
    let source = SourceText(path: "api.yaml", text: Self.plain)
    #expect(source.bytes.withUnsafeBufferPointer { PlainAPI.read($0, source) } != nil)
  }

  /// The scanner must never say other than a parser of YAML.
  @Test(arguments: [
    plain, "swagger: '2.0'\nbasePath: /v2\npaths:\n  /a:\n    get:\n      x: 1\n",
    "openapi: 3.0.0\npaths:\n    /a/{b}:\n        put:\n            x: 1\n",
    "openapi: 3.0.0\nservers:\n- url: /v1\npaths:\n  /a:\n    $ref: 'a.yaml'\n",
    "openapi: 3.0.0\npaths:\n  /a: # first\n    get: # read\n      x: 1\n\n  /b:\n    post:\n",
  ])
  func linesAndParserAgree(_ text: String) throws {
    let source = SourceText(path: "api.yaml", text: text)
    let parsed = try source.bytes.withUnsafeBufferPointer { try ParsedAPI.read($0, source) }
    let lines = try #require(
      source.bytes.withUnsafeBufferPointer { PlainAPI.read($0, source) })
    let described = try #require(parsed)
    #expect(lines.basePaths == described.basePaths)
    #expect(lines.operations.map(\.method) == described.operations.map(\.method))
    #expect(lines.operations.map(\.path) == described.operations.map(\.path))
    #expect(lines.operations.map(\.range.start) == described.operations.map(\.range.start))
  }

  @Test func readsJSONAndFlowStyle() {
    #expect(
      Self.read(
        "{\"swagger\": \"2.0\", \"basePath\": \"/v1\",\n \"paths\": {\"/a\": {\"get\": {}}}}")
        == "/v1 | GET /a 2:19")
    #expect(
      Self.read("openapi: 3.0.0\npaths: {/a: {get: {}, post: {}}}\n")
        == " | GET /a 2:14, POST /a 2:23")
  }

  @Test func whatDescribesNoAPIIsNone() {
    #expect(Self.read("type: object\nproperties:\n  get:\n    type: string\n") == nil)
    #expect(Self.read("# openapi later\npaths:\n  /a:\n    get: {}\n") == nil)
    #expect(Self.read("") == nil)
  }

  @Test func aBrokenFileIsAFaultAtItsPlace() {
    let source = SourceText(path: "api.json", text: "{\"openapi\": \"3.0.0\",\n \"paths\": [}")
    #expect(throws: SyntaxFault.self) { try APIReader.read(source) }
  }

  @Test(arguments: [
    ("", "it is empty"), (" \n\n", "it is empty"),
    ("{\"openapi\": " + String(repeating: "[", count: 200_000), "it is nested more than 40 deep"),
    ("openapi: 3.1.0\npaths: &p {/a: *p}\n", "line 2"),
    ("openapi: 3.1.0\npaths: {/a: {}, /a: {}}\n", "a key is given twice in line 2"),
    ("openapi: 3.1.0 #" + String(repeating: "x", count: 8 << 20), "it is larger than 8 MB"),
  ])
  func whatCannotBeReadIsSaidWithItsReason(_ text: String, _ reason: String) {
    let source = SourceText(path: "api.yaml", text: text)
    let fault = #expect(throws: SyntaxFault.self) { try APIReader.read(source) }
    let message = fault?.message ?? ""
    #expect(message.hasPrefix("no endpoint is compared with this API description: "))
    #expect(message.hasSuffix(reason), "\(message)")
  }
}
