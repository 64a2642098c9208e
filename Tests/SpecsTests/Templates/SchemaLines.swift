import Findings

@testable import Specs

/// Reads a text as the template of a site.
func template(
  _ text: String, name: String = "retention", folder: String? = nil, isBuiltIn: Bool = false
) -> TemplateSchema {
  DocumentReader(families: []).template(
    name: name, path: "\(name).md", sitePath: "Templates/\(name).md", bytes: Array(text.utf8),
    isBuiltIn: isBuiltIn, folder: folder)
}

extension TemplateSchema {
  /// `## Goal`, `### Story (any number)`, `## Notes (optional)` for each section.
  var sectionLines: [String] {
    sections.map { section in
      String(repeating: "#", count: section.level) + " " + section.title
        + (section.isPattern ? " ~\(section.label)" : "") + (section.isRequired ? "" : " optional")
        + (section.columns.isEmpty ? "" : " | " + section.columns.joined(separator: " | "))
    }
  }

  /// `owner`, `stage: Draft/Final`, `reviewed date optional` for each metadata key.
  var fieldLines: [String] {
    fields.map { field in
      field.label + (field.allowed.isEmpty ? "" : ": " + field.allowed.joined(separator: "/"))
        + (field.isDate ? " date" : "") + (field.isRequired ? "" : " optional")
    }
  }
}
