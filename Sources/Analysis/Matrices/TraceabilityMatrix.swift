package import Checks
package import Findings
package import Links
import Specs

/// What each requirement is specified, verified and accepted by.
///
/// A requirement is an item of a kind that is customarily verified (`RequirementKinds`), defined
/// once and not ended. The cost is linear in items and edges.
package struct TraceabilityMatrix: Sendable {
  /// Gaps first, then failed, suspect and covered; within these by kind and ID.
  package private(set) var rows: [TraceabilityRow] = []
  package private(set) var summary = CoverageSummary()
  /// By item: its place in `rows`, or -1.
  private var places: [Int32] = []

  /// Of nothing.
  package init() {}

  package init(_ subject: CheckSubject, findings: [Finding]) {
    let graph = subject.graph
    places = Array(repeating: -1, count: graph.items.count)
    let tests = TestLinks(subject)
    let requirements = RequirementKinds(subject, tests)
    let refinements = Refinements(subject, tests, requirements)
    let reading = RowReading(
      subject: subject, tests: tests, refinements: refinements,
      reach: TestReach(subject, tests, refinements),
      suspects: SuspectItems(graph, findings: findings), acceptance: Acceptance(subject),
      artifacts: TracedArtifacts(graph))
    let repeated = Set(graph.duplicates.flatMap { $0.dropFirst() })
    summary.hasResults = subject.testResults != nil
    summary.acceptance = reading.acceptance.total
    for (number, kind) in graph.kinds.enumerated() where requirements.contains[number] {
      let items = kind.items.filter { item in
        graph.items[Int(item)].hasID && !repeated.contains(item)
          && subject.states.stage(of: item) != .ended
      }
      var coverage = KindCoverage(kind: Int32(number))
      let first = rows.count
      for item in items { rows.append(reading.row(of: item)) }
      let designed = rows[first...].count { !$0.design.isEmpty }
      coverage.needsDesign = designed > 0 && designed * 2 >= items.count
      for index in rows.indices[first...] {
        rows[index].lacksDesign = coverage.needsDesign && rows[index].design.isEmpty
        coverage.coverage.add(rows[index])
        coverage.acceptance.done += rows[index].acceptance.done
        coverage.acceptance.total += rows[index].acceptance.total
      }
      summary.kinds.append(coverage)
      summary.total = summary.total + coverage.coverage
    }
    // Kinds and IDs are in order already: rows only move to their state.
    rows = TraceState.allCases.flatMap { state in rows.filter { $0.state == state } }
    for (place, row) in rows.enumerated() { places[Int(row.item)] = Int32(place) }
  }

  /// The row of an item; `nil` if it is no requirement, or one that has ended.
  package func row(of item: NodeIndex) -> TraceabilityRow? {
    guard Int(item) < places.count, places[Int(item)] >= 0 else { return nil }
    return rows[Int(places[Int(item)])]
  }

  package func place(of item: NodeIndex) -> Int? {
    guard Int(item) < places.count, places[Int(item)] >= 0 else { return nil }
    return Int(places[Int(item)])
  }

  /// The figures of a kind; `nil` if its items are no requirements.
  package func coverage(ofKind kind: Int32) -> KindCoverage? {
    summary.kinds.first { $0.kind == kind }
  }
}
