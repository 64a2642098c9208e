import Findings
import Specs

/// The members of one value each, those that are there.
extension JSONWriter {
  mutating func member(_ key: StaticString, _ text: FacetText?) {
    guard let text else { return }
    member(key, text.text)
  }

  mutating func member(_ key: StaticString, _ flag: Bool?) {
    guard let flag else { return }
    self.key(key)
    value(flag)
  }

  mutating func members(of attribute: FacetAttribute) {
    member("role", attribute.role.name)
    member("label", attribute.label)
    member("value", attribute.value)
  }

  mutating func members(of story: UserStory) {
    member("title", story.title)
    member("role", story.role)
    member("want", story.want)
    member("benefit", story.benefit)
    member("text", story.text)
  }

  mutating func members(of endpoint: Endpoint) {
    names("methods", endpoint.methods)
    member("path", endpoint.path)
    member("purpose", endpoint.purpose)
    member("rateLimit", endpoint.rateLimit)
  }

  mutating func members(of example: DataExample) {
    member("direction", example.direction.name)
    member("language", example.language)
  }

  mutating func members(of mapping: FieldMapping) {
    member("source", mapping.source)
    member("target", mapping.target)
    member("transformation", mapping.transformation)
    member("notes", mapping.notes)
    member("required", mapping.isRequired)
  }

  mutating func members(of error: HandledError) {
    names("modes", error.modes.map(\.name))
    member("label", error.label)
    member("meaning", error.meaning)
    member("userMessage", error.userMessage)
    member("response", error.response)
    member("done", error.isDone)
  }

  mutating func members(of dependency: DeclaredDependency) {
    member("id", dependency.id)
    member("text", dependency.text)
    member("done", dependency.isDone)
  }

  mutating func members(of row: MatrixRow) {
    member("integration", row.subject)
    member("coreFeatures", row.coreFeatures)
    member("otherSystems", row.otherSystems)
    member("criticality", row.criticality)
  }

  mutating func members(of trace: TraceRow) {
    member("artifactType", trace.artifactType)
    member("reference", trace.reference)
    member("notes", trace.notes)
  }

  mutating func members(of risk: DeclaredRisk) {
    member("id", risk.id)
    member("title", risk.title)
    member("category", risk.category.name)
    member("likelihood", risk.likelihood)
    member("impact", risk.impact)
    if let score = risk.likelihoodScore { member("likelihoodScore", score) }
    if let score = risk.impactScore { member("impactScore", score) }
    member("mitigation", risk.mitigation)
    member("owner", risk.owner)
    member("status", risk.status)
    member("done", risk.isDone)
  }

  mutating func members(of metric: MonitoredMetric) {
    member("metric", metric.metric)
    member("threshold", metric.threshold)
    member("action", metric.action)
    member("done", metric.isDone)
  }

  mutating func members(of entry: FacetEntry) {
    member("title", entry.title)
    member("text", entry.text)
    member("done", entry.isDone)
  }

  mutating func members(of variable: EnvironmentVariable) {
    member("name", variable.name)
    member("value", variable.value)
    member("purpose", variable.purpose)
  }

  mutating func members(of revision: Revision) {
    member("version", revision.version)
    member("date", revision.date)
    member("author", revision.author)
    member("description", revision.description)
    member("approvedBy", revision.approvedBy)
  }

  mutating func members(of approval: Approval) {
    member("role", approval.role)
    member("name", approval.name)
    member("date", approval.date)
    member("done", approval.isDone)
  }

  private mutating func names(_ key: StaticString, _ names: [String]) {
    self.key(key)
    beginArray()
    for name in names { value(name) }
    endArray()
  }
}
