import Checks
import Configuration
import Findings
import Foundation
import Testing

@Suite struct RuleExampleTests {
  /// One example of one rule.
  struct Case: CustomTestStringConvertible, Sendable {
    var rule: String
    var example: RuleExample
    var testDescription: String { "\(rule): \(example.files.keys.sorted())" }
  }

  static let failing = RuleRegistry.all.flatMap { rule in
    rule.description.failing.map { Case(rule: rule.description.name, example: $0) }
  }
  static let passing = RuleRegistry.all.flatMap { rule in
    rule.description.passing.map { Case(rule: rule.description.name, example: $0) }
  }

  @Test(arguments: failing) func reportsExactlyTheMarkedSpans(_ test: Case) async {
    let project = MarkedProject(test.example)
    let findings = await project.findings(of: test.rule)
    #expect(findings.map(\.place) == project.marks)
    for finding in findings {
      let first = finding.message.unicodeScalars.first
      #expect(first?.properties.isUppercase == false, "\(finding.message)")
      #expect(!finding.message.hasSuffix("."), "\(finding.message)")
      #expect(finding.help != nil, "\(finding.message)")
    }
  }

  @Test(arguments: passing) func reportsNothingWhereNothingIsWrong(_ test: Case) async {
    let findings = await MarkedProject(test.example).findings(of: test.rule)
    #expect(findings.map(\.message) == [])
  }

  @Test func everyRuleHasExamplesBothWays() {
    // No text can show a file that is not there to be read.
    for rule in RuleRegistry.all where rule.description.name != "unreadable-file" {
      #expect(!rule.description.failing.isEmpty, "\(rule.description.name)")
      #expect(!rule.description.passing.isEmpty, "\(rule.description.name)")
    }
  }
}

@Suite struct RuleRegistryTests {
  @Test func listsTheRulesOfTheFolderInOrder() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/Checks/Rules").standardizedFileURL
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".swift") && $0.contains("/") }
      .map { String($0.dropLast(6).split(separator: "/").last ?? "") }
    let registered = RuleRegistry.all.map { "\($0)" }
    #expect(registered == files.sorted())
  }

  @Test func namesAreUniqueAndOfTheBadThing() {
    let names = RuleRegistry.all.map { $0.description.name }
    #expect(Set(names).count == names.count)
    for name in names {
      #expect(name.utf8.allSatisfy { $0 == 0x2D || $0 &- 0x61 < 26 || $0 &- 0x30 < 10 })
    }
  }

  @Test func findsRulesByName() {
    #expect(RuleRegistry.rule(named: "unknown-id").map { "\($0)" } == "UnknownID")
    #expect(RuleRegistry.rule(named: "unknown") == nil)
  }
}
