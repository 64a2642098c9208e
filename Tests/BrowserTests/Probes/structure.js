// Names, roles, headings and landmarks that a page must have, and anything inline.
(() => {
  const faults = [];
  const all = (selector) => [...document.querySelectorAll(selector)];
  const about = (element) => element.outerHTML.slice(0, 100);
  const name = (element) => {
    const labels = (element.getAttribute("aria-labelledby") || "").split(/\s+/).filter(Boolean)
      .map((id) => (document.getElementById(id) || { textContent: "" }).textContent).join(" ");
    const images = [...element.querySelectorAll("img[alt], svg[aria-label]")]
      .map((image) => image.alt || image.getAttribute("aria-label")).join(" ");
    return (labels || element.getAttribute("aria-label") || element.textContent + images ||
      element.title || "").trim();
  };
  if (!document.documentElement.lang) faults.push("no language");
  if (!document.title.trim()) faults.push("no title");
  for (const [what, selector] of [
    ["h1", "h1"], ["main", "main"], ["banner", "body > header"], ["footer", "footer.page-foot"],
  ]) {
    const count = all(selector).length;
    if (count !== 1) faults.push(`${count} × ${what}`);
  }
  const landmarks = all("nav").map(name);
  landmarks.forEach((label, index) => {
    if (!label) faults.push("a navigation without a name");
    if (landmarks.indexOf(label) < index && label !== "Pages of this list") {
      faults.push(`two navigations called “${label.slice(0, 40)}”`);
    }
  });
  let level = 0;
  for (const heading of all("main h1, main h2, main h3, main h4, main h5, main h6")) {
    const next = Number(heading.localName[1]);
    if (next > level + 1) faults.push(`h${next} after h${level}: ${heading.textContent.trim().slice(0, 60)}`);
    if (!heading.textContent.trim()) faults.push("an empty heading");
    level = next;
  }
  for (const element of all("a[href], button, summary")) {
    if (!name(element)) faults.push(`no name: ${about(element)}`);
  }
  for (const element of all("input, select, textarea")) {
    if (!element.labels.length && !name(element)) faults.push(`no label: ${about(element)}`);
  }
  for (const element of all("img:not([alt])")) faults.push(`no text for ${about(element)}`);
  for (const element of all("table")) {
    if (!element.querySelector("th")) faults.push(`a table without headers: ${about(element)}`);
  }
  const ids = new Set();
  for (const element of all("[id]")) {
    if (ids.has(element.id)) faults.push(`id ${element.id} twice`);
    ids.add(element.id);
  }
  for (const attribute of ["aria-labelledby", "aria-describedby", "aria-controls"]) {
    for (const element of all(`[${attribute}]`)) {
      for (const id of element.getAttribute(attribute).split(/\s+/)) {
        if (!ids.has(id)) faults.push(`${attribute} names no element: ${id}`);
      }
    }
  }
  for (const element of all("*")) {
    if (element.localName === "style" || (element.localName === "script" && !element.src)) {
      faults.push(`inline: ${about(element)}`);
    }
    for (const attribute of element.attributes) {
      if (attribute.name.startsWith("on")) faults.push(`inline ${attribute.name}: ${about(element)}`);
    }
  }
  return faults;
})()
