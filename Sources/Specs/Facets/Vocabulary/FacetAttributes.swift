/// The labels that attributes go by.
enum FacetAttributes {
  /// Labels that mean the same in every section that holds attributes.
  static let aliases: [(role: AttributeRole, labels: String)] = [
    (.interfaceType, "interface type, integration type, schnittstellentyp, tipo de interfaz"),
    (
      .transport,
      "protocol, transport, communication protocol, protokoll, protocolo, protocole, 프로토콜"
    ),
    (.direction, "direction, data direction, data flow direction, richtung, dirección, 방향"),
    (
      .synchrony,
      "sync type, synchronization, synchronisation, sync mode, synchrony, sync, communication mode"
    ),
    (
      .systemName,
      """
      system name, service name, external system, external service, service, api name, \
      third-party service, systemname, system
      """
    ),
    (.provider, "provider, vendor, company, supplier, anbieter, proveedor, fournisseur, 제공자, 提供者"),
    (
      .documentation,
      """
      documentation, api documentation, api docs, docs, documentation url, docs url, \
      external documentation, dokumentation, documentación
      """
    ),
    (
      .sandboxURL,
      "sandbox/test url, sandbox url, sandbox, test url, staging url, test environment, sandbox base url, test base url"
    ),
    (
      .productionURL,
      """
      production url, base url, url, production, endpoint url, api url, production base url, \
      endpoint, service url, host, live url
      """
    ),
    (.apiType, "api type, api style, api protocol"),
    (.serviceLevel, "sla, sla/uptime, service level, service level agreement"),
    (.vendorContact, "vendor contact, support contact, contact, support, provider contact"),
    (
      .authMethod,
      """
      auth method, authentication, authentication method, auth, auth type, authentication type, \
      auth flow, authorization, authentifizierung, autenticación, authentification, 인증
      """
    ),
    (
      .credentialStorage,
      """
      credentials storage, credential storage, credentials location, credential location, \
      token storage, secret storage, secrets storage, key storage, credentials
      """
    ),
    (
      .tokenRefresh,
      "token refresh, token renewal, token rotation, token lifetime, refresh, token expiry, key rotation"
    ),
    (
      .encryption,
      "encryption, data encryption, encryption in transit, encryption at rest, tls, ssl/tls, verschlüsselung, cifrado"
    ),
    (
      .scopes,
      "scopes, scopes required, required scopes, oauth scopes, permissions, required permissions"
    ),
    (
      .ipAllowList,
      "ip whitelisting, ip whitelist, ip allowlist, ip allow list, ip allowlisting, ip restrictions, allowed ips, ip lists"
    ),
    (
      .availability,
      "availability, uptime, expected uptime, verfügbarkeit, disponibilidad, disponibilité, 가용성"
    ),
    (
      .latency,
      "latency, response time, response times, p95 latency, p99 latency, max latency, antwortzeit, latencia, latence, 지연 시간"
    ),
    (
      .rateLimit,
      "rate limit, rate limits, api rate limit, api rate limits, rate limiting, quota, quotas, request limit, call limit"
    ),
    (
      .timeout,
      "timeout, timeouts, connection timeout, request timeout, read timeout, connect timeout, zeitüberschreitung"
    ),
    (.retry, "retry policy, retry, retries, retry strategy, retry logic, max retries, backoff"),
    (.throughput, "throughput, durchsatz, rendimiento, débit, 처리량"),
    (
      .volume,
      "expected volume, volume, data volume, traffic, expected traffic, daily volume, peak volume"
    ),
    (.caching, "caching strategy, caching, cache, cache policy, cache ttl"),
    (.batchSize, "batch size, batch processing, batching, batch"),
  ]

  /// Labels that mean something only in the sections of one facet.
  static let inside: [(kind: FacetKind, role: AttributeRole, labels: String)] = [
    (.interface, .interfaceType, "type, typ, tipo"),
    (.interface, .synchrony, "mode"),
    (.externalSystem, .apiType, "type, typ, tipo"),
    (.externalSystem, .systemName, "name"),
    (.authentication, .authMethod, "method, type, mechanism, methode, método"),
    (.authentication, .credentialStorage, "storage, secrets"),
    (.authentication, .tokenRefresh, "rotation, renewal"),
    (.limits, .serviceLevel, "service level objective, slo"),
    (.endpoints, .interfaceType, "type"),
    (.limits, .rateLimit, "requests per minute, requests per second"),
  ]

  /// Labels that say it even in the metadata of a document.
  static let metadata: [(role: AttributeRole, labels: String)] = [
    (.interfaceType, "interface type, integration type"),
    (.transport, "protocol, communication protocol"),
    (.direction, "direction, data direction"),
    (.synchrony, "sync type, sync mode"),
    (
      .systemName,
      "external system, external service, system name, service name, integration, api name"
    ),
    (.provider, "provider, vendor"),
    (.documentation, "documentation, api documentation, api docs, documentation url"),
    (.sandboxURL, "sandbox url, sandbox/test url, test url, staging url"),
    (.productionURL, "base url, production url, api url, endpoint url"),
    (.apiType, "api type, api style"),
    (.serviceLevel, "sla, sla/uptime"),
    (.vendorContact, "vendor contact, support contact"),
    (.authMethod, "auth method, authentication, authentication method, auth type"),
    (.rateLimit, "rate limit, rate limits, api rate limit"),
  ]

  /// `type` in metadata may say anything; with one of these in its value it is the interface's.
  static let interfaceTypes: [StaticString] = [
    "rest", "graphql", "soap", "grpc", "webhook", "websocket", "fileexchange", "filetransfer",
    "sftp", "database", "messagequeue", "thirdpartyservice", "sdk", "oauth", "hardware",
    "httpapi", "webapi", "rpc", "mqtt", "amqp", "kafka", "batchfile", "edi",
  ]
}
