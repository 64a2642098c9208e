import Foundation
import Testing

/// The search over a page, by keyboard alone.
@Suite(.enabled(if: Command.isWanted, "SPECWEFT_BROWSER=none"), .timeLimit(.minutes(10)))
struct SearchOverlayTests {
  @Test func theArrowsChooseAndEnterOpens() async throws {
    let site = try await BuiltSite.sample.value
    try await Browser.withTab { tab in
      try await tab.serve(SiteHost(site.folder, under: "/some/sub/path/"))
      try await tab.open(path: "requirements/index.html")
      try await tab.ask("refund")
      let count = try await tab.options().count
      #expect(count > 3)
      let active = """
        [...document.querySelectorAll("[role=option]")].findIndex((option) =>
          option.id === document.activeElement.getAttribute("aria-activedescendant") &&
          option.getAttribute("aria-selected") === "true")
        """
      #expect(try await tab.evaluate(active) == 0)
      try await tab.press(.down)
      #expect(try await tab.evaluate(active) == 1)
      try await tab.press(.up)
      try await tab.press(.up)
      #expect(try await tab.evaluate(active) == .number(Double(count - 1)))
      #expect(try await tab.options().last?.contains("All results") == true)
      try await tab.press(.down)
      let target = try await tab.evaluate("document.querySelector('[aria-selected=true]').pathname")
      try await tab.press(.enter)
      try await tab.wait(until: "location.pathname === '\(target.string ?? "")'")
      #expect(try await tab.evaluate("location.search.includes('highlight=')") == true)
      expectNone(await tab.troubles)
    }
  }

  @Test func enterWaitsForTheAnswerToWhatStandsInTheBox() async throws {
    let site = try await BuiltSite.sample.value
    try await Browser.withTab { tab in
      try await tab.serve(SiteHost(site.folder))
      try await tab.open(path: "index.html")
      try await tab.ask("refund")
      try await tab.evaluate("document.activeElement.select()")
      try await tab.write("FR-009")
      try await tab.press(.enter)
      try await tab.wait(until: "location.pathname.startsWith('/requirements/FR-009')")
    }
  }

  @Test func whatIsTypedBeforeItIsLoadedIsNotLost() async throws {
    let site = try await BuiltSite.sample.value
    try await Browser.withTab { tab in
      try await tab.serve(SiteHost(site.folder))
      try await tab.open(path: "index.html")
      try await tab.press(.commandK)
      try await tab.write("fr 9")
      try await tab.wait(until: "document.querySelectorAll('[role=option]').length > 0")
      #expect(try await tab.options().first?.hasPrefix("FR-009") == true)
      #expect(try await tab.evaluate("document.activeElement.value") == "fr 9")
    }
  }

  @Test func searchesAreRememberedAndOfferedAgain() async throws {
    let site = try await BuiltSite.sample.value
    try await Browser.withTab { tab in
      try await tab.serve(SiteHost(site.folder))
      try await tab.open(path: "index.html")
      try await tab.ask("chargeback")
      try await tab.press(.enter)
      try await tab.wait(
        until: "location.pathname !== '/index.html' && document.readyState === 'complete'")
      try await tab.press(.slash)
      try await tab.wait(until: "document.querySelector('[role=option].is-recent') !== null")
      #expect(try await tab.options().first?.hasPrefix("chargeback") == true)
      try await tab.press(.down)
      try await tab.press(.enter)
      try await tab.wait(
        until: "document.querySelectorAll('[role=option]:not(.is-recent)').length > 0")
      #expect(try await tab.evaluate("document.activeElement.value") == "chargeback")
    }
  }

  @Test(arguments: ["light", "dark"]) func meetsTheGuidelines(scheme: String) async throws {
    let site = try await BuiltSite.sample.value
    let engine = try String(contentsOfFile: Engine.accessibility.path(), encoding: .utf8)
    try await Browser.withTab { tab in
      try await tab.serve(SiteHost(site.folder))
      try await tab.prefer(scheme)
      try await tab.open(path: "index.html")
      try await tab.ask("card payment")
      try await tab.wait(until: "document.querySelectorAll('[role=option]').length > 3")
      try await tab.evaluate(engine + ";0")
      expectNone(try await tab.faults(.axe))
      for width in [1280, 360] {
        try await tab.resize(width, 640)
        expectNone(try await tab.faults(.overflow))
      }
    }
  }

  @Test func worksFromADisk() async throws {
    let site = try await BuiltSite.sample.value
    try await Browser.withTab { tab in
      try await tab.open(URL(filePath: "\(site.folder)/requirements/index.html").absoluteString)
      try await tab.ask("webhook delivery")
      try await tab.wait(until: "document.querySelectorAll('[role=option]').length > 1")
      #expect(try await tab.options().first?.contains("webhook") == true)
      let outside = await tab.requests.filter { !$0.hasPrefix("file://") }
      expectNone(outside)
      expectNone(await tab.troubles)
    }
  }

  @Test func aNewerIndexIsFetchedWhenAFileOfTheOldOneIsGone() async throws {
    let site = try await BuiltSite.build(BuiltSite.repository, named: "replaced")
    let folder = URL(filePath: "\(site.folder)/theme/search")
    try await Browser.withTab { tab in
      try await tab.serve(SiteHost(site.folder))
      try await tab.open(path: "index.html")
      try await tab.ask("INT-001")
      // The site is published again: the files of terms have other names, so their list has one too.
      func rename(_ kind: String, _ change: (_ name: String, _ other: String) throws -> Void) throws
      {
        for file in site.files where file.hasPrefix("theme/search/\(kind)-") {
          let name = String(file.dropFirst("theme/search/x-".count).dropLast(".js".count))
          let other = "new" + name.suffix(3)
          try FileManager.default.moveItem(
            at: folder.appending(path: "\(kind)-\(name).js"),
            to: folder.appending(path: "\(kind)-\(other).js"))
          try change(name, other)
        }
      }
      func edit(_ file: String, _ change: (inout String) throws -> Void) throws {
        let file = folder.appending(path: file)
        var text = try String(contentsOf: file, encoding: .utf8)
        try change(&text)
        try text.write(to: file, atomically: true, encoding: .utf8)
      }
      try rename("l") { list, other in
        try edit("manifest.js") { $0.replace(list, with: other) }
        try edit("l-\(other).js") { text in
          try rename("t") { name, other in text.replace(name, with: other) }
        }
      }
      try await tab.evaluate("document.activeElement.select()")
      try await tab.write("chargeback")
      try await tab.wait(until: "document.querySelector('.search-option mark') !== null")
    }
  }
}
