/// Addresses that the server keeps for itself; no file of a site starts with a dot.
enum LivePath {
  static let folder = ".specweft"
  static let script = "live.js"
  static let events = "events"
  static let findings = "findings"
  static let state = "state"
}
