import Checks
import Files
import Findings
import Links
import Site
import Specs

/// Everything that is known of a site in one state: what `build` works out and drops, kept so that
/// the next state is worked out from it.
struct SiteValues: Sendable {
  var location: SiteLocation
  /// Where `build` would publish: no content.
  let output: String
  let reader: DocumentReader
  var content: ContentMemory
  var documents: TemplatedDocuments
  var linking: Linking
  var apis: APIReading
  var checks: CheckMemory
  var checked: CheckedSite
  var theme: SiteTheme
  var plan: PlannedSite
}

/// What a session is of, as the command line says it.
struct SessionOptions: Sendable {
  var site = "."
  var configuration: String?
  var baseURL: String?
  var testReports: [String] = []
  var jobs = Terminal.processorCount

  func location() throws -> SiteLocation {
    try SiteLocation(folder: site, configurationFile: configuration, baseURL: baseURL)
  }

  /// Where the configuration is, or would be.
  var configurationPath: String { configuration ?? FilePaths.join(site, "specweft.yml") }
}
