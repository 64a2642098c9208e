/// Every rule, by name. A new rule is a file in the folder of its group and a line here.
package enum RuleRegistry {
  package static let all: [any Rule.Type] = [
    AmbiguousID.self,
    BrokenAnchor.self,
    BrokenLink.self,
    DependencyCycle.self,
    DuplicateID.self,
    IDFilenameMismatch.self,
    InvalidUTF8.self,
    LinkOutsideSite.self,
    MalformedMetadata.self,
    MissingArtifact.self,
    MissingImage.self,
    MojibakeText.self,
    SelfReference.self,
    TooDeep.self,
    UnknownID.self,
    UnreadableFile.self,
  ]

  package static func rule(named name: String) -> (any Rule.Type)? {
    all.first { $0.description.name == name }
  }
}
