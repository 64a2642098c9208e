// The element with the focus: what it is, its place in the document, and what a reader cannot see of it.
(() => {
  const element = document.activeElement;
  if (!element || element === document.body || element === document.documentElement) return null;
  const about = `<${element.localName} class="${element.getAttribute("class") || ""}"> ` +
    (element.textContent || element.getAttribute("aria-label") || "").trim().slice(0, 40);
  const order = [...document.querySelectorAll("*")].indexOf(element);
  const faults = [];
  const style = getComputedStyle(element);
  const hasOutline = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1;
  // In a drawing the frame of the shape shows it.
  const shapes = element.ownerSVGElement ? [...element.querySelectorAll("rect, circle, path")] : [];
  const hasFrame = shapes.some((shape) => parseFloat(getComputedStyle(shape).strokeWidth) >= 2 &&
    getComputedStyle(shape).stroke !== "none");
  if (!hasOutline && !hasFrame && style.boxShadow === "none") faults.push("no outline");
  const boxes = [...element.getClientRects()].filter((box) => box.width > 1 && box.height > 1);
  const points = boxes.flatMap((box) => [0.1, 0.5, 0.9].flatMap((x) => [0.2, 0.5, 0.8].map((y) =>
    [box.x + box.width * x, box.y + box.height * y])));
  const seen = points.some(([x, y]) => {
    const hit = document.elementFromPoint(x, y);
    return hit && (element.contains(hit) || (hit.contains(element) && hit !== document.body &&
      hit.localName !== "main" && hit.localName !== "html"));
  });
  if (!seen) faults.push("out of sight or covered");
  if (element.tabIndex > 0) faults.push("a tabindex above zero");
  return { about, order, faults };
})()
