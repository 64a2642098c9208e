/// The one scale of how much something matters, whatever words a project uses for it.
package enum Criticality: Int, Sendable, Comparable, CaseIterable {
  /// Won't, P4 and below.
  case none, low, medium, high, critical

  package static func < (left: Criticality, right: Criticality) -> Bool {
    left.rawValue < right.rawValue
  }
}
