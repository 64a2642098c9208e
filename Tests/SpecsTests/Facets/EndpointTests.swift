import Testing

@testable import Specs

@Suite struct EndpointTests {
  @Test func readsTables() {
    let read = facets(
      """
      # T

      ### Key Endpoints

      | Method | Endpoint | Purpose | Rate Limit |
      |--------|----------|---------|------------|
      | GET | `/charges/{id}` | Read **one** | 60/min |
      | get, post | /charges | | |

      ### API Endpoints Used

      | HTTP Method | Path |
      |---|---|
      | `DELETE` | `/a` |

      ### Routes

      | Endpoint | Purpose |
      |---|---|
      | `POST /b` | Make |
      """)
    #expect(read.sections.allSatisfy { $0.hasPrefix("endpoints table heading") })
    #expect(
      read.endpoints == [
        "GET | /charges/{id} ⟦`/charges/{id}`⟧ | Read one ⟦Read **one**⟧ | 60/min",
        "GET+POST | /charges |  | ", "DELETE | /a ⟦`/a`⟧ | nil | nil", "POST | /b | Make | nil",
      ])
  }

  @Test(
    arguments: [
      "- `GET /a/:id` - reads it", "- `GET /a/:id`: reads it", "- **GET /a/:id** — reads it",
      "- GET /a/:id reads it", "1. **GET** `/a/:id` – reads it", "- **GET**: /a/:id → reads it",
      "```http\nGET /a/:id  # reads it\n```", "### GET /a/:id - reads it\n\ntext",
      "`GET /a/:id` reads it",
    ])
  func readsOneHoweverItIsWritten(text: String) {
    let read = facets("# T\n\n## Endpoints\n\n\(text)\n")
    #expect(read.endpoints == ["GET | /a/:id | reads it | nil"])
  }

  @Test func aConnectionHasAnAddressAndNoMethod() {
    let read = facets(
      """
      # T

      ### Endpoint/Connection
      - **URL**: https://api.example/codes
      - **Protocol**: HTTPS
      - **Authentication**: API key
      - **Rate Limits**: 60 calls per minute
      """)
    #expect(read.sections == ["endpoints attributeList heading 4"])
    #expect(read.endpoints == [" | https://api.example/codes | nil | nil"])
    #expect(
      read.attributes == [
        "production-url URL = https://api.example/codes", "protocol Protocol = HTTPS",
        "auth-method Authentication = API key", "rate-limit Rate Limits = 60 calls per minute",
      ])
  }

  @Test func proseIsNoEndpoint() {
    let read = facets("# T\n\n## Endpoints\n\n- Get the list of charges\n- and/or more\n")
    #expect(read.endpoints.isEmpty)
    #expect(read.sections == ["endpoints prose heading 0"])
  }
}
