import Configuration
import Links
import Specs

/// The content of a site as it was at a commit: today's documents where nothing changed, and the
/// old texts of the others.
struct OldContent: Sendable {
  private(set) var documents: [Document]
  private(set) var artifacts: [String]
  /// The old bytes of changed artifacts that checks read.
  private(set) var texts: [String: [UInt8]] = [:]

  init(
    _ files: OldFiles, beside graph: LinkGraph, from git: Git, in pipeline: Pipeline
  ) async throws {
    let bounds = ContentBounds(pipeline.location.configuration)
    let gone = files.changed.sorted().compactMap { files.files[$0] }.filter {
      !$0.isLink && bounds.hold($0.path)
    }
    let oldDocuments = gone.filter { ContentWalk.isDocument($0.path) }
    let oldArtifacts = gone.filter { !ContentWalk.isDocument($0.path) }
    documents = graph.documents.filter { !files.isChanged($0.path) }
    artifacts = graph.artifacts.map(\.path).filter { !files.isChanged($0) }
    artifacts = (artifacts + oldArtifacts.map(\.path)).sorted(by: OldContent.precedes)
    documents += try await OldContent.read(oldDocuments, from: git, in: pipeline)
    documents.sort { OldContent.precedes($0.path, $1.path) }
    let read = oldArtifacts.filter { APIReading.mayBeAPI($0.path) }
    for (file, bytes) in zip(read, try await OldFiles.bytes(of: read, from: git)) {
      texts[file.path] = bytes
    }
  }

  private static func read(
    _ files: [OldFiles.File], from git: Git, in pipeline: Pipeline
  ) async throws -> [Document] {
    let texts = try await OldFiles.bytes(of: files, from: git)
    let reader = DocumentReader(pipeline.location.configuration)
    let prefix = pipeline.location.configuration.contentPrefix
    let documents = try await Parallel.map(files.count, jobs: pipeline.jobs) { index in
      try pipeline.interruption.check()
      let path = files[index].path
      let isText = !TextDecoding.isBinary(texts[index])
      return isText
        ? reader.read(path: path, sitePath: prefix + path, bytes: texts[index]) : nil
    }
    return documents.compactMap { $0 }.filter { !$0.hasTemplateID }
  }

  /// The order in which a content folder is listed.
  private static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }
}

/// What of old files would have been content, by the same rules that list a folder.
private struct ContentBounds {
  private let exclude: [Glob]
  /// Folders of the site that are no content, where the content folder is the site folder.
  private let left: [String]

  init(_ configuration: Configuration) {
    exclude = configuration.exclude.compactMap(Glob.init)
    left =
      configuration.contentPrefix.isEmpty
      ? [configuration.output, configuration.layouts].map { $0 + "/" } : []
  }

  func hold(_ path: String) -> Bool {
    if left.contains(where: path.hasPrefix) { return false }
    var inner = ""
    for name in path.split(separator: "/") {
      if name.hasPrefix(".") || name == "_template.md" || name == "_template.markdown" {
        return false
      }
      inner += (inner.isEmpty ? "" : "/") + name
      if exclude.contains(where: { $0.matches(inner) }) { return false }
    }
    return true
  }
}
