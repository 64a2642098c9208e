// Marks in the contents of a page the section that is in view.
(function () {
  "use strict";
  var toc = document.querySelector(".toc");
  if (!toc) return;
  if (window.matchMedia("(max-width: 78rem)").matches) toc.open = false;
  if (!window.IntersectionObserver) return;
  var links = {};
  toc.querySelectorAll("a").forEach(function (link) {
    links[decodeURIComponent(link.hash.slice(1))] = link;
  });
  var current = null;
  var observer = new IntersectionObserver(function (entries) {
    entries.forEach(function (entry) {
      var link = links[entry.target.id];
      if (!entry.isIntersecting || !link || link === current) return;
      if (current) current.classList.remove("here");
      link.classList.add("here");
      current = link;
    });
  }, { rootMargin: "-10% 0px -70% 0px" });
  Object.keys(links).forEach(function (id) {
    var heading = document.getElementById(id);
    if (heading) observer.observe(heading);
  });
})();
