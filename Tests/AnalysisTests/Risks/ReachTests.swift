import Analysis
import Links
import Testing

@Suite struct ReachTests {
  private func site(_ dependencies: [(String, String)]) async -> RiskSite {
    var needs: [String: [String]] = [:]
    for (from, to) in dependencies {
      needs[from, default: []].append(to)
      needs[to, default: []] += []
    }
    var files: [String: String] = [:]
    for (id, others) in needs {
      let line = others.isEmpty ? "" : "**Depends on:** \(others.joined(separator: ", "))\n"
      files["\(id).md"] = "# \(id): Part\n\n\(line)"
    }
    return await RiskSite(files)
  }

  private func levels(_ site: RiskSite, of id: String) throws -> [[String]] {
    let start = try #require(site.graph.itemsByID[id]?.first)
    var walk = ReachWalk(site.graph)
    return walk.reach(of: start).levels.map(site.ids)
  }

  @Test func listsItemsByDistance() async throws {
    let site = await site([("FR-002", "FR-001"), ("FR-003", "FR-002"), ("FR-004", "FR-001")])
    #expect(try levels(site, of: "FR-001") == [["FR-002", "FR-004"], ["FR-003"]])
  }

  @Test func namesAnItemOnceAtItsShortestDistance() async throws {
    let site = await site([
      ("FR-002", "FR-001"), ("FR-003", "FR-001"), ("FR-004", "FR-002"), ("FR-004", "FR-003"),
      ("FR-003", "FR-002"),
    ])
    #expect(try levels(site, of: "FR-001") == [["FR-002", "FR-003"], ["FR-004"]])
  }

  @Test func endsACycleWhereItBegan() async throws {
    let site = await site([("FR-001", "FR-003"), ("FR-002", "FR-001"), ("FR-003", "FR-002")])
    #expect(try levels(site, of: "FR-001") == [["FR-002"], ["FR-003"]])
  }

  @Test func stopsAfterAFixedNumberOfItems() async throws {
    let many = (2...(ReachWalk.limit + 40)).map { number in
      ("FR-\(String(repeating: "0", count: 4 - String(number).count))\(number)", "FR-0001")
    }
    let site = await site(many)
    let start = try #require(site.graph.itemsByID["FR-0001"]?.first)
    var walk = ReachWalk(site.graph)
    let reach = walk.reach(of: start)
    #expect(reach.count == ReachWalk.limit)
    #expect(reach.isCut)
  }
}
