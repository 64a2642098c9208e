package import Configuration

/// Families whose items are tests: they verify, and are what *Test Cases* rows name.
package struct TestKinds: Sendable {
  private let configured: Set<String>

  package init(_ configuration: Configuration) {
    var families = Set(configuration.kinds.flatMap(\.verifiedBy))
    for kind in configuration.kinds where kind.name?.lowercased().contains("test") == true {
      families.insert(kind.family)
    }
    configured = families
  }

  package func contains(_ family: String) -> Bool {
    configured.contains(family) || Self.usual.contains(family)
      || family.hasPrefix("TC-") || family.hasSuffix("-TC") || family.hasPrefix("TEST-")
      || family.hasSuffix("-TEST")
  }

  private static let usual: Set<String> = [
    "AT", "ATC", "IT", "ITC", "ST", "STC", "SYSTC", "TC", "TEST", "TESTCASE", "TS", "TST", "UT",
    "UTC", "VT", "e2e", "itest", "stest", "test", "utest",
  ]
}
