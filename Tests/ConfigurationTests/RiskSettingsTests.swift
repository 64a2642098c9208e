import Findings
import Testing

@testable import Configuration

@Suite struct RiskSettingsTests {
  private func read(_ text: String) -> ConfigurationReading {
    Configuration.read(SourceText(path: "specweft.yml", bytes: Array(text.utf8)), rules: [])
  }

  @Test func readsWeightsInPoints() {
    let reading = read("risk:\n  weights: {no-test: 0.5, base: 2, placeholder: 0.05}\n")
    #expect(reading.problems.isEmpty)
    #expect(
      reading.configuration.risk.weights == ["no-test": 50, "base": 200, "placeholder": 5])
  }

  @Test(arguments: [
    ("no-tests: 1", "unknown key 'no-tests' in 'risk.weights'"),
    ("no-test: 7", "'risk.weights.no-test' must be points from 0 to 5, not '7'"),
    ("no-test: high", "'risk.weights.no-test' must be points from 0 to 5, not 'high'"),
  ])
  func saysWhatIsWrong(weight: String, message: String) {
    #expect(read("risk:\n  weights: {\(weight)}\n").problems.map(\.message) == [message])
  }
}
