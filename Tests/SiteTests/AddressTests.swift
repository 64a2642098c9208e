import Testing

@testable import Site

@Suite struct AddressTests {
  @Test(arguments: [
    ("index.html", "a/b.html", "a/b.html"),
    ("a/b.html", "index.html", "../index.html"),
    ("a/b.html", "a/c.html", "c.html"),
    ("a/b.html", "ab/c.html", "../ab/c.html"),
    ("a/b/c.html", "a/d/e.html", "../d/e.html"),
    ("a/b.html", "a/b.html", "b.html"),
    ("index.html", "x:y #1?.html", "x%3Ay%20%231%3F.html"),
    ("ü/a.html", "ü/b.html", "b.html"),
  ])
  func leadsFromOnePageToAnother(_ from: String, _ to: String, _ expected: String) {
    #expect(SiteAddress(from).link(to: SiteAddress(to)) == expected)
  }

  @Test func leadsToAnAnchorOfTheSamePageWithoutItsName() {
    let page = SiteAddress("a/b.html")
    #expect(page.link(to: page, anchor: "goal") == "#goal")
    #expect(page.link(to: SiteAddress("a/c.html"), anchor: "größe") == "c.html#größe")
    #expect(page.link(to: page, anchor: "a b%") == "#a%20b%25")
  }

  @Test func findsTheWayBackToTheRoot() {
    #expect(SiteAddress("index.html").root == "")
    #expect(SiteAddress("a/b/c.html").root == "../../")
  }

  @Test func ordersNamesWithNumbersAsAReaderDoes() {
    let names = ["INT-10", "int-2", "INT-2", "INT-02", "INT-1", "a", "B", "INT"]
    let sorted = names.sorted(by: naturallyPrecedes)
    #expect(sorted == ["a", "B", "INT", "INT-1", "INT-2", "INT-02", "int-2", "INT-10"])
  }
}
