import Findings
import Specs
import Testing

@Suite struct PlainTextTests {
  @Test(
    arguments: [
      ("[REST API]", "REST API"), ("REST API", "REST API"),
      ("[REST] or [SOAP]", "[REST] or [SOAP]"),
      ("[]", "[]"), ("[REST", "[REST"), ("[a [b]]", "[a [b]]"),
    ])
  func bracketsRoundAllOfAValueAreLeftOut(text: String, plain: String) {
    #expect(FacetText(text: text, range: ByteRange(0, 0)).plain == plain)
  }
}
