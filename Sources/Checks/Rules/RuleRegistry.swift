/// Every rule, by name. A new rule is a file in the folder of its group and a line here.
package enum RuleRegistry {
  package static let all: [any Rule.Type] = [
    AmbiguousID.self,
    ApprovedWithoutApprover.self,
    BrokenAnchor.self,
    BrokenLink.self,
    CriticalityInversion.self,
    DependencyCycle.self,
    DuplicateID.self,
    EmptySection.self,
    HardCodedCredential.self,
    IDFilenameMismatch.self,
    IDTitleMismatch.self,
    InsecureURL.self,
    InvalidDate.self,
    InvalidExample.self,
    InvalidMetadataValue.self,
    InvalidUTF8.self,
    LinkOutsideSite.self,
    MalformedMetadata.self,
    MalformedTable.self,
    MissingArtifact.self,
    MissingImage.self,
    MissingMetadata.self,
    MissingRateLimit.self,
    MissingRetry.self,
    MissingRollback.self,
    MissingSection.self,
    MissingTimeout.self,
    MojibakeText.self,
    ObsoleteReference.self,
    OrphanTest.self,
    PlaceholderLeft.self,
    SelfReference.self,
    StatusInversion.self,
    TooDeep.self,
    UndocumentedEndpoint.self,
    UndocumentedProvider.self,
    UnknownEndpoint.self,
    UnknownID.self,
    UnreadableFile.self,
    UntestedRequirement.self,
  ]

  package static func rule(named name: String) -> (any Rule.Type)? {
    all.first { $0.description.name == name }
  }
}
