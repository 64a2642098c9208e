import Checks
import Links
import Specs

/// Reads one row of the matrix at a time.
struct RowReading {
  let subject: CheckSubject
  let tests: TestLinks
  let refinements: Refinements
  let reach: TestReach
  let suspects: SuspectItems
  let acceptance: Acceptance
  let artifacts: TracedArtifacts

  /// How many indirect tests a row lists, and among how many items they are looked for.
  private static let mostTests = 12
  private static let mostItems = 60

  func row(of item: NodeIndex) -> TraceabilityRow {
    let kind = subject.graph.items[Int(item)].kind
    var row = TraceabilityRow(item: item, kind: kind)
    row.tests = Array(tests[item])
    row.design = design(of: item)
    row.isUntested = !reach.isTested(item)
    row.outcome = reach.outcome(item)
    row.isPartlyRun = reach.isPartlyRun(item)
    row.acceptance = acceptance.byItem[item] ?? AcceptanceProgress()
    if !suspects.isEmpty {
      row.isSuspect = suspects.contains(item) || row.tests.contains { suspects.contains($0) }
    }
    readIndirectTests(&row)
    return row
  }

  /// What specifies it comes before what satisfies it and what derives from it.
  private func design(of item: NodeIndex) -> [NodeIndex] {
    let graph = subject.graph
    var design: [NodeIndex] = []
    var known: Set<NodeIndex> = [item]
    for index in graph.outgoing[item] {
      let edge = graph.edges[Int(index)]
      guard edge.relation == .specifiedBy || artifacts.contains(edge: index),
        subject.states.stage(of: edge.to) != .ended, known.insert(edge.to).inserted
      else { continue }
      design.append(edge.to)
    }
    refinements.forEachRefinement(of: item, includingParts: false) { refinement in
      if known.insert(refinement).inserted { design.append(refinement) }
    }
    return design
  }

  /// Breadth first, so that the nearest come first; each item once, and only so many.
  private func readIndirectTests(_ row: inout TraceabilityRow) {
    var seen: [NodeIndex] = [row.item]
    var next = 0
    var isCut = false
    while next < seen.count {
      if next > 0 {
        for test in tests[seen[next]]
        where !row.tests.contains(test) && !row.indirectTests.contains(where: { $0.test == test }) {
          guard row.indirectTests.count < Self.mostTests else {
            row.hasMoreTests = true
            return
          }
          row.indirectTests.append(IndirectTest(test: test, through: seen[next]))
        }
      }
      refinements.forEachRefinement(of: seen[next]) { refinement in
        guard Int(refinement) < subject.graph.items.count, !seen.contains(refinement) else {
          return
        }
        if seen.count < Self.mostItems { seen.append(refinement) } else { isCut = true }
      }
      next += 1
    }
    row.hasMoreTests = isCut
  }
}
