import Testing

/// Colours as they are painted.
@Suite(.enabled(if: Command.isWanted, "SPECWEFT_BROWSER=none"), .timeLimit(.minutes(10)))
struct ColourTests {
  @Test func textStandsOutFromWhatIsBehindItInLightAndDark() async throws {
    let site = try await BuiltSite.sample.value
    let faults = try await Browser.withTab { tab in
      try await tab.serve(SiteHost(site.folder))
      var faults: [String] = []
      for page in try site.keyPages() {
        try await tab.open(path: page)
        for scheme in ["light", "dark"] {
          try await tab.prefer(scheme)
          faults += try await tab.faults(.contrast).map { "\(page) (\(scheme)): \($0)" }
        }
      }
      return faults
    }
    expectNone(faults)
  }
}
