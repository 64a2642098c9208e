import Findings
import Markdown
import Testing

@Suite struct ParallelTests {
  /// cmark keeps a process-wide table of trigger characters: see `CMark`.
  @Test func parallelParsesEqualSerialOnes() async {
    var texts: [String] = []
    for seed in 0..<3000 {
      var generator = MarkdownGenerator(seed: UInt64(500_000 + seed))
      texts.append(generator.document())
      texts.append("~~gone \(seed)~~ ~x~ http://a.b/\(seed) *a*~b~\n")
      texts.append("www.example.com/\(seed) and https://c.d: w:w ~5 ms\n")
    }
    let serial = texts.map(html)
    for _ in 0..<2 {
      let parallel = await withTaskGroup(of: (Int, [String]).self) { group in
        for start in stride(from: 0, to: texts.count, by: 50) {
          let part = Array(texts[start..<min(start + 50, texts.count)])
          group.addTask { (start, part.map(html)) }
        }
        var all = [String](repeating: "", count: texts.count)
        for await (start, part) in group {
          for (offset, text) in part.enumerated() { all[start + offset] = text }
        }
        return all
      }
      #expect(zip(parallel, serial).filter { $0 != $1 }.count == 0)
    }
  }
}

private func html(_ text: String) -> String {
  plainHTML(Array(text.utf8), unsafe: true)
}
