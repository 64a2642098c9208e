package import Findings

/// `<!-- specweft-ignore RULE: reason -->`: silences a rule for the block after it;
/// `<!-- specweft-ignore-file RULE: reason -->` for the whole document. A comment that names
/// several rules is several of these.
package struct IgnoreComment: Sendable {
  /// As written; may be no rule at all.
  package var rule: String
  /// Empty if none is given.
  package var reason: String
  /// The comment.
  package var range: ByteRange
  /// Where the rule is named; the comment if it names none.
  package var ruleRange: ByteRange
  /// What it silences; empty if nothing follows.
  package var block: ByteRange
  package var isForDocument: Bool
  /// The first word of a comment that was meant to be one of these and is spelled otherwise: it
  /// silences nothing.
  package var mistyped: String?

  package init(
    rule: String, reason: String, range: ByteRange, block: ByteRange, ruleRange: ByteRange? = nil,
    isForDocument: Bool = false, mistyped: String? = nil
  ) {
    self.rule = rule
    self.reason = reason
    self.range = range
    self.ruleRange = ruleRange ?? range
    self.block = block
    self.isForDocument = isForDocument
    self.mistyped = mistyped
  }
}
