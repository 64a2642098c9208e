// The whole of a matrix in small, with the part that is in view. For the eye only: the grid itself
// is walked with the keyboard.
(function () {
  "use strict";
  var side = 150;

  function element(name, className) {
    var node = document.createElement(name);
    if (className) node.className = className;
    return node;
  }

  function Map(parent, grid) {
    var map = this;
    this.grid = grid;
    this.frame = element("div", "matrix-map");
    this.frame.setAttribute("aria-hidden", "true");
    this.canvas = element("canvas");
    this.window = element("div", "matrix-window");
    this.frame.append(this.canvas, this.window);
    parent.append(this.frame);
    function go(event) {
      if (event.type === "mousemove" && !(event.buttons & 1)) return;
      var box = map.canvas.getBoundingClientRect();
      grid.center((event.clientY - box.top) / box.height, (event.clientX - box.left) / box.width);
    }
    this.canvas.addEventListener("mousedown", go);
    this.canvas.addEventListener("mousemove", go);
    grid.scroll.addEventListener("scroll", function () { map.show(); });
  }

  /// `each` hands over row, column and whether the cell stands out.
  Map.prototype.draw = function (rows, columns, each) {
    var scale = side / Math.max(rows, columns, 1);
    var width = Math.max(8, Math.round(columns * scale));
    var height = Math.max(8, Math.round(rows * scale));
    this.canvas.width = 2 * width;
    this.canvas.height = 2 * height;
    this.canvas.style.width = width + "px";
    this.canvas.style.height = height + "px";
    var style = getComputedStyle(this.frame);
    var pen = this.canvas.getContext("2d");
    var dot = Math.max(1, 2 * scale);
    [false, true].forEach(function (isStrong) {
      pen.fillStyle = style.getPropertyValue(isStrong ? "--calm" : "--line-strong");
      each(function (row, column, standsOut) {
        if (standsOut === isStrong) pen.fillRect(2 * scale * column, 2 * scale * row, dot, dot);
      });
    });
    this.show();
  };

  /// Marks the part that is in view; hides itself where all is.
  Map.prototype.show = function () {
    var part = this.grid.part();
    var style = this.window.style;
    style.top = 100 * part.top + "%";
    style.height = 100 * part.height + "%";
    style.left = 100 * part.left + "%";
    style.width = 100 * part.width + "%";
    this.frame.hidden = part.height >= 1 && part.width >= 1;
  };

  window.SpecweftMatrixMap = Map;
})();
