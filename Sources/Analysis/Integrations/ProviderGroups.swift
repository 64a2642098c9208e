import Checks
import Specs

/// Which integrations are with the same provider, however its name is written.
package struct ProviderGroups: Sendable {
  package struct Group: Sendable {
    /// As it is written most often; `nil` where no provider is stated.
    package let name: String?
    /// Indices in `IntegrationCatalogue.integrations`, in order.
    package var integrations: [Int]
  }
  /// By name, the group without one last.
  package let groups: [Group]
  /// By integration: the index in `groups`.
  package let ofIntegration: [Int]

  package init(_ integrations: [Integration]) {
    var keys: [String] = []
    for integration in integrations {
      let provider = integration.specification.stated(.provider)?.value.text
      keys.append(provider.map(Self.key) ?? "")
    }
    // A system that is called like a provider is one of this provider's.
    let known = Set(keys)
    for (index, integration) in integrations.enumerated() where keys[index].isEmpty {
      guard let system = integration.specification.stated(.systemName)?.value.text else { continue }
      let key = Self.key(system)
      if known.contains(key) { keys[index] = key }
    }
    var members: [String: [Int]] = [:]
    for (index, key) in keys.enumerated() { members[key, default: []].append(index) }
    let sorted = members.keys.sorted { left, right in
      left.isEmpty != right.isEmpty ? right.isEmpty : left < right
    }
    var places = [Int](repeating: 0, count: integrations.count)
    groups = sorted.enumerated().map { place, key in
      let group = members[key] ?? []
      for index in group { places[index] = place }
      return Group(
        name: key.isEmpty ? nil : Self.name(group, integrations), integrations: group)
    }
    ofIntegration = places
  }

  /// The commonest spelling, the first of equally common ones.
  private static func name(_ group: [Int], _ integrations: [Integration]) -> String? {
    var counts: [(name: String, count: Int)] = []
    for index in group {
      let specification = integrations[index].specification
      guard let text = specification.stated(.provider)?.value.text else { continue }
      if let known = counts.firstIndex(where: { $0.name == text }) {
        counts[known].count += 1
      } else {
        counts.append((text, 1))
      }
    }
    let most = counts.map(\.count).max() ?? 0
    return counts.first { $0.count == most }?.name
  }

  /// Words in lower case, without punctuation and the legal form of a company: `ACME, Inc.` is
  /// `acme`. Nothing for a name that says nothing.
  static func key(_ name: String) -> String {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    func end() {
      guard !word.isEmpty else { return }
      words.append(String(word))
      word = String.UnicodeScalarView()
    }
    for scalar in name.unicodeScalars {
      let value = scalar.value
      if value < 0x80 {
        if (value | 0x20) &- 0x61 < 26 {
          word.append(Unicode.Scalar(UInt8(value | 0x20)))
        } else if value &- 0x30 < 10 {
          word.append(scalar)
        } else if scalar != ".", scalar != "'" {
          end()
        }
      } else if scalar.properties.isAlphabetic {
        word.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      } else if scalar.properties.generalCategory != .nonspacingMark, scalar != "’" {
        end()
      }
    }
    end()
    if words.count > 1, words[0] == "the" { words.removeFirst() }
    while words.count > 1, let last = words.last, legalForms.contains(last) { words.removeLast() }
    return words.joined(separator: " ")
  }

  private static let legalForms: Set<String> = [
    "inc", "incorporated", "ltd", "limited", "llc", "llp", "plc", "corp", "corporation", "co",
    "company", "gmbh", "ag", "kg", "se", "ug", "sa", "sas", "sarl", "srl", "spa", "bv", "nv", "ab",
    "as", "asa", "oy", "oyj", "aps", "pty", "pte", "kk", "sl", "sp", "zoo",
  ]
}
