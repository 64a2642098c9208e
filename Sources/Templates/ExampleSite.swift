/// The site that `init` writes: a filled example of each built-in template and what they refer to,
/// so that a newcomer sees every page with something on it.
package enum ExampleSite {
  package struct File: Sendable {
    /// Under the content folder: `interfaces/INT-001-laboratory-orders.md`.
    package let path: String
    /// The built-in template that this file fills in; `nil` for a file that follows none.
    package let template: String?
    package let bytes: [UInt8]
  }

  /// A commented `specweft.yml`.
  package static let configuration = PackageResources.specweft_yml

  /// Sorted by path. A test compares this list with the folder.
  package static let files: [File] = [
    File("README.md", PackageResources.home_md),
    File("api/image-archive.md", PackageResources.image_archive_md, "api-integration-spec"),
    File("decisions/ADR-001-fetch-results.md", PackageResources.ADR_001_fetch_results_md),
    File("design/api/calendar.yaml", PackageResources.calendar_yaml),
    File("design/api/laboratory.yaml", PackageResources.laboratory_yaml),
    File("integrations/README.md", PackageResources.integrations_md),
    File(
      "integrations/REQ-I-001-microchip-registry.md",
      PackageResources.REQ_I_001_microchip_registry_md, "integration-requirement"),
    File(
      "integrations/REQ-I-002-text-messages.md", PackageResources.REQ_I_002_text_messages_md,
      "integration-requirement"),
    File(
      "interfaces/INT-001-laboratory-orders.md", PackageResources.INT_001_laboratory_orders_md,
      "interface-requirement"),
    File("prd/online-booking.md", PackageResources.online_booking_md, "api-integration-prd"),
    File("requirements/functional.md", PackageResources.functional_md),
    File("risks/register.md", PackageResources.register_md),
    File(
      "specs/2026-03-09-appointment-reminders/spec.md",
      PackageResources.appointment_reminders_spec_md, "integration-spec"),
    File("tests/test-cases.md", PackageResources.test_cases_md),
  ]
}

extension ExampleSite.File {
  fileprivate init(_ path: String, _ bytes: [UInt8], _ template: String? = nil) {
    self.init(path: path, template: template, bytes: bytes)
  }
}
