import Testing

@testable import Commands

@Suite struct SpecTitleTests {
  @Test(
    arguments: zip(
      [
        "Courier tracking", "  Courier   tracking ", "Q&A: Zoë's \"Feed\"", "Übersicht 日本",
        "a_b -- c",
        "REST API v2.1", "!!!", "émile ✓",
      ],
      [
        "courier-tracking", "courier-tracking", "q-a-zoës-feed", "übersicht-日本", "a-b-c",
        "rest-api-v2-1", "", "émile",
      ]))
  func makesASlugOfATitle(title: String, slug: String) throws {
    #expect(try SpecTitle(title).slug == slug)
  }

  @Test func cutsALongSlugBetweenWords() throws {
    let slug = try SpecTitle(String(repeating: "seventeen letters ", count: 6)).slug
    #expect(slug.utf8.count <= 80)
    #expect(slug.hasSuffix("letters") || slug.hasSuffix("seventeen"))
    #expect(
      try SpecTitle(String(repeating: "ä", count: 120)).slug == String(repeating: "ä", count: 40))
  }

  @Test(
    arguments: zip(
      [
        "a*b", "snake_case", "_a_", "C#", "# x #", "[A] <b> `c`", "R&D", "R & D", "a~b", "50 % | x",
        "a\\b".replacing("\\", with: ""),
      ],
      [
        "a\\*b", "snake_case", "\\_a\\_", "C\\#", "# x \\#", "\\[A\\] \\<b> \\`c\\`", "R\\&D",
        "R & D", "a\\~b", "50 % | x", "ab",
      ]))
  func escapesWhatWouldBeMarkup(title: String, escaped: String) throws {
    #expect(try SpecTitle(title).markdown == escaped)
  }

  @Test func escapesTheBarInATable() throws {
    #expect(try SpecTitle("a | b*").cell == "a \\| b\\*")
  }

  @Test(
    arguments: [
      "", "   ", "\u{3000}", "a\nb", "a\tb", "a\u{7F}", "a/b", "a\\b", "a\u{202E}b", "a\u{2028}b",
      String(repeating: "x", count: 121),
    ])
  func refuses(title: String) {
    #expect(throws: RunFailure.self) { try SpecTitle(title) }
  }
}
