import Testing

@testable import Site

@Suite struct LayoutErrorTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var layout: String
    var expected: [String]
    var testDescription: String { layout }
  }

  static let data = SampleData.view([
    ("title", .text("T")), ("body", .nothing(.html)), ("shown", .flag(false)),
    ("rows", .list([.view([("name", .text("N")), ("url", .text("U"))])])),
    ("owner", .view([("name", .text("O"))])),
  ])

  static let cases: [Case] = [
    Case(
      layout: "a\n  {{titel}}",
      expected: ["page.mustache:2:3: unknown name titel (did you mean title?)"]),
    Case(
      layout: "{{#shown}}{{never}}{{/shown}}",
      expected: ["page.mustache:1:11: unknown name never"]),
    Case(
      layout: "{{#rows}}{{ulr}}{{/rows}}{{url}}",
      expected: [
        "page.mustache:1:10: unknown name ulr (did you mean url?)",
        "page.mustache:1:26: unknown name url",
      ]),
    Case(
      layout: "{{owner.nme}}",
      expected: ["page.mustache:1:1: unknown name owner.nme (did you mean name?)"]),
    Case(
      layout: "{{>bagde}}",
      expected: ["page.mustache:1:1: there is no layout named bagde (did you mean badge?)"]),
    Case(
      layout: "{{#shown}}",
      expected: ["page.mustache:1:1: {{#shown}} is not closed (add {{/shown}})"]),
    Case(
      layout: "é{{/shown}}", expected: ["page.mustache:1:2: {{/shown}} closes nothing"]),
    Case(
      layout: "{{#shown}}{{#rows}}{{/shown}}",
      expected: ["page.mustache:1:11: {{#rows}} is not closed (add {{/rows}})"]),
    Case(
      layout: "{{#shown}}{{/title}}",
      expected: ["page.mustache:1:11: {{/title}} closes {{#shown}} (write {{/shown}})"]),
    Case(
      layout: "{{title", expected: ["page.mustache:1:1: this tag is not closed (end it with }})"]),
    Case(
      layout: "{{ }}",
      expected: [
        "page.mustache:1:1: this tag has no name",
        "page.mustache:1:1: there is no text here that {{.}} could stand for",
      ].sorted()),
    Case(
      layout: "{{body}}",
      expected: ["page.mustache:1:1: body is HTML and would be escaped (write {{{body}}})"]),
    Case(
      layout: "{{rows}}",
      expected: ["page.mustache:1:1: rows has no text to show (open a section with {{#rows}})"]),
    Case(
      layout: "{{<badge}}{{$lable}}x{{/lable}}{{/badge}}",
      expected: [
        "page.mustache:1:11: badge has no block named lable (did you mean label?)"
      ]),
    Case(
      layout: "  {{>faulty}}\n", expected: ["faulty.mustache:2:3: unknown name wrong"]),
    Case(
      layout: "{{>loop}}", expected: ["loop.mustache:1:1: loop includes itself without end"]),
    Case(
      layout: "{{<page}}{{/page}}", expected: ["page.mustache:1:1: page is its own parent"]),
  ]

  @Test(arguments: cases) func namesEveryMistakeAtItsPlace(_ sample: Case) throws {
    let library = [
      "page": sample.layout, "badge": "{{$label}}{{title}}{{/label}}",
      "faulty": "x\n  {{wrong}}\n", "loop": "a {{#shown}}{{>loop}}{{/shown}}",
    ]
    let failure = #expect(throws: LayoutFailure.self) { try rendered(library, Self.data) }
    #expect(failure?.description == sample.expected.joined(separator: "\n"))
  }

  @Test func reportsAllMistakesAtOnce() throws {
    let failure = #expect(throws: LayoutFailure.self) {
      try rendered(["page": "{{a1}}{{#shown}}{{b1}}{{>c1}}{{/shown}}{{/d1}}"], Self.data)
    }
    #expect(failure?.errors.count == 4)
  }

  @Test func rendersATreeByARecursivePartial() throws {
    let library = LayoutLibrary([
      LayoutSource(name: "page", text: "{{#roots}}{{>node}}{{/roots}}"),
      LayoutSource(name: "node", text: "<{{name}}{{#children}}{{>node}}{{/children}}>"),
    ])
    var errors: [LayoutError] = []
    let layout = try #require(library.compile("page", for: Forest.self, errors: &errors))
    let tree = Tree(name: "a", children: [Tree(name: "b", children: [Tree(name: "c")])])
    let page = Forest(roots: [tree, Tree(name: "d")])
    #expect(String(decoding: layout.render(page), as: UTF8.self) == "<a<b<c>>><d>")
  }

  struct Forest: View {
    var roots: [Tree]
    static let fields = Fields<Forest>([.list("roots") { $0.roots }])
  }

  struct Tree: View {
    var name: String
    var children: [Tree] = []
    static let fields = Fields<Tree>([.text("name") { $0.name }, .list("children") { $0.children }])
  }
}
