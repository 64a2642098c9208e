package import Findings
import Yams

/// What a configuration file says, and everything that is wrong with it.
package struct ConfigurationReading: Sendable, Equatable {
  package var configuration: Configuration
  /// Errors, in the order of the file. With any of them the values are not to be used.
  package var problems: [Finding]
  /// Paths that the file names and that must lead somewhere, which only who knows the site folder
  /// can tell. The defaults are not among them: they may be absent.
  package var paths: [ConfiguredPath] = []
}

extension Configuration {
  /// Reads `specweft.yml`. `rules` are the names of all rules and `templates` those of the built-in
  /// templates, which only rooms further right know.
  package static func read(
    _ source: SourceText, rules: [String], templates: [String] = []
  ) -> ConfigurationReading {
    var reader = ConfigurationReader(source: source)
    var configuration = Configuration()
    if let node = reader.root(), var root = ConfigurationSection(node, name: "", reader: &reader) {
      configuration.readSite(&root, &reader)
      configuration.readFolders(&root, &reader)
      configuration.readKinds(&root, &reader)
      configuration.readRelations(&root, &reader)
      configuration.readFacets(&root, &reader)
      configuration.readTemplates(&root, builtIn: templates, &reader)
      configuration.readRisk(&root, &reader)
      configuration.readSearch(&root, &reader)
      configuration.checks.read(&root, rules: rules, &reader)
      root.finish(&reader)
    }
    return ConfigurationReading(
      configuration: configuration, problems: reader.problems.sorted(), paths: reader.paths)
  }

  private mutating func readSite(
    _ root: inout ConfigurationSection, _ reader: inout ConfigurationReader
  ) {
    guard var section = root.section("site", &reader) else { return }
    if let title = section.text("title", &reader) { site.title = title }
    if let description = section.text("description", &reader) { site.description = description }
    if let language = section.text("language", &reader, check: ConfigurationValue.language) {
      site.language = language
    }
    site.baseURL = section.text("base_url", &reader, check: ConfigurationValue.webAddress)
    site.logo = section.path("logo", &reader, check: ConfigurationValue.innerPath)
    site.repository = section.text("repository", &reader, check: ConfigurationValue.webAddress)
    site.editLink = section.text("edit_link", &reader, check: ConfigurationValue.editLink)
    section.finish(&reader)
  }

  private mutating func readFolders(
    _ root: inout ConfigurationSection, _ reader: inout ConfigurationReader
  ) {
    if let folder = root.path("content", &reader, check: ConfigurationValue.innerPath) {
      content = folder
    }
    if let folder = root.path("layouts", &reader, check: ConfigurationValue.innerPath) {
      layouts = folder
    }
    if let folder = root.path("output", &reader, check: ConfigurationValue.outputPath) {
      output = folder
    }
    exclude = root.list("exclude", &reader, check: ConfigurationValue.glob)
    if var links = root.section("links", &reader) {
      generated = links.list("generated", &reader, check: ConfigurationValue.glob)
      links.finish(&reader)
    }
  }

  private mutating func readKinds(
    _ root: inout ConfigurationSection, _ reader: inout ConfigurationReader
  ) {
    guard let section = root.section("kinds", &reader) else { return }
    for (family, key, value) in section.named {
      guard ConfigurationValue.isFamily(family) else {
        reader.report(
          "'\(family)' cannot be the family of an ID", at: key,
          help: "a family is capital letters, digits and hyphens, such as INT or REQ-I")
        continue
      }
      var settings = KindSettings(family: family)
      defer { kinds.append(settings) }
      if ConfigurationReader.isNothing(value) { continue }
      guard
        var kind = ConfigurationSection(value, name: section.path(family), reader: &reader)
      else { continue }
      settings.name = kind.text("name", &reader)
      settings.plural = kind.text("plural", &reader)
      settings.verifiedBy = kind.list("verified_by", &reader) {
        ConfigurationValue.isFamily($0) ? nil : "must name families of IDs, not '\($0)'"
      }
      kind.finish(&reader)
    }
  }

  private mutating func readRelations(
    _ root: inout ConfigurationSection, _ reader: inout ConfigurationReader
  ) {
    guard let section = root.section("relations", &reader) else { return }
    for (written, key, value) in section.named {
      let name = String(written.map { $0 == "_" ? "-" : $0 })
      guard RelationSettings.names.contains(name) else {
        let nearest = NearestName.of(name, among: RelationSettings.names)
        reader.report(
          "unknown relation '\(written)'", at: key,
          help: nearest.map { "did you mean '\($0)'?" }
            ?? "the relations are \(RelationSettings.names.joined(separator: ", "))")
        continue
      }
      guard
        var relation = ConfigurationSection(value, name: section.path(written), reader: &reader)
      else { continue }
      var settings = RelationSettings(relation: name)
      settings.label = relation.text("label", &reader)
      settings.inverseLabel = relation.text("inverse_label", &reader)
      settings.aliases = relation.list("aliases", &reader) {
        $0.allSatisfy(\.isWhitespace) ? "must not hold an empty alias" : nil
      }
      relation.finish(&reader)
      relations.append(settings)
    }
  }
}

extension RelationSettings {
  /// The names that the configuration knows, strongest first.
  package static let names = [
    "depends-on", "derives-from", "satisfies", "verifies", "specified-by", "affects", "mitigates",
    "supersedes", "related-to", "mentions",
  ]
}

extension CheckSettings {
  private static let levels: [(String, Severity?)] = [
    ("error", .error), ("warning", .warning), ("info", .info), ("off", nil),
  ]

  fileprivate mutating func read(
    _ root: inout ConfigurationSection, rules: [String], _ reader: inout ConfigurationReader
  ) {
    guard var section = root.section("checks", &reader) else { return }
    let thresholds: [(String, Severity?)] = [
      ("error", .error), ("warning", .warning), ("info", .info), ("never", nil),
    ]
    if let threshold = section.choice("fail_on", thresholds, &reader) { failOn = threshold }
    severities = CheckSettings.severities(&section, rules: rules, &reader)
    if section.node("fixtures") != nil {
      fixtures = section.list("fixtures", &reader, check: ConfigurationValue.glob)
    }
    if let node = section.node("overrides") {
      guard let sequence = node.sequence else {
        reader.report("'checks.overrides' must be a list", at: node)
        return section.finish(&reader)
      }
      for element in sequence {
        guard
          var override = ConfigurationSection(element, name: "checks.overrides", reader: &reader)
        else { continue }
        let paths = override.list("paths", &reader, check: ConfigurationValue.glob)
        let changed = CheckSettings.severities(&override, rules: rules, &reader)
        override.finish(&reader)
        if paths.isEmpty { reader.report("'checks.overrides' needs 'paths'", at: element) }
        overrides += paths.map { PathOverride(paths: $0, severities: changed) }
      }
    }
    section.finish(&reader)
  }

  private static func severities(
    _ section: inout ConfigurationSection, rules: [String], _ reader: inout ConfigurationReader
  ) -> [String: Severity?] {
    guard let rulesSection = section.section("severity", &reader) else { return [:] }
    var severities: [String: Severity?] = [:]
    for (rule, key, value) in rulesSection.named {
      guard rules.contains(rule) else {
        let nearest = NearestName.of(rule, among: rules)
        reader.report(
          "unknown rule '\(rule)'", at: key,
          help: nearest.map { "did you mean '\($0)'?" } ?? "'specweft explain' lists the rules")
        continue
      }
      if let level = ConfigurationSection.choice(
        value, rulesSection.path(rule), levels, &reader)
      {
        severities[rule] = .some(level)
      }
    }
    return severities
  }
}
