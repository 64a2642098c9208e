import Testing

@testable import Links

@Suite struct IDFamilyTests {
  @Test(arguments: [
    ("INT-042", "INT"), ("REQ-I-001", "REQ-I"), ("T001", "T"), ("US-2.3-AC01", "US-AC"),
    ("E9-A5", "E-A"), ("swdd~name-of-it~1", "swdd"), ("L2-LAYOUT-010", "L2-LAYOUT"),
    ("A11Y-001", "A11Y"), ("FR-001-A", "FR"), ("SEC-2025-01-21-001", "SEC"), ("REQ_007", "REQ"),
    ("SYS-F002", "SYS-F"), ("ledger", "document"), ("2026-03-01", "document"), ("", "document"),
  ])
  func isWhatRemainsWithoutNumbers(_ id: String, _ family: String) {
    #expect(IDFamily.of(id) == family)
  }
}

@Suite struct NormalizedIDTests {
  @Test(arguments: [
    ("INT-042", "int-42"), ("FR-001", "FR001"), ("REQ-I-033", "REQ_I_0033"),
    ("INT-042", "INT-O42"), ("AC-1.2", "AC1.2"), ("TC-000", "TC-0"),
  ])
  func sameIDsAgree(_ left: String, _ right: String) {
    #expect(NormalizedID.of(left) == NormalizedID.of(right))
  }

  @Test(arguments: [("AC-1.2", "AC-12"), ("FR-001", "FR-010"), ("FR-001", "NFR-001")])
  func differentIDsDoNot(_ left: String, _ right: String) {
    #expect(NormalizedID.of(left) != NormalizedID.of(right))
  }
}

@Suite struct NaturalOrderTests {
  @Test func countsAsPeopleDo() {
    let ids = ["FR-10", "FR-2", "AC-1.10", "AC-1.9", "FR-002a", "TC-1"]
    #expect(
      ids.sorted(by: NaturalOrder.precedes)
        == ["AC-1.9", "AC-1.10", "FR-2", "FR-002a", "FR-10", "TC-1"])
  }
}

@Suite struct EditDistanceTests {
  @Test(arguments: [
    ("abc", "abc", 0), ("abc", "acb", 1), ("abc", "abcd", 1), ("kitten", "sitting", 3),
    ("", "ab", 2), ("abcdef", "uvwxyz", 3),
  ])
  func countsStepsUpToALimit(_ left: String, _ right: String, _ distance: Int) {
    #expect(
      EditDistance.between(Array(left.utf8), Array(right.utf8), limit: 2) == min(distance, 3))
  }
}

@Suite struct KindNamesTests {
  @Test(arguments: [("Story", "Stories"), ("Key", "Keys"), ("Test", "Tests"), ("Box", "Boxes")])
  func pluralsAreRegular(_ name: String, _ plural: String) {
    #expect(KindNames.plural(name) == plural)
  }
}
