package import Configuration
package import Findings
package import Links
package import Specs

/// One rule: what it finds, why that matters, how to mend it, and examples that are its tests and
/// its documentation. One file each in a folder of `Rules/`, by group.
package protocol Rule: Sendable {
  static var description: RuleDescription { get }
  /// Reports every finding of this rule. Called once per run, possibly beside other rules.
  static func check(_ subject: CheckSubject) -> [Finding]
  /// Whether there is what this rule looks at, such as the results of a test run. Of a rule that
  /// could not look, silence says nothing.
  static func runs(on subject: CheckSubject) -> Bool
  /// Whether what it finds in a document depends on nothing but that document, its template and the
  /// item that it is, and lies in its own file. Such a rule looks at `CheckSubject.lookedAt` only.
  static var isLocal: Bool { get }
  /// Whether what it finds depends only on what documents state (metadata, headings, facets), on
  /// items and on relations, and not on the words around them.
  static var isOfFacts: Bool { get }
}

extension Rule {
  package static var isLocal: Bool { false }
  package static var isOfFacts: Bool { false }
  package static func runs(on subject: CheckSubject) -> Bool { true }
}

/// What rules look at.
package struct CheckSubject: Sendable {
  package let graph: LinkGraph
  package let configuration: Configuration
  /// What listing and opening files found: unreadable files, links out of the site.
  package private(set) var fileFindings: [Finding]
  /// Which template each document follows.
  package let templates: TemplateAssignments
  /// The OpenAPI files that specifications name, by the index in `LinkGraph.artifacts`.
  package let apis: [Int32: APIDescription]
  /// What a test run said; `nil` if none was given.
  package let testResults: TestResults?
  /// How far each item has come and how much it matters.
  package let states: ItemStates
  /// The documents that specify how to reach another system.
  package private(set) var integrations: [IntegrationSpec]
  /// The documents that local rules look at; `nil` for all.
  private var only: [Int32]?

  package init(
    graph: LinkGraph, configuration: Configuration, fileFindings: [Finding] = [],
    templates: TemplateAssignments = TemplateAssignments(), apis: [Int32: APIDescription] = [:],
    testResults: TestResults? = nil
  ) {
    self.graph = graph
    self.configuration = configuration
    self.fileFindings = fileFindings
    self.templates = templates
    self.apis = apis
    self.testResults = testResults
    states = ItemStates(graph)
    integrations = IntegrationSpec.all(in: graph, templates)
  }
}

extension CheckSubject {
  /// Documents with their indices, in order: those that a local rule looks at.
  var lookedAt: DocumentsLookedAt { DocumentsLookedAt(documents: graph.documents, only: only) }

  /// The same for local rules that look at some documents only; `files` says whether they report
  /// what listing and opening files found.
  func looking(at documents: [Int32], files: Bool) -> CheckSubject {
    var subject = self
    subject.only = documents
    if !files { subject.fileFindings = [] }
    let looked = Set(documents)
    subject.integrations =
      looked.isEmpty ? [] : integrations.filter { looked.contains($0.index) }
    return subject
  }
}

/// Some or all documents with their indices.
struct DocumentsLookedAt: Sequence, IteratorProtocol {
  let documents: [Document]
  let only: [Int32]?
  private var place = 0

  init(documents: [Document], only: [Int32]?) {
    self.documents = documents
    self.only = only
  }

  mutating func next() -> (offset: Int, element: Document)? {
    defer { place += 1 }
    guard let only else {
      return place < documents.count ? (place, documents[place]) : nil
    }
    return place < only.count ? (Int(only[place]), documents[Int(only[place])]) : nil
  }
}

package struct RuleDescription: Sendable {
  package enum Group: String, Sendable, CaseIterable {
    case references, traceability, documents, integrations
  }

  /// Names the bad thing: `unknown-id`.
  package var name: String
  package var group: Group
  package var severity: Severity
  /// One line.
  package var summary: String
  package var why: String
  package var mend: String
  package var failing: [RuleExample]
  package var passing: [RuleExample]

  package init(
    name: String, group: Group, severity: Severity, summary: String, why: String, mend: String,
    failing: [RuleExample], passing: [RuleExample]
  ) {
    self.name = name
    self.group = group
    self.severity = severity
    self.summary = summary
    self.why = why
    self.mend = mend
    self.failing = failing
    self.passing = passing
  }
}

/// A whole small project: files by path under the content folder. In failing examples `⟦` and `⟧`
/// stand around every span that must be reported (and are not part of the text), and `⟪E9⟫` stands
/// for the bytes that these digits name.
package struct RuleExample: Sendable {
  package var files: [String: String]
  package init(_ files: [String: String]) { self.files = files }

  /// The bytes of a file and the marked spans in them.
  package func content(of path: String) -> (bytes: [UInt8], marks: [ByteRange]) {
    var bytes: [UInt8] = []
    var marks: [ByteRange] = []
    var open: [Int] = []
    var digits: String?
    for scalar in (files[path] ?? "").unicodeScalars {
      switch scalar {
      case "⟦": open.append(bytes.count)
      case "⟧": if let start = open.popLast() { marks.append(ByteRange(start, bytes.count)) }
      case "⟪": digits = ""
      case "⟫":
        bytes.append(UInt8(digits ?? "", radix: 16) ?? 0)
        digits = nil
      default:
        if digits != nil {
          digits?.unicodeScalars.append(scalar)
        } else {
          bytes += Array(String(scalar).utf8)
        }
      }
    }
    return (bytes, marks.sorted())
  }
}
