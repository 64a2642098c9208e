import Findings
import Yams

/// Reads values out of YAML nodes and collects everything that is wrong with them.
struct ConfigurationReader {
  static let rule = "invalid-configuration"

  let source: SourceText
  private(set) var problems: [Finding] = []
  private(set) var paths: [ConfiguredPath] = []

  init(source: SourceText) {
    self.source = source
  }

  mutating func report(_ message: String, at node: Node?, help: String? = nil) {
    problems.append(finding(message, at: node, help: help))
  }

  mutating func remember(_ path: String, of key: String, at node: Node) {
    paths.append(
      ConfiguredPath(key: key, path: path, problem: finding("'\(key)'", at: node, help: nil)))
  }

  private func finding(_ message: String, at node: Node?, help: String?) -> Finding {
    let start = SourcePlace(line: node?.mark?.line ?? 1, column: node?.mark?.column ?? 1)
    var end = SourcePlace(line: start.line, column: start.column + 1)
    if case .scalar(let scalar)? = node, !scalar.string.isEmpty {
      let isQuoted = scalar.style == .doubleQuoted || scalar.style == .singleQuoted
      end.column = start.column + scalar.string.unicodeScalars.count + (isQuoted ? 2 : 0)
    }
    return Finding(
      rule: ConfigurationReader.rule, severity: .error, file: source.path, start: start,
      end: end, message: message, help: help)
  }

  /// The root of the file; `nil` if it is empty or not YAML.
  mutating func root() -> Node? {
    do {
      let text = String(decoding: source.bytes, as: UTF8.self)
      let node = try Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot()
      return node.flatMap { ConfigurationReader.isNothing($0) ? nil : $0 }
    } catch {
      report(error)
      return nil
    }
  }

  private mutating func report(_ error: any Error) {
    var message = "\(error)"
    var mark: Mark?
    switch error as? YamlError {
    case .scanner(let context, let problem, let place, _),
      .parser(let context, let problem, let place, _),
      .composer(let context, let problem, let place, _):
      message = [problem, context?.text].compactMap(\.self).joined(separator: " ")
      mark = place
    case .reader(let problem, let offset, _, let yaml):
      let index = yaml.index(yaml.startIndex, offsetBy: offset ?? 0, limitedBy: yaml.endIndex)
      report(
        "this is not YAML: \(problem)",
        atByte: yaml.utf8.distance(from: yaml.startIndex, to: index ?? yaml.startIndex))
      return
    case .duplicatedKeysInMapping(let keys, let context):
      let key = keys.sorted().first ?? ""
      report("the key '\(key)' stands twice", atLine: secondLine(of: key, after: context.mark.line))
      return
    default: break
    }
    let start = SourcePlace(
      line: min(mark?.line ?? 1, source.lineStarts.count), column: mark?.column ?? 1)
    problems.append(
      Finding(
        rule: ConfigurationReader.rule, severity: .error, file: source.path, start: start,
        end: SourcePlace(line: start.line, column: start.column + 1),
        message: "this is not YAML: \(message)"))
  }

  private mutating func report(_ message: String, atByte offset: Int) {
    problems.append(
      Finding(
        rule: ConfigurationReader.rule, severity: .error, in: source,
        at: ByteRange(offset, min(offset + 1, source.bytes.count)), message: message))
  }

  private mutating func report(_ message: String, atLine line: Int) {
    let range = source.lineRange(line)
    let indent = source.bytes[range.indices].prefix { $0 == 0x20 }.count
    problems.append(
      Finding(
        rule: ConfigurationReader.rule, severity: .error, in: source,
        at: ByteRange(range.lower + indent, range.upper), message: message))
  }

  /// The parser names a mapping with a repeated key, not the place of the repetition.
  private func secondLine(of key: String, after first: Int) -> Int {
    var seen: [Int: Int] = [:]
    for line in min(first, source.lineStarts.count)...source.lineStarts.count {
      let text = source.string(source.lineRange(line))
      let indent = text.prefix { $0 == " " }.count
      guard text.dropFirst(indent).hasPrefix("\(key):") else { continue }
      if seen[indent] != nil { return line }
      seen[indent] = line
    }
    return min(first, source.lineStarts.count)
  }

  /// `key:` with nothing after it says nothing.
  static func isNothing(_ node: Node) -> Bool {
    guard case .scalar(let scalar) = node, scalar.style == .plain || scalar.style == .any else {
      return false
    }
    return scalar.string.isEmpty || scalar.string == "~" || scalar.string == "null"
  }
}
