import Foundation
import Testing

@Suite struct DeterminismTests {
  @Test func publishesTheSameBytesWhateverTheTasksLocaleAndTimeZone() throws {
    let project = try Project.faulty()
    for number in 0..<60 {
      try project.write(
        "# FR-1\(number): Rule \(number)\n\nRests on FR-1\((number + 1) % 60) and FR-00\(number % 4).\n",
        to: "Content/many/\(number % 5)/FR-1\(number)-rule.md")
    }
    let runs: [([String], [String: String])] = [
      (["--jobs", "1"], ["LC_ALL": "C", "TZ": "UTC"]),
      (["--jobs", "2"], ["LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Kathmandu"]),
      (["--jobs", "7"], ["LANG": "ar_EG.UTF-8", "TZ": "America/St_Johns"]),
    ]
    var sites: [[String: Data]] = []
    var reports: Set<String> = []
    for (index, (arguments, environment)) in runs.enumerated() {
      let outcome = try project.run(
        "build", arguments + ["--output", project.at("site\(index)"), "--fail-on", "never"],
        environment: environment)
      #expect(outcome.code == 0)
      sites.append(project.files(in: "site\(index)"))
      reports.insert(outcome.output)
    }
    #expect(sites[0].count > 60)
    #expect(sites[0] == sites[1])
    #expect(sites[0] == sites[2])
    #expect(reports.count == 1)
  }
}
