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
    let outcomes = try await Parallel.map(paths.count, jobs: jobs) { index in
      try interruption.check()
      defer { progress.step() }
      return outcome(of: paths[index], in: content, prefix: prefix, reader: reader)
    }
    var reading = DocumentReading()
    reading.documents.reserveCapacity(outcomes.count)
    for outcome in outcomes {
      switch outcome {
      case .document(let document): reading.documents.append(document)
      case .template(let document): reading.templates.append(document)
      case .failure(let finding): reading.findings.append(finding)
      }
    }
    return reading
  }

  private enum Outcome: Sendable {
    case document(Document)
    case template(Document)
    case failure(Finding)
  }

  private static func outcome(
    of path: String, in content: Folder, prefix: String, reader: DocumentReader
  ) -> Outcome {
    do throws(FileError) {
      let file = try content.file(path, followingLinks: true)
      let status = try file.status()
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
