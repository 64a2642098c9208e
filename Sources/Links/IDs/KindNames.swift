import Configuration

/// What families are called: the configuration's word, else the field's usual one, else the family.
struct KindNames {
  private var configured: [String: KindSettings] = [:]

  init(_ configuration: Configuration) {
    for kind in configuration.kinds { configured[kind.family] = kind }
  }

  func kind(of family: String) -> Kind {
    let settings = configured[family]
    let usual = Self.usual[family.uppercased()]
    let name = settings?.name ?? usual?.name ?? family
    let plural = settings?.plural ?? settings?.name.map(Self.plural) ?? usual?.plural ?? family
    return Kind(family: family, name: name, plural: plural, items: [])
  }

  /// English plurals are regular enough for the words that name kinds.
  static func plural(_ name: String) -> String {
    if name.hasSuffix("y"), let before = name.dropLast().last, !"aeiou".contains(before) {
      return name.dropLast() + "ies"
    }
    if name.hasSuffix("s") || name.hasSuffix("x") || name.hasSuffix("ch") { return name + "es" }
    return name + "s"
  }

  private static func named(_ name: String) -> (name: String, plural: String) {
    (name, plural(name))
  }

  private static let usual: [String: (name: String, plural: String)] = [
    "DOCUMENT": named("Document"),
    "AC": ("Acceptance criterion", "Acceptance criteria"),
    "ADR": named("Decision"),
    "ARCH": named("Architecture requirement"),
    "ASM": named("Assumption"),
    "BR": named("Business rule"),
    "BUG": named("Defect"),
    "CON": named("Constraint"),
    "CR": named("Change request"),
    "DEC": named("Decision"),
    "DEP": named("Dependency"),
    "E": named("Epic"),
    "EPIC": named("Epic"),
    "F": named("Feature"),
    "FEAT": named("Feature"),
    "FR": named("Functional requirement"),
    "GAP": named("Gap"),
    "HAZ": named("Hazard"),
    "INT": named("Interface requirement"),
    "NFR": named("Non-functional requirement"),
    "PRD": named("Product requirement"),
    "Q": named("Question"),
    "R": named("Risk"),
    "REQ": named("Requirement"),
    "REQ-I": named("Integration requirement"),
    "RFC": ("Request for comments", "Requests for comments"),
    "RISK": named("Risk"),
    "SC": ("Success criterion", "Success criteria"),
    "SEC": named("Security requirement"),
    "SRS": named("Software requirement"),
    "SWR": named("Software requirement"),
    "SYS": named("System requirement"),
    "T": named("Task"),
    "TASK": named("Task"),
    "TC": named("Test case"),
    "TEST": named("Test"),
    "UC": named("Use case"),
    "UR": named("User requirement"),
    "US": named("User story"),
  ]
}
