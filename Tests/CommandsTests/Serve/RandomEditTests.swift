import Foundation
import Preview
import Site
import Testing

@testable import Commands

/// After any sequence of edits a session serves what a clean build would write.
@Suite struct RandomEditTests {
  /// More than these are made with `SPECWEFT_EDITS`, and other ones with `SPECWEFT_SEED`.
  private static let edits = Int(ProcessInfo.processInfo.environment["SPECWEFT_EDITS"] ?? "") ?? 100
  private static let seed =
    UInt64(ProcessInfo.processInfo.environment["SPECWEFT_SEED"] ?? "") ?? 11

  @Test(arguments: [seed, seed + 1])
  func servesWhatACleanBuildWrites(seed: UInt64) async throws {
    var site = try EditedSite(seed: seed)
    defer { site.remove() }
    let session = try await Self.open(site)
    var compared = 0
    for number in 0..<Self.edits {
      let changes = try site.edit()
      _ = await session.follow(changes)
      guard let clean = try? await Self.open(site) else {
        // What cannot be made from nothing is told, and the last good site stays.
        #expect(await session.isBroken, "edit \(number) of seed \(seed), \(site.last)")
        continue
      }
      let difference = try await Self.difference(
        session.source.snapshot, clean.source.snapshot)
      #expect(
        difference.isEmpty, "edit \(number) of seed \(seed), \(site.last): \(difference)")
      guard difference.isEmpty else { return }
      compared += 1
    }
    #expect(compared > Self.edits / 2)
  }

  private static func open(_ site: EditedSite) async throws -> SiteSession {
    try await SiteSession(
      site.options, progress: Progress(isVisible: false), interruption: Interruption())
  }

  /// Paths whose bytes are not the same, or which only one has.
  private static func difference(
    _ session: SiteSnapshot, _ clean: SiteSnapshot
  ) async throws -> [String] {
    var different: [String] = []
    let (plan, cleanPlan) = (await session.plan, await clean.plan)
    let own = Set(plan.pages.map(\.path))
    for page in cleanPlan.pages {
      guard own.contains(page.path), let served = await session.file(at: page.path),
        let built = await clean.file(at: page.path)
      else {
        different.append("missing \(page.path)")
        continue
      }
      if served.tag != built.tag { different.append(Self.first(served, built, page.path)) }
    }
    let all = Set(cleanPlan.pages.map(\.path))
    different += own.subtracting(all).map { "too many \($0)" }
    if plan.artifacts.map(\.path) != cleanPlan.artifacts.map(\.path) {
      different.append("artifacts")
    }
    if try await session.searchFiles() != clean.searchFiles() { different.append("search") }
    return different
  }

  /// Where two files part.
  private static func first(_ left: SiteFile, _ right: SiteFile, _ path: String) -> String {
    guard case .bytes(let one) = left.body, case .bytes(let two) = right.body else { return path }
    let place =
      zip(one, two).enumerated().first { $1.0 != $1.1 }?.offset ?? min(one.count, two.count)
    func around(_ bytes: [UInt8]) -> String {
      String(decoding: bytes[max(0, place - 60)..<min(bytes.count, place + 60)], as: UTF8.self)
    }
    return "\(path) at \(place): served …\(around(one))…, built …\(around(two))…"
  }
}
