// Beside the text of a document: a link to each heading, and boxes too wide for the page that the
// keyboard can scroll. Without scripts the contents of the page link to its headings.
(function () {
  "use strict";

  document.querySelectorAll(".prose :is(h1, h2, h3, h4, h5, h6)[id]").forEach(function (heading) {
    var link = document.createElement("a");
    link.className = "anchor";
    link.href = "#" + encodeURIComponent(heading.id);
    link.setAttribute("aria-label", "Link to this section");
    heading.append(link);
  });

  // A stop of the keyboard only where there is something to scroll.
  var boxes = document.querySelectorAll(".prose .table, .prose pre");

  function reach() {
    boxes.forEach(function (box) {
      if (box.scrollWidth > box.clientWidth) {
        box.tabIndex = 0;
        box.setAttribute("role", "group");
        box.setAttribute("aria-label", box.localName === "pre" ? "Code" : "Table");
      } else {
        box.removeAttribute("tabindex");
        box.removeAttribute("role");
        box.removeAttribute("aria-label");
      }
    });
  }

  if (!boxes.length) return;
  reach();
  var waiting = 0;
  window.addEventListener("resize", function () {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(reach);
  });
})();
