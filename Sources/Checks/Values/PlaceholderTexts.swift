import Findings
import Specs

/// The placeholders of one template, ready to be looked up.
struct PlaceholderTexts {
  let forms: PlaceholderScan.Forms
  let codeForms: PlaceholderScan.Forms
  /// In lower case.
  private let texts: Set<String>
  private let codeTexts: Set<String>
  /// The places that the template leaves open; empty if only its own wording counts.
  private let slots: Set<String>

  init(_ schema: TemplateSchema) {
    texts = Set(schema.placeholders.map { $0.lowercased() })
    codeTexts = schema.codePlaceholders
    codeForms = codeTexts.reduce(into: PlaceholderScan.Forms()) {
      $0.formUnion(PlaceholderScan.Forms(of: $1))
    }
    var forms = schema.placeholders.reduce(into: PlaceholderScan.Forms()) {
      $0.formUnion(PlaceholderScan.Forms(of: $1))
    }
    if schema.isBuiltIn { forms.insert(.brackets) }
    self.forms = forms
    slots = schema.isBuiltIn ? schema.openSlots : []
  }

  /// Whether the template has the text in its code, letter by letter.
  func isInCode(_ text: String) -> Bool { codeTexts.contains(text) }

  func contains(_ text: String) -> Bool {
    if texts.contains(text.lowercased()) { return true }
    guard text.utf8.first == 0x5B else { return false }
    return texts.contains(text.dropFirst().dropLast().lowercased())
  }

  /// Whether a text in brackets fills a place that the template leaves open and reads like a
  /// request: several words without a number, or words such as *name* and *date*.
  func isPrompt(_ text: String, _ range: ByteRange, in document: Document) -> Bool {
    guard !slots.isEmpty, text.utf8.first == 0x5B, TemplateSlot.isWhole(range, in: document.source),
      !text.unicodeScalars.contains(where: { $0.properties.numericType != nil })
    else { return false }
    let words = text.lowercased().unicodeScalars.split { !$0.properties.isAlphabetic }
      .map { String($0) }
    guard let first = words.first,
      words.count > 2 || Self.leads.contains(first) || words.allSatisfy(Self.stock.contains)
    else { return false }
    return slots.contains(TemplateSlot.name(of: range, in: document))
  }

  /// Words that ask for something.
  private static let leads: Set<String> = [
    "your", "expected", "insert", "enter", "describe", "specify", "list", "add", "define", "how",
    "what", "why", "who", "where", "when", "which", "maximum", "minimum", "name",
  ]

  private static let stock: Set<String> = [
    "name", "names", "your", "title", "date", "time", "timeline", "duration", "deadline", "url",
    "link", "links", "address", "email", "e", "mail", "phone", "contact", "channel", "owner",
    "author", "reviewer", "approver", "team", "provider", "company", "organization", "service",
    "system", "description", "details", "summary", "reason", "value", "values", "expected",
    "version", "number", "purpose", "step", "steps", "role", "user", "type", "benefit",
    "functionality", "capability", "feature", "field", "day", "month", "year", "to", "the", "of",
    "or", "and", "a", "here", "text", "product", "id", "unit", "x", "n", "docs", "documentation",
  ]
}
