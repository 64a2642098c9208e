import Testing

@testable import Preview

@Suite struct TemporaryNameTests {
  @Test(arguments: ["a/sedX5BEpU", "notes.md~", "a/.notes.md.swp", "4913", "#notes.md#"])
  func filesThatEditorsMakeInPassingAreKnown(path: String) {
    #expect(TemporaryName.matches(path))
  }

  @Test(arguments: ["sedentary", "sed.md", "sediments", "a/sedX5BEpU/notes.md", "notes.md"])
  func otherFilesAreNot(path: String) {
    #expect(!TemporaryName.matches(path))
  }
}
