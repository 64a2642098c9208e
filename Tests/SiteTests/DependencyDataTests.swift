import Foundation
import Links
import Testing

@testable import Site

@Suite struct DependencyDataTests {
  /// What a file of the matrix hands to the script.
  private func content(_ site: SampleSite, _ name: String) throws -> Any {
    let text = site.text("matrices/dependencies-data/\(name).js")
    let start = try #require(
      text.range(
        of: ", ", range: text.firstIndex(of: ",").map { text.index(after: $0)..<text.endIndex }))
    #expect(text.hasPrefix("specweftMatrix(\"") && text.hasSuffix(");\n"))
    return try JSONSerialization.jsonObject(
      with: Data(text[start.upperBound...].dropLast(3).utf8), options: .fragmentsAllowed)
  }

  private func shards(_ site: SampleSite, _ sort: String) throws -> [Any] {
    var found: [Any] = []
    while site.pages["matrices/dependencies-data/\(sort)-\(found.count + 1).js"] != nil {
      found.append(try content(site, "\(sort)-\(found.count + 1)"))
    }
    return found
  }

  /// `from relation to file:line` of every reference in the files.
  private func references(_ site: SampleSite) throws -> [String] {
    let common = try #require(try content(site, "matrix") as? [String: Any])
    let relations = try #require(common["relations"] as? [[String]])
    let prefix = try #require(common["prefix"] as? String)
    let names = try shards(site, "names").flatMap { try #require($0 as? [[String]]) }
    #expect(names.count == common["items"] as? Int)
    var columns: [[Int]] = []
    var masks: [[Int]] = []
    for shard in try shards(site, "cells") {
      for row in try #require((shard as? [String: Any])?["rows"] as? [[Int]]) {
        var column = 0
        columns.append(
          stride(from: 0, to: row.count, by: 2).map { index in
            column += row[index]
            return column
          })
        masks.append(stride(from: 1, to: row.count, by: 2).map { row[$0] })
      }
    }
    func path(_ name: [String]) -> String {
      if name.count > 3 { return prefix + name[3] }
      let page = String(name[2].split(separator: "#")[0]).replacing(".html", with: ".md")
      return prefix + (page.removingPercentEncoding ?? page)
    }
    var found: [String] = []
    var row = 0
    for shard in try shards(site, "places") {
      let shard = try #require(shard as? [String: Any])
      let documents = try #require(shard["documents"] as? [[String]])
      for cells in try #require(shard["rows"] as? [[[Int]]]) {
        #expect(cells.count == columns[row].count)
        for (index, cell) in cells.enumerated() {
          var mask = 0
          for at in stride(from: 0, to: cell.count, by: 4) {
            let column = columns[row][index]
            mask |= 1 << cell[at]
            let file =
              switch cell[at + 2] {
              case 0: path(names[row])
              case 1: path(names[column])
              case let other:
                path(["", "", documents[other - 2][0]] + documents[other - 2].dropFirst())
              }
            found.append(
              "\(names[row][0]) \(relations[cell[at]][0]) \(names[column][0]) \(file):\(cell[at + 3])"
            )
          }
          #expect(mask == masks[row][index])
        }
        row += 1
      }
    }
    #expect(row == names.count)
    return found.sorted()
  }

  private func graphReferences(_ site: SampleSite) throws -> [String] {
    let graph = try #require(
      try JSONSerialization.jsonObject(with: Data(site.pages["graph.json"] ?? [])) as? [String: Any]
    )
    let edges = try #require(graph["edges"] as? [[String: Any]])
    return edges.compactMap { edge -> String? in
      guard let from = edge["from"] as? String, let to = edge["to"] as? String, from != to,
        let relation = edge["relation"] as? String, let file = edge["file"] as? String,
        let line = edge["line"] as? Int
      else { return nil }
      return "\(from) \(relation) \(to) \(file):\(line)"
    }.sorted()
  }

  private static let files = [
    "fr/FR-001.md": "# FR-001: A\n\n**Depends on:** FR-002, INT-001\n\nSee FR-002.\n",
    "fr/FR-002.md": "# FR-002: B\n\n**Depends on:** FR-001\n",
    "fr/README.md": "# FR-003: Über alles\n\n**Depends on:** FR-001\n",
    "int/INT-001 a.md": "# INT-001: I\n\n**Related:** FR-002\n",
    "matrix.md": """
    # REQ-I-001: R

    | Integration | Core Features |
    |---|---|
    | INT-001 | FR-002 |

    """,
    "tests.md": "# TC-100: All\n\n### TC-001: T\n\n**Verifies:** FR-001\n",
  ]

  @Test func saysWhatTheGraphSays() async throws {
    let site = try await SampleSite(Self.files)
    let expected = try graphReferences(site)
    #expect(expected.count > 6)
    #expect(try references(site) == expected)
  }

  @Test func cutsLongMatricesIntoBoundedFiles() async throws {
    var files: [String: String] = [:]
    for number in 1...900 {
      var text = "# FR-\(1000 + number): Title\n"
      for other in 1...6 where number > other { text += "\nSee FR-\(1000 + number - other).\n" }
      files["FR-\(1000 + number).md"] = text
    }
    let site = try await SampleSite(files)
    let data = site.pages.filter { $0.key.hasPrefix("matrices/dependencies-data/") }
    #expect(data.keys.contains("matrices/dependencies-data/names-2.js"))
    #expect(data.values.allSatisfy { $0.count < 200_000 })
    #expect(try references(site) == (try graphReferences(site)))
  }

  @Test func showsEachKindAsAPlainTable() async throws {
    let site = try await SampleSite(Self.files)
    let page = site.text("matrices/dependencies.html")
    for family in ["FR", "INT", "REQ-I", "TC"] {
      #expect(page.contains("href=\"dependencies/\(family).html\""))
      #expect(site.pages["matrices/dependencies/\(family).html"] != nil)
    }
    let table = site.text("matrices/dependencies/FR.html")
    #expect(table.contains("href=\"../../int/INT-001%20a.html\""))
    #expect(table.contains("(also m)"))
    #expect(page.contains("id=\"cycles\""))
    #expect(page.contains("href=\"../fr/FR-001.html\""))
  }

  /// A script that runs twice asks for its data twice and takes it for missing.
  @Test func loadsEachScriptOnce() async throws {
    let site = try await SampleSite(Self.files)
    let page = site.text("matrices/dependencies.html")
    let scripts = page.split(separator: "<script src=\"").dropFirst().map { part in
      part.prefix { $0 != "\"" }
    }
    #expect(scripts.contains { $0.hasSuffix("dependency-matrix.js") })
    #expect(Set(scripts).count == scripts.count)
  }

  @Test func saysWhyAMatrixIsEmpty() async throws {
    let site = try await SampleSite(["FR-001.md": "# FR-001: A\n"])
    #expect(site.text("matrices/dependencies.html").contains("No item refers to another one."))
    #expect(!site.text("index.html").contains("matrices/dependencies.html"))
    #expect(site.pages.keys.allSatisfy { !$0.hasPrefix("matrices/dependencies/") })
  }

  @Test func cutsLongTablesIntoPages() async throws {
    var files = ["TC-001.md": "# TC-001: T\n\n**Verifies:** FR-00001\n"]
    files["all.md"] =
      "# All\n\n"
      + (1...2_600).map { "### FR-\(10_000 + $0): Item\n\n**Depends on:** TC-001\n\n" }.joined()
    let site = try await SampleSite(files)
    let pages = site.pages.filter { $0.key.hasPrefix("matrices/dependencies/FR.") }
    #expect(pages.count == 2)
    #expect(pages.values.allSatisfy { $0.count < 1_000_000 })
    let rows = pages.values.map {
      String(decoding: $0, as: UTF8.self).split(separator: "<tr>").count - 2
    }
    #expect(rows.reduce(0, +) == 2_600)
  }
}

@Suite struct CoreFeaturesPageTests {
  @Test func marksDriftInWordsAndWithItsPlace() async throws {
    let site = try await SampleSite([
      "README.md": """
      # Integrations

      ## Dependencies Matrix

      | Integration | Core Features | Other Systems | Criticality |
      |-------------|---------------|---------------|-------------|
      | REQ-I-001 | FR-001, FR-002 | - | Low |
      | REQ-I-002 | FR-001 | - | High |

      """,
      "a.md": "# REQ-I-001: Post\n\n**Criticality:** Critical\n**Core Features:** FR-001\n",
      "b.md": "# REQ-I-002: Rates\n\n**Core Features:** FR-001, FR-002\n",
      "fr.md": "### FR-001: Refunds\n\n### FR-002: Receipts\n",
    ])
    let page = site.text("matrices/integrations.html")
    #expect(
      page.contains(
        "only in the matrix</span> <a class=\"path\" href=\"../index.html\">Content/README.md:7</a>"
      ))
    #expect(
      page.contains(
        "missing in the matrix</span> <a class=\"path\" href=\"../b.html\">Content/b.md:3</a>"))
    #expect(page.contains("Low in the matrix"))
    #expect(page.contains("3 differences are marked"))
    #expect(
      site.text("matrices/integrations.csv").contains(
        "FR-002,depends on it,no,yes,only in the matrix"))
  }

  @Test func isNotInTheNavigationOfASiteWithoutIntegrations() async throws {
    let site = try await SampleSite(["FR-001.md": "# FR-001: A\n"])
    #expect(
      site.text("matrices/integrations.html").contains("No specification describes an integration.")
    )
    #expect(!site.text("index.html").contains("matrices/integrations.html"))
  }
}
