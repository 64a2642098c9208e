import Foundation
import Testing
import Theme

@testable import Site

@Suite struct ThemeTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Layouts")

  @Test func embedsEveryFileOfTheLayoutsFolderAsItIs() throws {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: Self.folder.path)
      .filter { $0.contains(".") }.sorted()
    #expect(Theme.files.map(\.path) == paths)
    for file in Theme.files {
      let data = try Data(contentsOf: Self.folder.appendingPathComponent(file.path))
      #expect(file.bytes == Array(data), "\(file.path)")
    }
  }

  /// A page names one style sheet and one script: each part of them must be there, and all that
  /// stands for screens only or paper only must stay so.
  @Test func bundlesWhatEveryPageNeeds() throws {
    let own = SiteTheme.Override(path: "assets/tokens.css", bytes: Array(":root{--own:1}".utf8))
    let assets = try SiteTheme(overrides: [own]).assets
    for bundle in AssetBundle.all {
      let bytes = try #require(assets.first { $0.path == bundle.path }).bytes
      let text = String(decoding: bytes, as: UTF8.self)
      for part in bundle.parts {
        let file = Theme.files.first { $0.path == "assets/\(part.path)" }
        let source = try #require(file, "\(part.path)").bytes
        let bytes = part.path.hasSuffix(".js") ? ScriptText.packed(source) : source
        let isOwn = part.path == "tokens.css"
        #expect(text.contains(isOwn ? ":root{--own:1}" : String(decoding: bytes, as: UTF8.self)))
        #expect(!assets.contains { $0.path == part.path })
        #expect(part.path != "print.css" || text.contains("@media print {\n/*"))
      }
    }
    let site = try SiteTheme(overrides: [
      SiteTheme.Override(path: "assets/site.css", bytes: Array("a{}".utf8)),
      SiteTheme.Override(path: "home.mustache", bytes: Array("<link href=prose.css>".utf8)),
    ])
    #expect(site.assets.first { $0.path == "site.css" }?.bytes == Array("a{}".utf8))
    #expect(site.assets.contains { $0.path == "prose.css" })
    #expect(!site.assets.contains { $0.path == "code.css" })
  }

  @Test func leavesOutOfScriptsWhatOnlyTheirAuthorsRead() {
    let script =
      "// About.\n(function () {\n  var a = \"//\"; // so\n\n    // Why.\n  a();\n})();\n"
    #expect(
      ScriptText.packed(Array(script.utf8))
        == Array("(function () {\nvar a = \"//\"; // so\na();\n})();\n".utf8))
  }

  /// Texts over several lines would lose their indentation.
  @Test func keepsTextsOfScriptsOnOneLine() {
    for file in Theme.files where file.path.hasSuffix(".js") {
      for line in file.bytes.split(separator: 0x0A) {
        #expect(line.count { $0 == UInt8(ascii: "`") }.isMultiple(of: 2), "\(file.path)")
      }
    }
  }

  @Test func compilesAgainstItsPages() throws {
    do {
      _ = try SiteTheme()
    } catch {
      Issue.record("\(error)")
    }
  }

  @Test func namesTheSitesOwnFileInAMistake() throws {
    let own = SiteTheme.Override(path: "folder.mustache", bytes: Array("{{page.titel}}".utf8))
    let failure = #expect(throws: LayoutFailure.self) { try SiteTheme(overrides: [own]) }
    #expect(
      failure?.description
        == "Layouts/folder.mustache:1:1: unknown name page.titel (did you mean title?)")
  }

  @Test func neverNamesAnotherHostOrInlineScriptOrStyle() {
    for file in Theme.files where ![".svg", ".md"].contains(where: file.path.hasSuffix) {
      let text = String(decoding: file.bytes, as: UTF8.self)
      for word in ["http://", "https://", "<style", " style=", "onclick=", "javascript:", "url("] {
        #expect(!text.contains(word), "\(file.path) has \(word)")
      }
    }
  }
}
