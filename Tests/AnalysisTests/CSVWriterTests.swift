import Analysis
import Testing

@Suite struct CSVWriterTests {
  private func row(_ fields: String...) -> String {
    var writer = CSVWriter(columns: ["a"])
    for field in fields { writer.field(field) }
    writer.endRow()
    return String(String(decoding: writer.bytes, as: UTF8.self).dropFirst("a\r\n".utf8.count - 1))
  }

  @Test func leavesPlainTextAlone() {
    #expect(
      row("INT-001", "Card", "").unicodeScalars.elementsEqual("INT-001,Card,\r\n".unicodeScalars))
  }

  @Test func quotesCommasQuotesAndLineBreaks() {
    #expect(row("a,b", "say \"x\"", "1\n2") == "\"a,b\",\"say \"\"x\"\"\",\"1\n2\"\r\n")
  }

  @Test func marksWhatASpreadsheetWouldRun() {
    #expect(row("=1+1", "@cmd", "-5 °C") == "'=1+1,'@cmd,-5 °C\r\n")
  }
}
