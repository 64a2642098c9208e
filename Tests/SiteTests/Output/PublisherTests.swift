import Files
import Foundation
import Site
import Testing

@Suite struct PublisherTests {
  let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  @discardableResult
  func publish(
    _ files: [String: String], to output: String = "Public", rewriting: Bool = false
  ) throws -> Publisher.Summary {
    let publisher = try Publisher(
      output: scratch.at(output), rewriting: rewriting, patience: .seconds(5))
    do {
      for (path, text) in files { try publisher.put(path, Array(text.utf8)) }
      return try publisher.finish()
    } catch {
      publisher.abandon()
      throw error
    }
  }

  @Test func createsTheOutputAndTheFoldersAroundIt() throws {
    let summary = try publish(["index.html": "home", "a/b/c.html": "c"], to: "x/y/Public")
    #expect(summary == Publisher.Summary(written: 2, unchanged: 0, removed: 0))
    #expect(
      scratch.tree() == [
        "x/", "x/y/", "x/y/Public/", "x/y/Public/.specweft/", "x/y/Public/.specweft/manifest",
        "x/y/Public/a/", "x/y/Public/a/b/", "x/y/Public/a/b/c.html", "x/y/Public/index.html",
      ])
  }

  @Test func keepsInodeAndTimeOfWhatDidNotChange() throws {
    try publish(["index.html": "home", "a/same.html": "same", "a/old.html": "old", "s/x.html": ""])
    let inode = try scratch.inode("Public/a/same.html")
    let time = try scratch.modified("Public/a/same.html")
    let summary = try publish(["index.html": "new", "a/same.html": "same", "n.html": "n"])
    #expect(summary == Publisher.Summary(written: 2, unchanged: 1, removed: 2))
    #expect(try scratch.inode("Public/a/same.html") == inode)
    #expect(try scratch.modified("Public/a/same.html") == time)
    #expect(scratch.text("Public/index.html") == "new")
    #expect(
      scratch.tree() == [
        "Public/", "Public/.specweft/", "Public/.specweft/manifest", "Public/a/",
        "Public/a/same.html", "Public/index.html", "Public/n.html",
      ])
  }

  @Test func leavesTheFolderAloneWhenNothingChanged() throws {
    try publish(["index.html": "home", "a/b.html": "b"])
    let inode = try scratch.inode("Public")
    let summary = try publish(["index.html": "home", "a/b.html": "b"])
    #expect(summary == Publisher.Summary(written: 0, unchanged: 2, removed: 0))
    #expect(try scratch.inode("Public") == inode)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == ["Public"])
  }

  @Test func rewritesEverythingWhenAsked() throws {
    try publish(["index.html": "home"])
    let inode = try scratch.inode("Public/index.html")
    #expect(try publish(["index.html": "home"], rewriting: true).written == 1)
    #expect(try scratch.inode("Public/index.html") != inode)
  }

  @Test func keepsWhatItDidNotWrite() throws {
    try scratch.write("*\n!.gitignore\n", to: "Public/.gitignore")
    try scratch.write("example.org", to: "Public/a/CNAME")
    let files = FileManager.default
    try files.createDirectory(
      atPath: scratch.at("Public/empty/inner"), withIntermediateDirectories: true)
    try files.createSymbolicLink(
      atPath: scratch.at("Public/link"), withDestinationPath: "nowhere")
    let inode = try scratch.inode("Public/a/CNAME")
    try publish(["index.html": "home", "a/b.html": "b"])
    try publish(["index.html": "new"])
    #expect(try scratch.inode("Public/a/CNAME") == inode)
    #expect(try files.destinationOfSymbolicLink(atPath: scratch.at("Public/link")) == "nowhere")
    #expect(
      scratch.tree("Public") == [
        ".gitignore", ".specweft/", ".specweft/manifest", "a/", "a/CNAME", "empty/",
        "empty/inner/", "index.html", "link",
      ])
  }

  @Test func keepsFilesWhoseNamesAreNotText() throws {
    try publish(["index.html": "home"])
    let folder = try Folder(scratch.at("Public"))
    let name: [UInt8] = [0xFF, 0xFE, 0x41]
    let file = try folder.create(name)
    try file.write(Array("kept".utf8))
    try file.finish()
    try publish(["index.html": "new"])
    let kept = try Folder(scratch.at("Public")).file(name)
    #expect(try kept.readAll(expecting: 0) == Array("kept".utf8))
  }

  @Test func refusesToReplaceWhatItDidNotWrite() throws {
    try scratch.write("mine", to: "Public/index.html")
    #expect(throws: PublishError.foreign(scratch.at("Public") + "/index.html")) {
      try publish(["index.html": "home"])
    }
    #expect(scratch.tree() == ["Public/", "Public/index.html"])
    #expect(scratch.text("Public/index.html") == "mine")
  }

  @Test(arguments: [["a": "file"], ["a/b/c.html": "page"]])
  func refusesToReplaceAFolderByAFileAndAFileByAFolder(files: [String: String]) throws {
    try scratch.write("mine", to: files["a"] == nil ? "Public/a/b" : "Public/a/mine.txt")
    let before = scratch.tree()
    #expect(throws: PublishError.self) { try publish(files) }
    #expect(scratch.tree() == before)
  }

  @Test func replacesItsOwnFileByAFolderAndBack() throws {
    try publish(["a": "file"])
    try publish(["a/b.html": "page"])
    #expect(scratch.text("Public/a/b.html") == "page")
    try publish(["a": "file"])
    #expect(scratch.text("Public/a") == "file")
  }

  @Test func adoptsAForeignFileWithTheSameBytes() throws {
    try scratch.write("home", to: "Public/index.html")
    #expect(try publish(["index.html": "home", "b.html": "b"]).unchanged == 1)
    #expect(try publish(["b.html": "b"]).removed == 1)
    #expect(scratch.text("Public/index.html") == nil)
  }

  @Test(
    arguments: [
      "", "/etc/passwd", "../x", "a/../../x", "a//b", "a/./b", "a/", "./a", "a\0b", "..",
    ])
  func neverWritesOutside(path: String) throws {
    #expect(throws: PublishError.unsafePath(path)) { try publish([path: "x"]) }
    #expect(scratch.tree() == [])
  }

  @Test func refusesTwoFilesForOnePath() throws {
    let publisher = try Publisher(output: scratch.at("Public"))
    defer { publisher.abandon() }
    try publisher.put("a.html", [1])
    #expect(throws: PublishError.twice("a.html")) { try publisher.put("a.html", [2]) }
  }

  @Test func refusesAnOutputThatIsAFile() throws {
    try scratch.write("x", to: "Public")
    #expect(throws: PublishError.notAFolder(scratch.at("Public"))) { try publish(["a": "b"]) }
    #expect(scratch.text("Public") == "x")
  }

  @Test func publishesIntoTheFolderThatALinkNames() throws {
    try scratch.write("kept", to: "real/kept.txt")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.at("Public"), withDestinationPath: "real")
    try publish(["index.html": "home"])
    #expect(scratch.text("real/index.html") == "home")
    #expect(scratch.text("real/kept.txt") == "kept")
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: scratch.at("Public")) == "real")
  }

  @Test func abandoningLeavesTheOldSite() throws {
    try publish(["index.html": "old"])
    let publisher = try Publisher(output: scratch.at("Public"))
    try publisher.put("index.html", Array("new".utf8))
    try publisher.put("more.html", [])
    publisher.abandon()
    #expect(scratch.text("Public/index.html") == "old")
    #expect(scratch.tree("Public") == [".specweft/", ".specweft/manifest", "index.html"])
  }

  @Test func clearsWhatAKilledBuildLeft() throws {
    try publish(["index.html": "old"])
    try scratch.write("half", to: ".Public.specweft-new/index.html")
    // What is left of an old site that was being removed comes back no more than a new one.
    try scratch.write("gone", to: ".Public.specweft-new/gone.html")
    try publish(["index.html": "new"])
    #expect(scratch.tree("Public") == [".specweft/", ".specweft/manifest", "index.html"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == ["Public"])
  }

  @Test func rescuesWhatSomeoneAddedToTheOldSiteInTheMeantime() throws {
    let files = FileManager.default
    try publish(["index.html": "old"])
    try scratch.write("specweft 1\nours.html\n", to: ".Public.specweft-ready/.specweft/manifest")
    try scratch.write("ours", to: ".Public.specweft-ready/ours.html")
    try scratch.write("note", to: ".Public.specweft-ready/sub/note.txt")
    try publish(["index.html": "new"])
    #expect(scratch.text("Public/sub/note.txt") == "note")
    #expect(scratch.text("Public/ours.html") == nil)
    #expect(try files.contentsOfDirectory(atPath: scratch.path) == ["Public"])
  }

  @Test func putsBackASiteThatWasSetAside() throws {
    try publish(["index.html": "old", "same.html": "same"])
    let inode = try scratch.inode("Public/same.html")
    try FileManager.default.moveItem(
      atPath: scratch.at("Public"), toPath: scratch.at(".Public.specweft-old"))
    try publish(["index.html": "new", "same.html": "same"])
    #expect(try scratch.inode("Public/same.html") == inode)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == ["Public"])
  }

  @Test func aSecondBuildWaitsThenGivesUp() throws {
    let first = try Publisher(output: scratch.at("Public"))
    let notes = Locked<[String]>([])
    #expect(throws: PublishError.busy(scratch.at("Public"))) {
      _ = try Publisher(output: scratch.at("Public"), patience: .milliseconds(120)) { note in
        notes.change { $0.append(note) }
      }
    }
    #expect(notes.value.count == 1)
    first.abandon()
  }

  @Test func buildsAtOnceLeaveOneWholeSite() async throws {
    let pages = (0..<40).map { "p/\($0).html" }
    try await withThrowingTaskGroup { group in
      for build in 0..<4 {
        group.addTask {
          try publish(Dictionary(uniqueKeysWithValues: pages.map { ($0, "build \(build)") }))
        }
      }
      for try await _ in group {}
    }
    #expect(Set(pages.map { scratch.text("Public/\($0)") }).count == 1)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == ["Public"])
  }

  @Test func copiesFilesAndKeepsTheCopies() throws {
    let bytes = String(repeating: "0123456789abcdef", count: 20_000)
    try scratch.write(bytes, to: "Content/big.bin")
    for isFirst in [true, false] {
      let publisher = try Publisher(output: scratch.at("Public"))
      let outcome = try publisher.put(
        "files/big.bin", copying: "big.bin", of: try Folder(scratch.at("Content")))
      #expect(outcome == (isFirst ? .written : .unchanged))
      _ = try publisher.finish()
      #expect(scratch.text("Public/files/big.bin") == bytes)
    }
    try scratch.write(bytes.replacingOccurrences(of: "f", with: "F"), to: "Content/big.bin")
    let publisher = try Publisher(output: scratch.at("Public"))
    #expect(
      try publisher.put(
        "files/big.bin", copying: "big.bin", of: try Folder(scratch.at("Content"))) == .written)
    publisher.abandon()
  }

  @Test func takesFilesFromManyTasks() async throws {
    let publisher = try Publisher(output: scratch.at("Public"))
    try await withThrowingTaskGroup { group in
      for index in 0..<400 {
        group.addTask {
          try publisher.put("f\(index % 7)/g\(index % 3)/\(index).html", [UInt8(index % 256)])
        }
      }
      for try await _ in group {}
    }
    #expect(try publisher.finish().written == 400)
    #expect(scratch.tree("Public").filter { $0.hasSuffix(".html") }.count == 400)
  }
}
