import Testing

@testable import Preview

@Suite struct RangeTests {
  @Test(
    arguments: [
      ("bytes=0-3", [0..<4]), ("bytes=4-", [4..<10]), ("bytes=-3", [7..<10]),
      ("bytes=-30", [0..<10]), ("bytes=9-99999999999999999999", [9..<10]), ("BYTES = 1-1", nil),
      ("Bytes=1-1", [1..<2]), ("bytes=0-0, 9-9", [0..<1, 9..<10]),
      ("bytes=5-6,,1-2,", [5..<7, 1..<3]),
      ("bytes=20-, 1-1", [1..<2]),
      // Not what it could mean: the whole.
      ("bytes=", nil), ("bytes=a-b", nil), ("bytes=3-1", nil), ("bytes=-", nil), ("lines=1-2", nil),
      ("bytes=1", nil), ("bytes=+1-2", nil), ("bytes=0-5,2-3", nil), ("bytes=0-,0-", nil),
    ] as [(String, [Range<Int>]?)])
  func readsRanges(header: String, parts: [Range<Int>]?) {
    #expect(ByteRanges(header, count: 10) == parts.map { .parts($0) } ?? .whole)
  }

  @Test(arguments: ["bytes=10-", "bytes=99-100", "bytes=-0", "bytes=10-11,12-"])
  func findsNothingBehindTheEnd(header: String) {
    #expect(ByteRanges(header, count: 10) == .unsatisfiable)
  }

  @Test(arguments: ["bytes=0-", "bytes=-1", "bytes=-0"])
  func findsNothingInAnEmptyFile(header: String) {
    #expect(ByteRanges(header, count: 0) == .unsatisfiable)
  }

  @Test func servesTheWholeRatherThanManyParts() {
    let many = (0..<17).map { "\($0 * 2)-\($0 * 2)" }.joined(separator: ",")
    #expect(ByteRanges("bytes=\(many)", count: 1000) == .whole)
  }

  @Test func servesAPart() async throws {
    try await serving { server in
      let reply = try await server.ask("/digits.txt", ["Range: bytes=2-4"])
      #expect(reply.status == 206)
      #expect(reply.text == "234")
      #expect(reply["content-range"] == "bytes 2-4/10")
      #expect(reply["accept-ranges"] == "bytes")
      #expect(try await server.ask("/digits.txt", ["Range: bytes=-2"]).text == "89")
    }
  }

  @Test func saysHowLongTheFileIsWhenNothingIsThere() async throws {
    try await serving { server in
      let reply = try await server.ask("/digits.txt", ["Range: bytes=10-"])
      #expect(reply.status == 416)
      #expect(reply["content-range"] == "bytes */10")
      #expect(try await server.ask("/empty.txt", ["Range: bytes=0-"]).status == 416)
    }
  }

  @Test func servesSeveralPartsAsOneAnswer() async throws {
    try await serving { server in
      let reply = try await server.ask("/digits.txt", ["Range: bytes=0-1,-2"])
      #expect(reply.status == 206)
      let type = try #require(reply["content-type"])
      let boundary = try #require(type.split(separator: "=").last)
      #expect(type.hasPrefix("multipart/byteranges; boundary="))
      #expect(
        reply.text == """
          \r\n--\(boundary)\r\nContent-Type: text/plain; charset=utf-8\r
          Content-Range: bytes 0-1/10\r\n\r\n01\r
          --\(boundary)\r\nContent-Type: text/plain; charset=utf-8\r
          Content-Range: bytes 8-9/10\r\n\r\n89\r\n--\(boundary)--\r\n
          """)
    }
  }

  @Test func servesAPartOnlyOfWhatIsKnown() async throws {
    try await serving { server in
      let tag = try #require(try await server.ask("/digits.txt")["etag"])
      let range = "Range: bytes=0-0"
      #expect(try await server.ask("/digits.txt", [range, "If-Range: \(tag)"]).status == 206)
      for other in ["\"other\"", "W/\(tag)", "Sun, 06 Nov 1994 08:49:37 GMT"] {
        let reply = try await server.ask("/digits.txt", [range, "If-Range: \(other)"])
        #expect(reply.status == 200)
        #expect(reply.text == "0123456789")
      }
    }
  }

  @Test func countsRangesInBytesThatAreNotCompressed() async throws {
    try await serving { server in
      let headers = ["Range: bytes=0-3", "Accept-Encoding: gzip"]
      let reply = try await server.ask("/assets/site.css", headers)
      #expect(reply.text == "a { ")
      #expect(reply["content-encoding"] == nil)
    }
  }

  @Test func ignoresRangesOfHEAD() async throws {
    try await serving { server in
      let reply = try await server.ask("/digits.txt", ["Range: bytes=0-3"], method: "HEAD")
      #expect(reply.status == 200)
      #expect(reply["content-length"] == "10")
    }
  }
}
