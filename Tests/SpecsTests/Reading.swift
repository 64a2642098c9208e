import Findings
import Markdown

@testable import Specs

/// Reads a text as if it were a file of a site.
func read(_ text: String, path: String = "notes.md", families: Set<String> = []) -> Document {
  read(bytes: Array(text.utf8), path: path, families: families)
}

func read(bytes: [UInt8], path: String = "notes.md", families: Set<String> = []) -> Document {
  DocumentReader(families: families).read(path: path, sitePath: "Content/\(path)", bytes: bytes)
}

extension Document {
  func text(_ range: ByteRange) -> String { source.string(range) }

  /// `INT-001 document metadata 3: Title` for each definition.
  var definitionLines: [String] {
    definitions.map { definition in
      "\(definition.id) \(definition.strength) \(definition.form) "
        + "\(source.line(at: definition.range.lower)): \(definition.title)"
    }
  }

  /// `FR-001 bare` for each mention that is no definition's own token; implied ones in brackets.
  var mentionLines: [String] {
    mentions.filter { $0.definition < 0 }.map {
      $0.isImplied ? "(\($0.id) \($0.style.name))" : "\($0.id) \($0.style.name)"
    }
  }

  /// `link FR-001.md` for each link.
  var linkLines: [String] { links.map { "\($0.style.name) \($0.target)" } }

  /// `Author=Ana` for each entry of the document, `NFR-001/Priority=High` for those of items.
  var entryLines: [String] {
    metadata.entries.map { entry in
      let owner = entry.definition < 0 ? "" : definitions[Int(entry.definition)].id + "/"
      return "\(owner)\(entry.label)=\(entry.value)"
    }
  }

  func context(of id: String) -> ReferenceContext? {
    mentions.first { $0.id == id }.map { contexts[Int($0.context)] }
  }
}
