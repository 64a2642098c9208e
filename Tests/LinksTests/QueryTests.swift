import Testing

@testable import Links

@Suite struct DependencyCycleTests {
  static func graph(_ dependencies: [(String, [String])]) async -> LinkGraph {
    var files: [String: String] = [:]
    for (id, targets) in dependencies {
      files["\(id).md"] =
        "---\nid: \(id)\ndepends_on: [\(targets.joined(separator: ", "))]\n---\n# A\n"
    }
    return await link(files)
  }

  static func cycles(_ dependencies: [(String, [String])]) async -> [String] {
    let graph = await graph(dependencies)
    return graph.dependencyCycles.map { cycle in
      for (number, index) in cycle.edges.enumerated() {
        let edge = graph.edges[Int(index)]
        #expect(edge.from == cycle.items[number])
        #expect(edge.to == cycle.items[(number + 1) % cycle.items.count])
      }
      return cycle.items.map { graph.name($0) }.joined(separator: " ") + " of \(cycle.size)"
    }
  }

  @Test func everyCycleIsFoundOnceWithItsWholePath() async {
    let cycles = await Self.cycles([
      ("FR-001", ["FR-002"]), ("FR-002", ["FR-003", "FR-004"]), ("FR-003", ["FR-001"]),
      ("FR-004", []), ("FR-005", ["FR-006", "FR-001"]), ("FR-006", ["FR-005"]),
      ("FR-007", ["FR-007"]),
    ])
    #expect(cycles == ["FR-001 FR-002 FR-003 of 3", "FR-005 FR-006 of 2"])
  }

  @Test func aShortcutDoesNotHideThePathThroughAll() async {
    let cycles = await Self.cycles([
      ("FR-001", ["FR-003", "FR-002"]), ("FR-002", ["FR-003"]), ("FR-003", ["FR-001"]),
    ])
    #expect(cycles == ["FR-001 FR-002 FR-003 of 3"])
  }

  @Test func cyclesThatShareAnItemAreOneWithAShortestPath() async {
    let cycles = await Self.cycles([
      ("FR-001", ["FR-002", "FR-003"]), ("FR-002", ["FR-001"]), ("FR-003", ["FR-001"]),
    ])
    #expect(cycles == ["FR-001 FR-002 of 3"])
  }

  @Test func aLongChainNeedsNoRecursion() async {
    let count = 20_000
    let text = (0..<count).map { index in
      "### FR-\(10_000 + index): A\n\n- **Depends on:** FR-\(10_000 + (index + 1) % count)\n"
    }
    let graph = await link(["chain.md": text.joined(separator: "\n")])
    #expect(graph.dependencyCycles.map(\.items.count) == [count])
  }
}

@Suite struct NeighbourTests {
  @Test func parallelEdgesMergeUnderTheStrongestRelation() async throws {
    let graph = await link([
      "FR-001.md":
        "---\nid: FR-001\nrelated: [FR-002]\ndepends_on: [FR-003, FR-002]\n---\n# A\n\nFR-002.\n",
      "FR-002.md": "# FR-002: B\n\nFR-001 uses it.\n", "FR-003.md": "# FR-003: C\n",
    ])
    let groups = graph.neighbours(of: 0).map { group in
      "\(group.relation.name) \(group.isIncoming ? "in" : "out") "
        + group.neighbours.map { "\(graph.name($0.node))×\($0.edges.count)" }.joined(separator: " ")
    }
    #expect(groups == ["depends-on out FR-002×3 FR-003×1", "mentions in FR-002×1"])
  }

  @Test func listsRunByRelationThenByID() async {
    let graph = await link([
      "a.md": "# FR-001: A\n\nFR-010, FR-9, then INT-001.\n\n## References\n\n- FR-010\n",
      "b.md": "### FR-010: B\n### INT-001: C\n### FR-9: D\n",
    ])
    let list = graph.outgoing[0].map { graph.edges[Int($0)] }
      .map { "\($0.relation.name) \(graph.name($0.to))" }
    #expect(list == ["related-to FR-010", "mentions FR-9", "mentions FR-010", "mentions INT-001"])
    #expect(graph.incoming[0].isEmpty)
    let total = (0..<Int32(graph.items.count)).reduce(0) { $0 + graph.incoming[$1].count }
    #expect(total == graph.edges.count)
  }
}

@Suite struct DeterminismTests {
  @Test func linkingInParallelGivesTheSameGraphEveryTime() async {
    var files: [String: String] = [:]
    for index in 100..<900 {
      files["fr/FR-\(index).md"] =
        "# FR-\(index): A\n\nFR-\((index * 7) % 800 + 100), FR-\(index + 500) and [x](FR-\(index + 1).md).\n"
    }
    let first = await link(files)
    #expect(first.edges.count > 1000)
    for _ in 0..<3 {
      let again = await link(files)
      #expect(again.edgeLines == first.edgeLines)
      #expect(again.unresolvedLines == first.unresolvedLines)
      #expect(again.outgoing.edges == first.outgoing.edges)
    }
  }

  @Test func noDocumentsAreAnEmptyGraph() async {
    let graph = await link([:])
    #expect(graph.items.isEmpty && graph.edges.isEmpty && graph.dependencyCycles.isEmpty)
  }
}
