import Foundation
import Testing

/// The page of results.
@Suite(.enabled(if: Command.isWanted, "SPECWEFT_BROWSER=none"), .timeLimit(.minutes(10)))
struct SearchPageTests {
  @Test(
    arguments: [
      "INT-001", "int-001", "INT001", "int 1", "\"INT-001\"", "INT-1", "int_001", "INT 001",
      "INT‑001",
    ])
  func anIDIsFirstInAnySpelling(query: String) async throws {
    let site = try await BuiltSite.sample.value
    try await Browser.withTab { tab in
      try await tab.serve(SiteHost(site.folder))
      try await tab.search(query)
      #expect(try await tab.hits().first?.hasPrefix("INT-001 ") == true)
      #expect(try await tab.status().contains("defined once"))
      let groups = "[...document.querySelectorAll('.search-group')].map((one) => one.innerText)"
      #expect(
        try await tab.evaluate(groups).strings.prefix(2) == [
          "Definition", "Pages that refer to INT-001",
        ])
      expectNone(await tab.troubles)
    }
  }

  @Test func thePartOfAnIDListsItsFamilyInOrder() async throws {
    let site = try await BuiltSite.sample.value
    try await Browser.withTab { tab in
      try await tab.serve(SiteHost(site.folder))
      try await tab.search("FR-0")
      let hits = try await tab.hits().map { String($0.prefix(6)) }
      #expect(hits == (1...10).map { $0 < 10 ? "FR-00\($0)" : "FR-010" })
      try await tab.evaluate("document.querySelector(`.search-pager [href*='page=2']`).click()")
      try await tab.wait(
        until: "document.querySelector('.search-hit h3').innerText.startsWith('FR-011')")
      #expect(try await tab.evaluate("location.search") == "?q=FR-0&page=2")
      try await tab.evaluate("history.back()")
      try await tab.wait(
        until: "document.querySelector('.search-hit h3').innerText.startsWith('FR-001')")
    }
  }

  @Test(
    arguments: [
      ("refunding", "refund"), ("authorisaton", "authorisation"),
      ("\"double-entry\"", "double-entry"),
      ("chargeback -fraud", "chargeback"), ("authoris", "authoris"), ("zürich OR refund", "refund"),
    ])
  func wordsAreFoundAndMarked(query: String, word: String) async throws {
    let site = try await BuiltSite.sample.value
    try await Browser.withTab { tab in
      try await tab.serve(SiteHost(site.folder))
      try await tab.search(query)
      let marks = try await tab.evaluate(
        "[...document.querySelectorAll('.search-hit mark')].map((one) => one.innerText.toLowerCase())"
      )
      #expect(marks.strings.contains { word.contains($0) || $0.contains(word) })
      expectNone(await tab.troubles)
    }
  }

  @Test func filtersCountAndStandInTheAddress() async throws {
    let site = try await BuiltSite.sample.value
    try await Browser.withTab { tab in
      try await tab.serve(SiteHost(site.folder))
      try await tab.search("payment")
      let all = try await tab.evaluate("document.querySelectorAll('.search-hit').length").number
      #expect(all == 10)
      let label =
        "[...document.querySelectorAll('.search-filters label')].find((one) => one.innerText.startsWith('Functional'))"
      let count = try await tab.evaluate("Number(\(label).querySelector('.count').innerText)")
        .number
      try await tab.evaluate("\(label).querySelector('input').focus()")
      try await tab.evaluate("document.activeElement.click()")
      try await tab.wait(until: "location.search === '?q=payment&kind=FR'")
      try await tab.answered()
      #expect(try await tab.status().hasPrefix("\(Int(count ?? 0)) page"))
      #expect(try await tab.hits().allSatisfy { $0.hasPrefix("FR-") })
      // Of the boxes the one that was ticked has the focus still.
      #expect(try await tab.evaluate("document.activeElement.type") == "checkbox")
      try await tab.search("payment", "&kind=FR&sort=id")
      let hits = try await tab.hits()
      #expect(hits == hits.sorted())
      try await tab.click(".search-filters p a")
      try await tab.wait(until: "location.search === '?q=payment&sort=id'")
      try await tab.evaluate("document.querySelector('.search-filters > div > button').click()")
      try await tab.wait(
        until: "[...document.querySelectorAll('legend')].some((one) => one.innerText === 'Owner')")
    }
  }

  @Test func theWordsAreMarkedOnThePageAndEscapeClearsThem() async throws {
    let site = try await BuiltSite.sample.value
    try await Browser.withTab { tab in
      try await tab.serve(SiteHost(site.folder))
      try await tab.search("idempotency key")
      try await tab.click(".search-hit h3 a")
      try await tab.wait(until: "CSS.highlights.has('specweft-search')")
      let words = try await tab.evaluate(
        "[...CSS.highlights.get('specweft-search')].map((range) => range.toString().toLowerCase())")
      #expect(Set(words.strings).isSubset(of: ["idempotency", "idempotent", "key", "keys"]))
      #expect(
        try await tab.evaluate(
          "document.querySelector('.search-note').innerText.includes('marked')") == true)
      try await tab.press(.escape)
      #expect(try await tab.evaluate("CSS.highlights.has('specweft-search')") == false)
      #expect(try await tab.evaluate("location.search") == "")
      expectNone(await tab.troubles)
    }
  }

  @Test func withoutScriptsItOffersCataloguesAndIndex() async throws {
    let site = try await BuiltSite.sample.value
    try await Browser.withTab { tab in
      try await tab.serve(SiteHost(site.folder))
      try await tab.allowScripts(false)
      try await tab.open("\(SiteHost(site.folder).root)search.html?q=refund")
      let text = try await tab.evaluate("document.querySelector('main').innerText").string ?? ""
      #expect(text.contains("needs JavaScript") && text.contains("Interfaces"))
      try await tab.click(".letters a")
      try await tab.wait(until: "location.pathname === '/a-z.html'")
      #expect(
        try await tab.evaluate("document.querySelectorAll('.contents-list a').length > 50") == true)
    }
  }

  @Test(arguments: ["light", "dark"]) func meetsTheGuidelines(scheme: String) async throws {
    let site = try await BuiltSite.sample.value
    let engine = try String(contentsOfFile: Engine.accessibility.path(), encoding: .utf8)
    try await Browser.withTab { tab in
      try await tab.serve(SiteHost(site.folder))
      try await tab.prefer(scheme)
      for query in ["payment", "INT-001", "zzzqqq"] {
        try await tab.search(query)
        try await tab.evaluate(engine + ";0")
        expectNone(try await tab.faults(.axe).map { "\(query): \($0)" })
        expectNone(try await tab.faults(.structure).map { "\(query): \($0)" })
        try await tab.resize(360, 640)
        expectNone(try await tab.faults(.overflow).map { "\(query): \($0)" })
        try await tab.resize(1280, 900)
      }
    }
  }
}
