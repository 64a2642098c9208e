extension FacetSection.Shape {
  /// As `list --facets` and `facets.json` write it.
  package var name: String {
    switch self {
    case .attributeTable: "attribute-table"
    case .attributeList: "attribute-list"
    case .table: "table"
    case .checklist: "checklist"
    case .list: "list"
    case .prose: "prose"
    case .fence: "fence"
    case .metadata: "metadata"
    }
  }
}

extension FacetSection.Sign {
  package var name: String {
    switch self {
    case .heading: "heading"
    case .header: "header"
    case .label: "label"
    case .metadata: "metadata"
    case .content: "content"
    }
  }
}

extension FailureMode {
  /// `429`, `5xx`, `timeout`.
  package var name: String {
    switch self {
    case .status(let code): "\(code)"
    case .statusClass(let hundred): "\(hundred)xx"
    case .timeout: "timeout"
    case .connection: "connection"
    case .unavailable: "unavailable"
    case .rateLimited: "rate-limited"
    case .authentication: "authentication"
    case .invalidData: "invalid-data"
    case .other: "other"
    }
  }
}

extension DataExample.Direction {
  package var name: String {
    switch self {
    case .request: "request"
    case .response: "response"
    case .unknown: "unknown"
    }
  }
}

extension DeclaredRisk.Category {
  package var name: String {
    switch self {
    case .availability: "availability"
    case .security: "security"
    case .performance: "performance"
    case .business: "business"
    case .other: "other"
    }
  }
}
