import Foundation
import Templates
import Testing

@Suite struct ExampleSiteTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Sources/Templates/Examples")

  @Test func embedsEveryFileOfTheFolderOnceAndAsItIs() throws {
    let listed = ExampleSite.files.map(\.bytes) + [ExampleSite.configuration]
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    let files = try names.map { try Data(contentsOf: Self.folder.appendingPathComponent($0)) }
    #expect(listed.count == names.count)
    #expect(Set(listed) == Set(files.map { Array($0) }))
  }

  @Test func isSortedByPath() {
    let paths = ExampleSite.files.map(\.path)
    #expect(paths == paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  @Test func fillsInEveryBuiltInTemplate() {
    #expect(
      Set(ExampleSite.files.compactMap(\.template)) == Set(BuiltInTemplates.files.map(\.name)))
  }

  /// Headings and keys are what a template prescribes; an example that lacks one would teach to
  /// leave it out.
  @Test(arguments: ExampleSite.files.filter { $0.template != nil })
  func hasEveryHeadingOfItsTemplate(example: ExampleSite.File) throws {
    let template = try #require(BuiltInTemplates.files.first { $0.name == example.template })
    let present = Set(Self.headings(of: example.bytes))
    let required = Self.headings(of: template.bytes).filter {
      !$0.contains("[") && !$0.contains("XXX")
    }
    #expect(required.filter { !present.contains($0) } == [])
  }

  @Test func hasEveryHeadingOfTheFolderPage() throws {
    let page = try #require(ExampleSite.files.first { $0.path == "integrations/README.md" })
    #expect(
      Self.headings(of: BuiltInTemplates.indexes[0].bytes) == Self.headings(of: page.bytes))
  }

  private static func headings(of bytes: [UInt8]) -> [String] {
    var isFence = false
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap { line in
      if line.hasPrefix("```") { isFence.toggle() }
      return !isFence && line.hasPrefix("#") ? String(line) : nil
    }
  }
}
