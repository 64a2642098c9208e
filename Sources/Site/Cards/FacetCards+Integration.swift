import Specs

/// What an integration talks to and how.
extension FacetCards {
  mutating func addStory() {
    guard let first = facets.userStories.first else { return }
    var card = CardContent()
    if let role = first.role, role.isPresent {
      card.fact("As", role.text, limit: 60)
      if let want = first.want, want.isPresent { card.fact("wants", want.text, limit: 100) }
    } else if let text = first.text ?? first.title {
      card.line(text.text)
    }
    let more = facets.userStories.count - 1
    if more > 0 { card.line("and \(counted(more, "more story", "more stories"))") }
    add("story", "User story", at: first.section, card)
  }

  mutating func addInterface() {
    addValues(
      [.interfaceType, .transport, .direction, .synchrony], "interface", "Interface")
  }

  mutating func addSecurity() {
    addValues(
      [.authMethod, .credentialStorage, .tokenRefresh, .encryption, .scopes, .ipAllowList],
      "security", "Security", separately: true)
  }

  mutating func addLimits() {
    addValues(
      [
        .availability, .latency, .rateLimit, .timeout, .retry, .throughput, .volume, .caching,
        .batchSize,
      ], "limits", "Limits", separately: true)
  }

  private mutating func addValues(
    _ roles: [AttributeRole], _ name: String, _ title: String, separately: Bool = false
  ) {
    let found = roles.compactMap { attribute($0) }
    guard let first = found.first else { return }
    var card = CardContent()
    if separately {
      for attribute in found.prefix(4) {
        card.fact(FacetCards.label(of: attribute.role), attribute.value.plain, limit: 34)
      }
    } else {
      card.line(found.map { $0.value.plain.shortened(to: 40) }.joined(separator: " · "))
    }
    add(name, title, at: first.section, card)
  }

  private static func label(of role: AttributeRole) -> String {
    switch role {
    case .authMethod: "Auth"
    case .credentialStorage: "Secrets"
    case .tokenRefresh: "Token"
    case .encryption: "Encryption"
    case .scopes: "Scopes"
    case .ipAllowList: "IP list"
    case .availability: "Available"
    case .latency: "Latency"
    case .rateLimit: "Rate"
    case .timeout: "Timeout"
    case .retry: "Retry"
    case .throughput: "Throughput"
    case .volume: "Volume"
    case .caching: "Cache"
    case .batchSize: "Batch"
    default: ""
    }
  }

  mutating func addSystem() {
    let provider = attribute(.provider)
    let system = attribute(.systemName)
    let type = attribute(.apiType)
    let level = attribute(.serviceLevel)
    var card = CardContent()
    if let name = provider ?? system { card.line(name.value.text, limit: 60) }
    if provider != nil, let system, system.value.text != provider?.value.text {
      card.line(system.value.text, limit: 60)
    }
    if let type { card.fact("API", type.value.text) }
    if let level { card.fact("SLA", level.value.text) }
    let addresses: [(StaticString, AttributeRole)] = [
      ("Docs", .documentation), ("Sandbox", .sandboxURL), ("Production", .productionURL),
    ]
    var place = provider ?? system ?? type ?? level
    // One of them: its section has all.
    for (word, role) in addresses {
      guard let attribute = attribute(role), FacetCards.isAddress(attribute.value.text) else {
        continue
      }
      card.link(word, to: attribute.value.text)
      place = place ?? attribute
      break
    }
    add("system", "External system", at: place?.section, card)
  }

  static func isAddress(_ text: String) -> Bool {
    let text = text.utf8
    return (text.starts(with: "https://".utf8) || text.starts(with: "http://".utf8))
      && text.allSatisfy { $0 > 0x20 && $0 != 0x22 && $0 != 0x3C && $0 != 0x60 }
  }

  mutating func addEndpoints() {
    guard let first = facets.endpoints.first else { return }
    var methods: [(name: String, count: Int)] = []
    for method in facets.endpoints.lazy.flatMap(\.methods) {
      if let index = methods.firstIndex(where: { $0.name == method }) {
        methods[index].count += 1
      } else {
        methods.append((method, 1))
      }
    }
    var card = CardContent()
    card.line(counted(facets.endpoints.count, "endpoint"))
    card.chips(methods.prefix(6).map { .init(word: "\($0.name) \($0.count)") })
    add("endpoints", "Endpoints", at: first.section, card)
  }

  mutating func addData() {
    let mappings = facets.mappings.count
    var examples: [String] = []
    var languages: [String] = []
    for example in facets.examples where !languages.contains(example.language) {
      languages.append(example.language)
    }
    if !facets.examples.isEmpty {
      let named = languages.filter { !$0.isEmpty }.prefix(3).joined(separator: ", ")
      let count = counted(facets.examples.count, "example")
      examples.append(named.isEmpty ? count : "\(count) (\(named))")
    }
    if mappings > 0 { examples.append("\(counted(mappings, "field")) mapped") }
    guard !examples.isEmpty else { return }
    var card = CardContent()
    card.line(examples.joined(separator: " · "))
    add(
      "data", "Data", at: facets.examples.first?.section ?? facets.mappings.first?.section, card)
  }

  mutating func addVariables() {
    guard let first = facets.variables.first else { return }
    var card = CardContent()
    card.chips(facets.variables.prefix(5).map { .init(word: $0.name.text) })
    let more = facets.variables.count - 5
    if more > 0 { card.line("and \(more) more") }
    add("variables", "Environment", at: first.section, card)
  }

  mutating func addMonitoring() {
    guard let first = facets.metrics.first else { return }
    var card = CardContent()
    for metric in facets.metrics.prefix(3) {
      let threshold = metric.threshold.flatMap { $0.isPresent ? $0.text : nil }
      card.line(
        threshold.map { "\(metric.metric.text.shortened(to: 30)): \($0)" } ?? metric.metric.text,
        limit: 60)
    }
    let more = facets.metrics.count - 3
    if more > 0 { card.line("and \(more) more") }
    add("monitoring", "Monitoring", at: first.section, card)
  }
}
