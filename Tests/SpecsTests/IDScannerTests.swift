import Testing

@testable import Specs

@Suite struct IDScannerTests {
  private func ids(_ text: String) -> [String] {
    var text = text
    return text.withUTF8 { bytes in
      var scanner = IDScanner(bytes, 0..<bytes.count)
      var found: [String] = []
      while let event = scanner.next() {
        switch event {
        case .id(let token): found.append(bytes.string(token.range))
        case .wildcard(let family): found.append(bytes.string(family) + "*")
        case .wikiLink: found.append("[[")
        }
      }
      return found
    }
  }

  @Test(arguments: [
    "INT-042", "REQ-I-001", "REQ-NF-USR-001", "FR-UA-01", "US-2.3-AC01", "US-1.1", "E13-A12",
    "L2-LAYOUT-010", "SEC-2025-01-21-001", "AC-1", "BR1", "T001", "H1", "E13", "AC1.2", "SW-F001",
    "FR-001a", "FR-001-A", "FR_001", "Req-12", "int-042", "req-i-001", "UTF-8", "SHA-256",
    "swdd~server-state-in-memory~1", "swdd~podman-4-runs~2", "swdd~v2~1", "feat~a.b_c~12",
    "TC-AUTH-001", "FR-auth-001",
  ])
  func findsIDsOfEveryShape(id: String) {
    #expect(ids(id) == [id])
    #expect(ids("see \(id).") == [id])
    #expect(ids("(\(id)), then") == [id])
    #expect(ids("\(id): text") == [id])
    #expect(ids("“\(id)”") == [id])
  }

  @Test(arguments: [
    "v1.2.3", "2025-01-21", "100", "p95", "INT-001-ledger.md", "INT-001-ledger", "a/INT-001/b",
    "https://x.example/INT-001", "ops@INT-001.example", "INT-001@x", "xINT-001é", "éINT-001",
    "OAuth2-client", "FR-XXX", "INT-[XXX]", "FR-001/plan.md", "C:\\INT-001",
    "$INT-001", "INT--001", "snake_case_1x9z", "sha256:9f86d081", "0x1F", "1st", "doc.md#FR-001",
    "GET /v1/FR-001", "e3b0c44298fc1c14", "A1b2C3", "level-1", "~5", "INT-001.yaml",
  ])
  func leavesOtherTokensAlone(text: String) {
    #expect(ids(text) == [])
  }

  @Test(
    arguments: [
      ("FR-001/FR-002", ["FR-001", "FR-002"]),
      ("FR-001,FR-002;FR-003", ["FR-001", "FR-002", "FR-003"]),
      ("T001-T010", ["T001", "T010"]), ("FR-001-FR-005", ["FR-001", "FR-005"]),
      ("FR-001..FR-003", ["FR-001", "FR-003"]), ("FR-001–FR-003", ["FR-001", "FR-003"]),
      ("FR-001~FR-003", ["FR-001", "FR-003"]), ("REQ-001은 REQ-002를", ["REQ-001", "REQ-002"]),
      ("参照REQ-001。", ["REQ-001"]), ("FR-001’s", ["FR-001"]), ("#FR-001", ["FR-001"]),
      ("FR-* and L1-APP-*, not 2*3 or *x*", ["FR-*", "L1-APP-*"]),
      ("[[INT-001|x]]", ["[[", "INT-001"]), ("[FR-001]", ["FR-001"]), ("<FR-001>", ["FR-001"]),
      ("a FR-001.Next", []),
    ] as [(String, [String])])
  func partsNeighbours(text: String, expected: [String]) {
    #expect(ids(text) == expected)
  }

  @Test func takesBoundedTimeOnHostileWords() {
    let clock = ContinuousClock()
    let word = String(repeating: "A1-", count: 300_000)
    let tildes = String(repeating: "a~b~", count: 200_000) + "1"
    let duration = clock.measure {
      _ = ids(word)
      _ = ids(tildes)
    }
    #expect(duration < .seconds(5))
  }
}

@Suite struct PathIDTests {
  @Test(arguments: [
    ("interfaces/INT-001-ledger.md", "INT-001"), ("INT-001.md", "INT-001"),
    ("a/REQ-I-001-name.md", "REQ-I-001"), ("a/US-2.3-AC01.md", "US-2.3-AC01"),
    ("a/US-2.3-exercise-snapshots.md", "US-2.3"), ("a/E8-A3-color-contrast.md", "E8-A3"),
    ("a/SEC-2025-01-21-001-FR-009-Profile.md", "SEC-2025-01-21-001"),
    ("a/FR-014-login/README.md", "FR-014"), ("a/FR-014-login/spec.md", "FR-014"),
    ("a/ADR_004_x.md", "ADR_004"), ("PRD-001-차량관제-요구사항.md", "PRD-001"),
    ("FR-001 Login.md", "FR-001"), ("INT-001-2FA-login.md", "INT-001"),
    ("INT-001-top-10.md", "INT-001"),
  ])
  func readsTheIDOfANameThatHasOne(path: String, id: String) {
    #expect(PathID.read(path)?.id == id)
  }

  @Test(arguments: [
    "readme.md", "notes.md", "2026-03-01-refund/spec.md", "a/FR-014-login/plan.md",
    "L1-requirements.md", "MIGRATION-0.37.md", "int-001-x.md", "API-guide.md", "a/v2/README.md",
    "E13-wcag.md",
  ])
  func readsNothingElsewhere(path: String) {
    #expect(PathID.read(path) == nil)
  }
}

@Suite struct TemplateIDTests {
  @Test(arguments: ["INT-[XXX]", "REQ-I-XXX", "FR-{NNN}", "ADR-NNNN", "TC-<number>", "[ID]"])
  func knowsThePlaceholderOfANumber(id: String) {
    #expect(TemplateID.matches(id))
  }

  @Test(arguments: ["INT-001", "", "Draft", "[N/A]", "FR-XXL-1", "ADR-000", "X-RAY"])
  func leavesRealValuesAlone(id: String) {
    #expect(!TemplateID.matches(id))
  }

  @Test(arguments: [
    "# INT-[XXX]: [Title]\n", "---\nid: FR-XXX\n---\n# T\n", "# T\n\n**ID**: REQ-I-[XXX]\n",
    "# T\n\n## Metadata\n\n```yaml\nid: INT-[XXX]\n```\n",
  ])
  func tellsTemplatesFromSpecs(text: String) {
    #expect(read(text).hasTemplateID)
    #expect(read(text).definitions.isEmpty)
  }

  @Test(arguments: ["# Epic {N}: {Title}\n", "# [Title]\n"])
  func aFileCalledTemplateIsOneIfItsTitleIsOpen(text: String) {
    #expect(read(text, path: "epics/TEMPLATE.md").hasTemplateID)
    #expect(!read(text, path: "epics/one-template.md").hasTemplateID)
    #expect(!read("# Templates\n", path: "template.md").hasTemplateID)
  }
}
