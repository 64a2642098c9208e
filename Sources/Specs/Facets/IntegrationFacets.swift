package import Findings

package struct Endpoint: Sendable {
  package var section: Int32
  /// Upper case: `GET`. Several where a row names several; empty if it names none.
  package var methods: [String]
  /// As written without markup: `/v1/charges/{id}`.
  package var path: FacetText
  package var purpose: FacetText?
  package var rateLimit: FacetText?
  /// The row or line.
  package var range: ByteRange

  package init(
    section: Int32, methods: [String], path: FacetText, purpose: FacetText? = nil,
    rateLimit: FacetText? = nil, range: ByteRange
  ) {
    self.section = section
    self.methods = methods
    self.path = path
    self.purpose = purpose
    self.rateLimit = rateLimit
    self.range = range
  }
}

/// A fenced example of what is sent or received.
package struct DataExample: Sendable {
  package enum Direction: UInt8, Sendable { case request, response, unknown }
  package var section: Int32
  package var direction: Direction
  /// The first word of the fence's info string, lower case; empty if there is none.
  package var language: String
  package var node: Int32
  package var range: ByteRange

  package init(
    section: Int32, direction: Direction, language: String, node: Int32, range: ByteRange
  ) {
    self.section = section
    self.direction = direction
    self.language = language
    self.node = node
    self.range = range
  }
}

package struct FieldMapping: Sendable {
  package var section: Int32
  package var source: FacetText
  package var target: FacetText
  package var transformation: FacetText?
  package var notes: FacetText?
  package var isRequired: Bool?
  package var range: ByteRange

  package init(
    section: Int32, source: FacetText, target: FacetText, transformation: FacetText? = nil,
    notes: FacetText? = nil, isRequired: Bool? = nil, range: ByteRange
  ) {
    self.section = section
    self.source = source
    self.target = target
    self.transformation = transformation
    self.notes = notes
    self.isRequired = isRequired
    self.range = range
  }
}

/// A way in which a call fails.
package enum FailureMode: Sendable, Hashable {
  /// `429`
  case status(Int)
  /// `5xx` is 5.
  case statusClass(Int)
  case timeout, connection, unavailable, rateLimited, authentication, invalidData
  /// Anything else, by its text.
  case other
}

/// A failure and what is done about it: a row of an error table, a box of an error checklist.
package struct HandledError: Sendable {
  package var section: Int32
  /// `401/403` names two.
  package var modes: [FailureMode]
  /// The code or type as written.
  package var label: FacetText
  /// Meaning or scenario.
  package var meaning: FacetText?
  package var userMessage: FacetText?
  /// What the system does; `nil` or empty if nothing is said.
  package var response: FacetText?
  /// For a box of a checklist whether it is ticked.
  package var isDone: Bool?
  package var range: ByteRange

  package init(
    section: Int32, modes: [FailureMode], label: FacetText, meaning: FacetText? = nil,
    userMessage: FacetText? = nil, response: FacetText? = nil, isDone: Bool? = nil,
    range: ByteRange
  ) {
    self.section = section
    self.modes = modes
    self.label = label
    self.meaning = meaning
    self.userMessage = userMessage
    self.response = response
    self.isDone = isDone
    self.range = range
  }
}

package struct MonitoredMetric: Sendable {
  package var section: Int32
  package var metric: FacetText
  package var threshold: FacetText?
  package var action: FacetText?
  /// For a box of a checklist whether it is ticked.
  package var isDone: Bool?
  package var range: ByteRange

  package init(
    section: Int32, metric: FacetText, threshold: FacetText? = nil, action: FacetText? = nil,
    isDone: Bool? = nil, range: ByteRange
  ) {
    self.section = section
    self.metric = metric
    self.threshold = threshold
    self.action = action
    self.isDone = isDone
    self.range = range
  }
}

package struct EnvironmentVariable: Sendable {
  package var section: Int32
  package var name: FacetText
  /// What stands after `=`; `nil` if nothing does.
  package var value: FacetText?
  package var purpose: FacetText?
  package var range: ByteRange

  package init(
    section: Int32, name: FacetText, value: FacetText? = nil, purpose: FacetText? = nil,
    range: ByteRange
  ) {
    self.section = section
    self.name = name
    self.value = value
    self.purpose = purpose
    self.range = range
  }
}
