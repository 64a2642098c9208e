#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Under which names the site may be asked for.
///
/// A page of another site can make a browser believe that its own name is 127.0.0.1 (DNS
/// rebinding) and then read this server as its own. Such a request still carries that name. Names
/// of this machine and bare addresses cannot be taken over like this.
struct HostRule: Sendable {
  /// The server listens to this machine only.
  private let isLocal: Bool
  private let names: Set<String>

  init(host: String, otherHosts: [String]) {
    let host = HostRule.plain(host.lowercased())
    isLocal = host == "localhost" || HostRule.isLoopback(host)
    var names = Set(otherHosts.map { HostRule.plain($0.lowercased()) })
    names.insert(host)
    if !isLocal {
      let own = HostRule.machineName()
      names.formUnion(own.isEmpty ? [] : [own, own + ".local"])
    }
    self.names = names
  }

  /// A value of `Host` that may be answered. The port is not looked at: it may be forwarded.
  func allows(_ authority: String) -> Bool {
    guard let name = HostRule.name(of: authority) else { return false }
    if name == "localhost" || name.hasSuffix(".localhost") || names.contains(name) { return true }
    if HostRule.isLoopback(name) { return true }
    return !isLocal && HostRule.isAddress(name)
  }

  /// An `Origin` is the site itself, as it was asked for by the same request's host.
  static func isSame(origin: String, authority: String) -> Bool {
    for (scheme, port) in [("http://", ":80"), ("https://", ":443")]
    where origin.lowercased().hasPrefix(scheme) {
      let own = authority.lowercased()
      let other = origin.lowercased().dropFirst(scheme.count)
      return own == other || own == other + port || own + port == other
    }
    return false
  }

  /// The name without port, brackets and final dot; `nil` when it is no name at all.
  private static func name(of authority: String) -> String? {
    var rest = authority.lowercased()[...]
    var name: Substring
    if rest.hasPrefix("[") {
      guard let end = rest.firstIndex(of: "]") else { return nil }
      name = rest[rest.index(after: rest.startIndex)..<end]
      rest = rest[rest.index(after: end)...]
      guard isAddress(String(name)) else { return nil }
    } else {
      let end = rest.firstIndex(of: ":") ?? rest.endIndex
      name = rest[..<end]
      rest = rest[end...]
      if name.hasSuffix(".") { name.removeLast() }
      guard name.utf8.allSatisfy(isNameByte) else { return nil }
    }
    if rest.first == ":" { rest.removeFirst() } else if !rest.isEmpty { return nil }
    guard !name.isEmpty, rest.utf8.count <= 5, rest.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return String(name)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61...0x7A, 0x30...0x39, 0x2D, 0x2E, 0x5F: true
    default: false
    }
  }

  private static func plain(_ host: String) -> String {
    host.hasPrefix("[") && host.hasSuffix("]") ? String(host.dropFirst().dropLast()) : host
  }

  static func isLoopback(_ name: String) -> Bool {
    name == "::1" || name.hasPrefix("127.") && isAddress(name)
  }

  /// Four decimal numbers, or an IPv6 address.
  private static func isAddress(_ name: String) -> Bool {
    var storage = in6_addr()
    return inet_pton(AF_INET, name, &storage) == 1 || inet_pton(AF_INET6, name, &storage) == 1
  }

  private static func machineName() -> String {
    var bytes = [CChar](repeating: 0, count: 256)
    guard gethostname(&bytes, bytes.count - 1) == 0 else { return "" }
    let name = bytes.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return String(decoding: name, as: UTF8.self).lowercased()
  }
}
