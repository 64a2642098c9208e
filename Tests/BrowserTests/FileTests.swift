import Foundation
import Testing

/// The folder opened from a disk.
@Suite(.enabled(if: Command.isWanted, "SPECWEFT_BROWSER=none"), .timeLimit(.minutes(10)))
struct FileTests {
  @Test func keyPagesWorkFromADisk() async throws {
    let site = try await BuiltSite.sample.value
    let troubles = try await Browser.withTab { tab in
      var troubles: [String] = []
      for page in try site.keyPages() where page != "404.html" {
        try await tab.open(FileTests.address(page, site))
        troubles += await tab.troubles.map { "\(page): \($0)" }
        let outside = await tab.requests.filter { !$0.hasPrefix("file://") }
        troubles += outside.map { "\(page) asks for \($0)" }
        let bar = "getComputedStyle(document.querySelector('.top')).position"
        if try await tab.evaluate(bar) != "sticky" { troubles.append("\(page) has no style") }
      }
      return troubles
    }
    expectNone(troubles)
  }

  @Test func pagesAreFoundByTheirIDFromADisk() async throws {
    let site = try await BuiltSite.sample.value
    try await Browser.withTab { tab in
      try await tab.open(FileTests.address("requirements/index.html", site))
      try await tab.press(.slash)
      try await tab.send("Input.insertText", ["text": "INT-001"])
      try await tab.wait(until: "document.querySelector('dialog a') !== null")
      try await tab.press(.enter)
      try await tab.wait(until: "location.pathname.includes('/interfaces/INT-001')")
      expectNone(await tab.troubles)
    }
  }

  private static func address(_ page: String, _ site: BuiltSite) -> String {
    URL(filePath: "\(site.folder)/\(page)").absoluteString
  }
}
