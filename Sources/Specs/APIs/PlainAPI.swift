import Findings

/// Reads an API from block YAML by the indentation of its lines. A line deeper than a method's
/// can be anything, also text that looks like a method: it is not looked at.
struct PlainAPI {
  private let bytes: Bytes
  private var index = 0
  private var basePaths: [String] = []
  private var operations: [APIDescription.Operation] = []
  private var isAPI = false
  private var section = Section.other
  private var path: (text: String, indent: Int)?
  private var methodIndent = -1

  private enum Section { case servers, paths, other }

  /// `nil` if the file is not plain: flow style, tabs, anchors or merges where a path may stand.
  static func read(_ bytes: Bytes, _ source: SourceText) -> APIDescription? {
    var reading = PlainAPI(bytes: bytes)
    guard reading.readLines(), reading.isAPI else { return nil }
    return APIDescription(
      source: source, basePaths: reading.basePaths, operations: reading.operations)
  }

  private init(bytes: Bytes) { self.bytes = bytes }

  private mutating func readLines() -> Bool {
    while index < bytes.count {
      let start = index
      while index < bytes.count, bytes[index] == 0x20 { index += 1 }
      let text = index
      let end = lineEnd(from: text)
      index = min(end + 1, bytes.count)
      guard text < end, bytes[text] != 0x23, bytes[text] != 0x0D else { continue }
      if bytes[text] == 0x09 { return false }
      guard read(text..<end, indent: text - start) else { return false }
    }
    return true
  }

  private func lineEnd(from start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] != 0x0A { end += 1 }
    return end
  }

  private mutating func read(_ line: Range<Int>, indent: Int) -> Bool {
    if indent == 0 { return readTopLevel(line) }
    switch section {
    case .other: return true
    case .servers:
      readServer(line)
      return true
    case .paths: return readPath(line, indent: indent)
    }
  }

  private mutating func readTopLevel(_ line: Range<Int>) -> Bool {
    // The items of a list may stand as far left as its key.
    if bytes[line.lowerBound] == 0x2D {
      if bytes.has("---", at: line.lowerBound, limit: line.upperBound) { return !isAPI }
      if section == .servers { readServer(line) }
      return section != .paths
    }
    guard let (key, value) = keyAndValue(line) else { return false }
    section = .other
    path = nil
    switch key {
    case "openapi", "swagger": isAPI = true
    case "servers":
      guard value.isEmpty else { return false }
      section = .servers
    case "paths":
      guard value.isEmpty else { return false }
      section = .paths
    case "basePath":
      if let base = APIReader.basePath(of: unquoted(value)) { basePaths.append(base) }
    default: break
    }
    return true
  }

  private mutating func readServer(_ line: Range<Int>) {
    var start = line.lowerBound
    while start < line.upperBound, bytes[start] == 0x2D || bytes[start] == 0x20 { start += 1 }
    guard let (key, value) = keyAndValue(start..<line.upperBound), key == "url",
      let base = APIReader.basePath(of: unquoted(value))
    else { return }
    if !basePaths.contains(base) { basePaths.append(base) }
  }

  private mutating func readPath(_ line: Range<Int>, indent: Int) -> Bool {
    if let open = path, indent > open.indent {
      if methodIndent < 0 { methodIndent = indent }
      guard indent == methodIndent else { return true }
      if bytes[line.lowerBound] == 0x2D { return true }
      guard let (key, value) = keyAndValue(line) else { return false }
      if key == "<<" { return false }
      if let method = APIReader.method(key) {
        // An alias is an operation like any other; what it holds does not matter here.
        _ = value
        operations.append(
          APIDescription.Operation(
            method: method, path: open.text,
            range: ByteRange(line.lowerBound, line.lowerBound + key.utf8.count)))
      }
      return true
    }
    guard path == nil || indent == path?.indent else { return false }
    guard let (key, value) = keyAndValue(line), value.isEmpty else { return false }
    path = (key, indent)
    methodIndent = -1
    return true
  }

  // MARK: Keys

  /// `/charges/{id}:`, `"/charges": value`; the value without a comment.
  private func keyAndValue(_ line: Range<Int>) -> (key: String, value: Range<Int>)? {
    let first = bytes[line.lowerBound]
    var end = line.lowerBound
    let key: Range<Int>
    switch first {
    case 0x22, 0x27:
      end += 1
      while end < line.upperBound, bytes[end] != first, bytes[end] != 0x5C { end += 1 }
      key = line.lowerBound + 1..<min(end, line.upperBound)
      end += 1
      guard end < line.upperBound, bytes[end] == 0x3A else { return nil }
    case 0x7B, 0x5B, 0x26, 0x2A, 0x21, 0x3F, 0x7C, 0x3E, 0x25, 0x40: return nil
    default:
      while end < line.upperBound, !isColon(end, line.upperBound) { end += 1 }
      guard end < line.upperBound else { return nil }
      key = line.lowerBound..<end
    }
    var value = bytes.trimmed(end + 1..<line.upperBound)
    if let start = value.first, bytes[start] == 0x23 { value = start..<start }
    return (bytes.string(key), value)
  }

  private func isColon(_ index: Int, _ limit: Int) -> Bool {
    bytes[index] == 0x3A && (index + 1 == limit || bytes[index + 1].isSpace)
  }

  private func unquoted(_ value: Range<Int>) -> String {
    guard let first = value.first, bytes[first] == 0x22 || bytes[first] == 0x27 else {
      let end = value.first { bytes[$0] == 0x20 } ?? value.upperBound
      return bytes.string(value.lowerBound..<end)
    }
    let end = value.dropFirst().first { bytes[$0] == bytes[first] } ?? value.upperBound
    return bytes.string(first + 1..<end)
  }
}
