import Findings
import Preview
import Synchronization

/// A site whose files change under the reader's eyes.
final class EditedSource: SiteSource {
  private let files: Mutex<[String: String]>
  private let found = Mutex<[String: [LiveFinding]]>([:])

  init(_ files: [String: String]) {
    self.files = Mutex(files)
  }

  func write(_ text: String, to path: String) { files.withLock { $0[path] = text } }

  func find(_ findings: [LiveFinding], on path: String) { found.withLock { $0[path] = findings } }

  func file(at path: String) async -> SiteFile? {
    guard let text = files.withLock({ $0[path] }) else { return nil }
    return SiteFile(bytes: Array(text.utf8), tag: EditedSource.tag(text))
  }

  func findings(on path: String) async -> [LiveFinding] { found.withLock { $0[path] ?? [] } }

  private static func tag(_ text: String) -> String {
    let hash = text.utf8.reduce(UInt64(5381)) { ($0 &* 33) ^ UInt64($1) }
    return String(hash, radix: 16)
  }

  /// A page with enough on it to be scrolled, and something to open.
  static func page(_ title: String, adding: String = "") -> String {
    let sections = (0..<30).map { number in
      """
      <h2 id="part-\(number)">Part \(number)</h2>
      <p>\(String(repeating: "Words that fill a line of the page. ", count: 12))</p>
      <details><summary>More on \(number)</summary><p>Here it is.</p></details>
      """
    }
    return """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8"><title>\(title)</title>
      <link rel="stylesheet" href="assets/site.css"><link rel="icon" href="assets/mark.svg"></head>
      <body><main><h1>\(title)</h1><input type="search" id="filter">
      \(adding)\(sections.joined(separator: "\n"))</main></body></html>
      """
  }
}
