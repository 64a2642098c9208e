/// The headings that each facet goes by; case, emoji, numbering and punctuation aside.
enum FacetHeadings {
  /// Aliases in one text each, with commas between them.
  static let aliases: [(kind: FacetKind, labels: String)] = [
    (
      .userStory,
      """
      user story, user stories, use case, use cases, primary use case, additional use cases, \
      requirement statement, stories, user scenarios, user journeys, benutzergeschichte, \
      anwendungsfälle, historias de usuario, casos de uso, récits utilisateur, cas d'utilisation, \
      사용자 스토리, 유스케이스, ユーザーストーリー, ユースケース, 用户故事, 用例
      """
    ),
    (
      .interface,
      """
      interface type, interface specification, interface details, interface attributes, \
      interface, interface definition, schnittstelle, schnittstellentyp, tipo de interfaz, \
      type d'interface, 인터페이스, インターフェース, 接口类型
      """
    ),
    (
      .externalSystem,
      """
      external system, external systems, external service, service details, api details, \
      service/api details, integration target, api specification, system details, \
      provider details, provider information, service information, system information, \
      third-party service, provider, api overview, external system details, \
      vendor information, vendor contact, externes system, sistema externo, système externe, \
      외부 시스템, 外部システム, 外部系统
      """
    ),
    (
      .authentication,
      """
      authentication & security, authentication, authentication and authorization, \
      authorization, security, security & compliance, security considerations, \
      security requirements, security and privacy, auth, access control, credentials, \
      authentifizierung, sicherheit, autenticación, seguridad, authentification, sécurité, \
      인증, 보안, 認証, セキュリティ, 认证, 安全
      """
    ),
    (
      .endpoints,
      """
      endpoints, endpoint, key endpoints, api endpoints, api endpoints used, endpoint/connection, \
      endpoints used, connection, connection details, rest endpoints, http endpoints, \
      webhook endpoints, routes, api routes, endpunkte, puntos de acceso, points de terminaison, \
      엔드포인트, エンドポイント, 端点
      """
    ),
    (
      .dataExchange,
      """
      data exchange, exchanged data, request format, response format, request/response examples, \
      request and response examples, request/response mapping, request/response, \
      request example, response example, example request, example response, \
      sample request, sample response, request, response, request body, response body, \
      request payload, response payload, payload examples, payload, data formats, \
      message format, message formats, datenaustausch, intercambio de datos, \
      échange de données, 데이터 교환, データ交換, 数据交换
      """
    ),
    (
      .dataMapping,
      """
      data mapping, data mappings, field mapping, field mappings, mapping table, \
      datenzuordnung, feldzuordnung, mapeo de datos, correspondance des données, \
      데이터 매핑, データマッピング, 数据映射
      """
    ),
    (
      .errorHandling,
      """
      error handling, errors, error codes, error cases, error responses, error scenarios, \
      exception handling, failure handling, failure modes, failure mode, error management, \
      error handling and recovery, fehlerbehandlung, fehlerfälle, manejo de errores, \
      gestión de errores, gestion des erreurs, 오류 처리, 오류 계약, エラー処理, \
      エラーハンドリング, 错误处理
      """
    ),
    (
      .limits,
      """
      non-functional requirements, nfr, nfrs, sla and performance, \
      sla, slas, performance requirements, performance, rate limits & performance, rate limits, \
      rate limiting, limits, quotas, service levels, service level, service level agreement, \
      performance and scalability, performance considerations, performance targets, \
      quality requirements, limits and quotas, nichtfunktionale anforderungen, leistung, \
      requisitos no funcionales, rendimiento, exigences non fonctionnelles, \
      비기능 요구, 비기능 요구사항, 非機能要件, 非功能需求
      """
    ),
    (
      .checklist,
      """
      acceptance criteria, success criteria, completion criteria, definition of done, \
      exit criteria, acceptance, done criteria, acceptance checks, acceptance scenarios, \
      checklist, definition of ready, abnahmekriterien, \
      akzeptanzkriterien, criterios de aceptación, critères d'acceptation, 수용 기준, 완료 정의, \
      受け入れ基準, 验收标准
      """
    ),
    (
      .dependencies,
      """
      dependencies, dependency, prerequisites, prerequisite requirements, prerequisite, \
      infrastructure dependencies, external dependencies, internal dependencies, \
      blocking dependencies, non-blocking dependencies, feature dependencies, technical dependencies, story dependencies, \
      epic dependencies, critical dependencies, depends on, abhängigkeiten, voraussetzungen, \
      dependencias, requisitos previos, dépendances, prérequis, 의존성, 사전조건, 依存関係, \
      前提条件, 依赖, 依赖关系
      """
    ),
    (
      .dependencyMatrix,
      """
      dependencies matrix, dependency matrix, integration matrix, abhängigkeitsmatrix, \
      matriz de dependencias, matrice des dépendances, 의존성 매트릭스, 依存関係マトリックス, \
      依赖矩阵
      """
    ),
    (
      .traceability,
      """
      traceability, traceability matrix, requirements traceability, traceability table, \
      requirements traceability matrix, rückverfolgbarkeit, trazabilidad, traçabilité, \
      추적성, トレーサビリティ, 可追溯性
      """
    ),
    (
      .risks,
      """
      risks, risk, common risks, risk register, risk assessment, risks & issues, \
      risks & mitigations, risks & mitigation, risk mitigation, risk analysis, known risks, \
      technical risks, operational risks, critical risks, business risks, security risks, \
      risiken, riesgos, risques, 위험, 리스크, 위험과 제약, リスク, 风险
      """
    ),
    (
      .assumptions,
      "assumptions, assumption, annahmen, supuestos, hypothèses, 가정, 前提, 仮定, 假设"
    ),
    (
      .openQuestions,
      """
      open questions, questions, open issues, open points, unresolved questions, \
      offene fragen, offene punkte, preguntas abiertas, questions ouvertes, \
      미해결 질문, 열린 질문, 未解決の質問, 未决问题
      """
    ),
    (
      .monitoring,
      """
      monitoring & alerting, monitoring, alerting, alerts, metrics to track, observability, \
      monitoring and logging, monitoring and observability, health checks, \
      überwachung, monitoreo, supervision, surveillance, 모니터링, 관측, 監視, モニタリング, 监控
      """
    ),
    (
      .testing,
      """
      testing strategy, testing, test strategy, test plan, testing plan, testing approach, \
      unit tests, integration tests, performance tests, contract tests, end-to-end tests, \
      testing requirements, verification strategy, teststrategie, tests, pruebas, \
      stratégie de test, 테스트 전략, 테스트, テスト戦略, テスト, 测试, 测试策略
      """
    ),
    (
      .rollback,
      """
      rollback plan, rollback, rollback strategy, rollback steps, backout plan, \
      rollback procedure, failure scenarios, fallback plan, rückfallplan, plan de reversión, \
      plan de retour arrière, 롤백 계획, 롤백, 롤백과 복구, ロールバック計画, 回滚计划
      """
    ),
    (
      .launch,
      """
      launch plan, launch, rollout plan, rollout, release plan, deployment plan, go-live plan, \
      rollout strategy, launch phases, einführungsplan, plan de lanzamiento, \
      plan de lancement, 출시 계획, リリース計画, 发布计划
      """
    ),
    (
      .scope,
      """
      scope, spec scope, in scope, project scope, umfang, alcance, périmètre, 범위, 포함, \
      スコープ, 范围
      """
    ),
    (
      .outOfScope,
      """
      out of scope, non-goals, not in scope, exclusions, nicht im umfang, \
      fuera de alcance, hors périmètre, 제외 범위, 제외, スコープ外, 超出范围
      """
    ),
    (
      .deliverables,
      """
      deliverables, expected deliverable, expected deliverables, deliverable, \
      documentation requirements, liefergegenstände, \
      lieferergebnisse, entregables, livrables, 산출물, 成果物, 交付物
      """
    ),
    (
      .environment,
      """
      environment variables, environment configuration, environment variable, env vars, \
      environment, environment settings, configuration variables, umgebungsvariablen, \
      variables de entorno, variables d'environnement, 환경 변수, 環境変数, 环境变量
      """
    ),
    (
      .changeHistory,
      """
      change history, revision history, version history, document history, changelog, \
      revisions, revision log, status log, status history, änderungshistorie, änderungsverlauf, \
      historial de cambios, historique des modifications, historique des versions, \
      변경 이력, 変更履歴, 改訂履歴, 变更历史, 修订历史
      """
    ),
    (
      .approvals,
      """
      approvals, approval, stakeholder approval, stakeholder approvals, sign-off, \
      sign-offs, stakeholder sign-off, approval history, review & approval, \
      reviews and approvals, freigabe, freigaben, aprobaciones, approbations, 승인, 承認, 审批
      """
    ),
  ]

  /// Headings of checklists that say when something is done.
  static let acceptance = """
    acceptance criteria, success criteria, completion criteria, definition of done, exit criteria, \
    acceptance, done criteria, acceptance checks, acceptance scenarios, abnahmekriterien, \
    akzeptanzkriterien, criterios de aceptación, critères d'acceptation, 수용 기준, 완료 정의, \
    受け入れ基準, 验收标准
    """

  /// Words that may stand before an alias and add nothing to it: `Known Limits`.
  static let prefixes: [StaticString] = [
    "common", "key", "main", "known", "potential", "primary", "additional", "other", "expected",
    "required", "general", "integration", "project",
  ]

  /// Words that may stand behind an alias and add nothing to it: `Error Handling Strategy`.
  static let suffixes: [StaticString] = [
    "strategy", "plan", "requirements", "considerations", "details", "overview", "specification",
    "specifications", "information", "section", "table", "list", "summary", "approach", "used",
  ]

  /// The facets whose inner headings say what a part of them is about: `### Security` under risks.
  /// Only the facets listed may start inside.
  static func allows(_ inner: FacetKind, inside outer: FacetKind) -> Bool {
    // They close a document, whatever section stands last: `**Stakeholder Approval:**`.
    if inner == .approvals || inner == .changeHistory { return true }
    return switch outer {
    case .risks, .errorHandling, .assumptions: inner == .assumptions || inner == .openQuestions
    case .testing, .monitoring: inner == .checklist && outer == .testing
    case .rollback, .checklist, .changeHistory, .approvals, .openQuestions, .deliverables,
      .outOfScope:
      false
    case .scope: [.outOfScope, .deliverables, .assumptions, .dependencies].contains(inner)
    case .launch: [.checklist, .rollback, .risks, .monitoring, .approvals].contains(inner)
    case .dependencies:
      [.dependencyMatrix, .traceability, .risks, .assumptions, .openQuestions].contains(inner)
    case .traceability: [.changeHistory, .dependencyMatrix].contains(inner)
    default: true
    }
  }
}
