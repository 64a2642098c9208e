package import Findings

/// A parsed document: a flat, immutable array of nodes over the bytes of its source.
package struct MarkdownTree: Sendable {
  package let source: SourceText
  /// Node 0 is the document.
  package let nodes: [Node]
  /// Literals that are not written in the source as they read (entities, escapes, indentation).
  package let spill: [UInt8]
  /// Where the bytes of `spill` are written, in ascending order.
  package let runs: [SpillRun]
  package let destinations: [Destination]
  /// Info strings of fenced code blocks, by node index, in ascending order.
  package let infoStrings: [InfoString]
  /// Places where the text was too deep or too large to be parsed as Markdown.
  package let excesses: [Excess]

  package struct InfoString: Sendable {
    package var node: Int32
    package var text: String
    package init(node: Int32, text: String) {
      self.node = node
      self.text = text
    }
  }

  /// Something that was shown as plain text because parsing it would cost too much.
  package struct Excess: Sendable, Equatable {
    package enum Kind: Sendable { case nesting, table, size }
    package var kind: Kind
    package var range: ByteRange
    package init(kind: Kind, range: ByteRange) {
      self.kind = kind
      self.range = range
    }
  }

  package init(
    source: SourceText, nodes: [Node], spill: [UInt8], runs: [SpillRun],
    destinations: [Destination], infoStrings: [InfoString], excesses: [Excess]
  ) {
    self.source = source
    self.nodes = nodes
    self.spill = spill
    self.runs = runs
    self.destinations = destinations
    self.infoStrings = infoStrings
    self.excesses = excesses
  }
}

extension MarkdownTree {
  /// The indices of the direct children of a node.
  package func children(of node: Int) -> ChildIndices {
    ChildIndices(nodes: nodes, position: node + 1, end: Int(nodes[node].end))
  }

  package struct ChildIndices: Sequence, IteratorProtocol {
    let nodes: [Node]
    var position: Int
    let end: Int

    package mutating func next() -> Int? {
      guard position < end else { return nil }
      defer { position = Int(nodes[position].end) }
      return position
    }
  }

  /// The literal of a leaf: what a reader sees.
  package func literal(of node: Int) -> ArraySlice<UInt8> {
    let value = nodes[node]
    return value.flags.contains(.spilled)
      ? spill[value.literal.indices] : source.bytes[value.literal.indices]
  }

  /// The text of a subtree without markup, as for a title: code and text, breaks as spaces.
  package func plainText(of node: Int) -> String {
    var text: [UInt8] = []
    for index in node..<Int(nodes[node].end) {
      switch nodes[index].kind {
      case .text, .code: text.append(contentsOf: literal(of: index))
      case .softBreak, .lineBreak: text.append(0x20)
      default: break
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
