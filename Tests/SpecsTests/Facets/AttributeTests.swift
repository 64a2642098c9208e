import Testing

@testable import Specs

/// Interface, external system, security and limits in every shape.
@Suite struct FacetAttributeTests {
  @Test func readsTablesOfTwoColumns() {
    let read = facets(
      """
      # T

      ### Interface Type
      | Attribute | Value |
      |-----------|-------|
      | **Type** | REST API |
      | **Protocol** | `HTTPS` |
      | **Direction** | |
      | **Sync Type** | N/A |

      ### External System
      | Attribute | Value |
      |-----------|-------|
      | **System Name** | Ledger |
      | **Sandbox/Test URL** | <https://sandbox.example> |
      | **Colour** | blue |

      ## Non-Functional Requirements
      | Aspect | Requirement |
      |--------|-------------|
      | **Availability** | 99.9 % |
      | Latency | 200 ms |
      | **Rate Limits** | [5 per second](limits.md) |
      | **Retry Policy** | - |
      """)
    #expect(
      read.sections == [
        "interface attributeTable heading 4", "external-system attributeTable heading 3",
        "limits attributeTable heading 4",
      ])
    #expect(
      read.attributes == [
        "interface-type Type ⟦**Type**⟧ = REST API",
        "protocol Protocol ⟦**Protocol**⟧ = HTTPS ⟦`HTTPS`⟧",
        "direction Direction ⟦**Direction**⟧ = ", "sync-type Sync Type ⟦**Sync Type**⟧ = N/A",
        "system-name System Name ⟦**System Name**⟧ = Ledger",
        "sandbox-url Sandbox/Test URL ⟦**Sandbox/Test URL**⟧ = https://sandbox.example ⟦<https://sandbox.example>⟧",
        "other Colour ⟦**Colour**⟧ = blue",
        "availability Availability ⟦**Availability**⟧ = 99.9 %", "latency Latency = 200 ms",
        "rate-limit Rate Limits ⟦**Rate Limits**⟧ = 5 per second ⟦[5 per second](limits.md)⟧",
        "retry Retry Policy ⟦**Retry Policy**⟧ = -",
      ])
  }

  @Test(
    arguments: [
      "- **Provider:** Acme & Co", "- **Provider**: Acme & Co", "* **Provider** - Acme & Co",
      "1. **Provider** – Acme & Co", "- Provider: Acme & Co", "**Provider:** Acme & Co",
      "**Provider**: Acme & Co", "**Provider：** Acme & Co",
      "| Provider | Acme & Co |\n|---|---|\n| Colour | blue |",
    ])
  func readsAPairHoweverItIsWritten(line: String) {
    let read = facets("# T\n\n## Service Details\n\n\(line)\n")
    #expect(read.attributes.first == "provider Provider = Acme & Co")
  }

  @Test func readsLinesWithHardOrSoftBreaks() {
    let read = facets(
      """
      # T

      ## API Specification

      **Base URL:** `https://api.example/v1`\u{20}\u{20}
      **Auth method:** OAuth 2.0
      **Documentation:** [docs](https://docs.example)
      """)
    #expect(read.sections == ["external-system attributeList heading 3"])
    #expect(
      read.attributes == [
        "production-url Base URL = https://api.example/v1 ⟦`https://api.example/v1`⟧",
        "auth-method Auth method = OAuth 2.0",
        "documentation Documentation = docs ⟦[docs](https://docs.example)⟧",
      ])
  }

  @Test func readsAuthenticationAndItsChecklist() {
    let read = facets(
      """
      # T

      ### Authentication
      - **Method**: mTLS
      - **Credentials Location**: Secrets manager

      ## Authentication & Security

      - **Token refresh:** each hour
      - **Scopes required:**
        - read
        - write

      ## Security Considerations

      - [x] Keys are kept out of the code
      - [ ] Logs hold no secrets
      """)
    #expect(
      read.attributes == [
        "auth-method Method = mTLS", "credential-storage Credentials Location = Secrets manager",
        "token-refresh Token refresh = each hour",
        "scopes Scopes required = read, write ⟦- read\n  - write⟧",
      ])
    #expect(
      read.sections.filter { $0.hasPrefix("authentication") }.last
        == "authentication checklist heading 2")
  }

  @Test func readsWhatALabelIntroduces() {
    let read = facets("# T\n\n## Notes\n\n**Vendor Contact:**\n- help@acme.example\n")
    #expect(read.sections == ["external-system attributeList label 1"])
    #expect(read.attributes == ["vendor-contact Vendor Contact = help@acme.example"])
  }

  @Test func takesUnambiguousMetadata() {
    let read = facets(
      """
      # REQ-I-001: Ledger

      ## General Information
      **ID**: REQ-I-001
      **External System**: Ledger
      **Owner**: Ana
      **Criticality**: Important
      **Type**: REST API
      """)
    #expect(
      read.sections == ["external-system metadata metadata 1", "interface metadata metadata 1"])
    #expect(
      read.attributes == ["system-name External System = Ledger", "interface-type Type = REST API"])
  }

  @Test(arguments: ["functional", "Integration", "regression", "Decision"])
  func takesNoOtherTypeForAnInterface(type: String) {
    #expect(facets("# T\n\n**Type**: \(type)\n**Owner**: Ana\n").attributes.isEmpty)
  }

  @Test func aListWithoutAnyKnownLabelIsNoAttributeList() {
    let read = facets("# T\n\n## Security\n\n- **Threats**: many\n- **Friends**: few\n")
    #expect(read.attributes.isEmpty)
    #expect(read.sections == ["authentication prose heading 0"])
  }
}
