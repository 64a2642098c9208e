import Findings
import Markdown
import Testing

@testable import Site

@Suite struct DocumentBodyTests {
  static let requirement = "# FR-001: Refund\n\nText.\n"

  /// Two IDs in one text had each of them go through the document from its start.
  @Test func looksAtEachNodeOnceForSeveralMentionsInOneText() {
    let text = String(repeating: "a [b](c) FR-001 and FR-001.\n\n", count: 50)
    let nodes = MarkdownTree.parse(SourceText(path: "a.md", text: text)).nodes
    var cover = LinkCover(nodes)
    for node in nodes.indices {
      let isInLink = nodes[..<node].contains { $0.kind == .link && Int($0.end) > node }
      #expect(cover.contains(node) == (isInLink || nodes[node].kind == .link))
      #expect(cover.contains(node) == cover.contains(node))
    }
    #expect(cover.steps == nodes.count)
  }

  @Test(arguments: [
    "<a href=\"https://x.y\">see FR-001</a>", "<a href=\"x\"><b>FR-001</b> [c](#a) `FR-001`</a>",
    "<a href=\"x\">\n\n## B FR-001\n\nFR-001[^1]\n\n[^1]: FR-001\n",
  ])
  func putsNoLinkIntoALinkOfHTML(text: String) async throws {
    let site = try await SampleSite(["fr.md": Self.requirement, "a.md": "# A\n\n\(text)\n"])
    var isOpen = false
    for tag in site.text("a.html").matches(of: /<(\/?)a[ >]/) {
      #expect(isOpen == (tag.1 == "/"))
      isOpen.toggle()
    }
    #expect(!isOpen)
  }

  @Test func linksAMentionInAnAnchorThatLeadsNowhere() async throws {
    let site = try await SampleSite([
      "fr.md": Self.requirement, "a.md": "# A\n\n<a name=\"x\">FR-001</a>\n",
    ])
    #expect(site.text("a.html").contains("<span id=\"x\"><a class=\"ref\" href=\"fr.html\""))
  }
}
