import Findings

/// What cmark says about a document, as Swift values: nodes, copied texts, and claimed positions.
///
/// The positions are claims because many are wrong; `TreeBuilder` finds the true ones.
struct RawTree {
  /// Literals are ranges of `text`; spans are empty.
  var nodes: [Node] = []
  var text: [UInt8] = []
  /// One for each block node, in order.
  var claims: [Claim] = []
  /// How many nodes are nested in each other at most.
  var depth = 0
  var destinations: [Destination] = []
  var infoStrings: [MarkdownTree.InfoString] = []

  /// Where cmark believes a block stands: lines and bytes from 1, the end inclusive, 0 for unknown.
  struct Claim {
    var startLine: Int32
    var startColumn: Int32
    var endLine: Int32
    var endColumn: Int32
  }
}
