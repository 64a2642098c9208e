import Subprocess

/// Questions to git about a folder. Nothing in the repository is changed, and nothing that its
/// configuration may name is run.
struct Git: Sendable {
  /// A real path.
  let folder: String

  /// More than the listing or the old texts of any site.
  private static let mostOutput = 1 << 30

  /// What git wrote, or its complaint.
  enum Answer: Sendable {
    case output([UInt8])
    case refusal(String)
  }

  func ask(_ arguments: [String], input: [UInt8] = []) async throws -> Answer {
    let settings = [
      "-C", folder, "--no-pager", "--literal-pathspecs", "--no-optional-locks",
      "-c", "core.fsmonitor=false", "-c", "core.quotepath=false",
    ]
    do {
      let result = try await run(
        .name("git"), arguments: Arguments(settings + arguments),
        environment: .inherit.updating(["LC_ALL": "C"]), input: .array(input),
        output: .bytes(limit: Git.mostOutput), error: .string(limit: 1 << 16))
      guard case .exited(0) = result.terminationStatus else {
        let line = result.standardError.split(separator: "\n").first.map(String.init) ?? ""
        return .refusal(line.hasPrefix("fatal: ") ? String(line.dropFirst(7)) : line)
      }
      return .output(result.standardOutput)
    } catch let error as SubprocessError {
      if error.code == .executableNotFound {
        throw RunFailure("--since asks git, which is not installed")
      }
      throw RunFailure("git cannot be run: \(error)")
    }
  }

  /// What git wrote; a complaint ends the run.
  func output(_ arguments: [String], input: [UInt8] = []) async throws -> [UInt8] {
    switch try await ask(arguments, input: input) {
    case .output(let bytes): return bytes
    case .refusal(let words): throw RunFailure("git \(arguments[0]) failed: \(words)")
    }
  }

  /// The commit that a revision means. It comes from the command line and may look like an option.
  func commit(_ revision: String) async throws -> String {
    if case .refusal(let words) = try await ask(["rev-parse", "--is-inside-work-tree"]) {
      throw RunFailure(
        words.contains("not a git repository")
          ? "--since needs a git repository, and \(folder) is in none" : "git refuses: \(words)")
    }
    let asked = ["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"]
    if case .output(let bytes) = try await ask(asked) { return Git.line(bytes) }
    let isShallow = Git.line(try await output(["rev-parse", "--is-shallow-repository"])) == "true"
    throw RunFailure(
      "git knows no revision '\(revision)' here",
      help: isShallow
        ? "this clone has only a part of the history: fetch the rest of it first"
        : "name a commit, a tag or a branch, such as HEAD~1 or origin/main")
  }

  private static func line(_ bytes: [UInt8]) -> String {
    String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self)
  }
}
