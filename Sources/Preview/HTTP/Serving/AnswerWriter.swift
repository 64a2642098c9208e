import NIOCore
import NIOHTTP1

/// Writes an answer to a connection, never more at once than the client takes.
struct AnswerWriter: Sendable {
  let channel: any Channel
  let isHead: Bool
  let version: HTTPVersion

  var eventLoop: any EventLoop { channel.eventLoop }

  /// Bytes that may wait for a slow client.
  private static let window = 256 << 10

  func write(_ answer: Answer, _ pieces: [Answer.Piece], ends: Bool) async throws {
    let head = head(of: answer, ends: ends)
    let pieces = isHead ? [] : pieces
    // Most answers are one piece: one visit to the event loop.
    if pieces.count <= 1, pieces.allSatisfy(isSmall) {
      var body: [UInt8] = []
      if case .bytes(let bytes)? = pieces.first { body = bytes }
      return try await write(head, body, isEnd: true)
    }
    try await write(head, [], isEnd: false)
    for piece in pieces {
      switch piece {
      case .bytes(let bytes):
        for start in stride(from: 0, to: bytes.count, by: AnswerWriter.window) {
          let end = min(bytes.count, start + AnswerWriter.window)
          try await write(nil, Array(bytes[start..<end]), isEnd: false)
        }
      case .stored(let file, let range):
        for start in stride(from: range.lowerBound, to: range.upperBound, by: AnswerWriter.window) {
          let part = start..<min(range.upperBound, start + AnswerWriter.window)
          let bytes = try await file.bytes(of: part)
          // The promised length cannot be kept: the client must not take this for the file.
          guard bytes.count == part.count else { throw CutShort() }
          try await write(nil, bytes, isEnd: false)
        }
      }
    }
    try await write(nil, [], isEnd: true)
  }

  /// Writes changes until the site ends, the page goes, or it is told to rest.
  func write(_ answer: Answer, _ subscription: LiveSubscription, _ responder: Responder)
    async throws
  {
    try await write(head(of: answer, ends: true), LiveText.pulse, isEnd: false)
    let pulse = Duration.seconds(responder.limits.pulseSeconds)
    try await withThrowingTaskGroup { group in
      group.addTask {
        for await message in subscription.messages {
          try await write(nil, LiveText.event(message, responder.editor), isEnd: false)
        }
      }
      group.addTask {
        while true {
          try await Task.sleep(for: pulse)
          try await write(nil, LiveText.pulse, isEnd: false)
        }
      }
      defer { group.cancelAll() }
      try await group.next()
    }
    try await write(nil, [], isEnd: true)
  }

  /// Closes without an end that could be taken for one.
  func abandon() { channel.close(promise: nil) }

  private struct CutShort: Error {}

  private func isSmall(_ piece: Answer.Piece) -> Bool {
    guard case .bytes(let bytes) = piece else { return false }
    return bytes.count <= AnswerWriter.window
  }

  private func head(of answer: Answer, ends: Bool) -> HTTPResponseHead {
    var head = HTTPResponseHead(version: version, status: answer.status, headers: answer.headers)
    if ends {
      head.headers.add(name: "Connection", value: "close")
    } else if version.minor == 0 {
      head.headers.add(name: "Connection", value: "keep-alive")
    }
    return head
  }

  /// Returns when the client's system has taken the bytes.
  private func write(_ head: HTTPResponseHead?, _ body: [UInt8], isEnd: Bool) async throws {
    let channel = channel
    try await eventLoop.flatSubmit {
      if let head { channel.write(HTTPServerResponsePart.head(head), promise: nil) }
      if !body.isEmpty || !isEnd {
        let part = HTTPServerResponsePart.body(.byteBuffer(ByteBuffer(bytes: body)))
        if !isEnd { return channel.writeAndFlush(part) }
        channel.write(part, promise: nil)
      }
      return channel.writeAndFlush(HTTPServerResponsePart.end(nil))
    }.get()
  }
}
