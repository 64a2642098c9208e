package import Findings

/// A file or folder of the content that could not be read.
package enum UnreadableFile: Rule {
  package static let description = RuleDescription(
    name: "unreadable-file", group: .documents, severity: .error,
    summary: "a file or folder cannot be read",
    why: "What cannot be read is missing from the site, and so is everything that it defines.",
    mend: """
      Allow the file to be read, mend or remove the symbolic link, give a picture or an archive \
      the name of what it is; or name it under `exclude` in specweft.yml.
      """,
    // No text can show a file that is not there to be read.
    failing: [], passing: [])

  package static let isLocal = true

  package static func check(_ subject: CheckSubject) -> [Finding] {
    subject.findingsOfReading(description)
  }
}
