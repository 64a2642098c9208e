import Foundation
import Testing

/// Queries and contents that would break out of the search.
@Suite(.enabled(if: Command.isWanted, "SPECWEFT_BROWSER=none"), .timeLimit(.minutes(10)))
struct SearchHostileTests {
  static let queries = [
    "<script>ran = 1</script>", "<img src=x onerror=ran=1>", "\"><svg onload=ran=1>",
    "javascript:ran=1",
    "(((", "[a-", "\\", "*+?^$.|", "(?<x>", "${ran=1}", "{{ran}}", "%", "%00", "\u{0}\u{1}\u{7F}",
    "\u{FEFF}",
    "\"", "\"\"", "\"unclosed", "-", "--", "- -", "-\"\"", "-\"payment method\"", "~~~~1", "INT-",
    "INT-\"0", "🧵🧵",
    "👩‍👩‍👧‍👦 refund", "مرحبا", "漢字漢字", "e\u{301}\u{301}\u{301}", "\u{202E}dnufer", "__proto__",
    "constructor",
    "toString hasOwnProperty", "INT-99999999999999999999999999999999999999", "INT-1e9", "0",
    "1.2.3.4",
    "the of and", "a", "payment&kind=FR#x", "'; drop table", "\u{D7FF}\u{E000}\u{10FFFF}",
    String(repeating: "a", count: 10_000), String(repeating: "ab ", count: 4_000),
    String(repeating: "(", count: 5_000), String(repeating: "\"x ", count: 500),
    String(repeating: "-x ", count: 500), String(repeating: "漢", count: 3_000),
    String(repeating: "INT-001 ", count: 100),
  ]

  @Test func noQueryThrowsOrBecomesMarkup() async throws {
    let site = try await BuiltSite.sample.value
    let faults = try await Browser.withTab { tab in
      // Even where the host sends no policy.
      var host = SiteHost(site.folder)
      host.policy = "default-src * 'unsafe-inline' 'unsafe-eval' data:"
      try await tab.serve(host)
      try await tab.open(path: "search.html")
      try await tab.press(.slash)
      let elements = "[...document.querySelectorAll('body *')].map((one) => one.localName)"
      let known = Set(try await tab.evaluate(elements).strings).union([
        "mark", "article", "h3", "b", "fieldset", "legend", "select", "option", "label", "code",
      ])
      var faults: [String] = []
      for query in SearchHostileTests.queries {
        let text = JSON.string(query)
        let quoted = String(decoding: try JSONEncoder().encode(text), as: UTF8.self)
        try await tab.evaluate(
          """
          (() => {
            const input = document.querySelector(".search-form input");
            input.value = \(quoted);
            document.querySelector("p.search-status").textContent = "";
            input.form.requestSubmit();
          })()
          """)
        let isBlank = query.unicodeScalars.allSatisfy {
          $0.properties.isWhitespace || $0 == "\u{FEFF}"
        }
        if !isBlank { try await tab.answered() }
        let found = Set(try await tab.evaluate(elements).strings).subtracting(known)
        if !found.isEmpty { faults.append("\(query.prefix(40)): \(found)") }
        if try await tab.evaluate("window.ran === undefined") != true {
          faults.append("\(query.prefix(40)) ran")
        }
        let status = try await tab.status()
        if status.contains("could not be loaded") {
          faults.append("\(query.prefix(40)): \(status)")
        }
        if status.contains("undefined") || status.contains("NaN") { faults.append(status) }
      }
      return faults + (await tab.troubles)
    }
    expectNone(faults)
  }

  @Test func contentsAreFoundAsTheyStandAndDoNotRun() async throws {
    let source = try Scratch(HostileTests.files)
    let site = try await BuiltSite.build(source.path, named: "hostile-search")
    try await Browser.withTab { tab in
      var host = SiteHost(site.folder)
      host.policy = "default-src * 'unsafe-inline' 'unsafe-eval' data:"
      try await tab.serve(host)
      for query in [
        "script", "ran", "title", "img", "FR-001", "überlänge", "漢字", "مرحبا", "reversed",
      ] {
        try await tab.search(query)
        #expect(try await tab.evaluate("window.ran === undefined") == true)
        let inserted =
          "document.querySelectorAll('.search-found :is(script, img, svg, iframe, style)').length"
        #expect(try await tab.evaluate(inserted) == 0)
        try await tab.resize(360, 640)
        expectNone(try await tab.faults(.overflow).map { "\(query): \($0)" })
      }
      expectNone(await tab.troubles)
    }
  }
}
