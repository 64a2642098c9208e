import Findings
import Testing

@testable import Configuration

@Suite struct SearchSettingsTests {
  private func read(_ text: String) -> ConfigurationReading {
    Configuration.read(SourceText(path: "specweft.yml", text: text), rules: [])
  }

  @Test func readsWhatIsSearched() {
    let reading = read(
      "search:\n  enabled: false\n  exclude: [drafts/**]\n  stop_words: [Und, der]\n")
    #expect(reading.problems.isEmpty)
    #expect(!reading.configuration.search.isEnabled)
    #expect(reading.configuration.search.exclude == ["drafts/**"])
    #expect(reading.configuration.search.stopWords == ["und", "der"])
  }

  @Test func searchesEverythingByDefault() {
    let settings = read("site:\n  title: T\n").configuration.search
    #expect(settings == SearchSettings() && settings.isEnabled)
  }

  @Test(arguments: [
    ("enable: true", "unknown key 'enable' in 'search'"),
    ("enabled: yes please", "'search.enabled' must be one of true, false, not 'yes please'"),
    ("exclude: drafts", "'search.exclude' must be a list, not the text 'drafts'"),
    ("stop_words: [a b]", "'search.stop_words' must hold single words, not 'a b'"),
  ])
  func reportsWhatIsWrong(_ text: String, _ message: String) {
    #expect(read("search:\n  \(text)\n").problems.map(\.message) == [message])
  }
}
