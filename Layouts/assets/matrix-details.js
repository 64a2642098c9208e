// What a cell of the dependency matrix stands for: both items, and where each reference is written.
(function () {
  "use strict";

  function element(name, className, text) {
    var node = document.createElement(name);
    if (className) node.className = className;
    if (text !== undefined) node.textContent = text;
    return node;
  }

  /// `close` is called when the reader goes back to the grid.
  function Details(panel, data, root, close) {
    this.panel = panel;
    this.data = data;
    this.root = root;
    this.close = close;
    panel.addEventListener("keydown", function (event) {
      if (event.key === "Escape") panel.querySelector("button").click();
    });
  }

  Details.prototype.show = function (from, to, isKey) {
    var details = this;
    var panel = this.panel;
    panel.hidden = false;
    panel.textContent = "";
    var heading = element("h2");
    heading.tabIndex = -1;
    heading.append(this.link(from), document.createTextNode(" and "), this.link(to));
    var button = element("button", "matrix-close", "Close");
    button.type = "button";
    button.addEventListener("click", function () {
      panel.hidden = true;
      details.close();
    });
    panel.append(button, heading);
    var cycle = this.data.cycles[from];
    if (cycle && cycle === this.data.cycles[to]) {
      panel.append(element("p", "matrix-warning", "Both are in cycle " + cycle + ": each depends on the other, at once or through others."));
    }
    this.list(from, to);
    if (from !== to) {
      this.data.load("cells", [[to, to + 1]], function () { details.list(to, from); });
    }
    if (isKey) heading.focus();
  };

  Details.prototype.link = function (position) {
    var name = this.data.names[position];
    var link = element("a");
    link.href = this.root + name[2];
    if (name[0]) link.append(element("span", "id", name[0]), " ");
    link.append(name[1]);
    return link;
  };

  Details.prototype.list = function (from, to) {
    var data = this.data;
    var list = element("ul", "matrix-places");
    this.panel.append(list);
    data.places(from, to, this.root, function (places) {
      if (!places.length) {
        list.append(element("li", "muted", data.called(from) + " says nothing of " + data.called(to) + "."));
      }
      places.forEach(function (place) {
        var item = element("li");
        item.append(element("span", "rel rel-" + place.relation[0], place.relation[1]), " ");
        item.append(data.called(from) + " " + place.relation[2].toLowerCase() + " " + data.called(to) + ", ");
        var link = element("a", "path", place.path + ":" + place.line);
        link.href = place.href;
        item.append(link, element("small", "muted", " written as " + place.style.replace("-", " ")));
        list.append(item);
      });
    });
  };

  window.SpecweftMatrixDetails = Details;
})();
