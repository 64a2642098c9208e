import Markdown
import Testing

@Suite struct SluggerTests {
  @Test(arguments: [
    ("Overview", "overview"),
    ("FR-001: Title", "fr-001-title"),
    ("A  B", "a--b"),
    ("What's new? (v2.0)", "whats-new-v20"),
    ("snake_case & more", "snake_case--more"),
    ("🚀 Launch plan", "-launch-plan"),
    ("Überblick und Größe", "überblick-und-größe"),
    ("데이터 흐름", "데이터-흐름"),
    ("日本語の見出し", "日本語の見出し"),
    ("हिन्दी", "हिन्दी"),
    ("1️⃣ First", "1️⃣-first"),
    ("C++ / C#", "c--c"),
    ("100 % – done", "100---done"),
    ("tab\there", "tabhere"),
  ])
  func slugFollowsGitHub(text: String, slug: String) {
    #expect(Slugger.base(text) == slug)
  }

  @Test func repeatedHeadingsAreNumbered() {
    var slugger = Slugger()
    #expect(
      ["A", "A", "A 1", "A", "A-1"].map { slugger.slug($0) } == [
        "a", "a-1", "a-1-1", "a-2", "a-1-2",
      ])
  }

  @Test func headingsWithoutAnyLetterAreSections() {
    var slugger = Slugger()
    #expect(
      ["!!!", "Section", "", "🚀"].map { slugger.slug($0) } == [
        "section", "section-1", "section-2", "section-3",
      ])
  }
}
