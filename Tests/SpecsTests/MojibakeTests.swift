import Findings
import Testing

@testable import Specs

@Suite struct MojibakeTests {
  private func finding(_ text: String) -> Finding? {
    Mojibake.finding(in: SourceText(path: "a.md", text: text))
  }

  @Test(arguments: [
    ("Author: ≈Åukasz", "Łukasz", "MacRoman"),
    ("caf√© au lait", "café", "MacRoman"),
    ("the user‚Äôs key", "user’s", "MacRoman"),
    ("done ‚úÖ here", "✅", "MacRoman"),
    ("## üìã Overview", "📋", "MacRoman"),
    ("## \u{F8FF}üìã Overview", "📋", "MacRoman"),
    ("cafÃ© au lait", "café", "Windows-1252"),
    ("the userâ€™s key", "user’s", "Windows-1252"),
    ("5 â‚¬ each", "€", "Windows-1252"),
    ("## ðŸ“‹ Overview", "📋", "Windows-1252"),
    ("GrÃ¶ÃŸe", "Größe", "Windows-1252"),
    ("ÐŸÑ€Ð¸Ð²ÐµÑ‚", "Привет", "Windows-1252"),
    ("10 Â°C", "°C", "Windows-1252"),
  ])
  func repairsTextReadInAnotherEncoding(text: String, repaired: String, encoding: String) throws {
    let finding = try #require(self.finding(text))
    #expect(finding.rule == "mojibake")
    #expect(finding.severity == .warning)
    #expect(finding.message.contains("“\(repaired)”"))
    #expect(finding.message.contains(encoding))
    #expect(finding.help?.contains(repaired) == true)
  }

  @Test(arguments: [
    "plain", "한국어 문서", "l’été — déjà «été» à l’œuvre", "„Ä“ und „Ö“, Größe, Straße", "✅ 📋 🎯",
    "√2, √π and ≈ 5 Å", "12 Å³ at 5 °C ± 1", "« CAFÉ » et «É»", "señor ¿qué? ¡Ñandú!",
    "İstanbul’da Çağrı", "Łukasz “Zoë” “Søren”", "Привет, мир", "日本語テスト", "a — b – c … d",
    "mot—élan", "→ ≤ ≥ ≠ ∞ ∑ ∂", "×, ÷, µ, §, ¬µ", "\u{00A0}non-breaking\u{00A0}»", "ﬁne ﬂow",
  ])
  func leavesGoodTextAlone(text: String) {
    #expect(finding(text) == nil)
  }

  @Test func reportsAFileOnceWithEveryLine() throws {
    let finding = try #require(self.finding("one\ncaf√© th√©\ntwo\nna√Øve\n"))
    #expect(finding.start == SourcePlace(line: 2, column: 4))
    #expect(finding.end == SourcePlace(line: 2, column: 6))
    #expect(finding.related.map(\.place.line) == [4])
    #expect(finding.message.contains("on 2 lines"))
  }

  @Test func standsInTheDocumentsFindings() {
    #expect(read("# caf√©\n").findings.map(\.rule) == ["mojibake"])
  }
}
