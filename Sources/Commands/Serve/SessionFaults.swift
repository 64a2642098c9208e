import Files
import Findings
import Preview
import Site

/// Why a site cannot be made, or not as it is meant, from what is written now.
struct SessionFaults: Sendable {
  var configuration: [LiveFinding] = []
  var layouts: [LiveFinding] = []
  /// Anything else, as a content folder that is gone.
  var run: [LiveFinding] = []
  var testReports: [LiveFinding] = []
  var metadata: [LiveFinding] = []

  var all: [LiveFinding] { stopping + metadata }

  /// Those that keep what is written from being shown.
  var stopping: [LiveFinding] { configuration + layouts + run + testReports }

  /// Metadata that says nothing because of a mistake in it.
  static func metadata(of site: CheckedSite) -> [LiveFinding] {
    site.findings.filter { $0.rule == "malformed-metadata" && $0.severity == .error }
      .map { LiveFinding($0, in: site.source(of: $0.file)) }
  }

  /// Mistakes in layouts with the lines they stand on.
  static func layouts(_ failure: LayoutFailure, in location: SiteLocation) -> [LiveFinding] {
    failure.errors.map { error in
      let path = FilePaths.join(location.folder, error.file)
      let (parent, name) = FilePaths.split(path)
      let source = try? SourceText(
        path: error.file, bytes: Folder(parent).file(name).readAll(expecting: 1 << 16))
      return LiveFinding(error.finding, in: source)
    }
  }

  /// Whatever else stops a run, as a finding without a place.
  static func finding(of error: any Error) -> Finding {
    let (sentence, help): (String, String?) =
      switch error {
      case let failure as RunFailure: (failure.sentence, failure.help)
      case let error as FileError: (error.sentence, nil)
      case let error as PublishError: (error.sentence, nil)
      default: ("\(error)", nil)
      }
    let start = SourcePlace(line: 1, column: 1)
    return Finding(
      rule: "site-error", severity: .error, file: "specweft.yml", start: start, end: start,
      message: sentence, help: help)
  }
}

extension LiveFinding {
  /// With its file named from the folder of the site, as the files of all other findings are.
  func named(below folder: String) -> LiveFinding {
    var copy = self
    if finding.file.hasPrefix(folder + "/") {
      copy.finding.file = String(finding.file.dropFirst(folder.utf8.count + 1))
    }
    return copy
  }
}
