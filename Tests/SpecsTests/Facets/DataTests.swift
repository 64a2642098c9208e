import Testing

@testable import Specs

/// Examples of data, mappings of fields, environment variables.
@Suite struct DataFacetTests {
  @Test func readsTheDirectionFromTheHeading() {
    let read = facets(
      """
      # T

      ### Request Format
      ```json
      {"a": 1}
      ```

      ### Response Format
      ```
      {"b": 2}
      ```
      """)
    #expect(read.examples == [#"request json: {"a": 1}"#, #"response : {"b": 2}"#])
  }

  @Test func readsTheDirectionFromLabelsAndComments() {
    let read = facets(
      """
      # T

      ### Request/Response Examples

      **Request**

      ```json
      {"a": 1}
      ```

      ```JSON
      // Request
      {"b": 1}

      // Response
      {"c": 2}
      ```

      ```http
      POST /x HTTP/1.1
      ```

      ```typescript
      // External API response
      interface A {}

      // Internal model
      interface B {}
      ```
      """)
    #expect(
      read.examples == [
        #"request json: {"a": 1}"#, #"request json: {"b": 1}"#, #"response json: {"c": 2}"#,
        "request http: POST /x HTTP/1.1", "response typescript: interface A {}",
        "unknown typescript: interface B {}",
      ])
    #expect(read.facets.sections.map(\.count) == [1, 2, 1, 2])
  }

  @Test func readsWhatIsOnlyDescribed() {
    let read = facets("# T\n\n### Exchanged Data\n**Input**: JSON with `a`\n**Output**: CSV\n")
    #expect(read.sections == ["data-exchange attributeList heading 2"])
    #expect(read.examples == ["request : JSON with `a`", "response : CSV"])
  }

  @Test func readsMappings() {
    let read = facets(
      """
      # T

      ### Data Mapping
      | Source Field | Target Field | Transformation | Notes |
      |---|---|---|---|
      | `a.b` | c | None | see FR-1 |
      | | | | |

      ### Data Mapping
      | Source Field | Destination Field | Transformation | Required |
      |---|---|---|---|
      | a | b | Map | Yes |
      | c | d | - | no |
      | e | f | - | |

      ## Data Flow

      **Data mapping:**

      | Your Field | API Field | Transform |
      |---|---|---|
      | x | y | Minor units |

      ## Field Mapping

      - `id` → `external_id`: as text
      """)
    #expect(
      read.sections == [
        "data-mapping table heading 1", "data-mapping table heading 3",
        "data-mapping table label 1", "data-mapping list heading 1",
      ])
    #expect(
      read.mappings == [
        "a.b ⟦`a.b`⟧ | c | None | see FR-1 | nil", "a | b | Map | nil | true",
        "c | d | - | nil | false", "e | f | - | nil | nil", "x | y | Minor units | nil | nil",
        "id | external_id | as text | nil | nil",
      ])
  }

  @Test func readsEnvironmentVariables() {
    let read = facets(
      """
      # T

      ## Environment Configuration

      ```bash
      # Required
      ACME_KEY=
      ACME_URL="https://a.example/#x"  # where it is
      export ACME_WAIT=5000
      [SERVICE]_MODE=test
      if [ "$A" == "b" ]; then echo; fi
      ```

      | Variable | Default | Description |
      |---|---|---|
      | `ACME_A` | 1 | First |
      | ACME_B | | Second |

      - `ACME_C`: third
      - **ACME_D=4** - fourth
      - not one
      - SSH access must be there
      """)
    #expect(
      read.variables == [
        "ACME_KEY | nil | nil", "ACME_URL | \"https://a.example/#x\" | where it is",
        "ACME_WAIT | 5000 | nil", "[SERVICE]_MODE | test | nil", "ACME_A ⟦`ACME_A`⟧ | 1 | First",
        "ACME_B | nil | Second", "ACME_C | nil | third", "ACME_D | 4 | fourth",
      ])
    #expect(
      read.sections == [
        "environment fence heading 4", "environment table heading 2", "environment list heading 2",
      ])
  }

  @Test func readsAFenceInAList() {
    let read = facets(
      "# T\n\n## Environment Variables\n\n1. Set\n\n   ```sh\n   KEY_A=1\n   KEY_B=2\n   ```\n")
    #expect(read.variables == ["KEY_A | 1 | nil", "KEY_B | 2 | nil"])
  }
}
