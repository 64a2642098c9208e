/// The templates that are built into the program: the files of `Files/`, embedded by the package
/// manager, so that a site can be checked against them and written from them without any of its own.
package enum BuiltInTemplates {
  package struct File: Sendable {
    /// What `new` and the configuration call it: `interface-requirement`.
    package let name: String
    package let bytes: [UInt8]
  }

  /// Sorted by name. A test compares this list, with the indexes, with the folder.
  package static let files: [File] = [
    File(name: "api-integration-prd", bytes: PackageResources.api_integration_prd_md),
    File(name: "api-integration-spec", bytes: PackageResources.api_integration_spec_md),
    File(name: "integration-requirement", bytes: PackageResources.integration_requirement_md),
    File(name: "integration-spec", bytes: PackageResources.integration_spec_md),
    File(name: "interface-requirement", bytes: PackageResources.interface_requirement_md),
  ]

  /// For a template whose specs share a folder page: the template of that page, under its name.
  package static let indexes: [File] = [
    File(
      name: "integration-requirement", bytes: PackageResources.integration_requirement_index_md)
  ]
}
