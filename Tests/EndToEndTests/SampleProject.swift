extension Project {
  /// A site with every level of items and a clean bill of health.
  static func payments() throws -> Project {
    try Project([
      "Content/README.md": "# Payments\n\nStart with [INT-001](interfaces/INT-001-ledger.md).\n",
      "Content/interfaces/INT-001-ledger.md": """
      ---
      id: INT-001
      status: Draft
      priority: Must Have
      ---
      # INT-001: Ledger

      ## Dependencies

      - FR-001

      See the [interface](../api/ledger.yaml) and ![the flow](../assets/flow%20chart.svg).
      """,
      "Content/requirements.md": """
      # Requirements

      ### FR-001: Book a payment

      **Status:** Approved

      ### FR-002: Reverse a payment

      Rests on FR-001.
      """,
      "Content/tests.md": """
      # Tests

      | TC ID | Requirement | Expectation |
      | --- | --- | --- |
      | TC-001 | FR-001 | booked once |
      | TC-002 | FR-002 | reversed once |
      """,
      "Content/api/ledger.yaml": "openapi: 3.1.0\n",
      "Content/assets/flow chart.svg":
        "<svg xmlns='http://www.w3.org/2000/svg'><title>Flow</title></svg>\n",
    ])
  }

  /// The same with two errors: an unknown ID and a broken link.
  static func faulty() throws -> Project {
    let project = try Project.payments()
    try project.write(
      "# Faults\n\nRests on FR-009 and [nothing](nowhere.md).\n", to: "Content/faults.md")
    return project
  }
}
