import Testing

@testable import Links

@Suite struct LinkResolutionTests {
  static let files = [
    "README.md": "# Home\n",
    "interfaces/README.md": "# Interfaces\n",
    "interfaces/INT-001-ledger.md":
      "# INT-001: Ledger\n\n## Rate Limits\n\n## Limits\n\n## Limits\n\n- **AC-001**: MUST be fast.\n\nblock ^mark\n",
    "our docs/guide.md": "# Guide\n",
    "our docs/E1-plan-and-pay.md": "# Plan and pay\n",
    "our docs/AC-3.1-A.md": "# Paid\n",
    "design/api/ledger.yaml": "openapi: 3.1.0\n",
    "design/x.png": "png",
  ]

  @Test(arguments: [
    ("[a](../interfaces/INT-001-ledger.md)", "item INT-001"),
    ("[a](/interfaces/INT-001-ledger.md)", "item INT-001"),
    ("[a](/Content/interfaces/INT-001-ledger.md)", "item INT-001"),
    ("[a](../../Content/interfaces/INT-001-ledger.md)", "item INT-001"),
    ("[a](../interfaces/INT-001-ledger)", "item INT-001"),
    (
      "[a](../interfaces/INT-001-ledger.html?x=1#rate-limits)",
      "document interfaces/INT-001-ledger.md#rate-limits"
    ),
    ("[a](../interfaces/index.html)", "item interfaces/README"),
    ("[a](../interfaces/)", "item interfaces/README"),
    ("[a](../interfaces)", "item interfaces/README"),
    ("[a](../design/)", "folder design"),
    ("[a](/)", "item README"),
    ("[a](../our%20docs/guide.md)", "item our docs/guide"),
    ("[a](<../our docs/guide.md>)", "item our docs/guide"),
    ("[a](../design/api/ledger.yaml)", "artifact design/api/ledger.yaml"),
    ("[a](../interfaces/INT-001-ledger.md#AC-001)", "item AC-001#AC-001"),
    ("[a](../interfaces/INT-001-ledger.md#ac-001)", "item AC-001#AC-001"),
    ("[AC-001](../interfaces/INT-001-ledger.md)", "item AC-001#AC-001"),
    ("[a](#self)", "document x/self.md#self"),
    ("[a](#)", "item x/self"),
    ("[a](?q=1)", "item x/self"),
    ("[a](?q=1#self)", "document x/self.md#self"),
    ("[a](https://example.com/x.md)", "external"),
    ("[a](//example.com)", "external"),
    ("<mail@example.com>", "external"),
    ("[a](javascript:alert)", "unsafe"),
    ("![a](data:image/png;base64,AA)", "unsafe"),
    ("[a](../../src/x.c)", "outside"),
    ("[a](../../../Content/README.md)", "outside"),
    ("![a](../design/x.png)", "artifact design/x.png"),
    ("`design/api/ledger.yaml`", "artifact design/api/ledger.yaml"),
    ("`../design/api/ledger.yaml`", "artifact design/api/ledger.yaml"),
    ("`Content/design/api/ledger.yaml`", "artifact design/api/ledger.yaml"),
    ("`interfaces/INT-001-ledger.md`", "item INT-001"),
    ("`src/api/none.yaml`", "nothing"),
    (
      "<a href=\"../interfaces/INT-001-ledger.md#rate-limits\">a</a>",
      "document interfaces/INT-001-ledger.md#rate-limits"
    ),
    ("<img src=../design/x.png>", "artifact design/x.png"),
    (
      "[a](../interfaces/INT-001-ledger.md#limits_1)",
      "document interfaces/INT-001-ledger.md#limits-1"
    ),
    ("[[INT-001]]", "item INT-001"),
    ("[[INT-001-ledger|the ledger]]", "item INT-001"),
    ("[[guide]]", "item our docs/guide"),
    ("[[Interfaces]]", "item interfaces/README"),
    ("[[INT-001-ledger#Rate Limits]]", "document interfaces/INT-001-ledger.md#rate-limits"),
    ("[[INT-001-ledger#^mark]]", "document interfaces/INT-001-ledger.md#^mark"),
    ("[[interfaces/INT-001-ledger]]", "item INT-001"),
    ("[[x.png]]", "artifact design/x.png"),
    ("[[nowhere]]", "missingItem"),
  ])
  func leadsToWhatAReaderExpects(_ markdown: String, _ expected: String) async {
    var files = Self.files
    files["x/self.md"] = "# Self\n\n\(markdown)\n"
    #expect(await link(files).linkLines("x/self.md") == [expected])
  }

  @Test(arguments: [
    (
      "[a](../interfaces/INT-001-leger.md)",
      #"missingDocument(nearest: Optional("../interfaces/INT-001-ledger.md"))"#
    ),
    (
      "[a](INT-001-ledger.md)",
      #"missingDocument(nearest: Optional("../interfaces/INT-001-ledger.md"))"#
    ),
    (
      "[a](../interfaces/int-001-ledger.md)",
      #"missingDocument(nearest: Optional("../interfaces/INT-001-ledger.md"))"#
    ),
    ("[a](nothing-like-it.md)", "missingDocument(nearest: nil)"),
    (
      "[a](../interfaces/INT-001-postings-of-a-day.md)",
      #"missingDocument(nearest: Optional("../interfaces/INT-001-ledger.md"))"#
    ),
    (
      "[a](<../our docs/E1-plan-&-pay.md>)",
      #"missingDocument(nearest: Optional("../our docs/E1-plan-and-pay.md"))"#
    ),
    ("[a](<../our docs/AC-3.2-A.md>)", "missingDocument(nearest: nil)"),
    (
      "[a](../design/api/ledgers.yaml)",
      #"missingArtifact(nearest: Optional("../design/api/ledger.yaml"))"#
    ),
    ("![a](../design/y.png)", #"missingImage(nearest: Optional("../design/x.png"))"#),
    ("![a](../x.svg)", "missingImage(nearest: nil)"),
    (
      "[a](../interfaces/INT-001-ledger.md#rate-limit)",
      #"missingAnchor(document: 1, anchor: "rate-limit", nearest: Optional("rate-limits"))"#
    ),
    ("[a](#nowhere)", #"missingAnchor(document: 6, anchor: "nowhere", nearest: nil)"#),
  ])
  func whatIsBrokenSaysWhatIsNear(_ markdown: String, _ expected: String) async {
    var files = Self.files
    files["x/self.md"] = "# Self\n\n\(markdown)\n"
    let lines = await link(files).linkLines("x/self.md").map {
      $0.replacing("Links.LinkFault.", with: "").replacing("Swift.", with: "")
    }
    #expect(lines == [expected])
  }

  @Test func anAnchorOfAnItemGivesAnEdgeToIt() async {
    var files = Self.files
    files["x/self.md"] = """
      # Self

      [a](../interfaces/INT-001-ledger.md#rate-limits), [b](../interfaces/INT-001-ledger.md#AC-001),
      [c](../interfaces/INT-001-ledger.md#gone), [d](#self), ![e](../design/x.png)

      <p><a href="../interfaces/INT-001-ledger.md">f</a></p>
      """
    #expect(
      await link(files).relationLines == [
        "x/self mentions INT-001", "x/self mentions AC-001", "x/self mentions INT-001",
        "x/self mentions INT-001",
      ])
  }

  @Test func aDocumentWithManyAnchorsIsSearchedAllTheSame() async {
    let headings = (0..<100).map { "## Part \($0)\n\n- **AC-\(100 + $0)**: System MUST do it.\n" }
    let graph = await link([
      "big.md": headings.joined(separator: "\n"),
      "a.md": "[x](big.md#part-77) [y](big.md#ac-150) [z](big.md#AC-151) [w](big.md#part-100)\n",
    ])
    #expect(
      graph.linkLines("a.md").prefix(3) == [
        "document big.md#part-77", "item AC-150#AC-150", "item AC-151#AC-151",
      ])
    #expect(graph.linkLines("a.md").last?.contains("missingAnchor") == true)
  }
}

@Suite struct SitePathTests {
  @Test(arguments: [
    ("a/b/c.md", "a", "b/c.md"), ("a/c.md", "a", "c.md"), ("c.md", "a/b", "../../c.md"),
    ("a/c.md", "", "a/c.md"), ("a/b", "a/b/c", "../../b"),
  ])
  func theWayThereIsWhatALinkWrites(_ path: String, _ folder: String, _ expected: String) {
    #expect(SitePath.relative(path, from: folder) == expected)
  }
}
