package import Findings

/// `<!-- specweft-ignore RULE: reason -->`: silences a rule for the block after it.
package struct IgnoreComment: Sendable {
  /// As written; may be no rule at all.
  package var rule: String
  /// Empty if none is given.
  package var reason: String
  /// The comment.
  package var range: ByteRange
  /// What it silences; empty if nothing follows.
  package var block: ByteRange

  package init(rule: String, reason: String, range: ByteRange, block: ByteRange) {
    self.rule = rule
    self.reason = reason
    self.range = range
    self.block = block
  }
}
