/// The English labels of relations, folded: lower case, letters and digits only.
enum RelationLabels {
  struct Entry {
    var relation: Relation
    var isInverse: Bool
    var labels: [String]

    init(_ relation: Relation, inverse: Bool = false, _ labels: [String]) {
      self.relation = relation
      isInverse = inverse
      self.labels = labels
    }
  }

  /// Clear wherever they stand.
  static let everywhere = [
    Entry(
      .dependsOn,
      [
        "blockedby", "corefeatures", "dependencies", "dependenciesandprerequisites", "dependency",
        "dependson", "externaldependencies", "internaldependencies", "othersystems",
        "prerequisite", "prerequisiterequirements", "prerequisites",
        "prerequisitesanddependencies", "relieson", "requirementdependencies", "restson",
        "upstreamdependencies",
      ]),
    Entry(
      .dependsOn, inverse: true,
      [
        "blocks", "dependents", "downstreamdependencies", "neededby", "prerequisitefor",
        "requiredby",
      ]
    ),
    Entry(.derivesFrom, ["derivedfrom", "derivesfrom", "parentrequirements"]),
    Entry(
      .derivesFrom, inverse: true,
      ["childrequirements", "derivedrequirements", "refinedby", "subrequirements"]),
    Entry(.satisfies, ["requirementssatisfied", "satisfies", "satisfiesrequirements", "tracesto"]),
    Entry(.satisfies, inverse: true, ["implementedby", "satisfiedby"]),
    Entry(.affects, ["affecteditems", "affectedrequirements", "affects"]),
    Entry(.supersedes, ["supersedes"]),
    Entry(.supersedes, inverse: true, ["supersededby"]),
    Entry(
      .relatedTo,
      [
        "furtherreading", "nonblockingdependencies", "references", "related", "relatedto",
        "seealso",
      ]),
  ]

  static let keysAndColumns = [
    Entry(.dependsOn, ["after", "needs", "requires"]),
    Entry(
      .derivesFrom,
      [
        "epic", "origin", "parent", "parentepic", "parentid", "parentrequirement", "parentstory",
        "refines", "source", "sourceid", "sourcerequirement", "story", "userstory",
      ]),
    Entry(.derivesFrom, inverse: true, ["children"]),
    Entry(
      .satisfies,
      [
        "addresses", "covers", "fulfills", "fulfils", "implements", "implementsrequirements",
        "realises", "realizes",
      ]),
    Entry(.satisfies, inverse: true, ["coveredby", "realisedby", "realizedby"]),
    Entry(.verifies, ["validates", "verifies"]),
    Entry(
      .affects,
      ["affected", "affectedfeatures", "affectedintegrations", "affectedsystems", "threatens"]),
    Entry(.affects, inverse: true, ["threatenedby"]),
    Entry(.mitigates, ["mitigatedrisks", "mitigates"]),
    Entry(.mitigates, inverse: true, ["mitigatedby"]),
    Entry(.supersedes, ["obsoletes", "replaces"]),
    Entry(.supersedes, inverse: true, ["obsoletedby", "replacedby"]),
  ]

  static let keys = [
    Entry(
      .specifiedBy,
      [
        "apicontract", "apidefinition", "apispec", "apispecification", "apispecpath", "asyncapi",
        "asyncapispec", "contractfile", "interfacespec", "openapi", "openapispec",
        "openapispecification", "schema", "specfile", "specifiedby",
      ]),
    Entry(.specifiedBy, inverse: true, ["specifies"]),
    Entry(.affects, inverse: true, ["risks"]),
  ]

  static let headings = [
    Entry(.satisfies, ["implementsrequirements", "requirementsimplemented"])
  ]

  /// What a test case verifies; of anything else, what it has to do with.
  static let requirements: Set<String> = [
    "coveredrequirements", "req", "reqid", "reqids", "reqs", "requirement", "requirementid",
    "requirementids", "requirements", "requirementscovered", "verifiesrequirement",
    "verifiesrequirements",
  ]

  /// Where an item names the test cases that verify it.
  static let tests: Set<String> = [
    "acceptancetests", "tc", "tcs", "test", "testcase", "testcaseid", "testcaseids", "testcases",
    "testcoverage", "testedby", "testid", "testids", "tests", "validatedby", "verification",
    "verifiedby",
  ]

  static let narrativeColumns: Set<String> = [
    "action", "comment", "comments", "description", "details", "expected", "expectedresult",
    "note", "notes", "rationale", "remark", "remarks", "steps", "summary", "title",
  ]
}
