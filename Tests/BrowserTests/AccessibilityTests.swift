import Foundation
import Testing

/// axe-core's word on the key pages.
@Suite(.enabled(if: Command.isWanted, "SPECWEFT_BROWSER=none"), .timeLimit(.minutes(10)))
struct AccessibilityTests {
  @Test func keyPagesMeetTheGuidelines() async throws {
    let site = try await BuiltSite.sample.value
    let pages = try site.keyPages()
    let half = pages.count / 2
    async let first = AccessibilityTests.faults(of: pages[..<half], SiteHost(site.folder))
    async let second = AccessibilityTests.faults(of: pages[half...], SiteHost(site.folder))
    expectNone(try await first + second)
  }

  private static func faults(
    of pages: ArraySlice<String>, _ host: SiteHost
  ) async throws -> [String] {
    let engine = try String(contentsOfFile: Engine.accessibility.path(), encoding: .utf8)
    return try await Browser.withTab { tab in
      try await tab.serve(host)
      var faults: [String] = []
      for page in pages {
        for scheme in ["light", "dark"] {
          // Long tables have in the dark the colours of short ones; `ColourTests` sees them all.
          let size = "document.querySelectorAll('*').length"
          if scheme == "dark", try await tab.evaluate(size).number ?? 0 > 2000 { continue }
          try await tab.prefer(scheme)
          if scheme == "light" {
            try await tab.open(path: page)
            try await tab.evaluate(engine + ";0")
          }
          faults += try await tab.faults(.axe).map { "\(page) (\(scheme)): \($0)" }
        }
      }
      return faults
    }
  }
}
