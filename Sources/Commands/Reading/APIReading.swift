import Files
import Findings
import Links
import Specs

/// The OpenAPI files that specifications name, read; and what is wrong with them.
struct APIReading: Sendable {
  /// By the index in `LinkGraph.artifacts`.
  var apis: [Int32: APIDescription] = [:]
  var findings: [Finding] = []
  /// By path, for the next reading.
  private var outcomes: [String: Outcome] = [:]

  /// `texts` stand for the bytes of files, by path, where not those of now are meant.
  static func read(
    of graph: LinkGraph, in content: Folder, texts: [String: [UInt8]] = [:], prefix: String,
    jobs: Int, interruption: Interruption, knowing former: APIReading = APIReading()
  ) async throws -> APIReading {
    let named = artifacts(of: graph)
    let outcomes = try await Parallel.map(named.count, jobs: jobs) { index in
      try interruption.check()
      let path = graph.artifacts[Int(named[index])].path
      if let known = former.outcomes[path] { return known }
      if let bytes = texts[path] { return outcome(path, bytes, prefix: prefix) }
      return outcome(path, in: content, prefix: prefix)
    }
    var reading = APIReading()
    for (artifact, outcome) in zip(named, outcomes) {
      reading.outcomes[graph.artifacts[Int(artifact)].path] = outcome
      switch outcome {
      case .api(let api): reading.apis[artifact] = api
      case .fault(let finding): reading.findings.append(finding)
      case .other: break
      }
    }
    return reading
  }

  /// Without what was read of some files, as they may say something else by now.
  func forgetting(_ paths: [String]) -> APIReading {
    var known = self
    for path in paths { known.outcomes[path] = nil }
    return known
  }

  /// What specifications say they are specified by, each once, in order.
  private static func artifacts(of graph: LinkGraph) -> [Int32] {
    var named: Set<Int32> = []
    for edge in graph.edges where edge.relation == .specifiedBy {
      let artifact = edge.to - Int32(graph.items.count)
      guard artifact >= 0 else { continue }
      if mayBeAPI(graph.artifacts[Int(artifact)].path) { named.insert(artifact) }
    }
    return named.sorted()
  }

  static func mayBeAPI(_ path: String) -> Bool {
    path.hasSuffix(".yaml") || path.hasSuffix(".yml") || path.hasSuffix(".json")
  }

  private enum Outcome: Sendable {
    case api(APIDescription)
    case fault(Finding)
    case other
  }

  private static func outcome(_ path: String, in content: Folder, prefix: String) -> Outcome {
    do throws(FileError) {
      let file = try content.file(path, followingLinks: true)
      let status = try file.status()
      guard status.size <= APIReader.sizeLimit else { return .fault(tooLarge(prefix + path)) }
      return outcome(path, try file.readAll(expecting: status.size), prefix: prefix)
    } catch {
      // That it cannot be copied either is told when it is published.
      return .other
    }
  }

  private static func tooLarge(_ path: String) -> Finding {
    let start = SourcePlace(line: 1, column: 1)
    return Finding(
      rule: "invalid-example", severity: .warning, file: path, start: start, end: start,
      message: APIReader.unreadMessage("it is larger than 8 MB"), help: APIReader.sizeHelp)
  }

  private static func outcome(_ path: String, _ bytes: [UInt8], prefix: String) -> Outcome {
    guard !TextDecoding.isBinary(bytes) else { return .other }
    return read(TextDecoding.decode(bytes, sitePath: prefix + path).source)
  }

  private static func read(_ source: SourceText) -> Outcome {
    do throws(SyntaxFault) {
      guard let api = try APIReader.read(source) else { return .other }
      return .api(api)
    } catch {
      return .fault(
        Finding(
          rule: "invalid-example", severity: .warning, in: source,
          at: ByteRange(error.range.lowerBound, error.range.upperBound),
          message: error.message, help: error.help))
    }
  }
}
