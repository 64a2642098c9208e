// What makes the page wider than the window, so that all of it scrolls sideways.
(() => {
  const width = document.documentElement.clientWidth;
  const wide = document.scrollingElement.scrollWidth;
  if (wide <= width) return [];
  const scrolls = (element) => {
    for (let up = element.parentElement; up && up !== document.body; up = up.parentElement) {
      if (getComputedStyle(up).overflowX !== "visible") return true;
    }
    return false;
  };
  const outer = [...document.body.querySelectorAll("*")].filter((element) => {
    const box = element.getBoundingClientRect();
    return box.width > 0 && box.right > width + 0.5 && !scrolls(element);
  });
  const inner = outer.filter((element) => !outer.some((other) => element !== other && element.contains(other)));
  // What is placed by hand may leave a frame that scrolls: the widest is named.
  const reach = (element) => element.getBoundingClientRect().right;
  if (!inner.length) inner.push([...document.body.querySelectorAll("*")].reduce((a, b) => reach(b) > reach(a) ? b : a));
  return inner.slice(0, 5).map((element) =>
    `${wide} px wide by <${element.localName} class="${element.getAttribute("class") || ""}"> ` +
    element.textContent.trim().slice(0, 60));
})()
