import Analysis
import Checks
import Links
import Testing

@Suite struct DependencyMatrixTests {
  private func matrix(
    _ files: [String: String]
  ) async -> (matrix: DependencyMatrix, project: SampleAnalysis) {
    let project = await SampleAnalysis(files)
    return (DependencyMatrix(project.graph), project)
  }

  /// `FR-003 -> FR-001, FR-002` a line.
  private func specs(_ lines: String...) -> [String: String] {
    var files: [String: String] = [:]
    for line in lines {
      let parts = line.split(separator: " ", maxSplits: 1)
      let depends = parts.count > 1 ? "**Depends on:** \(parts[1])\n" : ""
      files["\(parts[0]).md"] = "# \(parts[0]): Title\n\n\(depends)"
    }
    return files
  }

  @Test func putsItemsAfterWhatTheyDependOn() async {
    let (matrix, project) = await matrix(
      specs("FR-001 FR-003", "FR-002 FR-001", "FR-003", "FR-004"))
    #expect(project.ids(matrix.items) == ["FR-003", "FR-004", "FR-001", "FR-002"])
    #expect(matrix.layers == [0, 0, 1, 2])
    #expect(matrix.layerCount == 3)
    #expect(matrix.cycles.isEmpty)
    for (row, cell) in allCells(matrix) { #expect(cell.column < row) }
  }

  @Test func keepsKindsTogetherAndTheOrderOverAllBeside() async {
    let (matrix, project) = await matrix(
      specs("FR-001 INT-001", "INT-001 FR-002", "FR-002", "TC-001"))
    #expect(project.ids(matrix.items) == ["FR-002", "FR-001", "INT-001", "TC-001"])
    #expect(
      project.ids(matrix.overall.map { matrix.items[Int($0)] })
        == ["FR-002", "TC-001", "INT-001", "FR-001"])
    #expect(matrix.groups.map(\.range) == [0..<2, 2..<3, 3..<4])
    #expect(matrix.groupOf == [0, 0, 1, 2])
  }

  @Test func putsTheItemsOfACycleSideBySide() async throws {
    let (matrix, project) = await matrix(
      specs(
        "FR-001 FR-005", "FR-002 FR-004", "FR-003 FR-002", "FR-004 FR-003, FR-006", "FR-005 FR-001",
        "FR-006", "FR-007 FR-002"))
    #expect(matrix.cycles.count == 2)
    for (number, cycle) in matrix.cycles.enumerated() {
      let first = try #require(cycle.members.first)
      #expect(cycle.members == Array(first..<first + Int32(cycle.members.count)))
      #expect(cycle.members.allSatisfy { matrix.cycleOf[Int($0)] == Int32(number) })
      #expect(cycle.path.count == cycle.links.count)
    }
    #expect(
      project.ids(matrix.items) == [
        "FR-001", "FR-005", "FR-006", "FR-002", "FR-003", "FR-004", "FR-007",
      ])
    let inCycle = allCells(matrix).filter { matrix.isInCycle(from: $0.0, to: $0.1) }
    #expect(inCycle.count == 5)
  }

  @Test func givesACycleAcrossKindsABlockInTheOrderOverAll() async {
    let (matrix, project) = await matrix(
      specs("FR-001 INT-002", "FR-002", "INT-001", "INT-002 FR-001"))
    #expect(matrix.cycles.count == 1)
    let order = project.ids(matrix.overall.map { matrix.items[Int($0)] })
    let places = ["FR-001", "INT-002"].compactMap { order.firstIndex(of: $0) }
    #expect(places.count == 2 && places[1] - places[0] == 1)
  }

  @Test func joinsReferencesToOneItemUnderTheStrongest() async throws {
    let (matrix, project) = await matrix([
      "a.md": """
      # FR-001: A

      **Related:** FR-002
      **Depends on:** FR-002

      As FR-002 says, and FR-001 itself.
      """,
      "b.md": "# FR-002: B\n",
    ])
    #expect(matrix.cells.count == 1)
    let row = matrix.positions[Int(matrix.items[1])]
    let cell = try #require(matrix.row(row).first)
    #expect(cell.relation == .dependsOn)
    #expect(cell.allRelations == [.dependsOn, .relatedTo, .mentions])
    #expect(cell.count == 3)
    #expect(
      matrix.edges(of: cell).map { project.graph.edges[Int($0)].relation }
        == [.dependsOn, .relatedTo, .mentions])
    #expect(matrix.cell(from: row, to: cell.column)?.count == 3)
    #expect(matrix.cell(from: cell.column, to: row) == nil)
  }

  @Test func showsDocumentsWithoutAnIDOnlyWhereTheyRelate() async {
    let (matrix, project) = await matrix([
      "guide.md": "# Guide\n\nSee FR-001.\n", "lonely.md": "# Lonely\n\nNothing.\n",
      "fr.md": "# FR-001: A\n",
    ])
    #expect(project.ids(matrix.items) == ["FR-001", "guide"])
  }

  @Test func everyReferenceBetweenItemsIsInOneCell() async {
    let (matrix, project) = await matrix([
      "a.md":
        "# FR-001: A\n\n**Depends on:** FR-002, FR-003\n\nSee FR-003.\n\n### TC-001: T\n\n**Verifies:** FR-001\n",
      "b.md": "# FR-002: B\n\n**Required by:** FR-001\n\n**Depends on:** FR-001\n",
      "c.md": "# FR-003: C\n\n- [ ] FR-001 is done\n",
    ])
    let graph = project.graph
    var pairs: [String: Int] = [:]
    for edge in graph.edges where edge.from != edge.to {
      pairs["\(edge.from) \(edge.to)", default: 0] += 1
    }
    var found: [String: Int] = [:]
    for (row, cell) in allCells(matrix) {
      let from = matrix.items[Int(row)]
      let to = matrix.items[Int(cell.column)]
      found["\(from) \(to)"] = Int(cell.count)
      for index in matrix.edges(of: cell) {
        #expect(graph.edges[Int(index)].from == from && graph.edges[Int(index)].to == to)
      }
    }
    #expect(found == pairs)
  }

  @Test func writesALineForEachReference() async {
    let (matrix, project) = await matrix(specs("FR-001 FR-002", "FR-002"))
    #expect(
      String(decoding: matrix.csv(project.graph), as: UTF8.self) == """
        from,to,relation,written as,file,line\r
        FR-001,FR-002,depends-on,bare,Content/FR-001.md,3\r

        """)
  }

  private func allCells(_ matrix: DependencyMatrix) -> [(Int32, DependencyCell)] {
    matrix.items.indices.flatMap { row in matrix.row(Int32(row)).map { (Int32(row), $0) } }
  }
}

extension SampleAnalysis {
  var graph: LinkGraph { subject.graph }

  func ids(_ items: some Sequence<NodeIndex>) -> [String] {
    items.map { graph.items[Int($0)].id }
  }
}
