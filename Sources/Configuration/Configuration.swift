package import Findings

/// Everything `specweft.yml` can say, with the defaults for what it leaves out.
package struct Configuration: Sendable, Equatable {
  package var site = SiteSettings()
  /// Folders, relative to the site folder.
  package var content = "Content"
  package var layouts = "Layouts"
  package var output = "Public"
  /// Globs under the content folder that are neither published nor read.
  package var exclude: [String] = []
  /// Kinds that the configuration names; others are learned from the corpus.
  package var kinds: [KindSettings] = []
  /// Additional names of relations, by the relation's configuration name.
  package var relations: [RelationSettings] = []
  /// Additional names of facets, their columns and attributes.
  package var facets: [FacetSettings] = []
  package var templates: [TemplateSettings] = []
  /// Globs under the content folder of what something else puts there later, such as a page that is
  /// made of source code: links to it are right.
  package var generated: [String] = []
  package var checks = CheckSettings()
  package var risk = RiskSettings()
  package var search = SearchSettings()

  package init() {}

  /// The content folder as findings name it, with `/` at its end; empty for the site folder itself.
  package var contentPrefix: String {
    content.split(separator: "/").filter { $0 != "." }.map { $0 + "/" }.joined()
  }
}

package struct SiteSettings: Sendable, Equatable {
  package var title = "Specifications"
  package var description = ""
  /// A BCP 47 tag for the `lang` attribute.
  package var language = "en"
  package var baseURL: String?
  /// A path under the content folder.
  package var logo: String?
  /// With `{path}` in it: where a document can be edited.
  package var editLink: String?
  package var repository: String?

  package init() {}
}

/// A family of IDs and how it is shown.
package struct KindSettings: Sendable, Equatable {
  /// The family, as it stands in IDs: `INT`, `REQ-I`.
  package var family: String
  package var name: String?
  package var plural: String?
  /// Families whose items must verify an item of this one.
  package var verifiedBy: [String] = []

  package init(family: String) { self.family = family }
}

package struct RelationSettings: Sendable, Equatable {
  /// `depends-on`, `verifies`, …
  package var relation: String
  package var label: String?
  package var inverseLabel: String?
  /// Headings, keys and column headers that mean this relation; case, emoji and numbering aside.
  package var aliases: [String] = []

  package init(relation: String) { self.relation = relation }
}

/// A template and the specifications that it governs whatever they look like.
package struct TemplateSettings: Sendable, Equatable {
  /// One of the built-in templates', or the user's own.
  package var name: String
  /// Under the site folder; `nil` for a built-in template.
  package var file: String?
  /// Globs under the content folder.
  package var paths: [String] = []
  /// Families of IDs.
  package var ids: [String] = []

  package init(name: String) { self.name = name }
}

package struct CheckSettings: Sendable, Equatable {
  /// The lowest severity that fails a run; `nil` never fails.
  package var failOn: Severity? = .error
  /// By rule; `nil` switches the rule off.
  package var severities: [String: Severity?] = [:]
  /// Applied in order, the last match wins.
  package var overrides: [PathOverride] = []
  /// Globs under the content folder of data for tests, which is often wrong on purpose: what is found
  /// there is an info at most.
  package var fixtures = CheckSettings.usualFixtures

  /// How folders of such data are called.
  package static let usualFixtures = [
    "fixtures", "__fixtures__", "testdata", "test-data", "test_data", "__tests__", "node_modules",
  ]

  package struct PathOverride: Sendable, Equatable {
    /// A glob under the content folder.
    package var paths: String
    package var severities: [String: Severity?]
    package init(paths: String, severities: [String: Severity?]) {
      self.paths = paths
      self.severities = severities
    }
  }

  package init() {}
}
