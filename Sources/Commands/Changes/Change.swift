import Checks
import Configuration
import Files
import Findings
import Links
import Specs

/// What became of the findings of a site since a git revision.
///
/// The old texts are read from git into memory and checked as today's are, with today's
/// configuration and templates; documents that did not change are not read again.
struct Change: Sendable {
  private let files: OldFiles
  private let contentPrefix: String
  /// The findings that documents had then which did not change: how many of each.
  private let old: [Place: Int]

  private struct Place: Hashable {
    var file: String
    var fingerprint: Fingerprint
  }

  static func since(
    _ revision: String, of linked: Pipeline.Linked, in pipeline: Pipeline
  ) async throws -> Change {
    let location = pipeline.location
    let git = Git(folder: try FilePaths.real(location.contentPath))
    pipeline.progress.begin("comparing")
    let commit = try await git.commit(revision)
    let files = try await OldFiles(git, commit: commit)
    let then = try await OldContent(files, beside: linked.graph, from: git, in: pipeline)
    let before = try await pipeline.check(
      try await pipeline.link(
        then.documents, artifacts: then.artifacts, texts: then.texts, like: linked))
    let prefix = location.configuration.contentPrefix
    var old: [Place: Int] = [:]
    for finding in before.findings
    where !files.isChanged(String(finding.file.dropFirst(prefix.count))) {
      old[Place(file: finding.file, fingerprint: finding.fingerprint), default: 0] += 1
    }
    return Change(files: files, contentPrefix: prefix, old: old)
  }

  /// For each finding whether the change is to be asked about it: its document changed, or it was
  /// not there before.
  func concerns(_ findings: [Finding]) -> [Bool] {
    var left = old
    return findings.map { finding in
      guard finding.file.hasPrefix(contentPrefix),
        !files.isChanged(String(finding.file.dropFirst(contentPrefix.count)))
      else { return true }
      let place = Place(file: finding.file, fingerprint: finding.fingerprint)
      guard let count = left[place], count > 0 else { return true }
      left[place] = count - 1
      return false
    }
  }
}
