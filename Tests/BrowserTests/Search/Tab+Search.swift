import Foundation

/// What a reader sees of the search.
extension Tab {
  /// Opens the page of results with a query in its address, and waits for the answer.
  func search(_ query: String, _ more: String = "") async throws {
    guard let host else { throw BrowserError("no host serves the search") }
    let allowed = CharacterSet.alphanumerics
    let text = query.addingPercentEncoding(withAllowedCharacters: allowed) ?? ""
    try await open("\(host.root)search.html?q=\(text)\(more)")
    try await answered()
  }

  /// Waits until the page of results has answered.
  func answered() async throws {
    try await wait(
      until: """
        document.querySelector("p.search-status").textContent !== "" &&
          !document.querySelector(".search-found[aria-busy]")
        """)
  }

  /// The titles of the results, with their IDs.
  func hits() async throws -> [String] {
    try await evaluate(
      "[...document.querySelectorAll('.search-hit h3')].map((one) => one.innerText)"
    )
    .strings
  }

  /// The sentence that is shown and read out.
  func status() async throws -> String {
    try await evaluate("document.querySelector('p.search-status').innerText").string ?? ""
  }

  /// The options of the overlay.
  func options() async throws -> [String] {
    try await evaluate(
      "[...document.querySelectorAll('[role=option]')].map((one) => one.innerText)"
    )
    .strings
  }

  /// Opens the overlay over the page and types.
  func ask(_ text: String) async throws {
    try await press(.slash)
    try await wait(until: "document.activeElement.closest('dialog') !== null")
    try await write(text)
    try await wait(until: "!document.querySelector('.search-list[aria-busy]')")
  }
}
