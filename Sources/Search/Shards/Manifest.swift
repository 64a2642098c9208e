import Links

/// The one file of the index with a fixed name: what there is and under which names.
struct SearchManifest {
  /// A list of files by their first entries.
  struct Files {
    var firsts: [String]
    var names: [String]
  }

  let subject: SearchSubject
  var terms: Files
  var ids: Files
  var families: [(letters: String, count: Int, widths: [Int])]
  var columns: String
  var words: String
  /// The file that tells where the texts of documents are.
  var places: String

  func write() -> [UInt8] {
    var script: [UInt8] = []
    script.startCall("manifest")
    script.append("{\"version\":1,\"documents\":")
    script.append(decimal: subject.documents.count)
    script.append(",\n\"columns\":")
    script.append(string: columns)
    script.append(",\"words\":")
    script.append(string: words)
    script.append(",\"places\":")
    script.append(string: places)
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
    script.append("},\n\"terms\":[")
    append(terms, to: &script)
    script.append("],\n\"ids\":[")
    append(ids, to: &script)
    script.append("]}")
    script.endCall()
    return script
  }

  private func append(_ texts: [String], to script: inout [UInt8]) {
    script.append("[")
    for (place, text) in texts.enumerated() {
      if place > 0 { script.append(",") }
      script.append(string: text)
    }
    script.append("]")
  }

  private func append(_ files: Files, to script: inout [UInt8]) {
    for (place, first) in files.firsts.enumerated() {
      if place > 0 { script.append(",") }
      append([first, files.names[place]], to: &script)
    }
  }
}
