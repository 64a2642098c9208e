import Foundation
import Preview
import Testing

@testable import Commands

@Suite struct RebuildLineTests {
  /// `sed -i` leaves the name of a file that is gone among the changes.
  @Test func aFileThatCameAndWentIsNotNamed() async throws {
    let site = try EditedSite(seed: 1)
    defer { site.remove() }
    let session = try await SiteSession(
      site.options, progress: Progress(isVisible: false), interruption: Interruption())
    let folder = URL(filePath: site.options.site).resolvingSymlinksInPath()
    let settings = folder.appending(path: "specweft.yml")
    try "kindz: {}\n".write(to: settings, atomically: false, encoding: .utf8)
    let gone = folder.appending(path: "sedX5BEpU").path()
    let rebuild = try #require(
      await session.follow(FileChanges(paths: [settings.path(), gone], isStructural: true)))
    #expect(rebuild.changed == ["specweft.yml"])
    #expect(!rebuild.faults.isEmpty)
  }
}
