import Testing

/// What holds on each page of the sample, loaded under a strict policy in a subfolder of a host.
@Suite(.enabled(if: Command.isWanted, "SPECWEFT_BROWSER=none"), .timeLimit(.minutes(10)))
struct EveryPageTests {
  @Test func saysNothingOnTheConsoleAndAsksNothingOfOthers() async throws {
    let survey = try await Survey.sample.value
    #expect(survey.pages.count > 100)
    expectNone(survey.all(\.troubles))
  }

  @Test func fitsAPhone() async throws {
    expectNone(try await Survey.sample.value.all(\.narrowOverflow))
  }

  @Test func fitsAWideWindow() async throws {
    expectNone(try await Survey.sample.value.all(\.wideOverflow))
  }

  @Test func hasHeadingsLandmarksAndNamesAndNothingInline() async throws {
    expectNone(try await Survey.sample.value.all(\.structure))
  }

  @Test func hasATitleOfItsOwn() async throws {
    let pages = try await Survey.sample.value.pages
    let shared = Dictionary(grouping: pages, by: \.title).filter { $1.count > 1 }
    expectNone(shared.map { "\($0): \($1.map(\.path))" }.sorted())
  }
}
