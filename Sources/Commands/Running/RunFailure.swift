import Files
import Findings
import Site

/// Why a run could not do its work: the command line, the configuration or the environment is
/// wrong. Exit code 2.
struct RunFailure: Error {
  /// One lower-case sentence without a full stop.
  var sentence: String
  var help: String?

  init(_ sentence: String, help: String? = nil) {
    self.sentence = sentence
    self.help = help
  }

  init(_ error: FileError) { self.init(error.sentence) }
  init(_ error: PublishError) { self.init(error.sentence) }
}

/// The configuration has faults, each at a place. Exit code 2.
struct ConfigurationFailure: Error {
  var problems: [Finding]
  var source: SourceText
}

/// The user asked to stop. Nothing was changed.
struct Interrupted: Error {}
