import Configuration
import Findings
import Markdown
import Testing

@testable import Specs

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct TemplateMatcherTests {
  private static let retention = """
    # RET-[XXX]: [Record]

    ## Purpose

    ## Data Kept

    ## Disposal

    ## Holds

    ## Backups

    ## Exceptions (optional)
    """

  /// `retention: by its ID` for a document; `nil` if it follows none.
  private func words(_ document: Document, _ schemas: [TemplateSchema]) async -> String? {
    let words = await TemplateAssignments.match([document], with: schemas).words(of: 0)
    return words.map { "\($0.template): \($0.reason)" }
  }

  private func spec(_ title: String, _ sections: [String], path: String = "a.md") -> Document {
    read("# \(title)\n\n" + sections.map { "## \($0)\n\nText.\n\n" }.joined(), path: path)
  }

  @Test(
    arguments: [
      // By the ID, if at least a fifth of the required sections is there.
      ("RET-001: Logs", ["Purpose"], "retention: by its ID"),
      ("RET-001: Logs", ["Exceptions"], nil), ("RET-001: Logs", [], nil),
      // By half of the required sections, three at least; what is optional does not count.
      ("Logs", ["Purpose", "Holds", "Disposal"], "retention: by its outline, 3 of 5 sections"),
      ("Logs", ["Purpose", "Holds", "Exceptions"], nil),
      (
        "LOG-001: Logs", ["1. Purpose", "💾 Backups", "Disposal", "Data kept"],
        "retention: by its outline, 4 of 5 sections"
      ),
      ("Logs", ["Reasons", "Colours"], nil),
    ])
  func theIDAndTheOutlineSuggestATemplate(
    title: String, sections: [String], expected: String?
  ) async {
    #expect(await words(spec(title, sections), [template(Self.retention)]) == expected)
  }

  @Test func halfOfALongOutlineIsNeeded() async {
    let long = (1...10).map { "Part \(["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"][$0 - 1])" }
    let schema = template("# [T]\n\n" + long.map { "## \($0)\n\n" }.joined(), name: "long")
    #expect(await words(spec("T", Array(long.prefix(4))), [schema]) == nil)
    #expect(
      await words(spec("T", Array(long.prefix(5))), [schema])
        == "long: by its outline, 5 of 10 sections")
  }

  @Test func whatTheUserSaidComesFirst() async {
    var byPath = template("# [T]\n\n## Colours\n", name: "by-path")
    byPath.governedPaths = [Glob("logs/**")].compactMap(\.self)
    var byFamily = template("# [T]\n\n## Shapes\n", name: "by-family")
    byFamily.governedFamilies = ["RET"]
    let folder = template(Self.retention, name: "logs/_template.md", folder: "logs")
    let wide = template(Self.retention)
    let document = spec("RET-001: Logs", ["Purpose", "Holds"], path: "logs/a.md")
    #expect(await words(document, [wide, folder, byPath]) == "by-path: by the configuration")
    #expect(await words(document, [wide, byFamily, folder]) == "by-family: by the configuration")
    #expect(await words(document, [wide, folder]) == "logs/_template.md: by its folder")
    #expect(await words(document, [wide]) == "retention: by its ID")
  }

  @Test(
    arguments: [
      ("a.md", "_template.md"), ("logs/a.md", "logs/_template.md"),
      ("logs/old/a.md", "logs/_template.md"), ("logs/old/deep/a.md", "logs/old/deep/_template.md"),
      ("logsheet/a.md", "_template.md"),
    ])
  func theNearestTemplateOfAFolderWins(path: String, name: String) async {
    let schemas = ["", "logs", "logs/old/deep"].map { folder in
      template(
        "# [T]\n\n## Purpose\n", name: folder.isEmpty ? "_template.md" : folder + "/_template.md",
        folder: folder)
    }
    #expect(await words(spec("A", ["Purpose"], path: path), schemas) == "\(name): by its folder")
  }

  @Test func theTemplateOfAFolderIsForTheFolderAlone() async {
    let schema = template(Self.retention, name: "logs/_template.md", folder: "logs")
    let sections = ["Purpose", "Data Kept", "Disposal", "Holds", "Backups"]
    #expect(await words(spec("RET-001: A", sections, path: "b/a.md"), [schema]) == nil)
  }

  @Test func thePageOfAFolderAndItemsOfAnotherKindNeedTheOutline() async {
    let schema = template(Self.retention, name: "logs/_template.md", folder: "logs")
    let few = ["Purpose", "Contents"]
    let most = ["Purpose", "Disposal", "Holds"]
    #expect(await words(spec("Logs", few, path: "logs/README.md"), [schema]) == nil)
    #expect(await words(spec("FR-001: Logs", few, path: "logs/a.md"), [schema]) == nil)
    #expect(await words(spec("FR-001: Logs", most, path: "logs/a.md"), [schema]) != nil)
    #expect(await words(spec("Anything", [], path: "logs/b.md"), [schema]) != nil)
  }

  @Test func ofTwoTheMoreAgreeingOneWinsThenTheUsersOwn() async {
    let small = template("# INT-[XXX]: [T]\n\n## Purpose\n\n## Holds\n", name: "small")
    let large = template(
      "# INT-[XXX]: [T]\n\n## Purpose\n\n## Holds\n\n## Colours\n\n## Shapes\n", name: "large")
    let builtIn = template(
      "# INT-[XXX]: [T]\n\n## Purpose\n\n## Holds\n", name: "b", isBuiltIn: true)
    let document = spec("INT-001: A", ["Purpose", "Holds"])
    #expect(await words(document, [large, small]) == "small: by its ID")
    #expect(await words(document, [builtIn, small]) == "small: by its ID")
    #expect(
      await words(spec("INT-001: A", ["Purpose", "Holds", "Colours", "Shapes"]), [small, large])
        == "large: by its ID")
  }

  @Test func tellsWhichSectionsAreThere() async {
    let schema = template(Self.retention)
    let matches = await TemplateAssignments.match(
      [spec("RET-1: A", ["Disposal", "Exceptions"])], with: [schema]
    ).matches
    #expect(matches.map { $0?.found } == [0b100100])
  }

  /// A template of hundreds of sections, folders with a template of their own, and a specification of as
  /// many headings take time that grows with them, not with their product: six times as much would
  /// otherwise take thirty-six times as long. Compared with itself, as machines differ and are busy.
  @Test func hugeTemplatesAndOutlinesAreMatchedInTime() {
    let small = min(seconds(of: 100), seconds(of: 100), seconds(of: 100))
    let large = seconds(of: 600)
    #expect(large < 18 * small, "\(small) s, \(large) s")
  }

  private func seconds(of size: Int) -> Double {
    let headings = (0..<size).map { "## Section \($0) [x y]\n\n- [Name \($0)]\n\n" }.joined()
    let start = Self.processorTime()
    let huge = template("# RET-[XXX]: [T]\n\n" + headings, name: "huge")
    #expect(huge.sections.count == size)
    let folders = (0..<size / 6).map { number in
      template(Self.retention, name: "\(number)/_template.md", folder: "\(number)")
    }
    let long = read("# RET-001: A\n\n" + headings, path: "long.md")
    let matcher = TemplateMatcher([huge] + folders)
    let matches = folders.indices.map { number in
      matcher.match(spec("RET-001: A", ["Purpose", "Holds", "Disposal"], path: "\(number)/a.md"))
    }
    #expect(matches.map { $0?.schema } == folders.indices.map { $0 + 1 })
    _ = matcher.match(long)
    return Self.processorTime() - start
  }

  /// Seconds that this thread has worked: tests run beside each other.
  private static func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
