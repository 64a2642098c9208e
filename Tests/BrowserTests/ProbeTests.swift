import Testing

/// The probes see what they are for: a page with faults, and what each says of it.
@Suite(.enabled(if: Command.isWanted, "SPECWEFT_BROWSER=none"), .timeLimit(.minutes(10)))
struct ProbeTests {
  @Test(arguments: [
    ("structure", "<main><h1>A</h1><h3>B</h3></main>", "h3 after h1"),
    ("structure", "<a href='b'></a>", "no name"),
    ("structure", "<input>", "no label"),
    ("structure", "<nav>a</nav><nav>a</nav>", "two navigations"),
    ("structure", "<table><tr><td>a</td></tr></table>", "without headers"),
    ("structure", "<p id=a><p id=a>", "twice"),
    ("structure", "<p onclick='a()'>", "inline onclick"),
    ("structure", "<p aria-labelledby=nothing>", "names no element"),
    ("overflow", "<p class=wide>a</p>", "<p class=\"wide\">"),
    ("overflow", "<p class=scrolls>a<b class=away>b</b>", "<b class=\"away\">"),
    ("contrast", "<p class=pale>a</p>", "p.pale"),
    ("contrast", "<p class=faint>a</p>", "p.faint"),
    ("contrast", "<svg><rect width=99 height=99 /><text x=9 y=20>a</text></svg>", "1.00: text"),
  ])
  func aFaultIsSeen(probe: String, body: String, fault: String) async throws {
    let probe = try #require(Probe(rawValue: probe))
    let faults = try await Browser.withTab { tab in
      let folder = try ProbeTests.folder(body)
      try await tab.serve(SiteHost(folder.path))
      try await tab.resize(360, 640)
      try await tab.open(path: "index.html")
      return try await tab.faults(probe)
    }
    #expect(faults.contains { $0.contains(fault) }, "\(faults)")
  }

  @Test func aScrollingFrameIsNoOverflow() async throws {
    let faults = try await Browser.withTab { tab in
      let folder = try ProbeTests.folder("<div class=scrolls><p class=wide>a</p></div>")
      try await tab.serve(SiteHost(folder.path))
      try await tab.resize(360, 640)
      try await tab.open(path: "index.html")
      return try await tab.faults(.overflow)
    }
    expectNone(faults)
  }

  @Test func aHiddenFocusIsSeen() async throws {
    try await Browser.withTab { tab in
      let folder = try ProbeTests.folder("<a class=bare href=a>a</a><a class=off href=b>b</a>")
      try await tab.serve(SiteHost(folder.path))
      try await tab.open(path: "index.html")
      try await tab.press(.tab)
      #expect(try await tab.ask(.focus)["faults"].strings == ["no outline"])
      try await tab.press(.tab)
      #expect(try await tab.ask(.focus)["faults"].strings == ["out of sight or covered"])
      try await tab.press(.tab)
      #expect(try await tab.ask(.focus) == .null)
    }
  }

  @Test(arguments: [
    ("<script>1</script>", "Content Security Policy"),
    ("<p style='color: red'>", "Content Security Policy"),
    ("<img src='https://elsewhere.test/a.png' alt=''>", "https://elsewhere.test/a.png"),
    ("<img src='nothing.png' alt=''>", "404: https://specs.test/nothing.png"),
    ("<script src='loud.js'></script>", "console.warning: loud"),
    ("<script src='broken.js'></script>", "exception: ReferenceError"),
  ])
  func aTroubleIsSeen(body: String, trouble: String) async throws {
    let troubles = try await Browser.withTab { tab in
      let folder = try ProbeTests.folder(body)
      try await tab.serve(SiteHost(folder.path))
      try await tab.open(path: "index.html")
      return await tab.troubles
    }
    #expect(troubles.contains { $0.contains(trouble) }, "\(troubles)")
  }

  private static func folder(_ body: String) throws -> Scratch {
    try Scratch([
      "index.html":
        "<!DOCTYPE html><html lang=en><title>A</title><link rel=stylesheet href=a.css>\(body)",
      "a.css": """
      .wide { width: 500px }
      .scrolls { overflow-x: auto }
      .away { position: absolute; left: 650px }
      .pale { color: #999 }
      .faint { opacity: 0.4 }
      .bare:focus { outline: none }
      .off { position: absolute; left: -500px }
      """,
      "loud.js": "console.warn('loud');", "broken.js": "nothing();",
    ])
  }
}
