import NIOHTTP1

extension Responder {
  /// Larger answers are not compressed: it would take memory and time for nobody's good.
  private static let largestCompressed = 8 << 20
  /// Smaller ones gain nothing.
  private static let smallestCompressed = 1024

  /// The file at a path, a folder's index, or the way there.
  func file(_ target: RequestTarget, _ head: HTTPRequestHead) async -> Answer {
    let name = target.parts.joined(separator: "/")
    let path =
      target.isFolder || name.isEmpty ? name + (name.isEmpty ? "" : "/") + "index.html" : name
    let mark = hub?.mark
    if let file = await source.file(at: path) {
      return await answer(with: file, at: path, status: .ok, mark: mark, head)
    }
    if target.isFolder {
      // `page.html/` is a slip, too.
      if !name.isEmpty, await source.file(at: name) != nil {
        return redirect(to: address(of: name), target)
      }
    } else if await source.file(at: "\(name)/index.html") != nil {
      return redirect(to: address(of: "\(name)/index.html"), target)
    }
    return await missing(target, head)
  }

  /// An answer with a file, or as much of it as was asked for.
  func answer(
    with file: SiteFile, at path: String, status: HTTPResponseStatus, mark: String?,
    _ head: HTTPRequestHead
  ) async -> Answer {
    let type = MediaType.of(path: path)
    var file = file
    var tag = "\"\(file.tag)\""
    if type.isPage, let mark, let live = await withScript(file, at: path, mark: mark) {
      file = live
      // The script's attributes differ from time to time, the page does not.
      tag = "W/\(tag)"
    }
    var headers: HTTPHeaders = ["Content-Type": type.name]
    headers.add(name: "Cache-Control", value: type.isPage ? "no-store" : "no-cache")
    guard status == .ok else { return Answer(status, headers: headers, [whole(file)]) }

    let isCompressible =
      type.isText && file.count >= Responder.smallestCompressed
      && file.count <= Responder.largestCompressed
    let ranged = head.method == .GET ? head.headers.first(name: "Range") : nil
    if isCompressible { headers.add(name: "Vary", value: "Accept-Encoding") }
    headers.add(name: "Accept-Ranges", value: "bytes")
    var encoded: SiteFile?
    if isCompressible, ranged == nil,
      AcceptedEncoding.allowsGzip(
        head.headers[canonicalForm: "Accept-Encoding"].joined(separator: ","))
    {
      tag = "\(tag.dropLast())-gzip\""
      encoded = await isUnchanged(tag, head) ? file : compressed(file)
      if encoded == nil { tag = "\(tag.dropLast(6))\"" }
    }
    headers.add(name: "ETag", value: tag)
    guard !isUnchanged(tag, head) else {
      headers.remove(name: "Content-Type")
      return Answer(.notModified, headers: headers)
    }
    if let encoded {
      headers.add(name: "Content-Encoding", value: "gzip")
      return Answer(.ok, headers: headers, [whole(encoded)])
    }
    if let condition = head.headers.first(name: "If-Range"), !EntityTags.isSame(condition, as: tag)
    {
      return Answer(.ok, headers: headers, [whole(file)])
    }
    return Responder.ranges(ranged, of: file, headers)
  }

  private func isUnchanged(_ tag: String, _ head: HTTPRequestHead) -> Bool {
    let known = head.headers["If-None-Match"]
    return !known.isEmpty && EntityTags.list(known.joined(separator: ","), contains: tag)
  }

  private func whole(_ file: SiteFile) -> Answer.Piece {
    Responder.piece(file, 0..<file.count)
  }

  static func piece(_ file: SiteFile, _ range: Range<Int>) -> Answer.Piece {
    switch file.body {
    case .bytes(let bytes): .bytes(range.count == bytes.count ? bytes : Array(bytes[range]))
    case .stored(let stored): .stored(stored, range)
    }
  }

  /// The bytes of a file that fits into memory.
  func bytes(of file: SiteFile) async -> [UInt8]? {
    switch file.body {
    case .bytes(let bytes): return bytes
    case .stored(let stored):
      guard stored.count <= Responder.largestCompressed else { return nil }
      return try? await stored.bytes(of: 0..<stored.count)
    }
  }

  private func compressed(_ file: SiteFile) async -> SiteFile? {
    guard let bytes = await bytes(of: file), let smaller = Gzip.compress(bytes) else { return nil }
    return SiteFile(bytes: smaller, tag: file.tag)
  }
}
