/// The addresses of all pages for search engines, by the protocol of sitemaps.org: they must be
/// absolute, so there is one only for a site that knows its base URL.
struct Sitemap: Sendable {
  /// With a slash at its end.
  private let base: String
  private let pages: [String]

  /// A file of the protocol may have 50,000; no file of the site should be over a megabyte.
  private static let pagesOfPart = 5_000

  /// `pages` are addresses under the base as they are written in links.
  init?(baseURL: String?, pages: [String]) {
    guard let baseURL else { return nil }
    base = baseURL.hasSuffix("/") ? baseURL : baseURL + "/"
    self.pages = pages
  }

  private var parts: Int { (pages.count + Self.pagesOfPart - 1) / Self.pagesOfPart }

  /// One file; of a large site several, and first the one that lists them.
  var paths: [String] {
    parts <= 1 ? ["sitemap.xml"] : ["sitemap.xml"] + (1...parts).map { "sitemap-\($0).xml" }
  }

  func write(_ number: Int) -> [UInt8] {
    if parts > 1, number == 0 {
      return Self.file("sitemapindex", "sitemap", base, paths.dropFirst())
    }
    let start = max(0, number - 1) * Self.pagesOfPart
    return Self.file("urlset", "url", base, pages[start...].prefix(Self.pagesOfPart))
  }

  /// What `robots.txt` says: everything may be read, and where the sitemap is.
  static func robots(_ sitemap: Sitemap?) -> [UInt8] {
    let place = sitemap.map { "\nSitemap: \($0.base)sitemap.xml\n" } ?? ""
    return Array("User-agent: *\nDisallow:\n\(place)".utf8)
  }

  private static func file(
    _ root: String, _ entry: String, _ base: String, _ addresses: ArraySlice<String>
  ) -> [UInt8] {
    var file: [UInt8] = []
    file.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    file.append("<\(root) xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
    for address in addresses {
      file.append("<\(entry)><loc>")
      file.appendEscaped(base)
      file.appendEscaped(address)
      file.append("</loc></\(entry)>\n")
    }
    file.append("</\(root)>\n")
    return file
  }
}
