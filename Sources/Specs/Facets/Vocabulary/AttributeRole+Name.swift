extension AttributeRole {
  /// As the configuration and `facets.json` write it.
  package var name: String {
    switch self {
    case .interfaceType: "interface-type"
    case .transport: "protocol"
    case .direction: "direction"
    case .synchrony: "sync-type"
    case .systemName: "system-name"
    case .provider: "provider"
    case .documentation: "documentation"
    case .sandboxURL: "sandbox-url"
    case .productionURL: "production-url"
    case .apiType: "api-type"
    case .serviceLevel: "service-level"
    case .vendorContact: "vendor-contact"
    case .authMethod: "auth-method"
    case .credentialStorage: "credential-storage"
    case .tokenRefresh: "token-refresh"
    case .encryption: "encryption"
    case .scopes: "scopes"
    case .ipAllowList: "ip-allow-list"
    case .availability: "availability"
    case .latency: "latency"
    case .rateLimit: "rate-limit"
    case .timeout: "timeout"
    case .retry: "retry"
    case .throughput: "throughput"
    case .volume: "volume"
    case .caching: "caching"
    case .batchSize: "batch-size"
    case .other: "other"
    }
  }

  package init?(name: String) {
    guard let role = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = role
  }

  /// The facet that the attribute is one of.
  package var facet: FacetKind {
    switch self {
    case .interfaceType, .transport, .direction, .synchrony: .interface
    case .systemName, .provider, .documentation, .sandboxURL, .productionURL, .apiType,
      .serviceLevel, .vendorContact, .other:
      .externalSystem
    case .authMethod, .credentialStorage, .tokenRefresh, .encryption, .scopes, .ipAllowList:
      .authentication
    case .availability, .latency, .rateLimit, .timeout, .retry, .throughput, .volume, .caching,
      .batchSize:
      .limits
    }
  }
}

extension FacetKind {
  /// The attributes that the facet has.
  package var attributes: [AttributeRole] {
    AttributeRole.allCases.filter { $0 != .other && $0.facet == self }
  }
}
