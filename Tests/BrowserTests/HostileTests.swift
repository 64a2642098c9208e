import Testing

/// Content that would break out of its page, call others or burst the layout.
@Suite(.enabled(if: Command.isWanted, "SPECWEFT_BROWSER=none"), .timeLimit(.minutes(10)))
struct HostileTests {
  @Test func staysInItsPlace() async throws {
    let source = try Scratch(HostileTests.files)
    let site = try await BuiltSite.build(source.path, named: "hostile")
    let survey = try await Survey(of: site, under: "/")
    expectNone(survey.all(\.narrowOverflow))
    expectNone(survey.all(\.troubles))
    expectNone(survey.all { $0.structure.filter { $0.contains("inline") || $0.contains("twice") } })
    expectNone(try LinkFaults(survey).faults)
    expectNone(try await ValidityTests.faults(of: site.folder))
  }

  @Test func nothingOfItRuns() async throws {
    let source = try Scratch(HostileTests.files)
    let site = try await BuiltSite.build(source.path, named: "hostile-loose")
    let titles = try await Browser.withTab { tab in
      // Even where the host sends no policy.
      var host = SiteHost(site.folder)
      host.policy = "default-src * 'unsafe-inline' 'unsafe-eval' data:"
      try await tab.serve(host)
      var titles: [String] = []
      for page in site.pages {
        try await tab.open(path: page)
        try await tab.evaluate(
          """
          document.querySelectorAll("main .content *").forEach((element) => {
            for (const type of ["mouseover", "focus", "toggle", "error", "load"]) {
              element.dispatchEvent(new Event(type));
            }
          })
          """)
        if try await tab.evaluate("window.ran === undefined") != true { titles.append(page) }
        let scripts = "[...document.querySelectorAll('a[href]')].map((a) => a.protocol)"
        let schemes = Set(try await tab.evaluate(scripts).strings)
        let unknown = schemes.subtracting(["https:", "http:", "mailto:"])
        titles += unknown.sorted().map { "\(page): \($0)" }
      }
      return titles
    }
    expectNone(titles)
  }

  private static let long = String(repeating: "Überlänge", count: 60)

  static let files = [
    "Content/README.md": "# <script>ran = 1</script> & \"home\"\n\n- [x](scripts.md)\n",
    "Content/scripts.md": """
    ---
    title: "</title><script>ran = 1</script>"
    owner: "<img src=x onerror='ran = 1'>"
    ---
    # A <script>ran = 1</script> title

    <script>ran = 1</script>
    <img src="missing.svg" onerror="ran = 1">
    <svg onload="ran = 1"><script>ran = 1</script></svg>
    <iframe src="https://elsewhere.test/frame"></iframe>
    <style>body { display: none }</style>
    <p style="position: fixed" onmouseover="ran = 1">over</p>
    <a href="javascript:ran = 1">run</a> [run](javascript:ran=1) [run](JaVaScRiPt:ran=1)
    <details ontoggle="ran = 1" open><summary>more</summary>text</details>
    <form action="https://elsewhere.test/form"><input name="a"><button>Send</button></form>
    <link rel="stylesheet" href="https://elsewhere.test/a.css">
    <meta http-equiv="refresh" content="0; url=https://elsewhere.test/">
    <base href="https://elsewhere.test/">
    <object data="https://elsewhere.test/o"></object><embed src="https://elsewhere.test/e">
    ![remote](https://elsewhere.test/remote.png) ![remote](//elsewhere.test/remote.png)
    <img src="https://elsewhere.test/remote.png"><img srcset="https://elsewhere.test/remote.png 2x">
    <video src="https://elsewhere.test/v" poster="https://elsewhere.test/p"></video>

    ## <main id="sw:content"> and `</code><script>ran = 1</script>`

    <h1>Another</h1></main></div></body></html>
    <div id="sw:navigation"><div id="sw:trace"><p>never closed
    """,
    "Content/wide.md": """
    # \(long)

    \(long) `\(long)` **\(long)**

    ```
    \(long)\(long)
    ```

    | \(long) | b | c | d | e | f | g | h | i | j |
    | --- | --- | --- | --- | --- | --- | --- | --- | --- | ---: |
    | `\(long)` | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 |

    - \(long)
    - [ ] \(long)

    > \(long)

    ### FR-001: \(long)

    **\(long):** \(long)

    FR-001 and FR-777 and [\(long)](nowhere.md)
    """,
    "Content/scripts of others.md": """
    # مرحبا بالعالم

    \u{202E}reversed\u{202C} עברית 漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字 🧵🧵🧵

    ## Ünï “quotes” & <angles> #1 %20

    See [the heading](#ünï-quotes--angles-1-20).
    """,
  ]
}
