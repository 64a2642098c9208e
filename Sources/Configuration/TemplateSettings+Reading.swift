import Findings

extension Configuration {
  mutating func readTemplates(
    _ root: inout ConfigurationSection, builtIn: [String], _ reader: inout ConfigurationReader
  ) {
    guard let section = root.section("templates", &reader) else { return }
    for (name, key, value) in section.named {
      guard
        var template = ConfigurationSection(value, name: section.path(name), reader: &reader)
      else { continue }
      var settings = TemplateSettings(name: name)
      let problems = reader.problems.count
      settings.file = template.path("file", &reader, check: ConfigurationValue.innerPath)
      settings.paths = template.list("paths", &reader, check: ConfigurationValue.glob)
      settings.ids = template.list("ids", &reader) {
        ConfigurationValue.isFamily($0) ? nil : "must name families of IDs, not '\($0)'"
      }
      template.finish(&reader)
      if settings.file == nil, !builtIn.contains(name), reader.problems.count == problems {
        reader.report(
          "'\(section.path(name))' needs 'file': no template of this name is built in", at: key,
          help: NearestName.of(name, among: builtIn).map { "did you mean '\($0)'?" }
            ?? "the built-in templates are \(builtIn.joined(separator: ", "))")
      }
      templates.append(settings)
    }
  }
}
