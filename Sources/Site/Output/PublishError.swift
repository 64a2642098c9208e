package import Files

/// Why a site could not be published. The site that stood before still stands.
package enum PublishError: Error, Sendable, Equatable {
  case file(FileError)
  /// The output is something other than a folder.
  case notAFolder(String)
  /// A file that Specweft did not write stands where one of its own goes.
  case foreign(String)
  /// A path that leads out of the output, or is none.
  case unsafePath(String)
  /// Two files for one path.
  case twice(String)
  /// Another build did not end in time.
  case busy(String)

  /// One lower-case sentence without a full stop.
  package var sentence: String {
    switch self {
    case .file(let error): error.sentence
    case .notAFolder(let path): "the output \(path) is not a folder"
    case .foreign(let path):
      "\(path) was not written by specweft and stands where a file of the site goes; "
        + "move it away or choose another output folder"
    case .unsafePath(let path): "'\(path)' is no path inside the output folder"
    case .twice(let path): "two files of the site have the path \(path)"
    case .busy(let path): "another build is still publishing into \(path)"
    }
  }
}
