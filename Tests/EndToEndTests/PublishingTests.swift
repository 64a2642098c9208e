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
    let clock = ContinuousClock()
    var sites: [[String: Data]] = []
    var full = Duration.zero
    for version in Version.allCases {
      try version.write(to: project)
      // What other tests cost at the same time is no part of it.
      full = min(try clock.measure { try project.run("build") }, .milliseconds(500))
      try project.write("kept", to: "Public/foreign.txt")
      sites.append(project.files(in: "Public"))
    }
    var standing = 1
    for round in 0..<50 {
      let next = 1 - standing
      try Version.allCases[next].write(to: project)
      let running = try project.start("build")
      Thread.sleep(forTimeInterval: full.seconds * Double(round % 25) / 20)
      running.signal(SIGKILL)
      _ = running.wait()
      let site = project.files(in: "Public")
      #expect(site == sites[standing] || site == sites[next], "round \(round)")
      if site == sites[next] { standing = next }
    }
    #expect(try project.run("build").code == 0)
    #expect(project.leftovers.isEmpty)
  }

  /// Two states of a content folder: pages that change, stay, come and go.
  private enum Version: String, CaseIterable {
    case first, second

    func write(to project: Project) throws {
      for number in 0..<300 {
        let name = "Content/p/\(number % 9)/\(number).md"
        switch (number % 4, self) {
        case (0, .first), (1, .second):
          if project.exists(name) { try project.remove(name) }
        case (2, _): try project.write("# Page \(number)\n", to: name)
        default: try project.write("# Page \(number)\n\nThe \(rawValue) version.\n", to: name)
        }
      }
    }
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
