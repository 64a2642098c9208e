// What axe-core finds, one line for each rule and element. It must have been loaded before.
// WCAG 2.2 at levels A and AA and best practice; in the dark, which changes colours only, what is
// said of colours.
axe.run(document, {
  resultTypes: ["violations"],
  runOnly: matchMedia("(prefers-color-scheme: dark)").matches
    ? { type: "rule", values: ["color-contrast", "link-in-text-block"] }
    : { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
}).then((results) => results.violations.flatMap((rule) => rule.nodes.slice(0, 4).map((node) =>
  `${rule.id} (${rule.impact}): ${node.html.slice(0, 120)} — ` +
  (node.any.concat(node.all, node.none)[0] || { message: rule.help }).message.slice(0, 200))))
