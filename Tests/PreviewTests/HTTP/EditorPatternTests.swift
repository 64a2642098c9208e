import Testing

@testable import Preview

@Suite struct EditorPatternTests {
  @Test(arguments: [
    ("vscode", "vscode://file/home/a%20b/Content/x%231.md:3:7"),
    ("idea", "idea://open?file=/home/a%20b/Content/x%231.md&line=3&column=7"),
    ("my+ed.1://{line}/{path}{x}", "my+ed.1://3//home/a%20b/Content/x%231.md{x}"),
  ])
  func opensAPlace(pattern: String, address: String) throws {
    let editor = try #require(EditorPattern(pattern, folder: "/home/a b"))
    #expect(editor.address(file: "Content/x#1.md", line: 3, column: 7) == address)
  }

  @Test(arguments: [
    "", "emacs", "vim {path}", "javascript:alert('{path}')", "JavaScript:{path}", "data:{path}",
    "vscode://file", "://{path}",
  ])
  func takesNoOtherText(pattern: String) {
    #expect(EditorPattern(pattern, folder: "/") == nil)
  }
}
