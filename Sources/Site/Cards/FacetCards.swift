import Analysis
import Specs

/// The cards of a document: one for each part that says something, in a fixed order, so that two
/// documents compare at a glance.
struct FacetCards {
  let content: Document
  let facets: Facets
  /// Headings that are not on the page.
  let omitted: Set<Int32>
  /// What the failure-mode matrix says of the document; `nil` if it is no integration.
  let failures: FailureRow?
  private(set) var cards: [FacetCard] = []
  /// By role: the first attribute that says something, or -1.
  private var attributeOfRole: [Int32] = []

  init(_ content: Document, omitted: Set<Int32>, failures: FailureRow? = nil) {
    self.content = content
    self.failures = failures
    self.omitted = omitted
    facets = content.facets
    guard !facets.sections.isEmpty else { return }
    findAttributes()
    addStory()
    addInterface()
    addSystem()
    addSecurity()
    addLimits()
    addEndpoints()
    addData()
    addFailures()
    addChecklists()
    addDependencies()
    addMatrix()
    addRisks()
    addQuestions()
    addMonitoring()
    addVariables()
    addScope()
    addSteps(.testing, "Testing")
    addSteps(.rollback, "Rollback")
    addSteps(.launch, "Launch")
    addHistory()
  }

  mutating func add(
    _ name: String, _ title: String, at section: Int32?, _ content: CardContent
  ) {
    guard !content.isEmpty else { return }
    cards.append(
      FacetCard(
        name: name, title: title, href: section.flatMap { anchor(of: $0) }, content: content.html))
  }

  /// The link to the heading of a section, if it has one on the page.
  private func anchor(of section: Int32) -> String? {
    guard facets.sections.indices.contains(Int(section)) else { return nil }
    let index = Int(facets.sections[Int(section)].heading)
    guard content.headings.indices.contains(index) else { return nil }
    let heading = content.headings[index]
    guard heading.node != content.titleNode, !omitted.contains(heading.node) else { return nil }
    return "#\(heading.slug)"
  }

  func heading(of section: Int32) -> Heading? {
    guard facets.sections.indices.contains(Int(section)) else { return nil }
    let index = Int(facets.sections[Int(section)].heading)
    return content.headings.indices.contains(index) ? content.headings[index] : nil
  }

  func kind(of section: Int32) -> FacetKind? {
    facets.sections.indices.contains(Int(section)) ? facets.sections[Int(section)].kind : nil
  }

  private mutating func findAttributes() {
    attributeOfRole = Array(repeating: -1, count: AttributeRole.allCases.count)
    for index in facets.attributes.indices {
      let role = Int(facets.attributes[index].role.rawValue)
      if attributeOfRole[role] < 0, facets.attributes[index].value.isPresent {
        attributeOfRole[role] = Int32(index)
      }
    }
  }

  /// The first attribute in a role that says something.
  func attribute(_ role: AttributeRole) -> FacetAttribute? {
    let index = Int(attributeOfRole[Int(role.rawValue)])
    return index >= 0 ? facets.attributes[index] : nil
  }
}

/// `1 field`, `2 fields`.
func counted(_ count: Int, _ word: String, _ plural: String? = nil) -> String {
  count == 1 ? "1 \(word)" : "\(count) \(plural ?? word + "s")"
}
