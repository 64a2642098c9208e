// What is cut off at the edge of a box that scrolls: on paper nobody can scroll.
(() => [...document.querySelectorAll("main *")].filter((element) =>
  element.checkVisibility() && getComputedStyle(element).overflowX !== "visible" &&
  element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1
).map((element) => `${element.scrollWidth} px in ${element.clientWidth}: ` +
  `<${element.localName} class="${element.getAttribute("class") || ""}"> ` +
  element.textContent.trim().slice(0, 60)))()
