import Foundation
import Glibc

/// A client that sends any bytes, right or wrong, and reads what comes back.
///
/// It waits without blocking: tests and server share the few threads of Swift's tasks.
final class RawClient {
  private let descriptor: Int32
  /// Read, but not yet part of a reply.
  private var pending: [UInt8] = []

  struct Failure: Error { var what: String }

  /// `receiveBuffer` keeps the system from taking answers for a client that reads none.
  init(port: Int, receiveBuffer: Int32? = nil) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard descriptor >= 0 else { throw Failure(what: "socket") }
    if var size = receiveBuffer {
      setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &size, 4)
    }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(UInt16(port).bigEndian)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let result = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard result == 0 else { throw Failure(what: "connect: \(errno)") }
    _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
  }

  deinit { close(descriptor) }

  /// Whether the other side took all of it.
  @discardableResult
  func send(_ bytes: [UInt8]) async -> Bool {
    var sent = 0
    let start = ContinuousClock.now
    while sent < bytes.count {
      let step = bytes[sent...].withUnsafeBytes {
        Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      if step < 0, errno == EAGAIN, ContinuousClock.now - start < RawClient.patience {
        try? await Task.sleep(for: .milliseconds(1))
        continue
      }
      guard step > 0 else { return false }
      sent += step
    }
    return true
  }

  @discardableResult
  func send(_ text: String) async -> Bool { await send(Array(text.utf8)) }

  func endSending() { shutdown(descriptor, Int32(SHUT_WR)) }

  /// Everything until the other side closes; `nil` when it does not in good time.
  func readToEnd() async -> [UInt8]? {
    var all = pending
    pending = []
    while true {
      guard let more = await readSome() else { return nil }
      if more.isEmpty { return all }
      all += more
    }
  }

  func textToEnd() async -> String? {
    await readToEnd().map { String(decoding: $0, as: UTF8.self) }
  }

  /// What is there, nothing at the end or after a reset, `nil` after a long wait.
  func readSome() async -> [UInt8]? {
    var pause = Duration.milliseconds(1)
    let start = ContinuousClock.now
    while ContinuousClock.now - start < RawClient.patience {
      var failure: Int32 = 0
      let bytes = [UInt8](unsafeUninitializedCapacity: 65536) { buffer, count in
        let step = recv(descriptor, buffer.baseAddress, buffer.count, 0)
        if step < 0 { failure = errno }
        count = max(0, step)
      }
      guard failure == EAGAIN else { return bytes }
      try? await Task.sleep(for: pause)
      pause = min(pause * 2, .milliseconds(20))
    }
    return nil
  }

  private static let patience = Duration.seconds(30)

  /// One reply, by the length that it tells; `hasBody` is false for HEAD.
  func reply(hasBody: Bool = true) async throws -> Reply {
    while Reply.end(of: pending) == nil {
      guard let more = await readSome(), !more.isEmpty else {
        throw Failure(what: "no whole head: \(String(decoding: pending, as: UTF8.self))")
      }
      pending += more
    }
    let end = Reply.end(of: pending) ?? 0
    var reply = try Reply(head: Array(pending[..<end]))
    pending.removeFirst(end)
    let length = Int(reply["content-length"] ?? "0") ?? 0
    guard hasBody, reply.status != 304 else { return reply }
    while pending.count < length {
      guard let more = await readSome(), !more.isEmpty else {
        throw Failure(what: "body cut short")
      }
      pending += more
    }
    reply.body = Array(pending.prefix(length))
    pending.removeFirst(length)
    return reply
  }

  /// One more event of a live connection.
  func event() async throws -> String {
    while true {
      let text = String(decoding: pending, as: UTF8.self)
      if let start = text.range(of: "data: "), let end = text[start.upperBound...].range(of: "\n\n")
      {
        pending = Array(text[end.upperBound...].utf8)
        return String(text[start.upperBound..<end.lowerBound])
      }
      guard let more = await readSome(), !more.isEmpty else {
        throw Failure(what: "no event: \(text)")
      }
      pending += more
    }
  }
}

struct Reply {
  var status: Int
  var headers: [(name: String, value: String)]
  var body: [UInt8] = []

  var text: String { String(decoding: body, as: UTF8.self) }

  subscript(name: String) -> String? {
    let values = headers.filter { $0.name == name.lowercased() }.map(\.value)
    return values.isEmpty ? nil : values.joined(separator: ", ")
  }

  init(head: [UInt8]) throws {
    let lines = String(decoding: head, as: UTF8.self).components(separatedBy: "\r\n")
    let words = lines[0].split(separator: " ")
    guard words.count >= 2, words[0].hasPrefix("HTTP/1."), let status = Int(words[1]) else {
      throw RawClient.Failure(what: "no status line: \(lines[0])")
    }
    self.status = status
    headers = lines.dropFirst().compactMap { line in
      guard let colon = line.firstIndex(of: ":") else { return nil }
      let value = line[line.index(after: colon)...].drop { $0 == " " }
      return (line[..<colon].lowercased(), String(value))
    }
  }

  /// Behind the empty line.
  static func end(of bytes: [UInt8]) -> Int? {
    guard bytes.count >= 4 else { return nil }
    return (0...(bytes.count - 4)).first { bytes[$0..<$0 + 4].elementsEqual([13, 10, 13, 10]) }
      .map { $0 + 4 }
  }
}
