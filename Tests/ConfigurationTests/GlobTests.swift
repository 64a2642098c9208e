import Configuration
import Testing

@Suite struct GlobTests {
  @Test(
    arguments: [
      ("drafts", "drafts/a.md"), ("drafts", "x/drafts/a.md"), ("drafts/", "drafts/x/a.md"),
      ("*.tmp", "a.tmp"), ("*.tmp", "x/y/a.tmp"), ("a/*.md", "a/b.md"), ("a/**", "a/b/c.md"),
      ("a/**", "a/b"), ("**/b.md", "b.md"), ("**/b.md", "x/y/b.md"), ("a/**/b.md", "a/b.md"),
      ("a/**/b.md", "a/x/y/b.md"), ("?.md", "é.md"), ("??.md", "漢字.md"), ("{a,b}/*.md", "b/x.md"),
      ("{a,b/{c,d}}.md", "b/d.md"), ("**", "any/thing"), ("./a/b.md", "a/b.md"), ("a*c", "abbbc"),
      ("a/b", "a/b/c/d.md"), ("x{,-y}.md", "x.md"), ("*a*b*c*", "zzazzbzzczz"),
    ])
  func matches(pattern: String, path: String) throws {
    #expect(try #require(Glob(pattern)).matches(path))
  }

  @Test(
    arguments: [
      ("drafts", "drafts2/a.md"), ("drafts", "my-drafts"), ("a/*.md", "a/b/c.md"),
      ("a/*.md", "x/a/b.md"), ("?.md", "ab.md"), ("?", "/"), ("a/**/b.md", "a/xb.md"),
      ("{a,b}.md", "c.md"), ("a/**", "a"), ("A.md", "a.md"), ("*.md", "a.mdx"),
    ])
  func doesNotMatch(pattern: String, path: String) throws {
    #expect(try !#require(Glob(pattern)).matches(path))
  }

  @Test(arguments: ["", "/", "/etc", "../x", "a/../b", "{a", "a}", "{a,b", "}{"])
  func isRefused(pattern: String) {
    #expect(Glob(pattern) == nil)
  }

  @Test func refusesMoreAlternativesThanAnyoneWrites() {
    #expect(Glob(String(repeating: "{a,b}", count: 20)) == nil)
  }

  @Test(.timeLimit(.minutes(3))) func staysLinearOnHostilePatterns() throws {
    let glob = try #require(Glob(String(repeating: "*a", count: 200) + "b"))
    #expect(!glob.matches(String(repeating: "a", count: 4000)))
  }
}

@Suite struct PathGlobsTests {
  /// What only names a file or folder is looked for in another way; both mean the same.
  @Test(arguments: ["fixtures", "fixtures/", "**/fixtures", "{fixtures,x}", "a.md", "*.md", "a"])
  func matchesAsEachGlobDoes(pattern: String) throws {
    let glob = try #require(Glob(pattern))
    for path in ["fixtures", "test/fixtures/a.md", "fixtures.md", "a.md", "x/a", "", "a/fixtures"] {
      #expect(PathGlobs([pattern]).matches(path) == glob.matches(path), "\(pattern) \(path)")
    }
  }

  @Test func noPatternMatchesNothing() {
    #expect(PathGlobs([]).isEmpty && !PathGlobs([]).matches("a"))
    #expect(!PathGlobs(["a"]).isEmpty)
  }
}
