// Every address that the page names, as written, and every place in it that an address can name.
(() => {
  const addresses = [];
  for (const element of document.querySelectorAll("*")) {
    for (const name of ["href", "src", "xlink:href", "poster", "data", "action", "cite"]) {
      const value = element.getAttribute(name);
      if (value !== null) addresses.push(value);
    }
    const set = element.getAttribute("srcset");
    if (set) addresses.push(...set.split(",").map((part) => part.trim().split(/\s+/)[0]));
    for (const name of ["data-navigation", "data-src", "data-href"]) {
      if (element.hasAttribute(name)) addresses.push(element.getAttribute(name));
    }
  }
  const places = [...document.querySelectorAll("[id], a[name]")].map((element) => element.id || element.name);
  return { addresses: [...new Set(addresses)], places };
})()
