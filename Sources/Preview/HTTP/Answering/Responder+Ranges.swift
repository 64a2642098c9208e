import NIOHTTP1

extension Responder {
  /// A file, or the parts of it that a `Range` names (RFC 9110, section 14).
  static func ranges(_ range: String?, of file: SiteFile, _ headers: HTTPHeaders) -> Answer {
    var headers = headers
    switch ByteRanges(range, count: file.count) {
    case .whole:
      return Answer(.ok, headers: headers, [piece(file, 0..<file.count)])
    case .unsatisfiable:
      var answer = Answer.refusal(.rangeNotSatisfiable, "the file has \(file.count) bytes")
      answer.headers.add(name: "Content-Range", value: "bytes */\(file.count)")
      return answer
    case .parts(let parts) where parts.count == 1:
      headers.add(name: "Content-Range", value: contentRange(parts[0], file))
      return Answer(.partialContent, headers: headers, [piece(file, parts[0])])
    case .parts(let parts):
      let type = headers.first(name: "Content-Type") ?? "application/octet-stream"
      // Random enough not to stand in a file by chance.
      let boundary = "specweft-\(UInt64.random(in: .min ... .max))"
      var pieces: [Answer.Piece] = []
      for part in parts {
        let lines = [
          "\r\n--\(boundary)", "Content-Type: \(type)",
          "Content-Range: \(contentRange(part, file))", "", "",
        ]
        pieces.append(.bytes(Array(lines.joined(separator: "\r\n").utf8)))
        pieces.append(piece(file, part))
      }
      pieces.append(.bytes(Array("\r\n--\(boundary)--\r\n".utf8)))
      headers.replaceOrAdd(
        name: "Content-Type", value: "multipart/byteranges; boundary=\(boundary)")
      return Answer(.partialContent, headers: headers, pieces)
    }
  }

  private static func contentRange(_ range: Range<Int>, _ file: SiteFile) -> String {
    "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(file.count)"
  }
}
