/// Why a site cannot be served, in one lower-case sentence, and what to do about it.
package struct ServerFailure: Error, Equatable, Sendable {
  package var sentence: String
  package var help: String?
}
