/// A language that code is coloured in.
enum CodeLanguage: Sendable, CaseIterable {
  case json, yaml, shell, console, typeScript, swift, python, sql, http, markup, diff, settings
  case gherkin

  /// By the first word of a fence; nothing for a language without a lexer.
  init?(fence: String) {
    var name = fence
    let known = name.withUTF8 { bytes -> CodeLanguage? in
      var end = 0
      while end < bytes.count, bytes[end] > 0x20, bytes[end] != 0x7B, bytes[end] != 0x2C {
        end += 1
      }
      for (name, language) in CodeLanguage.names where name.count == end {
        if name.indices.allSatisfy({ bytes[$0] | 0x20 == name[$0] | 0x20 }) { return language }
      }
      return nil
    }
    guard let known else { return nil }
    self = known
  }

  private static let lists: [(CodeLanguage, String)] = [
    (.json, "json jsonc json5 jsonl ndjson geojson"), (.yaml, "yaml yml openapi"),
    (.shell, "sh bash shell zsh fish"), (.console, "console shell-session terminal"),
    (.typeScript, "ts typescript js javascript tsx jsx mjs cjs node"), (.swift, "swift"),
    (.python, "py python python3"), (.sql, "sql postgres postgresql mysql sqlite plsql"),
    (.http, "http https rest"), (.markup, "html xml svg xhtml wsdl xsd soap htm vue"),
    (.diff, "diff patch"), (.settings, "ini toml env dotenv properties conf cfg"),
    (.gherkin, "gherkin feature cucumber"),
  ]

  private static let names: [(name: [UInt8], language: CodeLanguage)] = lists.flatMap {
    language, list in
    list.split(separator: " ").map { (Array($0.utf8), language) }
  }

  /// Appends the code as HTML: its text with what is known of it in elements.
  func paint(_ code: UnsafeBufferPointer<UInt8>, into html: inout [UInt8]) {
    var paint = CodePaint(code)
    let all = 0..<code.count
    switch self {
    case .json: TokenLexer.json.paint(&paint, all)
    case .yaml: YAMLLexer.paint(&paint, all)
    case .shell: TokenLexer.shell.paint(&paint, all)
    case .console: LineLexers.console(&paint, all)
    case .typeScript: TokenLexer.typeScript.paint(&paint, all)
    case .swift: TokenLexer.swift.paint(&paint, all)
    case .python: TokenLexer.python.paint(&paint, all)
    case .sql: TokenLexer.sql.paint(&paint, all)
    case .http: LineLexers.http(&paint, all)
    case .markup: MarkupLexer.paint(&paint, all)
    case .diff: LineLexers.diff(&paint, all)
    case .settings: LineLexers.settings(&paint, all)
    case .gherkin: TokenLexer.gherkin.paint(&paint, all)
    }
    paint.finish(into: &html)
  }
}
