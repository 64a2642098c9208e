import Links

/// The one file of the index with a fixed name: what there is and under which names. What only words
/// need stands in a file of its own, as an ID should be found with little.
struct SearchManifest {
  /// Files and their names.
  typealias Files = [(shard: Shard, name: String)]

  let subject: SearchSubject
  var families: [(letters: String, count: Int, widths: [Int])]
  var columns = ""
  var facets = ""
  var terms: Files = []
  var ids: Files = []
  var words: Files = []
  var pages: Files = []
  var lists = ""
  var rowNames = ""

  func write() -> [UInt8] {
    var script: [UInt8] = []
    script.startCall("manifest")
    script.append("{\"version\":1,\"documents\":")
    script.append(decimal: subject.documents.count)
    script.append(",\n\"columns\":")
    script.append(string: columns)
    script.append(",\"facets\":")
    script.append(string: facets)
    script.append(",\"lists\":")
    script.append(string: lists)
    script.append(",\n\"stopWords\":[")
    for (place, word) in subject.stopWords.enumerated() {
      if place > 0 { script.append(",") }
      script.append(string: word)
    }
    script.append("],\n\"kinds\":[")
    for (place, kind) in subject.graph.kinds.enumerated() {
      if place > 0 { script.append(",") }
      append([kind.name, kind.plural, kind.family], to: &script)
    }
    for (name, states) in [
      ("statuses", subject.statuses), ("priorities", subject.priorities),
    ] as [(StaticString, SearchStates)] {
      script.append("],\n\"")
      script.append(name)
      script.append("\":[")
      for (place, state) in states.states.enumerated() {
        if place > 0 { script.append(",") }
        append([state.word, state.tone], to: &script)
      }
    }
    script.append("],\n\"families\":{")
    for (place, family) in families.enumerated() {
      if place > 0 { script.append(",") }
      script.append(string: family.letters)
      script.append(":[")
      script.append(decimal: family.count)
      for width in family.widths {
        script.append(",")
        script.append(decimal: width)
      }
      script.append("]")
    }
    script.append("},\n\"relations\":")
    append(subject.relations.flatMap { [$0.forward, $0.backward] }, to: &script)
    script.append(",\n\"ids\":")
    append(ids, to: &script)
    script.append(",\n\"pages\":[\"")
    for file in pages { script.append(digit: file.shard.entries) }
    appendNames(pages, to: &script)
    script.append("]}")
    script.endCall()
    return script
  }

  /// `{"terms":…,"words":…,"rows":"name"}`: the files that words need.
  func writeLists() -> [UInt8] {
    var script: [UInt8] = []
    script.startCall("lists")
    script.append("{\"terms\":")
    append(terms, to: &script)
    script.append(",\n\"words\":")
    append(words, to: &script)
    script.append(",\n\"rows\":")
    script.append(string: rowNames)
    script.append("}")
    script.endCall()
    return script
  }

  /// `["separators","names","counts"]`: where each file starts, with blanks between; six letters of a
  /// name each; how many entries each has. Names are half of the manifest and hard to pack, so nothing
  /// stands around them.
  private func append(_ files: Files, to script: inout [UInt8]) {
    script.append("[\"")
    for (place, file) in files.enumerated() {
      if place > 0 { script.append(0x20) }
      script.append(contentsOf: file.shard.first.utf8)
    }
    appendNames(files, to: &script)
    script.append(",\"")
    for file in files { script.append(variable: file.shard.entries) }
    script.append("\"]")
  }

  private func appendNames(_ files: Files, to script: inout [UInt8]) {
    script.append("\",\"")
    for file in files { script.append(contentsOf: file.name.utf8.suffix(ShardNames.length)) }
    script.append("\"")
  }

  private func append(_ texts: [String], to script: inout [UInt8]) {
    script.append("[")
    for (place, text) in texts.enumerated() {
      if place > 0 { script.append(",") }
      script.append(string: text)
    }
    script.append("]")
  }
}
