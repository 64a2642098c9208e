/// The pages, layouts and output of the site.
enum SiteRoom {}
