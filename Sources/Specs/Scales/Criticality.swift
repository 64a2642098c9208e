/// The one scale of how much something matters, whatever words a project uses for it.
package enum Criticality: Int, Sendable, Comparable, CaseIterable {
  /// Won't, P4 and below.
  case excluded, low, medium, high, critical

  package static func < (left: Criticality, right: Criticality) -> Bool {
    left.rawValue < right.rawValue
  }
}

extension Criticality {
  /// Reads what people write: `Must Have`, `**High**`, `🔴 Critical`, `P1 (high)`, `Hoch`.
  ///
  /// The first word that names a level counts, if no other level stands beside it as an
  /// alternative (`High/Medium`). Numbers alone say nothing here: see `CriticalityScale`.
  package init?(_ text: String) {
    let words = ScaleWords(text)
    guard let level = words.first(in: Self.phrases, alone: true) else { return nil }
    self = level
  }

  /// The level on the scale of three that all vocabularies share, and 0 for what is left out.
  ///
  /// Critical and High are both the top: one project's Must Have is the Critical of the next and
  /// the High of a third.
  package var step: Int {
    switch self {
    case .excluded: 0
    case .low: 1
    case .medium: 2
    case .high, .critical: 3
    }
  }

  /// Folded words and pairs of words.
  private static let phrases: [String: Criticality] = ScaleWords.table([
    (
      .critical,
      """
      critical,must,must have,mandatory,required,blocker,blocking,urgent,highest,very high,
      essential,vital,p0,prio 0,
      kritisch,muss,pflicht,zwingend,sehr hoch,höchste,
      critique,obligatoire,indispensable,très haute,
      crítico,crítica,critico,critica,obligatorio,obligatoria,muy alta,muy alto
      """
    ),
    (
      .high,
      """
      high,major,p1,prio 1,hoch,haute,haut,élevé,élevée,elevé,elevée,alto,alta
      """
    ),
    (
      .medium,
      """
      medium,med,mid,moderate,normal,important,should,should have,p2,prio 2,
      mittel,wichtig,soll,sollte,moyen,moyenne,importante,medio,media,moderado,moderada
      """
    ),
    (
      .low,
      """
      low,lowest,very low,minor,trivial,optional,could,could have,nice to,nice,p3,prio 3,
      niedrig,gering,kann,könnte,faible,basse,bas,optionnel,optionnelle,facultatif,
      bajo,baja,opcional
      """
    ),
    (
      .excluded,
      """
      wont,wont have,won t,would,will not,out of,p4,p5,prio 4,prio 5,wird nicht
      """
    ),
  ])
}
