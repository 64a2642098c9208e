/// How far a document or item has come, whatever word its status uses.
package enum Stage: UInt8, Sendable, CaseIterable {
  /// Still being written: draft, proposed, open, pending.
  case draft
  case review
  /// Agreed: approved, accepted, final.
  case approved
  /// Agreed and built: implemented, released, done.
  case done
  /// Still there, but nothing new is to rest on it.
  case deprecated
  /// Gone: superseded, retired, withdrawn, rejected.
  case ended
}

extension Stage {
  /// Reads what people write: `Draft`, `✅ Approved (2026-01-02)`, `In Prüfung`. `nil` for words that
  /// say nothing certain about it (*In Progress* may be the text or the work), and where several are
  /// offered (`Draft | Approved`).
  package init?(_ text: String) {
    guard let stage = ScaleWords(text).first(in: Self.phrases, alone: false) else { return nil }
    self = stage
  }

  /// People may rely on it: it is agreed, and not on its way out.
  package var isAgreed: Bool { self == .approved || self == .done }

  /// Nothing should rest on it any more.
  package var isObsolete: Bool { self == .deprecated || self == .ended }

  private static let phrases: [String: Stage] = ScaleWords.table([
    (
      .draft,
      """
      draft,drafting,wip,proposed,proposal,open,pending,new,idea,outline,not approved,
      not accepted,under construction,
      entwurf,vorschlag,vorgeschlagen,offen,neu,ausstehend,
      brouillon,ébauche,proposé,proposée,ouvert,nouveau,
      borrador,propuesto,propuesta,abierto,abierta,pendiente,nuevo,초안,草案
      """
    ),
    (
      .review,
      """
      review,in review,under review,for review,reviewing,ready for,awaiting review,
      awaiting approval,pending review,pending approval,
      in prüfung,prüfung,in review,en revue,en révision,en revisión,revisión,검토
      """
    ),
    (
      .approved,
      """
      approved,accepted,agreed,final,finalized,finalised,baselined,baseline,ratified,adopted,
      active,effective,stable,signed,published,
      genehmigt,freigegeben,abgenommen,akzeptiert,angenommen,gültig,
      approuvé,approuvée,accepté,acceptée,validé,validée,adopté,
      aprobado,aprobada,aceptado,aceptada,vigente,승인
      """
    ),
    (
      .done,
      """
      done,implemented,released,complete,completed,delivered,deployed,live,shipped,verified,
      in production,closed,finished,
      umgesetzt,erledigt,fertig,abgeschlossen,implementiert,veröffentlicht,geschlossen,
      terminé,terminée,implémenté,livré,réalisé,fermé,
      implementado,implementada,hecho,terminado,completado,cerrado,완료
      """
    ),
    (
      .deprecated,
      "deprecated,deprecating,sunset,veraltet,obsolète,déprécié,obsoleto,obsoleta"
    ),
    (
      .ended,
      """
      obsolete,superseded,retired,withdrawn,rejected,replaced,archived,cancelled,canceled,
      abandoned,removed,declined,discarded,decommissioned,
      abgelöst,ersetzt,zurückgezogen,abgelehnt,verworfen,archiviert,entfallen,gestrichen,
      remplacé,remplacée,retiré,rejeté,rejetée,abandonné,annulé,
      reemplazado,reemplazada,retirado,rechazado,rechazada,cancelado,archivado
      """
    ),
  ])
}
