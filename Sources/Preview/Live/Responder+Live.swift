import NIOHTTP1

extension Responder {
  /// The addresses behind a live page.
  func live(_ target: RequestTarget, _ head: HTTPRequestHead, from address: String) async -> Answer?
  {
    guard let hub, target.parts.count == 2, !target.isFolder else { return nil }
    let page = target.value(of: "page") ?? ""
    let since = target.value(of: "since")
    switch target.parts[1] {
    case LivePath.findings:
      return data(LiveText.findings(await source.findings(on: page), editor))
    case LivePath.state:
      return data(LiveText.state(hub.mark, hub.missed(since: since), editor))
    case LivePath.events:
      guard head.method == .GET else { return Answer(.ok, headers: Responder.eventHeaders) }
      let browser = "\(address) \(head.headers.first(name: "User-Agent") ?? "")"
      // A browser that connects again says what it heard last.
      let last = head.headers.first(name: "Last-Event-ID") ?? since
      var answer = Answer(.ok, headers: Responder.eventHeaders)
      answer.body = .live(hub.listen(page: page, browser: browser, after: last))
      answer.endsConnection = true
      return answer
    case let name:
      guard let bytes = Responder.assets[name] else { return nil }
      let file = SiteFile(bytes: bytes, tag: hub.run)
      return await answer(with: file, at: name, status: .ok, mark: nil, head)
    }
  }

  /// What the script in a page is made of.
  private static let assets = [
    LivePath.script: PackageResources.live_js, "view.js": PackageResources.view_js,
    "panel.js": PackageResources.panel_js, "live.css": PackageResources.live_css,
  ]

  private static let eventHeaders: HTTPHeaders = [
    "Content-Type": "text/event-stream; charset=utf-8", "Cache-Control": "no-store",
  ]

  private func data(_ bytes: [UInt8]) -> Answer {
    let headers: HTTPHeaders = [
      "Content-Type": "application/json; charset=utf-8", "Cache-Control": "no-store",
    ]
    return Answer(.ok, headers: headers, [.bytes(bytes)])
  }

  /// A page with the script that listens for its changes. The page itself is not touched; the
  /// script says in its attributes where it is and which state of the site this is.
  func withScript(_ file: SiteFile, at path: String, mark: String) async -> SiteFile? {
    guard let page = await bytes(of: file) else { return nil }
    let own = "\(basePath)\(LivePath.folder)/"
    let script =
      "<script type=\"module\" src=\"\(own)\(LivePath.script)\" data-page=\"\(HTMLText.escape(path))\" "
      + "data-tag=\"\(file.tag)\" data-mark=\"\(mark)\"></script>\n"
    let place = HTMLText.start(ofLast: "</body>", in: page) ?? page.count
    var bytes: [UInt8] = []
    bytes.reserveCapacity(page.count + script.utf8.count)
    bytes += page[..<place]
    bytes += script.utf8
    bytes += page[place...]
    return SiteFile(bytes: bytes, tag: file.tag)
  }
}
