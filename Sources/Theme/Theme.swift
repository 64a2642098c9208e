/// The theme that is built into the program: the files of the repository's `Layouts/`, embedded by
/// the package manager, so that a site needs no layouts of its own.
package enum Theme {
  package struct File: Sendable {
    /// Under `Layouts/`: `partials/badge.mustache`.
    package let path: String
    package let bytes: [UInt8]
  }

  /// Sorted by path. A test compares this list with the folder.
  package static let files: [File] = [
    File(path: "README.md", bytes: PackageResources.README_md),
    File(path: "approvals.mustache", bytes: PackageResources.approvals_mustache),
    File(path: "assets/code.css", bytes: PackageResources.code_css),
    File(path: "assets/code.js", bytes: PackageResources.code_js),
    File(path: "assets/components.css", bytes: PackageResources.components_css),
    File(path: "assets/document.css", bytes: PackageResources.document_css),
    File(path: "assets/layout.css", bytes: PackageResources.layout_css),
    File(path: "assets/mark.svg", bytes: PackageResources.mark_svg),
    File(path: "assets/navigation.js", bytes: PackageResources.navigation_js),
    File(path: "assets/preview.js", bytes: PackageResources.preview_js),
    File(path: "assets/print.css", bytes: PackageResources.print_css),
    File(path: "assets/prose.css", bytes: PackageResources.prose_css),
    File(path: "assets/reports.css", bytes: PackageResources.reports_css),
    File(path: "assets/tables.css", bytes: PackageResources.tables_css),
    File(path: "assets/tables.js", bytes: PackageResources.tables_js),
    File(path: "assets/theme.js", bytes: PackageResources.theme_js),
    File(path: "assets/tokens.css", bytes: PackageResources.tokens_css),
    File(path: "base.mustache", bytes: PackageResources.base_mustache),
    File(path: "catalogue.mustache", bytes: PackageResources.catalogue_mustache),
    File(path: "changes.mustache", bytes: PackageResources.changes_mustache),
    File(path: "contents.mustache", bytes: PackageResources.contents_mustache),
    File(path: "data-dictionary.mustache", bytes: PackageResources.data_dictionary_mustache),
    File(path: "document.mustache", bytes: PackageResources.document_mustache),
    File(path: "endpoints.mustache", bytes: PackageResources.endpoints_mustache),
    File(path: "failure-modes.mustache", bytes: PackageResources.failure_modes_mustache),
    File(path: "findings-files.mustache", bytes: PackageResources.findings_files_mustache),
    File(path: "findings-list.mustache", bytes: PackageResources.findings_list_mustache),
    File(path: "findings.mustache", bytes: PackageResources.findings_mustache),
    File(path: "folder.mustache", bytes: PackageResources.folder_mustache),
    File(path: "home.mustache", bytes: PackageResources.home_mustache),
    File(path: "integrations.mustache", bytes: PackageResources.integrations_mustache),
    File(path: "limits.mustache", bytes: PackageResources.limits_mustache),
    File(path: "missing.mustache", bytes: PackageResources.missing_mustache),
    File(path: "monitoring.mustache", bytes: PackageResources.monitoring_mustache),
    File(path: "nothing.mustache", bytes: PackageResources.nothing_mustache),
    File(path: "partials/badges.mustache", bytes: PackageResources.badges_mustache),
    File(path: "partials/bar.mustache", bytes: PackageResources.bar_mustache),
    File(path: "partials/breadcrumbs.mustache", bytes: PackageResources.breadcrumbs_mustache),
    File(path: "partials/catalogues.mustache", bytes: PackageResources.catalogues_mustache),
    File(path: "partials/coverage-cells.mustache", bytes: PackageResources.coverage_cells_mustache),
    File(path: "partials/fact-cell.mustache", bytes: PackageResources.fact_cell_mustache),
    File(path: "partials/fact-table.mustache", bytes: PackageResources.fact_table_mustache),
    File(path: "partials/figures.mustache", bytes: PackageResources.figures_mustache),
    File(path: "partials/finding-line.mustache", bytes: PackageResources.finding_line_mustache),
    File(path: "partials/finding.mustache", bytes: PackageResources.finding_mustache),
    File(path: "partials/footer.mustache", bytes: PackageResources.footer_mustache),
    File(path: "partials/header.mustache", bytes: PackageResources.header_mustache),
    File(path: "partials/inner-item.mustache", bytes: PackageResources.inner_item_mustache),
    File(path: "partials/listing.mustache", bytes: PackageResources.listing_mustache),
    File(path: "partials/pager.mustache", bytes: PackageResources.pager_mustache),
    File(path: "partials/sidebar.mustache", bytes: PackageResources.sidebar_mustache),
    File(path: "partials/toc.mustache", bytes: PackageResources.toc_mustache),
    File(path: "partials/trace.mustache", bytes: PackageResources.trace_mustache),
    File(path: "partials/traced-test.mustache", bytes: PackageResources.traced_test_mustache),
    File(path: "partials/views.mustache", bytes: PackageResources.views_mustache),
    File(path: "relations.mustache", bytes: PackageResources.relations_mustache),
    File(path: "rule.mustache", bytes: PackageResources.rule_mustache),
    File(path: "security.mustache", bytes: PackageResources.security_mustache),
    File(
      path: "traceability-matrix.mustache", bytes: PackageResources.traceability_matrix_mustache),
    File(path: "variables.mustache", bytes: PackageResources.variables_mustache),
  ]
}
