/// The headers that the columns of each facet's tables go by.
enum FacetColumns {
  /// Aliases with commas between them; one with `!` before it is said of nothing else, and counts
  /// for recognising a table without its heading.
  static let aliases: [(kind: FacetKind, role: ColumnRole, labels: String)] = [
    (.userStory, .role, "!as a, !as an, role, actor, user, persona, user type"),
    (.userStory, .want, "!i want, !i want to, want, goal, need, action"),
    (.userStory, .benefit, "!so that, benefit, value, reason"),
    (.userStory, .title, "story, user story, title, name, use case"),

    (
      .endpoints, .method,
      "method, http method, verb, http verb, methode, método, méthode, 메서드, メソッド, 方法"
    ),
    (
      .endpoints, .path,
      "!endpoint, path, url, uri, route, resource, endpoints, pfad, ruta, chemin, 경로, パス, 路径"
    ),
    (
      .endpoints, .purpose,
      "purpose, description, summary, usage, use, notes, zweck, propósito, objet, 용도, 목적, 説明, 用途"
    ),
    (.endpoints, .rateLimit, "rate limit, rate limits, limit, limits, quota"),

    (
      .dataMapping, .source,
      """
      source, !source field, from, !your field, !internal field, !our field, !local field, \
      input field, source column, source attribute, !quellfeld, quelle, campo de origen, origen, \
      champ source, 원본 필드, ソース項目, 源字段
      """
    ),
    (
      .dataMapping, .target,
      """
      target, !target field, destination, !destination field, to, !api field, !external field, \
      !provider field, !their field, target column, target attribute, !zielfeld, ziel, \
      campo de destino, destino, champ cible, 대상 필드, ターゲット項目, 目标字段
      """
    ),
    (
      .dataMapping, .transformation,
      """
      transformation, transform, conversion, rule, mapping rule, transformation rule, mapping, \
      transformación, umwandlung, 변환, 変換, 转换
      """
    ),
    (
      .dataMapping, .required,
      "required, mandatory, required?, pflicht, requerido, requis, 필수, 必須, 必填"
    ),
    (
      .dataMapping, .notes,
      "notes, note, comment, comments, remarks, description, anmerkungen, notas, 비고, 備考, 备注"
    ),

    (
      .errorHandling, .errorType,
      """
      !error type, !error, error name, !failure mode, !failure, !exception, error condition, \
      error case, !failure type, fehlerart, fehler, tipo de error, type d'erreur
      """
    ),
    (
      .errorHandling, .errorCode,
      """
      !error code, code, !status code, !http status, !http code, !response code, status, \
      !http status code, !fehlercode, código de error, code d'erreur, !오류 코드, 코드, 상태/코드, \
      상태·코드, エラーコード, 错误代码
      """
    ),
    (
      .errorHandling, .meaning,
      """
      meaning, scenario, description, condition, cause, when, situation, trigger, reason, \
      bedeutung, significado, signification, 의미, 조건, 意味, 含义
      """
    ),
    (
      .errorHandling, .userMessage,
      """
      !user-facing message, !user message, message, message to user, shown to user, \
      user sees, displayed message, error message, benutzermeldung, 사용자 노출 문구
      """
    ),
    (
      .errorHandling, .response,
      """
      !system response, !system action, handling, !error handling, response, action, recovery, \
      resolution, mitigation, fix, retry, behavior, behaviour, handling strategy, \
      recovery action, strategy, reaktion, systemreaktion, behandlung, respuesta, réponse, \
      호출자 대응, 対応, 处理
      """
    ),

    (
      .interface, .attribute,
      "attribute, aspect, property, field, item, parameter, element, name, key, merkmal, campo, champ, 항목, 속성"
    ),
    (
      .interface, .value,
      "value, specification, requirement, detail, details, description, target, wert, valor, valeur, 값, 설계"
    ),

    (
      .monitoring, .metric,
      "metric, metrics, signal, indicator, kpi, alert, check, metrik, métrica, métrique, 신호, 지표"
    ),
    (
      .monitoring, .threshold,
      """
      !alert threshold, !threshold, !alert condition, !alert when, !alert level, condition, \
      target, limit, trigger, schwellwert, umbral, seuil, 경고·심각 기준, 경고/심각 기준, しきい値
      """
    ),
    (
      .monitoring, .action,
      "action, response, escalation, alert action, runbook, aktion, maßnahme, acción, 대응, 対応"
    ),

    (
      .dependencyMatrix, .integration,
      "integration, interface, system, component, service, id, requirement"
    ),
    (.dependencyMatrix, .coreFeatures, "!core features, !core feature, !features, kernfunktionen"),
    (
      .dependencyMatrix, .otherSystems,
      "!other systems, !other system, !systems, !other integrations"
    ),
    (
      .dependencyMatrix, .criticality,
      "criticality, priority, importance, kritikalität, criticidad, criticité"
    ),

    (
      .traceability, .artifactType,
      "!artifact type, !artefact type, artifact, artefact, type, artefakttyp, artefakt"
    ),
    (
      .traceability, .reference,
      "reference, references, id, link, location, referenz, referencia, référence"
    ),
    (.traceability, .notes, "notes, note, comment, comments, description, anmerkungen"),

    (.dependencies, .id, "id, ref, reference, requirement, req id, item, dependency id"),
    (.dependencies, .title, "dependency, name, title, system, service, component, depends on"),
    (.dependencies, .description, "description, notes, reason, purpose, impact, details, type"),
    (.dependencies, .status, "status, state"),

    (.risks, .id, "id, risk id, #, no, nr, ref"),
    (
      .risks, .title,
      """
      !risk, !risk description, description, title, issue, event, threat, !위험 또는 제약, 위험, \
      risiko, riesgo, risque
      """
    ),
    (.risks, .category, "category, type, area, kind, kategorie, categoría, catégorie"),
    (
      .risks, .likelihood,
      """
      !likelihood, !probability, prob, p, l, chance, eintrittswahrscheinlichkeit, probabilidad, \
      probabilité
      """
    ),
    (.risks, .impact, "impact, i, severity, consequence, effect, auswirkung, impacto, 영향"),
    (
      .risks, .mitigation,
      "mitigation, mitigations, mitigation strategy, response, treatment, countermeasure, maßnahme, mitigación, atténuation, 대응"
    ),
    (.risks, .owner, "owner, responsible, assignee, verantwortlich, responsable, 책임 역할"),
    (.risks, .status, "status, state, estado, statut"),

    (.assumptions, .id, "id, #, no"),
    (.assumptions, .title, "assumption, description, title"),
    (.assumptions, .impact, "impact, impact if false, risk if wrong"),
    (.assumptions, .mitigation, "mitigation, validation, how to validate"),
    (.assumptions, .owner, "owner, responsible"),
    (.assumptions, .status, "status, state"),

    (.openQuestions, .id, "id, #, no"),
    (.openQuestions, .title, "question, !open question, issue, description, title, topic"),
    (.openQuestions, .mitigation, "answer, resolution, decision, proposal"),
    (.openQuestions, .owner, "owner, responsible, who, assignee"),
    (.openQuestions, .status, "status, state"),

    (
      .environment, .variable,
      "!environment variable, !env variable, !env var, variable, name, key, variables, 환경 변수, 環境変数"
    ),
    (.environment, .value, "value, default, default value, example, wert, valor, valeur"),
    (
      .environment, .purpose,
      "purpose, description, notes, usage, meaning, zweck, beschreibung, descripción"
    ),

    (.changeHistory, .version, "version, revision, rev, ver, versión, 버전, 版本, バージョン"),
    (.changeHistory, .date, "date, datum, fecha, changed on, 날짜, 日期, 日付"),
    (.changeHistory, .author, "author, by, editor, changed by, autor, auteur, 작성자, 作者, 作成者"),
    (
      .changeHistory, .description,
      """
      description, change, changes, summary, change description, notes, what changed, comment, \
      beschreibung, änderung, descripción, cambio, modification, 변경 내용, 说明, 変更内容
      """
    ),
    (
      .changeHistory, .approvedBy,
      "approved by, approver, approval, reviewed by, freigegeben von, aprobado por, approuvé par"
    ),

    (
      .approvals, .role,
      "role, function, stakeholder, team, department, position, rolle, rol, rôle, 역할"
    ),
    (.approvals, .name, "name, approver, person, approved by, signatory, nombre, nom, 이름"),
    (.approvals, .date, "date, approval date, datum, fecha, 날짜"),
    (
      .approvals, .approved,
      "!signature, !approved, !sign-off, !signoff, !approval, decision, status, unterschrift, firma"
    ),

    (.testing, .title, "test, test type, type, level, title, name, phase, step, scenario, item"),
    (
      .testing, .description,
      "description, approach, scope, details, goal, notes, timeline, coverage"
    ),
    (.testing, .status, "status, state, done"),
  ]

  /// Facets whose tables are read by the same columns.
  static let alike: [(kind: FacetKind, as: FacetKind)] = [
    (.externalSystem, .interface), (.authentication, .interface), (.limits, .interface),
    (.rollback, .testing), (.launch, .testing), (.scope, .testing), (.outOfScope, .testing),
    (.deliverables, .testing),
  ]

  /// A header row that says which facet the table is, whatever its heading is.
  struct Shape {
    var kind: FacetKind
    /// Columns that must be there.
    var columns: [ColumnRole]
    /// How many of them must go by a header that is said of nothing else.
    var distinct: Int
    /// The first of `columns` is one of the table's first two: a status at the end is no code.
    var startsTable = false
  }

  /// More telling ones first.
  static let shapes: [Shape] = [
    Shape(kind: .endpoints, columns: [.method, .path], distinct: 0),
    Shape(kind: .dependencyMatrix, columns: [.integration, .coreFeatures], distinct: 1),
    Shape(kind: .dependencyMatrix, columns: [.integration, .otherSystems], distinct: 1),
    Shape(kind: .traceability, columns: [.artifactType, .reference], distinct: 1),
    Shape(kind: .dataMapping, columns: [.source, .target, .transformation], distinct: 0),
    Shape(kind: .dataMapping, columns: [.source, .target], distinct: 2),
    Shape(
      kind: .errorHandling, columns: [.errorCode, .meaning, .response], distinct: 1,
      startsTable: true),
    Shape(
      kind: .errorHandling, columns: [.errorCode, .response], distinct: 1, startsTable: true),
    Shape(
      kind: .errorHandling, columns: [.errorCode, .meaning], distinct: 1, startsTable: true),
    Shape(kind: .errorHandling, columns: [.errorType, .response], distinct: 2),
    Shape(kind: .errorHandling, columns: [.errorType, .errorCode, .response], distinct: 1),
    Shape(kind: .monitoring, columns: [.metric, .threshold], distinct: 1),
    Shape(kind: .changeHistory, columns: [.version, .date, .description], distinct: 0),
    Shape(kind: .changeHistory, columns: [.version, .date, .author], distinct: 0),
    Shape(kind: .risks, columns: [.title, .likelihood, .impact], distinct: 1),
    Shape(kind: .risks, columns: [.title, .mitigation], distinct: 1),
    Shape(kind: .approvals, columns: [.role, .name, .approved], distinct: 1),
    Shape(kind: .environment, columns: [.variable, .purpose], distinct: 1),
    Shape(kind: .environment, columns: [.variable, .value], distinct: 1),
    Shape(kind: .userStory, columns: [.role, .want], distinct: 2),
  ]
}
