// What is cut off at the edge of a box that scrolls: on paper nobody can scroll. What is clipped away
// altogether is for screen readers.
(() => [...document.querySelectorAll("main *")].filter((element) =>
  element.checkVisibility() && getComputedStyle(element).overflowX !== "visible" &&
  getComputedStyle(element).clipPath === "none" &&
  element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1
).map((element) => `${element.scrollWidth} px in ${element.clientWidth}: ` +
  `<${element.localName} class="${element.getAttribute("class") || ""}"> ` +
  element.textContent.trim().slice(0, 60)))()
