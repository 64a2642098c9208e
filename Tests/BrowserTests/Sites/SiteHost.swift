import Foundation

/// A static host that exists in the browser's tab only: it answers requests under one address from
/// a folder, as strictly as a careful publisher would.
struct SiteHost: Sendable {
  struct Answer {
    var status: Int
    var headers: [(String, String)]
    var body: Data
  }

  let folder: String
  /// `https://specs.test/some/sub/path/`.
  let root: String
  /// The policy that every answer carries.
  var policy = "default-src 'self'"

  init(_ folder: String, under path: String = "/") {
    self.folder = folder
    root = "https://specs.test\(path)"
  }

  func address(of path: String) -> String {
    let allowed = CharacterSet.urlPathAllowed
    return root + (path.addingPercentEncoding(withAllowedCharacters: allowed) ?? path)
  }

  /// Nothing when the address is another host's.
  func answer(to address: String) -> Answer? {
    guard address.hasPrefix("https://specs.test/") else { return nil }
    var path = address.prefix { $0 != "?" && $0 != "#" }.dropFirst("https://specs.test".count)
    let base = root.dropFirst("https://specs.test".count)
    var status = 200
    var body: Data?
    if path.hasPrefix(base) {
      path = path.dropFirst(base.count)
      var name = String(path).removingPercentEncoding ?? String(path)
      if name.isEmpty || name.hasSuffix("/") { name += "index.html" }
      body = file(name)
      if let body { return Answer(status: 200, headers: headers(name), body: body) }
    }
    status = 404
    body = file("404.html")
    return Answer(status: status, headers: headers("404.html"), body: body ?? Data())
  }

  private func file(_ name: String) -> Data? {
    let isPlain = !name.split(separator: "/").contains("..")
    return isPlain ? FileManager.default.contents(atPath: "\(folder)/\(name)") : nil
  }

  private func headers(_ name: String) -> [(String, String)] {
    let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    return [
      ("Content-Type", SiteHost.types[ending] ?? "application/octet-stream"),
      ("Content-Security-Policy", policy), ("X-Content-Type-Options", "nosniff"),
    ]
  }

  private static let types = [
    "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8", "json": "application/json", "svg": "image/svg+xml",
    "png": "image/png", "jpg": "image/jpeg", "xml": "application/xml", "txt": "text/plain",
    "csv": "text/csv", "yaml": "application/yaml", "yml": "application/yaml",
    "pdf": "application/pdf",
  ]
}
