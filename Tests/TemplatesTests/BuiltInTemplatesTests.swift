import Foundation
import Templates
import Testing

@Suite struct BuiltInTemplatesTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Sources/Templates/Files")

  @Test func embedsEveryFileOfTheFolderAsItIs() throws {
    let listed =
      BuiltInTemplates.files.map { ("\($0.name).md", $0.bytes) }
      + BuiltInTemplates.indexes.map { ("\($0.name).index.md", $0.bytes) }
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(listed.map(\.0).sorted() == names.sorted())
    for (name, bytes) in listed {
      let data = try Data(contentsOf: Self.folder.appendingPathComponent(name))
      #expect(bytes == Array(data), "\(name)")
    }
  }

  @Test func isSortedByName() {
    let names = BuiltInTemplates.files.map(\.name)
    #expect(names == names.sorted())
  }

  @Test func hasAFolderPageOnlyForTemplates() {
    let names = Set(BuiltInTemplates.files.map(\.name))
    #expect(BuiltInTemplates.indexes.allSatisfy { names.contains($0.name) })
  }
}
