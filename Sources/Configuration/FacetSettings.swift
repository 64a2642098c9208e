/// Names that a facet, its columns and its attributes go by beside the built-in ones; case, emoji
/// and numbering aside.
package struct FacetSettings: Sendable, Equatable {
  /// `error-handling`, `limits`, …
  package var facet: String
  package var headings: [String] = []
  package var columns: [FacetAliases] = []
  package var attributes: [FacetAliases] = []

  package init(facet: String) { self.facet = facet }
}

/// What a column or attribute of a facet is also called.
package struct FacetAliases: Sendable, Equatable {
  /// `response`, `rate-limit`, …
  package var name: String
  package var aliases: [String]

  package init(name: String, aliases: [String]) {
    self.name = name
    self.aliases = aliases
  }
}

/// What the configuration knows of facets. The readers of facets stand further right; a test
/// compares the two.
extension FacetSettings {
  package static let names = [
    "user-story", "interface", "external-system", "authentication", "endpoints", "data-exchange",
    "data-mapping", "error-handling", "limits", "checklist", "dependencies", "dependency-matrix",
    "traceability", "risks", "assumptions", "open-questions", "monitoring", "testing", "rollback",
    "launch", "scope", "out-of-scope", "deliverables", "environment", "change-history",
    "approvals",
  ]

  package static func columns(of facet: String) -> [String] {
    switch facet {
    case "user-story": ["role", "want", "benefit", "title"]
    case "interface", "external-system", "authentication", "limits": ["attribute", "value"]
    case "endpoints": ["method", "path", "purpose", "rate-limit"]
    case "data-mapping": ["source", "target", "transformation", "required", "notes"]
    case "error-handling": ["error-type", "error-code", "meaning", "user-message", "response"]
    case "dependencies": ["id", "title", "description", "status"]
    case "dependency-matrix": ["integration", "core-features", "other-systems", "criticality"]
    case "traceability": ["artifact-type", "reference", "notes"]
    case "risks", "assumptions", "open-questions":
      ["id", "title", "category", "likelihood", "impact", "mitigation", "owner", "status"]
    case "monitoring": ["metric", "threshold", "action"]
    case "testing", "rollback", "launch", "scope", "out-of-scope", "deliverables":
      ["title", "description", "status"]
    case "environment": ["variable", "value", "purpose"]
    case "change-history": ["version", "date", "author", "description", "approved-by"]
    case "approvals": ["role", "name", "date", "approved"]
    default: []
    }
  }

  package static func attributes(of facet: String) -> [String] {
    switch facet {
    case "interface": ["interface-type", "protocol", "direction", "sync-type"]
    case "external-system":
      [
        "system-name", "provider", "documentation", "sandbox-url", "production-url", "api-type",
        "service-level", "vendor-contact",
      ]
    case "authentication":
      [
        "auth-method", "credential-storage", "token-refresh", "encryption", "scopes",
        "ip-allow-list",
      ]
    case "limits":
      [
        "availability", "latency", "rate-limit", "timeout", "retry", "throughput", "volume",
        "caching", "batch-size",
      ]
    default: []
    }
  }
}
