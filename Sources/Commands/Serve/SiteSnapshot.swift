import Analysis
import Files
import Findings
import Preview
import Search
import Site
import Synchronization

/// One state of a site, of which any file can be asked for. Files are made when they are.
final class SiteSnapshot: Sendable {
  private let planned: PlannedSite
  /// The plan with the facts of reports, once a page that shows them was asked for.
  private let whole = Mutex<Task<SitePlan, Never>?>(nil)
  private let site: CheckedSite
  private let search = Mutex<Task<[String: [UInt8]], any Error>?>(nil)
  private let location: SiteLocation
  private let jobs: Int

  init(_ values: SiteValues, jobs: Int) {
    planned = values.plan
    site = values.checked
    location = values.location
    self.jobs = jobs
  }

  var plan: SitePlan { get async { await planned.value.site } }

  /// The page at a path.
  func page(at path: String) async -> PagePlan? {
    let plan = await planned.value
    guard case .page(let index) = plan.places[path] else { return nil }
    return plan.site.pages[index]
  }

  func file(at path: String) async -> SiteFile? {
    let planned = await planned.value
    let plan = planned.site
    switch planned.places[path] {
    case .page(let index):
      let page = plan.pages[index]
      let bytes = plan.awaitsFacts(page) ? await wholePlan().render(page) : plan.render(page)
      return SiteFile(bytes: bytes, tag: ContentTag.of(bytes))
    case .artifact(let source): return artifact(source)
    case nil: break
    }
    guard !plan.searchFolder.isEmpty, path.hasPrefix(plan.searchFolder),
      let files = try? await searchFiles(),
      let bytes = files[String(path.dropFirst(plan.searchFolder.count))]
    else { return nil }
    return SiteFile(bytes: bytes, tag: ContentTag.of(bytes))
  }

  private func wholePlan() async -> SitePlan {
    let (planned, site) = (planned, site)
    let task = whole.withLock { task in
      let running =
        task
        ?? Task {
          await planned.value.site.withFacts(
            await SiteAnalysis(site.subject, findings: site.findings))
        }
      task = running
      return running
    }
    return await task.value
  }

  /// The files of the search by name, made when the first is asked for.
  func searchFiles() async throws -> [String: [UInt8]] {
    guard let subject = await plan.search else { return [:] }
    let jobs = jobs
    let task = search.withLock { task in
      let running =
        task
        ?? Task {
          let files = SearchFiles()
          try await SearchIndex(subject, jobs: jobs).write { files.put($0, $1) }
          return files.all
        }
      task = running
      return running
    }
    return try await task.value
  }

  /// A file of the content as it is now, unless it left the site since it was listed.
  private func artifact(_ source: String) -> SiteFile? {
    guard let real = try? FilePaths.real(FilePaths.join(location.contentPath, source)),
      FilePaths.isInside(real, location.realFolder)
    else { return nil }
    let (parent, name) = FilePaths.split(real)
    guard let file = try? Folder(parent).file(name), let status = try? file.status(),
      status.kind == .file
    else { return nil }
    return SiteFile(
      StoredFile(file, count: status.size), tag: ContentTag.of(status))
  }

  /// Collects files from any number of tasks.
  private final class SearchFiles: Sendable {
    private let files = Mutex<[String: [UInt8]]>([:])
    func put(_ name: String, _ bytes: [UInt8]) { files.withLock { $0[name] = bytes } }
    var all: [String: [UInt8]] { files.withLock { $0 } }
  }
}

/// Names the bytes of files.
enum ContentTag {
  /// Two mixes of eight bytes at a time; what it is for is not security.
  static func of(_ bytes: [UInt8]) -> String {
    var first: UInt64 = 0x9E37_79B9_7F4A_7C15
    var second: UInt64 = 0xC2B2_AE3D_27D4_EB4F
    bytes.withUnsafeBytes { raw in
      var index = 0
      func mix(_ word: UInt64) {
        first = (first ^ word) &* 0x0000_0100_0000_01B3
        first ^= first >> 29
        second = (second &+ word) &* 0xFF51_AFD7_ED55_8CCD
        second ^= second >> 32
      }
      while index + 8 <= raw.count {
        mix(UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
        index += 8
      }
      while index < raw.count {
        mix(UInt64(raw[index]))
        index += 1
      }
      mix(UInt64(raw.count))
    }
    return String(first, radix: 36) + "-" + String(second, radix: 36)
  }

  static func of(_ status: FileStatus) -> String {
    [
      Int(truncatingIfNeeded: status.identity.inode), status.size, status.modified.seconds,
      status.modified.nanoseconds,
    ].map { String(UInt(bitPattern: $0), radix: 36) }.joined(separator: "-")
  }
}
