import Findings
import Testing

@testable import Specs

@Suite struct HTMLLinkTests {
  @Test(arguments: [
    ("see <a href=\"x.md\">x</a>.", ["link ⟦x.md⟧"]),
    ("<A HREF='x.md#y'>x</A>", ["link-anchor ⟦x.md#y⟧"]),
    ("a <a class=z href=x.md>x</a>", ["link ⟦x.md⟧"]),
    ("a <a\n  href = \" x.md \"\n  class=y>x</a>", ["link ⟦x.md⟧"]),
    ("a <a href=\"R&amp;D.md\">x</a>", ["link R&D.md ⟦R&amp;D.md⟧"]),
    ("a <a href=\"a&#98;&eacute;.md\">x</a>", ["link abé.md ⟦a&#98;&eacute;.md⟧"]),
    ("a <img alt=\"b\" src='b.png'>", ["image ⟦b.png⟧"]),
    ("<p>\n<a href=x.md>\n<img src=\"y.png\"></a>\n</p>\n", ["link ⟦x.md⟧", "image ⟦y.png⟧"]),
    ("> <div>\n> <a\n> href=\"x.md\">\n> </div>\n", ["link ⟦x.md⟧"]),
    ("- a\n\n  <div>\n  é <img src=\"y.png\">\n  </div>\n", ["image ⟦y.png⟧"]),
    ("| a |\n|---|\n| <a href=\"x.md\">b</a> |\n", ["link ⟦x.md⟧"]),
    ("[a <img src=\"b.png\"> <a href=\"no.md\">](c.md)", ["link ⟦c.md⟧", "image ⟦b.png⟧"]),
    ("<a href=\"x.md\" href=\"y.md\">x</a>", ["link ⟦x.md⟧"]),
    ("<a name=\"x\"></a> <a href>y</a> <b href=\"z.md\">c</b>", []),
    ("a <!-- <a href=\"x.md\"> --> a `<a href=\"x.md\">`", []),
    ("<script>\nx = '<a href=\"x.md\">'\n</script>\n", []),
    ("    <a href=\"x.md\">\n\n\\<a href=\"x.md\">", []),
  ])
  func readsAddressesInHTML(_ text: String, _ expected: [String]) {
    let document = read(text)
    let found = document.links.map { link in
      let written = document.text(link.range)
      let target = written == link.target ? "" : "\(link.target) "
      return "\(link.style.name) \(target)⟦\(written)⟧"
    }
    #expect(found == expected)
  }

  /// What a script writes is no anchor.
  @Test func anchorsInScriptsAreNone() {
    #expect(read("<script>\nx = '<a id=\"x\">'\n</script>\n\n<a id=\"y\"></a>\n").anchors == ["y"])
  }

  @Test func thePlaceOfAnAddressInHTMLCounts() {
    let document = read("# FR-001: A\n\n**Depends on:** <a href=\"b.md\">B</a>\n")
    let context = document.contexts[Int(document.links[0].context)]
    #expect(context.key == "dependson")
  }
}
