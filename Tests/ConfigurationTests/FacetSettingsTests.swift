import Configuration
import Testing

@Suite struct FacetSettingsTests {
  @Test func readsHeadingsColumnsAndAttributes() {
    let reading = ConfigurationReadingTests.read(
      """
      facets:
        error-handling: [Fehlerbehandlung, "Wenn es schiefgeht"]
        data_mapping:
          headings: [Felder]
          columns: {source: [Quelle], target: [Ziel, Dort]}
        limits:
          attributes:
            rate-limit: [Aufrufgrenze]
        risks:
      """)
    #expect(reading.problems.isEmpty)
    let facets = reading.configuration.facets
    #expect(facets.map(\.facet) == ["error-handling", "data-mapping", "limits", "risks"])
    #expect(facets[0].headings == ["Fehlerbehandlung", "Wenn es schiefgeht"])
    #expect(facets[1].headings == ["Felder"])
    #expect(
      facets[1].columns == [
        FacetAliases(name: "source", aliases: ["Quelle"]),
        FacetAliases(name: "target", aliases: ["Ziel", "Dort"]),
      ])
    #expect(facets[2].attributes == [FacetAliases(name: "rate-limit", aliases: ["Aufrufgrenze"])])
  }

  @Test(
    arguments: [
      (
        "facets:\n  eror-handling: [a]",
        "2:3 unknown facet 'eror-handling' (did you mean 'error-handling'?)"
      ),
      (
        "facets: [a]", "1:9 'facets' must be a mapping of keys to values, not a list"
      ),
      (
        "facets:\n  limits: Grenzen",
        "2:11 'facets.limits' must be a list of headings or a mapping, not the text 'Grenzen' (write it as [Grenzen])"
      ),
      (
        "facets:\n  limits: [{a: b}]",
        "2:12 'facets.limits' must be a list of texts, not of a mapping"
      ),
      ("facets:\n  limits: ['--']", "2:12 'facets.limits' must not hold an empty alias"),
      (
        "facets:\n  limits:\n    heading: [a]",
        "3:5 unknown key 'heading' in 'facets.limits' (did you mean 'headings'?)"
      ),
      (
        "facets:\n  error-handling:\n    columns:\n      respons: [a]",
        "4:7 unknown column 'respons' in 'facets.error-handling' (did you mean 'response'?)"
      ),
      (
        "facets:\n  error-handling:\n    columns:\n      response: a",
        "4:17 'facets.error-handling.columns.response' must be a list, not the text 'a' (write it as [a])"
      ),
      (
        "facets:\n  limits:\n    attributes: {rate_limits: [a]}",
        "3:18 unknown attribute 'rate_limits' in 'facets.limits' (did you mean 'rate-limit'?)"
      ),
      (
        "facets:\n  testing:\n    attributes: {timeout: [a]}",
        "3:18 unknown attribute 'timeout' in 'facets.testing' (this facet has no attributes)"
      ),
    ])
  func namesWhatIsWrong(text: String, problem: String) {
    #expect(ConfigurationReadingTests.problems(text) == [problem])
  }
}
