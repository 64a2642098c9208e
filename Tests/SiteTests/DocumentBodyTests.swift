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

  @Test(arguments: [
    "<div id=\"sw-content\">\n</div>\n<div id=\"sw:content\">\n</div>",
    "<p id=\"dup\"></p>\n\n## dup",
    "## fn-1\n\na[^1] b[^1]\n\n[^1]: c",
    "## sw-trace\n\n## fnref-1\n\n[a](#sw-trace)[^1]\n\n[^1]: FR-001",
    "<p id=\"a\"></p>\n\n<p id=\"x\"></p>\n\n<a name=\"x\"></a>",
    "## !!!\n\n## ???\n\n## Section\n\n[a](#section)",
    "[![i](https://h/x.png)](#a) ![](//h/x.png)",
    "## sw:trace\n\n- **FR-002**: a\n\n<p id=\"FR-002\"></p>",
  ])
  func writesEachIdentifierOnce(text: String) async throws {
    let site = try await SampleSite([
      "fr.md": Self.requirement, "a.md": "# A\n\nFR-001.\n\n\(text)\n",
    ])
    let faults = PageFaults(pages: site.pages).faults.filter { !$0.contains("//h/x.png") }
    #expect(faults == [])
    #expect(site.text("a.html").contains("<main id=\"sw:content\""))
    #expect(!site.text("a.html").contains("id=\"\""))
  }

  /// What a page is asked was lost on the way to it.
  @Test(arguments: [
    ("[b](fr.md?q=1)", "fr.html?q=1"),
    ("[b](fr.md?q=1&r=%20#fr-001-refund)", "fr.html?q=1&amp;r=%20#fr-001-refund"),
    ("[b](fr.md?q=1#gone)", "fr.html?q=1"), ("[b](?q=1)", "a.html?q=1"),
    ("[b](?q=1#part)", "?q=1#part"), ("<a href=\"fr.md?q=1&amp;r=2\">b</a>", "fr.html?q=1&amp;r=2"),
    ("[b](#part?)", "a.html"), ("[b](api.yaml?raw=true)", "api.yaml?raw=true"),
  ])
  func keepsTheQueryOfALink(text: String, href: String) async throws {
    let site = try await SampleSite(
      ["fr.md": Self.requirement, "a.md": "# A\n\n\(text)\n\n## Part\n"],
      artifacts: ["api.yaml"])
    #expect(site.text("a.html").contains("<p><a href=\"\(href)\">b</a></p>"))
  }

  @Test func replacesControlCharacters() async throws {
    let site = try await SampleSite([
      "a.md": "# A\u{7}\n\nb\u{1B}[1m &#27; `c\u{7F}` <i title=\"\u{1}\">d</i> é\u{85}\t\u{A0}.\n"
    ])
    for (path, bytes) in site.pages where path.hasSuffix(".html") {
      let controls = String(decoding: bytes, as: UTF8.self).unicodeScalars.filter {
        $0.properties.generalCategory == .control && $0 != "\n" && $0 != "\t"
      }
      #expect(controls.isEmpty, "\(path)")
    }
    let page = site.text("a.html")
    #expect(page.contains("b\u{FFFD}[1m \u{FFFD} <code>c\u{FFFD}</code>"))
    #expect(page.contains("é\u{FFFD}\t\u{A0}."))
  }
}
