import Findings

/// One test of a run, as a report in JUnit's XML tells of it.
package struct TestOfRun: Sendable, Equatable {
  package var outcome: TestResults.Outcome
  package var name: String
  package var className: String
  /// Values of its properties, where some tools put the ID.
  package var properties: [String]
  package var message: String

  package init(
    outcome: TestResults.Outcome, name: String, className: String, properties: [String],
    message: String
  ) {
    self.outcome = outcome
    self.name = name
    self.className = className
    self.properties = properties
    self.message = message
  }

  /// As a reader finds it again: `PaymentTests.refund`.
  package var fullName: String {
    className.isEmpty ? name : name.isEmpty ? className : "\(className).\(name)"
  }
}

/// A report that is not what it should be. The environment is wrong: exit code 2.
package struct TestReportError: Error, Equatable, Sendable {
  package var path: String
  package var line: Int
  /// One lower-case sentence without a full stop.
  package var reason: String

  package init(path: String, line: Int, reason: String) {
    self.path = path
    self.line = line
    self.reason = reason
  }

  package var sentence: String { "\(path):\(line): \(reason)" }
}

/// Reads reports in the XML of JUnit, as all test runners write it: `testsuites`, nested
/// `testsuite`, `testcase` with `failure`, `error` or `skipped` in it.
package enum JUnitReading {
  /// More than any report; less than what would not fit in memory.
  package static let sizeLimit = 256 << 20

  package static func read(
    _ bytes: [UInt8], path: String
  ) throws(TestReportError) -> [TestOfRun] {
    do throws(XMLFault) {
      return try tests(bytes)
    } catch {
      throw TestReportError(path: path, line: error.line, reason: error.sentence)
    }
  }

  private static func tests(_ bytes: [UInt8]) throws(XMLFault) -> [TestOfRun] {
    var reader = XMLReader(bytes)
    var tests: [TestOfRun] = []
    var current: TestOfRun?
    var isRoot = true
    /// The element whose text is the message, if it has no attribute for it.
    var telling: String?
    while let piece = try reader.next() {
      switch piece {
      case .start(let name, let attributes):
        if isRoot, name != "testsuites", name != "testsuite" {
          throw XMLFault(
            line: 1,
            sentence: "<\(name)> is no test report: <testsuites> or <testsuite> is expected")
        }
        isRoot = false
        switch name {
        case "testcase":
          current = TestOfRun(
            outcome: .passed, name: attributes["name"] ?? "",
            className: attributes["classname"] ?? "", properties: [], message: "")
        case "failure", "error":
          guard current?.outcome != .failed else { break }
          current?.outcome = .failed
          current?.message = attributes["message"] ?? ""
          if current?.message.isEmpty == true { telling = name }
        case "skipped":
          if current?.outcome == .passed { current?.outcome = .skipped }
          current?.message = attributes["message"] ?? ""
        case "property":
          if let value = attributes["value"] { current?.properties.append(value) }
        default: break
        }
      case .text(let text):
        if telling != nil { current?.message += text }
      case .end(let name):
        if name == telling { telling = nil }
        if name == "testcase", let test = current {
          tests.append(test)
          current = nil
        }
      }
    }
    return tests
  }
}
