import Testing

@testable import Site

@Suite struct SharedPartsTests {
  private struct Entry: View {
    var title: String
    var isCurrent: Bool
    static let fields = Fields<Entry>([
      .text("title") { $0.title }, .flag("current") { $0.isCurrent },
    ])
  }

  private struct Frame: View {
    var title: String
    var root: String
    static let fields = Fields<Frame>([
      .text("title") { $0.title },
      .text("root") { $0.root }.shared,
      .list("entries") { frame in
        ["a", "b"].map { Entry(title: frame.root + $0, isCurrent: $0 == "b") }
      }.shared,
    ])
  }

  private struct Page: View {
    var frame: Frame
    var rows: [Entry]
    static let fields = Fields<Page>([.view("page") { $0.frame }, .list("rows") { $0.rows }])
  }

  private func layout(_ text: String) throws -> Layout {
    var errors: [LayoutError] = []
    let source = LayoutSource(name: "page", file: "page.mustache", bytes: Array(text.utf8))
    return try #require(
      LayoutLibrary([source]).compile("page", for: Page.self, errors: &errors))
  }

  @Test(arguments: [
    "{{page.root}}",
    "<{{page.title}}>{{#page.entries}}{{#current}}*{{/current}}{{title}} {{/page.entries}}end",
    "{{#page.entries}}{{title}}{{#page.title}}{{.}}{{/page.title}},{{/page.entries}}{{page.root}}",
    "{{#rows}}{{page.root}}{{title}}{{^current}}{{page.root}}{{/current}}{{/rows}}!",
    "{{#page.title}}{{page.root}}{{/page.title}}{{page.root}}{{^page.root}}none{{/page.root}}",
  ])
  func partsMadeByOnePageStandOnTheNextAsItWouldMakeThemItself(_ text: String) throws {
    let layout = try layout(text)
    #expect(layout.sharedCount > 0)
    let parts = SharedParts(count: layout.sharedCount)
    for title in ["first", "", "third"] {
      let rows = title.map { Entry(title: String($0), isCurrent: $0 == "i") }
      let page = Page(frame: Frame(title: title, root: "../"), rows: rows)
      var shared: [UInt8] = []
      layout.render(page, sharing: parts, into: &shared)
      #expect(shared == layout.render(page))
    }
  }

  @Test func partsAreTakenFromTheFirstPage() throws {
    let layout = try layout("{{page.title}}{{#page.entries}}{{title}}{{/page.entries}}")
    let parts = SharedParts(count: layout.sharedCount)
    var output: [UInt8] = []
    for (title, root) in [("1", "x"), ("2", "y")] {
      let page = Page(frame: Frame(title: title, root: root), rows: [])
      layout.render(page, sharing: parts, into: &output)
    }
    #expect(String(decoding: output, as: UTF8.self) == "1xaxb2xaxb")
  }
}
