import NIOHTTP1

/// Answers requests from a source of files. It knows nothing of connections.
struct Responder: Sendable {
  let source: any SiteSource
  let hub: LiveHub?
  let hosts: HostRule
  let editor: EditorPattern?
  /// `/` or `/some/path/`, as it is written in addresses.
  let basePath: String
  let baseParts: [String]
  let limits: ServerLimits

  init(source: any SiteSource, hub: LiveHub?, options: ServerOptions) {
    self.source = source
    self.hub = hub
    editor = options.editor
    limits = options.limits
    hosts = HostRule(host: options.host, otherHosts: options.otherHosts)
    baseParts = options.basePath.split(separator: "/").map { part in
      PercentEncoding.decode(part.utf8).map { String(decoding: $0, as: UTF8.self) }
        ?? String(part)
    }
    basePath =
      baseParts.isEmpty
      ? "/" : "/\(PercentEncoding.encode(baseParts.joined(separator: "/")))/"
  }

  func answer(to head: HTTPRequestHead, from address: String) async -> Answer {
    var answer = await unsealed(head, from: address)
    answer.addCommonHeaders()
    return answer
  }

  private func unsealed(_ head: HTTPRequestHead, from address: String) async -> Answer {
    let target: RequestTarget
    do {
      target = try RequestTarget(head.uri, limit: limits.target)
    } catch {
      return error == .tooLong
        ? .refusal(.uriTooLong, "the address is too long")
        : .refusal(.badRequest, "the address is malformed")
    }
    if let refusal = refusal(of: head, target) { return refusal }
    guard head.method == .GET || head.method == .HEAD else {
      var answer = Answer.refusal(.methodNotAllowed, "only GET and HEAD are allowed")
      answer.headers.add(name: "Allow", value: "GET, HEAD")
      return answer
    }
    guard target.parts.starts(with: baseParts),
      target.parts.count > baseParts.count || target.isFolder || baseParts.isEmpty
    else {
      let isAbove = baseParts.starts(with: target.parts)
      return isAbove ? redirect(to: basePath, target) : await missing(target, head)
    }
    var inner = target
    inner.parts.removeFirst(baseParts.count)
    if inner.parts.first == LivePath.folder {
      if let answer = await live(inner, head, from: address) { return answer }
      return await missing(inner, head)
    }
    guard !inner.parts.contains(where: { $0.hasPrefix(".") }) else {
      return await missing(inner, head)
    }
    return await file(inner, head)
  }

  /// Why a request is not for this site or not from its own pages.
  private func refusal(of head: HTTPRequestHead, _ target: RequestTarget) -> Answer? {
    let named = head.headers["Host"]
    guard named.count == 1, let host = named.first else {
      return .refusal(.badRequest, "the request needs one Host")
    }
    let authority = target.authority ?? host
    guard hosts.allows(host), hosts.allows(authority) else {
      return .refusal(.misdirectedRequest, "this server does not answer for that host")
    }
    let origins = head.headers["Origin"]
    guard origins.allSatisfy({ HostRule.isSame(origin: $0, authority: authority) }) else {
      return .refusal(.forbidden, "pages of another site may not read this one")
    }
    // Browsers say when another site's page asks. Following a link from there is welcome.
    let site = head.headers.first(name: "Sec-Fetch-Site")
    let mode = head.headers.first(name: "Sec-Fetch-Mode")
    guard site == nil || site == "same-origin" || site == "none" || mode == "navigate" else {
      return .refusal(.forbidden, "pages of another site may not read this one")
    }
    return nil
  }

  /// The way to another path of this host; the query goes along.
  func redirect(to path: String, _ target: RequestTarget) -> Answer {
    var answer = Answer.refusal(.movedPermanently, "it is at \(path)")
    let location = path + (target.query.map { "?\($0)" } ?? "")
    answer.headers.add(name: "Location", value: location)
    return answer
  }

  /// The address of a path of the site on this host.
  func address(of path: String) -> String {
    let folder = path == "index.html" ? "" : path.hasSuffix("/index.html") ? path.dropLast(10) : nil
    return basePath + PercentEncoding.encode(folder.map(String.init) ?? path)
  }
}
