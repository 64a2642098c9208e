import Configuration
import Findings
import Templates
import Testing

@testable import Specs

@Suite struct TemplateLibraryTests {
  private let builtIn = BuiltInTemplates.files.map(\.name)

  @Test func theUsersOwnComeBeforeTheBuiltInOnes() {
    var configuration = Configuration()
    var settings = TemplateSettings(name: "record")
    settings.file = "Templates/record.md"
    configuration.templates = [settings]
    let reader = DocumentReader(configuration)
    var library = TemplateLibrary(reader, configuration)
    library.add(
      folderTemplate: "logs/_template.md", sitePath: "Content/logs/_template.md", bytes: [])
    library.add(configured: settings, bytes: Array("# RET-[XXX]: [T]\n\n## Goal\n".utf8))
    library.add(strays: [read("# LOG-[XXX]: [T]\n\n## Goal\n", path: "log.md")])
    let schemas = library.schemas()
    #expect(schemas.map(\.name) == ["record", "logs/_template.md", "log.md"] + builtIn)
    #expect(schemas.prefix(3).map(\.folder) == [nil, "logs", nil])
    #expect(schemas.prefix(3).map(\.family) == ["RET", nil, "LOG"])
    #expect(schemas.map(\.isBuiltIn) == [false, false, false] + builtIn.map { _ in true })
    #expect(schemas[0].source.path == "Templates/record.md")
  }

  @Test func aConfiguredFileTakesThePlaceOfTheBuiltInTemplateOfItsName() throws {
    let name = try #require(builtIn.first)
    var configuration = Configuration()
    var settings = TemplateSettings(name: name)
    settings.file = "mine.md"
    configuration.templates = [settings]
    var library = TemplateLibrary(DocumentReader(configuration), configuration)
    library.add(configured: settings, bytes: Array("# [T]\n\n## Mine\n".utf8))
    let schemas = library.schemas().filter { $0.name == name }
    #expect(schemas.map(\.sectionLines) == [["## Mine"]])
  }

  @Test func theConfigurationGivesABuiltInTemplatePathsAndFamilies() throws {
    let name = try #require(builtIn.first)
    var configuration = Configuration()
    var settings = TemplateSettings(name: name)
    settings.paths = ["partners/**"]
    settings.ids = ["PAR"]
    configuration.templates = [settings]
    let schemas = TemplateLibrary(DocumentReader(configuration), configuration).schemas()
    let schema = try #require(schemas.first { $0.name == name })
    #expect(schema.isBuiltIn && schema.governedFamilies == ["PAR"])
    #expect(schema.governedPaths.map { $0.matches("partners/a/b.md") } == [true])
  }
}
