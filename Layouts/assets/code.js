// A button to copy each block of code; drawings in words are drawn if the site has the library.
(function () {
  "use strict";

  function copyText(text) {
    if (navigator.clipboard && window.isSecureContext) return navigator.clipboard.writeText(text);
    // Without a secure page a hidden field is the only way.
    var field = document.createElement("textarea");
    field.value = text;
    field.setAttribute("readonly", "");
    field.className = "copy-field";
    document.body.appendChild(field);
    field.select();
    var isCopied = document.execCommand("copy");
    field.remove();
    return isCopied ? Promise.resolve() : Promise.reject();
  }

  function addButton(pre) {
    var frame = document.createElement("div");
    frame.className = "code-frame";
    var button = document.createElement("button");
    button.type = "button";
    button.textContent = "Copy";
    button.setAttribute("aria-live", "polite");
    pre.before(frame);
    frame.append(pre, button);
    function say(word) {
      button.textContent = word;
      button.classList.add("done");
      setTimeout(function () {
        button.textContent = "Copy";
        button.classList.remove("done");
      }, 1600);
    }
    button.addEventListener("click", function () {
      copyText(pre.textContent.replace(/\n$/, "")).then(
        function () { say("Copied"); }, function () { say("Not allowed"); });
    });
  }

  document.querySelectorAll(".prose pre").forEach(addButton);

  var drawings = document.querySelectorAll(".drawing");
  if (!drawings.length || !window.mermaid) return;
  var isDark = getComputedStyle(document.documentElement).colorScheme === "dark" ||
    (!document.documentElement.dataset.theme &&
      window.matchMedia("(prefers-color-scheme: dark)").matches);
  window.mermaid.initialize({
    startOnLoad: false, securityLevel: "strict", theme: isDark ? "dark" : "neutral",
  });
  drawings.forEach(function (drawing, index) {
    var text = drawing.querySelector("code").textContent;
    window.mermaid.render("sw-drawing-" + index, text).then(function (result) {
      var picture = new DOMParser().parseFromString(result.svg, "text/html").querySelector("svg");
      if (!picture) return;
      var caption = drawing.querySelector("figcaption");
      drawing.classList.add("drawn");
      drawing.replaceChildren(picture, caption);
    }, function () { /* What cannot be drawn stays words. */ });
  });
})();
