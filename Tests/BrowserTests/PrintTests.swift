import Foundation
import Testing

/// Pages on paper.
@Suite(.enabled(if: Command.isWanted, "SPECWEFT_BROWSER=none"), .timeLimit(.minutes(10)))
struct PrintTests {
  @Test func aPrintedPageHasItsText() async throws {
    let site = try await BuiltSite.sample.value
    let faults = try await Browser.withTab { tab in
      try await tab.serve(SiteHost(site.folder))
      var faults: [String] = []
      for page in try site.middlePages() {
        try await tab.resize(700, 1000)
        try await tab.prefer("dark", media: "")
        try await tab.open(path: page)
        let text = try await PrintTests.printed(tab)
        faults += try await PrintTests.missing(from: text, on: tab).map { "\(page): no “\($0)”" }
        if text.contains("Skiptocontent") { faults.append("\(page): the skip link is printed") }
      }
      return faults
    }
    expectNone(faults)
  }

  @Test func paperIsWhiteAndNothingIsCutOff() async throws {
    let site = try await BuiltSite.sample.value
    let faults = try await Browser.withTab { tab in
      try await tab.serve(SiteHost(site.folder))
      var faults: [String] = []
      for page in try site.keyPages() {
        try await tab.prefer("dark", media: "print")
        try await tab.open(path: page)
        let ground = "getComputedStyle(document.body).backgroundColor"
        let colour = try await tab.evaluate(ground).string ?? ""
        if colour != "rgb(255, 255, 255)" { faults.append("\(page): \(colour)") }
        faults += try await tab.faults(.contrast).map { "\(page): \($0)" }
        try await tab.resize(700, 1000)
        faults += try await tab.faults(.cut).map { "\(page): \($0)" }
        faults += try await tab.faults(.overflow).map { "\(page): \($0)" }
      }
      return faults
    }
    expectNone(faults)
  }

  /// The text of the page as a PDF, without spaces and hyphens, which change at the ends of lines.
  private static func printed(_ tab: Tab) async throws -> String {
    let answer = try await tab.send("Page.printToPDF", ["printBackground": false])
    let data = try #require(Data(base64Encoded: answer["data"].string ?? ""))
    #expect(data.starts(with: Data("%PDF-".utf8)))
    let file = FileManager.default.temporaryDirectory.appending(
      path: "specweft-print-\(UUID().uuidString).pdf")
    try data.write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let outcome = try await Command.run("pdftotext", ["-raw", file.path, "-"])
    return PrintTests.joined(outcome.text)
  }

  /// The title and the first and last words of the page's content that the text has not.
  private static func missing(from text: String, on tab: Tab) async throws -> [String] {
    let parts = "[...document.querySelectorAll('main h1, main .content p, main .content td')]"
    let shown = try await tab.evaluate(
      "\(parts).filter((part) => part.checkVisibility()).map((part) => part.textContent.trim())")
    let texts = shown.strings.filter { !$0.isEmpty && $0.unicodeScalars.allSatisfy(\.isASCII) }
    return [texts.first, texts.last].compactMap { $0 }.filter {
      !text.contains(PrintTests.joined($0.prefix(30)))
    }
  }

  private static func joined(_ text: some StringProtocol) -> String {
    String(text).filter { !$0.isWhitespace && $0 != "-" }
  }
}
