import Findings
import Testing

@testable import Specs

@Suite struct TextDecodingTests {
  private func decode(_ bytes: [UInt8]) -> DecodedText {
    TextDecoding.decode(bytes, sitePath: "Content/a.md")
  }

  @Test func keepsGoodTextAsItIs() {
    let text = "# Größe\r\n\r\n한국어 ✅\n"
    let decoded = decode(Array(text.utf8))
    #expect(decoded.source.bytes == Array(text.utf8))
    #expect(decoded.findings.isEmpty)
    #expect(!decoded.isASCII)
    #expect(decode(Array("plain".utf8)).isASCII)
  }

  @Test func stripsTheByteOrderMark() {
    let decoded = decode([0xEF, 0xBB, 0xBF] + Array("# A".utf8))
    #expect(decoded.source.string(ByteRange(0, 3)) == "# A")
    #expect(decoded.findings.isEmpty)
  }

  @Test(
    arguments: [
      ([0x61, 0xFF, 0x62], "a\u{FFFD}b", 2, 1),
      ([0x61, 0x0A, 0xC3, 0x28], "a\n\u{FFFD}(", 1, 1),
      ([0xE2, 0x82, 0x61, 0xF0, 0x9F], "\u{FFFD}a\u{FFFD}", 1, 2),
      ([0x61, 0x00, 0x62, 0x63, 0x64, 0x65, 0x66, 0x67, 0x68], "a\u{FFFD}bcdefgh", 2, 1),
      ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}", 1, 3),
    ] as [([UInt8], String, Int, Int)])
  func repairsWhatIsNotUTF8(bytes: [UInt8], text: String, column: Int, count: Int) throws {
    let decoded = decode(bytes)
    #expect(decoded.source.bytes == Array(text.utf8))
    let finding = try #require(decoded.findings.first)
    #expect(finding.rule == "invalid-utf8")
    #expect(finding.severity == .error)
    #expect(finding.start.column == column)
    #expect(finding.message.contains("\(count) such places") == (count > 1))
  }

  @Test(arguments: [false, true])
  func readsUTF16ByItsMark(bigEndian: Bool) {
    let text = "# Ł ✅\n"
    var bytes: [UInt8] = bigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]
    for unit in text.utf16 {
      let high = UInt8(unit >> 8)
      let low = UInt8(unit & 0xFF)
      bytes += bigEndian ? [high, low] : [low, high]
    }
    let decoded = decode(bytes)
    #expect(decoded.source.bytes == Array(text.utf8))
    #expect(decoded.findings.map(\.rule) == ["invalid-utf8"])
    #expect(!TextDecoding.isBinary(bytes))
  }

  @Test func tellsBinaryFilesFromText() {
    #expect(TextDecoding.isBinary([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
    #expect(TextDecoding.isBinary([0x01, 0x00, 0x02, 0x00, 0x61, 0x62]))
    #expect(!TextDecoding.isBinary(Array("# Title\n\ttext\u{7F}\n".utf8)))
    #expect(!TextDecoding.isBinary(Array("one NUL \0 in a long enough line of text".utf8)))
    #expect(!TextDecoding.isBinary([]))
  }

  @Test func keepsPlacesRightBehindARepair() throws {
    let document = read(bytes: Array("A \u{FFFD} see FR-001\n".utf8))
    #expect(document.mentions.map { document.text($0.range) } == ["FR-001"])
    let repaired = read(bytes: [0x41, 0x20, 0xFF, 0x20] + Array("FR-001\n".utf8))
    #expect(repaired.mentions.map { repaired.text($0.range) } == ["FR-001"])
  }
}
