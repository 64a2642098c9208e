import Testing

/// Fails with the faults, one a line, when there are any.
func expectNone(_ faults: [String], sourceLocation: SourceLocation = #_sourceLocation) {
  let shown = faults.prefix(40).joined(separator: "\n")
  let rest = faults.count > 40 ? "\n… and \(faults.count - 40) more" : ""
  #expect(
    faults.isEmpty, "\(faults.count) faults:\n\(shown)\(rest)", sourceLocation: sourceLocation)
}
