import NIOHTTP1

extension Responder {
  /// The site's own page for an address that does not exist, with the nearest pages put into it.
  func missing(_ target: RequestTarget, _ head: HTTPRequestHead) async -> Answer {
    let path = target.parts.joined(separator: "/")
    let mark = hub?.mark
    let nearest = await source.nearest(to: path)
    let page: [UInt8]
    if let file = await source.missing(path), let bytes = await bytes(of: file) {
      page = bytes
    } else {
      page = Array(Responder.plainPage.utf8)
    }
    let file = SiteFile(bytes: withLinks(nearest, in: page), tag: "404")
    // Under a page's name, so that it is served and watched as a page.
    let name = path.isEmpty || !path.hasSuffix(".html") ? path + ".html" : path
    return await answer(with: file, at: name, status: .notFound, mark: mark, head)
  }

  private func withLinks(_ links: [PageLink], in page: [UInt8]) -> [UInt8] {
    guard !links.isEmpty else { return page }
    var list = "<p>Did you mean one of these?</p>\n<ul class=\"nearest\">\n"
    for link in links {
      let href = HTMLText.escape(address(of: link.path))
      list += "<li><a href=\"\(href)\">\(HTMLText.escape(link.title))</a> "
      list += "<code>\(HTMLText.escape(link.path))</code></li>\n"
    }
    list += "</ul>\n"
    // Behind the sentence that says it, where the page is of the usual make.
    let heading = HTMLText.end(of: "</h1>", in: page, from: 0)
    let place =
      heading.flatMap { HTMLText.end(of: "</p>", in: page, from: $0) }
      ?? heading ?? HTMLText.start(ofLast: "</body>", in: page) ?? page.count
    return Array(page[..<place]) + Array("\n\(list)".utf8) + Array(page[place...])
  }

  private static let plainPage = """
    <!DOCTYPE html>
    <html lang="en">
    <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <title>Page not found</title></head>
    <body>
    <h1>Page not found</h1>
    <p>There is no page at this address.</p>
    </body>
    </html>

    """
}
