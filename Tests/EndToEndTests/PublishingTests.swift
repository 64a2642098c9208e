import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#endif

@Suite struct PublishingTests {
  @Test func rendersEveryDocumentAndCopiesEveryArtifact() throws {
    let project = try Project.payments()
    let outcome = try project.run("build")
    #expect(outcome.code == 0, "\(outcome.output)\(outcome.error)")
    for page in ["index", "interfaces/INT-001-ledger", "requirements", "tests", "404"] {
      #expect(project.exists("Public/\(page).html"))
    }
    #expect(project.text("Public/api/ledger.yaml") == "openapi: 3.1.0\n")
    #expect(project.exists("Public/assets/flow chart.svg"))
    for data in ["items", "graph", "findings"] { #expect(project.exists("Public/\(data).json")) }
    #expect(project.leftovers.isEmpty)
  }

  @Test func touchesOnlyWhatChanged() throws {
    let project = try Project.payments()
    try project.write("*\n!.gitignore\n", to: "Public/.gitignore")
    try project.run("build")
    let pages = ["index.html", "tests.html", ".gitignore", "api/ledger.yaml"]
    let before = try pages.map {
      (try project.inode("Public/\($0)"), try project.modified("Public/\($0)"))
    }
    let folder = try project.inode("Public")
    let again = try project.run("build")
    #expect(again.error.contains("0 files written"))
    #expect(try project.inode("Public") == folder)

    try project.write("openapi: 3.0.0\n", to: "Content/api/ledger.yaml")
    let changed = try project.run("build")
    #expect(changed.error.contains("1 file written"))
    for (page, old) in zip(pages, before) where page != "api/ledger.yaml" {
      #expect(try project.inode("Public/\(page)") == old.0)
      #expect(try project.modified("Public/\(page)") == old.1)
    }
    #expect(try project.inode("Public/api/ledger.yaml") != before[3].0)
  }

  @Test func removesStalePagesAndKeepsWhatIsNotOurs() throws {
    let project = try Project.payments()
    try project.run("build")
    try project.write("example.org", to: "Public/CNAME")
    try project.write("theirs", to: "Public/interfaces/theirs.txt")
    try project.remove("Content/interfaces/INT-001-ledger.md")
    try project.write("# Payments\n", to: "Content/README.md")
    try project.run("build")
    #expect(!project.exists("Public/interfaces/INT-001-ledger.html"))
    #expect(project.text("Public/CNAME") == "example.org")
    #expect(project.text("Public/interfaces/theirs.txt") == "theirs")
  }

  @Test func cleanWritesEverythingAnew() throws {
    let project = try Project.payments()
    try project.run("build")
    let inode = try project.inode("Public/index.html")
    let outcome = try project.run("build", ["--clean"])
    #expect(outcome.error.contains(" 0 unchanged"))
    #expect(try project.inode("Public/index.html") != inode)
  }

  @Test func aKillAtAnyMomentLeavesOneWholeSite() throws {
    let project = try Project.payments()
    for number in 0..<300 {
      try project.write(
        "# Page \(number)\n\nversion A\n", to: "Content/p/\(number % 9)/\(number).md")
    }
    try project.run("build")
    try project.write("kept", to: "Public/foreign.txt")
    let versions = ["A", "B"]
    let clock = ContinuousClock()
    let full = try clock.measure { try project.run("build", ["--clean"]) }
    for round in 0..<25 {
      let version = versions[(round + 1) % 2]
      for number in 0..<300 {
        try project.write(
          "# Page \(number)\n\nversion \(version)\n", to: "Content/p/\(number % 9)/\(number).md")
      }
      let running = try project.start("build")
      Thread.sleep(forTimeInterval: full.seconds * Double(round) / 24)
      running.signal(SIGKILL)
      _ = running.wait()
      let seen = Set(
        (0..<300).map { number in
          let page = project.text("Public/p/\(number % 9)/\(number).html") ?? "missing"
          return versions.first { page.contains("version \($0)") } ?? "neither"
        })
      #expect(seen.count == 1 && !seen.contains("neither"), "round \(round): \(seen)")
      #expect(project.text("Public/foreign.txt") == "kept")
    }
    #expect(try project.run("build").code == 0)
    #expect(project.leftovers.isEmpty)
    #expect(project.text("Public/p/0/0.html")?.contains("version") == true)
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func anInterruptClearsItsPreparations(number: Int32) throws {
    let project = try Project.payments()
    for number in 0..<1500 { try project.write("# Page \(number)\n", to: "Content/p/\(number).md") }
    let running = try project.start("build")
    var tries = 0
    while project.leftovers.count < 2, tries < 2000 {
      Thread.sleep(forTimeInterval: 0.001)
      tries += 1
    }
    running.signal(number)
    let outcome = running.wait()
    #expect(project.leftovers.isEmpty)
    // It may have ended before the signal came; then the whole site stands.
    #expect(outcome.code == 128 + number || project.exists("Public/p/1499.html"))
    #expect(outcome.code == 0 || !project.exists("Public"))
  }

  @Test func buildsAtOnceLeaveOneWholeSite() throws {
    let project = try Project.payments()
    for number in 0..<200 { try project.write("# Page \(number)\n", to: "Content/p/\(number).md") }
    let running = try (0..<4).map { _ in try project.start("build") }
    for outcome in running.map({ $0.wait() }) { #expect(outcome.code == 0, "\(outcome.error)") }
    #expect(project.leftovers.isEmpty)
    #expect((0..<200).allSatisfy { project.exists("Public/p/\($0).html") })
  }
}

extension Duration {
  fileprivate var seconds: Double {
    Double(components.seconds) + Double(components.attoseconds) / 1e18
  }
}
