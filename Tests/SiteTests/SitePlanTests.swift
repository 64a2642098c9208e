import Findings
import Foundation
import Testing

@testable import Site

@Suite struct SitePlanTests {
  static let files = [
    "README.md": "# Payments\n\nSee [ledger](interfaces/INT-001-ledger.md) and FR-001.\n",
    "interfaces/INT-001-ledger.md": """
    # INT-001: Ledger & <posting>

    **Status:** Approved
    **Priority:** Must Have
    **Depends on:** FR-001

    ## Scope

    Uses FR-001, `FR-002` and INT-999. See [the other](../requirements/FR-001.md#goal).

    ## Scope

    | ID | Title |
    | --- | --- |
    | ERR-1 | One |
    | ERR-2 | Two |

    """,
    "requirements/FR-001.md":
      "---\nid: FR-001\nstatus: Draft\n---\n# Refund\n\n## Goal\n\nINT-001.\n",
    "requirements/FR-002.md": "---\nid: FR-002\n---\n# Capture\n\nText.\n",
    "a b/Ünï #1.md": "# Odd name\n\nSee [readme](../README.md).\n",
    "a b/index.md": "# Index\n", "a b/README.md": "# Readme\n",
    "findings.md": "# Our own findings\n",
  ]

  @Test func writesPagesWithoutAnyFault() async throws {
    let site = try await SampleSite(Self.files, artifacts: ["design/api.yaml"])
    let faults = PageFaults(
      pages: site.pages, others: site.plan.artifacts.map(\.path))
    #expect(faults.faults == [])
  }

  @Test func givesEachDocumentItsAddress() async throws {
    let site = try await SampleSite(Self.files)
    let paths = site.plan.pages.map(\.path)
    for path in [
      "index.html", "interfaces/INT-001-ledger.html", "requirements/FR-001.html",
      "requirements/index.html", "a b/Ünï #1.html", "404.html", "contents.html",
      "kinds/INT.html", "items.json", "graph.json", "findings.json",
      "findings.sarif",
    ] { #expect(paths.contains(path), "\(path)") }
    #expect(Set(paths).count == paths.count)
  }

  @Test func prefersTheReadmeOfAFolderAndKeepsTheOtherIndex() async throws {
    let site = try await SampleSite(Self.files)
    #expect(site.text("a b/index.html").contains("<h1 id=\"readme\">Readme</h1>"))
    #expect(site.text("a b/index.md.html").contains("<h1 id=\"index\">Index</h1>"))
  }

  @Test func leavesADocumentItsAddressBeforeAGeneratedPage() async throws {
    let site = try await SampleSite(Self.files)
    #expect(site.text("findings.html").contains("Our own findings"))
    #expect(site.text("findings-2.html").contains("<h1>Findings</h1>"))
  }

  @Test func showsARelationAtBothEnds() async throws {
    let site = try await SampleSite(Self.files)
    let ledger = site.text("interfaces/INT-001-ledger.html")
    #expect(ledger.contains("<h3>Depends on <b>1</b></h3>"))
    #expect(ledger.contains("../requirements/FR-001.html"))
    let refund = site.text("requirements/FR-001.html")
    #expect(refund.contains("<h3>Required by <b>1</b></h3>"))
    #expect(refund.contains("../interfaces/INT-001-ledger.html"))
  }

  @Test func marksWhatIsUnresolvedAndShowsItsFinding() async throws {
    let site = try await SampleSite(Self.files)
    let page = site.text("interfaces/INT-001-ledger.html")
    #expect(page.contains("class=\"unresolved\""))
    #expect(page.contains("on this page"))
    #expect(site.text("findings/unknown-id.html").contains("INT-999"))
  }

  @Test func rendersTheSameBytesEveryTime() async throws {
    let first = try await SampleSite(Self.files)
    let second = try await SampleSite(Self.files)
    #expect(first.pages == second.pages)
  }

  @Test func worksWithoutAnyDocument() async throws {
    let site = try await SampleSite([:])
    #expect(PageFaults(pages: site.pages).faults == [])
  }

  @Test func cutsLongListsAndKeepsEveryPageSmall() async throws {
    var files = ["hub.md": "# HUB-1: Hub\n"]
    for number in 1...300 {
      files["specs/S-\(number).md"] = "# S-\(number): Spec\n\n**Depends on:** HUB-1\n"
    }
    let site = try await SampleSite(files)
    #expect(PageFaults(pages: site.pages).faults == [])
    #expect(site.text("hub.html").contains("and 286 more"))
    #expect(site.text("hub.relations.html").contains("S-300"))
    #expect((site.pages["specs/S-150.html"]?.count ?? .max) < 12_000)
  }

  /// Any corpus: no double identifier, no dead anchor, nothing open.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["SPECWEFT_CORPORA"] != nil))
  func writesTheCorporaWithoutAnyFault() async throws {
    let root = ProcessInfo.processInfo.environment["SPECWEFT_CORPORA"] ?? ""
    for corpus in try FileManager.default.contentsOfDirectory(atPath: root).sorted() {
      let folder = "\(root)/\(corpus)"
      guard let paths = FileManager.default.subpaths(atPath: folder) else { continue }
      var files: [String: String] = [:]
      var artifacts: [String] = []
      for path in paths.sorted() {
        var isFolder: ObjCBool = false
        _ = FileManager.default.fileExists(atPath: "\(folder)/\(path)", isDirectory: &isFolder)
        if isFolder.boolValue || path.contains("/.") || path.hasPrefix(".") { continue }
        if path.hasSuffix(".md") {
          let data = FileManager.default.contents(atPath: "\(folder)/\(path)") ?? Data()
          files[path] = String(decoding: data, as: UTF8.self)
        } else {
          artifacts.append(path)
        }
      }
      let site = try await SampleSite(files, artifacts: artifacts)
      let faults = PageFaults(pages: site.pages, others: site.plan.artifacts.map(\.path))
      // Links in raw HTML are as their authors wrote them.
      let ours = faults.faults.filter {
        !$0.contains(": no file for ") && !$0.contains("#^")
      }
      #expect(Array(ours.prefix(20)) == [], "\(corpus)")
    }
  }
}
