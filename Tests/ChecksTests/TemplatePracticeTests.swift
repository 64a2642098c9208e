import Checks
import Testing

@Suite struct TemplatePracticeTests {
  private static let template = """
    # RET-[XXX]: [Record]

    **Stage:** Draft | In Review | Final

    ## Purpose

    ## Disposal

    ## Backups
    """

  /// Five records, so many of them without *Backups* and with a stage of their own.
  private func project(lacking: Int, template name: String) -> MarkedProject {
    var files = [name: Self.template]
    for number in 1...5 {
      let lacks = number <= lacking
      files["RET-00\(number).md"] = """
        # RET-00\(number): Logs

        **Stage:** \(lacks ? "Sealed" : "Final")

        ## Purpose

        Text.

        ## Disposal

        Text.
        \(lacks ? "" : "\n## Backups\n\nText.\n")
        """
    }
    return MarkedProject(files)
  }

  @Test(
    arguments: [
      ("template.md", 2, 2), ("template.md", 3, 0), ("_template.md", 3, 3), ("_template.md", 5, 5),
    ])
  func whatMostLackIsAskedOnlyByATemplateThatTheUserAssigned(
    name: String, lacking: Int, findings: Int
  ) async {
    let project = project(lacking: lacking, template: name)
    for rule in ["missing-section", "invalid-metadata-value"] {
      #expect(await project.findings(of: rule).count == findings, "\(rule)")
    }
  }
}
