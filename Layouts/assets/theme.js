// Light, dark or as the system says. Runs before the page is painted.
(function () {
  "use strict";
  var root = document.documentElement;
  var names = ["auto", "light", "dark"];
  var signs = { auto: "◐", light: "☀", dark: "☾" };
  var labels = { auto: "as the system", light: "light", dark: "dark" };

  function stored() {
    try {
      return localStorage.getItem("specweft-theme") || "auto";
    } catch (error) {
      return "auto";
    }
  }

  function apply(name) {
    if (name === "auto") {
      root.removeAttribute("data-theme");
    } else {
      root.setAttribute("data-theme", name);
    }
  }

  var current = names.indexOf(stored()) < 0 ? "auto" : stored();
  apply(current);

  document.addEventListener("DOMContentLoaded", function () {
    var place = document.querySelector(".top-links");
    if (!place) return;
    var button = document.createElement("button");
    button.type = "button";
    button.className = "theme-button";
    place.append(button);
    function show() {
      button.textContent = signs[current];
      button.title = "Colour theme: " + labels[current];
      button.setAttribute("aria-label", button.title);
    }
    show();
    button.addEventListener("click", function () {
      current = names[(names.indexOf(current) + 1) % names.length];
      apply(current);
      show();
      try {
        localStorage.setItem("specweft-theme", current);
      } catch (error) {
        // Private windows may forbid it: the choice then lasts for this page.
      }
    });
  });
})();
