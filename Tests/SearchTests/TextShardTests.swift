import Foundation
import Testing

@testable import Search

@Suite struct TextShardTests {
  static let document = """
    ---
    id: INT-001
    status: Approved
    priority: Must Have
    owner: Omar Haddad
    tags: [customs, ledger]
    ---
    # INT-001: Ledger *posting*

    Before all `headings`.

    ## Scope

    One **bold**word & two.
    Soft break.

    | ID | Title | Status |
    | --- | --- | --- |
    | ERR-1 | First fault | Open |
    | ERR-2 | Second | Closed |

    After the table.

    ### FR-007: Refund

    - **NFR-1**: Fast
      - inner
    - plain

    ```json
    {"a": "b"}
    ```

    <div>HTML <!-- hidden --> text</div>

    """

  @Test func givesEverySectionAndRowItsText() async throws {
    let site = try await SearchSite(["interfaces/INT-001.md": Self.document])
    let page = try #require(try site.pages().first)
    #expect(page[0] as? String == "interfaces/INT-001.html")
    #expect(page[1] as? String == "Ledger posting")
    #expect(page[2] as? String == "INT-001")
    #expect(page[6] as? String == "interfaces")
    let entry = try #require(try site.texts().first)
    let pieces: [String] = entry.map { piece in
      piece.map { "\($0)" }.joined(separator: "|")
    }
    #expect(
      pieces == [
        "||0|Before all headings.",
        "Scope|scope|2|One boldword & two. Soft break.\nID · Title · Status\nAfter the table.",
        "ERR-1 First fault|ERR-1|9|ERR-1 · First fault · Open|1",
        "ERR-2 Second|ERR-2|9|ERR-2 · Second · Closed|2",
        "FR-007: Refund|fr-007-refund|3|plain\n{\"a\": \"b\"}\nHTML  text|3",
        "NFR-1 Fast|NFR-1|9|NFR-1: Fast\ninner|4",
        "||8|status: Approved · priority: Must Have · owner: Omar Haddad · tags: customs, ledger",
      ])
  }

  @Test func keepsLinesOfACellApart() async throws {
    let site = try await SearchSite([
      "a.md": "| A |\n| - |\n| 1. Send it twice<br>2. <b>Re</b>fund |\n"
    ])
    let entry = try #require(try site.texts().first)
    #expect((entry[0][3] as? String)?.hasSuffix("1. Send it twice 2. Refund") == true)
  }

  @Test func takesStatesFromTheManifest() async throws {
    let site = try await SearchSite(["a.md": Self.document])
    let entry = try #require(try site.pages().first)
    let manifest = try site.manifest()
    let kinds = try #require(manifest["kinds"] as? [[String]])
    let numbers = try #require(Array(entry[3...5]) as? [Int])
    #expect(kinds[numbers[0] - 1][2] == "INT")
    let statuses = try #require(manifest["statuses"] as? [[String]])
    #expect(statuses[numbers[1] - 1][0] == "Approved")
    let priorities = try #require(manifest["priorities"] as? [[String]])
    #expect(priorities[numbers[2] - 1][0] == "Must Have")
    let columns = try #require(try site.named("facets") as? [String: [Any]])
    #expect(columns["owner"]?[2] as? [String] == ["Omar Haddad"])
    #expect(columns["tags"]?[1] as? String == "CAB")
    #expect(columns["tags"]?[2] as? [String] == ["customs", "ledger"])
  }

  static let hostile =
    "\"quotes\" \\back\\slash </script><script>alert(1)</script> \u{2028}line\u{2029}sep "
    + "\u{1}\u{1F}control \u{7F} 😀 \u{FEFF}mark ]]> <!-- ${x} `tick`"

  @Test func keepsHostileTextInItsString() async throws {
    let text = Self.hostile
    let site = try await SearchSite([
      "a.md": "# \(text)\n\n## \(text)\n\n```\n\(text)\n```\n",
      "b.md":
        "---\nid: \"X-1\"\nowner: 'a\"\\b'\n---\n\n| ID | T |\n| - | - |\n| X-2 | \(text) |\n",
    ])
    for name in site.files.keys { _ = try site.data(String(name.dropLast(3))) }
    let entry = try #require(try site.texts().first)
    let code = try #require(entry.last?[3] as? String)
    #expect(code.hasPrefix("\"quotes\" \\back\\slash </script><script>alert(1)</script>  line sep"))
    for bytes in site.files.values {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
      #expect(!text.unicodeScalars.contains { $0.value == 0x2028 || $0.value == 0x2029 })
    }
  }

  @Test func writesOneTextOfTwoDocumentsOnce() async throws {
    var files: [String: String] = [:]
    for number in 0..<40 { files["\(number).md"] = "# Copy\n\nThe same text.\n" }
    let site = try await SearchSite(files)
    #expect(try site.texts().count == 40)
    #expect(try site.weights("same").count == 40)
  }

  @Test func readsMendedText() async throws {
    let site = try await SearchSite(bytes: [
      "a.md": Array("# Caf".utf8) + [0xE9] + Array(" noir\n\nbad \u{FF}".utf8) + [0xFF, 0xC3, 0x0A]
    ])
    #expect(try site.weights("noir").count == 1)
  }

  @Test func boundsTheTextOfALongDocument() async throws {
    let paragraph = (0..<100).map { "word\($0)" }.joined(separator: " ") + "\n\n"
    var text = "# Long\n\n## First\n\n"
    while text.utf8.count < 200_000 { text += paragraph }
    text += "## Last\n\nFinally zebra.\n"
    let site = try await SearchSite(["a.md": text])
    let entry = try #require(try site.texts().first)
    #expect(entry.map { $0[0] as? String } == ["First", "Last", ""])
    #expect(entry.last?[2] as? Int == 10)
    #expect(try #require(entry[0][3] as? String).utf8.count <= TextShardWriter.longestPiece + 200)
    #expect(entry[1][3] as? String == "Finally zebra.")
    #expect(try site.weights("zebra") != [:])
  }

  @Test func readsAVeryLongDocumentOnlySoFar() async throws {
    var text = "# Huge\n\n"
    let line = String(repeating: "alpha beta gamma delta epsilon zeta\n", count: 1_000) + "\n"
    while text.utf8.count < DocumentText.longest + 100_000 { text += line }
    text += "zebra\n"
    let site = try await SearchSite(["a.md": text])
    #expect(try site.weights("gamma").count == 1)
    #expect(try site.weights("zebra").isEmpty)
    #expect(site.files.values.map(\.count).reduce(0, +) < 100_000)
  }

  @Test func keepsManyHeadingsInBounds() async throws {
    let text = "# Many\n\n" + (0..<20_000).map { "## Heading number \($0)\n" }.joined()
    let site = try await SearchSite(["a.md": text])
    for (name, bytes) in site.files where name.hasPrefix("x-") { #expect(bytes.count < 150_000) }
    let entry = try #require(try site.texts().first)
    #expect(entry.last?[2] as? Int == 10)
  }
}
