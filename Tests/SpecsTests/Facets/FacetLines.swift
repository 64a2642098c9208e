import Configuration
import Findings
import Markdown

@testable import Specs

/// Reads the facets of a text; with a configuration, by its names as well.
func facets(_ text: String, _ configuration: Configuration = Configuration()) -> ReadFacets {
  let document = DocumentReader(configuration).read(
    path: "notes.md", sitePath: "Content/notes.md", bytes: Array(text.utf8))
  return ReadFacets(document: document)
}

/// Facets as lines to compare. A value whose place reads differently from its text shows both:
/// `text ⟦source⟧`.
struct ReadFacets {
  let document: Document
  var facets: Facets { document.facets }

  /// `limits table heading 3`
  var sections: [String] {
    facets.sections.map { "\($0.kind.name) \($0.shape) \($0.sign) \($0.count)" }
  }

  /// `rate-limit Rate Limits = 60/min`
  var attributes: [String] {
    facets.attributes.map { "\($0.role.name) \(show($0.label)) = \(show($0.value))" }
  }

  var stories: [String] {
    facets.userStories.map { story in
      [
        story.title.map { "title \(show($0))" }, story.role.map { "role \(show($0))" },
        story.want.map { "want \(show($0))" }, story.benefit.map { "benefit \(show($0))" },
        story.text.map { "text \(show($0))" },
      ].compactMap(\.self).joined(separator: " | ")
    }
  }

  var endpoints: [String] {
    facets.endpoints.map { endpoint in
      [
        endpoint.methods.joined(separator: "+"), show(endpoint.path),
        endpoint.purpose.map(show) ?? "nil", endpoint.rateLimit.map(show) ?? "nil",
      ].joined(separator: " | ")
    }
  }

  var mappings: [String] {
    facets.mappings.map { mapping in
      [
        show(mapping.source), show(mapping.target), mapping.transformation.map(show) ?? "nil",
        mapping.notes.map(show) ?? "nil", mapping.isRequired.map { "\($0)" } ?? "nil",
      ].joined(separator: " | ")
    }
  }

  var examples: [String] {
    facets.examples.map {
      "\($0.direction) \($0.language): "
        + document.text($0.range).split(separator: "\n").joined(separator: "⏎")
    }
  }

  var variables: [String] {
    facets.variables.map { variable in
      [
        show(variable.name), variable.value.map(show) ?? "nil", variable.purpose.map(show) ?? "nil",
      ].joined(separator: " | ")
    }
  }

  func show(_ text: FacetText) -> String {
    let source = document.text(text.range)
    return source == text.text ? source : "\(text.text) ⟦\(source)⟧"
  }
}
