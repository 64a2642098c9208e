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
