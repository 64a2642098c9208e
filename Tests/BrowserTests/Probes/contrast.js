// Text whose colour is too close to what is painted behind it (WCAG 2.2, 1.4.3): 4.5, or 3 when large.
(() => {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 1;
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  const known = new Map();
  // Any CSS colour as red, green, blue and opacity.
  const read = (colour) => {
    if (!known.has(colour)) {
      pen.clearRect(0, 0, 1, 1);
      pen.fillStyle = colour;
      pen.fillRect(0, 0, 1, 1);
      const [r, g, b, a] = pen.getImageData(0, 0, 1, 1).data;
      known.set(colour, [r, g, b, a / 255]);
    }
    return known.get(colour);
  };
  const over = (top, below) => {
    const alpha = top[3];
    return [0, 1, 2].map((i) => top[i] * alpha + below[i] * (1 - alpha)).concat(1);
  };
  const luminance = (colour) => {
    const [r, g, b] = colour.slice(0, 3).map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ratio = (one, other) => {
    const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const dark = matchMedia("(prefers-color-scheme: dark)").matches && !matchMedia("print").matches;
  const canvasColour = getComputedStyle(document.documentElement).colorScheme.includes("dark") && dark
    ? [18, 18, 18, 1] : [255, 255, 255, 1];
  const backgrounds = new Map();
  // What boxes paint behind an element's content.
  const background = (element) => {
    if (!element) return canvasColour;
    if (!backgrounds.has(element)) {
      const style = getComputedStyle(element);
      backgrounds.set(element, over(read(style.backgroundColor), background(element.parentElement)));
    }
    return backgrounds.get(element);
  };
  // What the shapes of a drawing paint behind its text, drawn before it and holding its middle.
  const behind = (text) => {
    const drawing = text.ownerSVGElement;
    let colour = background(drawing);
    const box = text.getBoundingClientRect();
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    for (const shape of drawing.querySelectorAll("rect, circle, ellipse, path, polygon, text")) {
      if (shape === text) break;
      if (shape.localName === "text") continue;
      const area = shape.getBoundingClientRect();
      const style = getComputedStyle(shape);
      const holds = area.left <= x && x <= area.right && area.top <= y && y <= area.bottom;
      if (!holds || style.fill === "none") continue;
      const [r, g, b, a] = read(style.fill);
      colour = over([r, g, b, a * Number(style.fillOpacity) * Number(style.opacity)], colour);
    }
    return colour;
  };
  const faults = new Map();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode.data.trim();
    const element = walker.currentNode.parentElement;
    if (!text || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    if (element.closest("script, style, option, [disabled], [aria-disabled='true']")) continue;
    const box = element.getBoundingClientRect();
    if (box.width < 2 || box.height < 2 || box.right < 0) continue;
    const style = getComputedStyle(element);
    const drawn = element.closest("svg text");
    const below = drawn ? behind(drawn) : background(element);
    let [r, g, b, a] = read(drawn ? style.fill : style.color);
    for (let up = element; up; up = up.parentElement) a *= Number(getComputedStyle(up).opacity);
    const found = ratio(over([r, g, b, a], below), below);
    const size = parseFloat(style.fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    if (found >= (isLarge ? 3 : 4.5) - 0.005) continue;
    const where = `${element.localName}.${element.getAttribute("class") || ""} in ` +
      `${element.parentElement.localName}.${element.parentElement.getAttribute("class") || ""}`;
    if (!faults.has(where)) faults.set(where, `${found.toFixed(2)}: ${where}: ${text.slice(0, 40)}`);
  }
  return [...faults.values()];
})()
