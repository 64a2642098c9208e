import Files
import Findings
import Specs

/// The documents of a content folder, read; and what could not be.
struct DocumentReading: Sendable {
  /// Sorted by path. Templates are not among them.
  var documents: [Document] = []
  /// Documents whose own ID is still that of a template.
  var templates: [Document] = []
  var findings: [Finding] = []

  /// More than any specification; less than what would not fit in memory.
  static let sizeLimit = 64 << 20

  /// Reads documents in parallel; the order of the result is that of `paths`.
  static func read(
    _ paths: [String], in content: Folder, prefix: String, reader: DocumentReader, jobs: Int,
    progress: Progress, interruption: Interruption
  ) async throws -> DocumentReading {
    let outcomes = try await outcomes(
      of: paths, in: content, prefix: prefix, reader: reader, jobs: jobs, progress: progress,
      interruption: interruption)
    return DocumentReading(outcomes.lazy.map(\.outcome))
  }

  init(_ outcomes: some Collection<Outcome>) {
    documents.reserveCapacity(outcomes.count)
    for outcome in outcomes {
      switch outcome {
      case .document(let document): documents.append(document)
      case .template(let document): templates.append(document)
      case .failure(let finding): findings.append(finding)
      case .unread: break
      }
    }
  }

  /// What reading each of the paths came to.
  static func outcomes(
    of paths: [String], in content: Folder, prefix: String, reader: DocumentReader, jobs: Int,
    progress: Progress, interruption: Interruption
  ) async throws -> [(outcome: Outcome, stamp: FileStamp?)] {
    try await Parallel.map(paths.count, jobs: jobs) { index in
      try interruption.check()
      defer { progress.step() }
      var stamp: FileStamp?
      let outcome = outcome(
        of: paths[index], in: content, prefix: prefix, reader: reader, stamp: &stamp)
      return (outcome, stamp)
    }
  }

  enum Outcome: Sendable {
    case document(Document)
    case template(Document)
    case failure(Finding)
    case unread
  }

  private static func outcome(
    of path: String, in content: Folder, prefix: String, reader: DocumentReader,
    stamp: inout FileStamp?
  ) -> Outcome {
    do throws(FileError) {
      let file = try content.file(path, followingLinks: true)
      let status = try file.status()
      stamp = FileStamp(status, readAt: .now)
      guard status.size <= sizeLimit else {
        return .failure(
          .unreadable(prefix + path, "this file is larger than \(sizeLimit >> 20) MB"))
      }
      let bytes = try file.readAll(expecting: status.size)
      guard !TextDecoding.isBinary(bytes) else {
        return .failure(
          .unreadable(
            prefix + path, "this file is not text, though its name says Markdown",
            help: "give it the name of what it is, or exclude it"))
      }
      let document = reader.read(path: path, sitePath: prefix + path, bytes: bytes)
      // A document whose own ID is still that of a template (`INT-[XXX]`) is no page.
      return document.hasTemplateID ? .template(document) : .document(document)
    } catch {
      return .failure(.unreadable(prefix + path, "this cannot be read: \(error.reason)"))
    }
  }
}
