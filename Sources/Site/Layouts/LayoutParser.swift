/// Makes a tree of one layout file; every fault is kept, none stops it.
struct LayoutParser {
  private let source: LayoutSource
  private let tokens: [LayoutScanner.Token]
  private var position = 0
  /// The names of the sections around the current place.
  private var open: [String] = []
  private(set) var errors: [LayoutError] = []

  init(_ source: LayoutSource) {
    self.source = source
    var scanner = LayoutScanner(bytes: source.bytes)
    scanner.scan()
    tokens = scanner.tokens
    for fault in scanner.faults {
      errors.append(source.error(at: fault.offset, fault.message, help: fault.help))
    }
  }

  mutating func parse() -> [LayoutNode] {
    var nodes: [LayoutNode] = []
    while position < tokens.count {
      nodes += parseNodes()
      // A closing tag without an opening one: say so and go on behind it.
      if position < tokens.count, case .tag(_, let name, let offset, _) = tokens[position] {
        errors.append(source.error(at: offset, "{{/\(name)}} closes nothing"))
        position += 1
      }
    }
    return nodes
  }

  /// Reads up to a closing tag, which is left for the caller.
  private mutating func parseNodes() -> [LayoutNode] {
    var nodes: [LayoutNode] = []
    while position < tokens.count {
      switch tokens[position] {
      case .text(let range):
        position += 1
        nodes.append(.text(Array(source.bytes[range])))
      case .tag(.close, _, _, _):
        return nodes
      case .tag(let kind, let name, let offset, let indentation):
        position += 1
        if let node = parseTag(kind, name, offset, Array(source.bytes[indentation])) {
          nodes.append(node)
        }
      }
    }
    return nodes
  }

  private mutating func parseTag(
    _ kind: LayoutScanner.Tag, _ written: String, _ offset: Int, _ indentation: [UInt8]
  ) -> LayoutNode? {
    switch kind {
    case .variable: return .variable(name(written, offset), raw: false)
    case .raw: return .variable(name(written, offset), raw: true)
    case .partial:
      return .partial(LayoutName(parts: [written], offset: offset), indentation: indentation)
    case .section, .inverted:
      let content = parseContent(of: written, offset, sign: kind == .section ? "#" : "^")
      return .section(name(written, offset), inverted: kind == .inverted, content)
    case .block:
      let content = parseContent(of: written, offset, sign: "$")
      return .block(LayoutBlock(name: written, offset: offset, content: content))
    case .parent:
      let content = parseContent(of: written, offset, sign: "<")
      let blocks = content.compactMap { node in
        if case .block(let block) = node { block } else { nil }
      }
      return .parent(
        LayoutName(parts: [written], offset: offset), indentation: indentation, blocks)
    case .close, .comment, .delimiters:
      return nil
    }
  }

  private mutating func parseContent(
    of name: String, _ offset: Int, sign: String
  ) -> [LayoutNode] {
    open.append(name)
    let content = parseNodes()
    open.removeLast()
    guard position < tokens.count, case .tag(_, let closed, let place, _) = tokens[position],
      closed == name || !open.contains(closed)
    else {
      errors.append(
        source.error(at: offset, "{{\(sign)\(name)}} is not closed", help: "add {{/\(name)}}"))
      return content
    }
    position += 1
    if closed != name {
      errors.append(
        source.error(
          at: place, "{{/\(closed)}} closes {{\(sign)\(name)}}", help: "write {{/\(name)}}"))
    }
    return content
  }

  private func name(_ written: String, _ offset: Int) -> LayoutName {
    let parts = written == "." ? [] : written.split(separator: ".").map(String.init)
    return LayoutName(parts: parts, offset: offset)
  }
}
