// A grid of any size of which only the part in view is in the document. It can be walked with the
// arrow keys, and says of itself what a table would say.
(function () {
  "use strict";

  function element(name, className, role) {
    var node = document.createElement(name);
    if (className) node.className = className;
    if (role) node.setAttribute("role", role);
    return node;
  }

  /// `source` knows the grid: `rowCount`, `columnCount`, `rowHead(row)`, `columnHead(column)`,
  /// `cells(row)` ([[column, letter, class]]), `label(row, column)`, `blocks()`, `lines()`,
  /// `isSquare`, `load(rows, columns, later)` (whether all is there; else it calls when it is),
  /// `next(row, column, down, right)`, `open(row, column)`, `at(row, column)`.
  function Grid(frame, source) {
    this.source = source;
    this.size = 24;
    this.active = { row: 0, column: 0 };
    this.rows = new Map();
    this.scroll = element("div", "matrix-scroll", "grid");
    this.scroll.setAttribute("aria-readonly", "true");
    this.scroll.setAttribute("aria-label", frame.dataset.label || "Matrix");
    this.area = element("div", "matrix-area");
    this.area.setAttribute("role", "presentation");
    this.heads = element("div", "matrix-heads", "row");
    this.heads.setAttribute("aria-rowindex", "1");
    this.marks = element("div", "matrix-marks");
    this.marks.setAttribute("role", "presentation");
    this.crossRow = element("div", "matrix-cross");
    this.crossColumn = element("div", "matrix-cross");
    this.body = element("div", "matrix-body", "rowgroup");
    this.marks.append(this.crossRow, this.crossColumn);
    this.area.append(this.heads, this.marks, this.body);
    this.scroll.append(this.area);
    frame.append(this.scroll);
    this.listen();
  }

  Grid.prototype.listen = function () {
    var grid = this;
    var asked = false;
    this.scroll.addEventListener("scroll", function () {
      if (asked) return;
      asked = true;
      requestAnimationFrame(function () { asked = false; grid.draw(); });
    });
    window.addEventListener("resize", function () { grid.measure(); grid.draw(); });
    this.scroll.addEventListener("mousemove", function (event) {
      var place = grid.placeAt(event);
      grid.cross(place);
      if (place) grid.source.at(place.row, place.column);
    });
    this.scroll.addEventListener("mouseleave", function () { grid.cross(grid.hasFocus() ? grid.active : null); });
    this.scroll.addEventListener("click", function (event) {
      if (event.target.closest("a")) return;
      var place = grid.placeAt(event);
      if (!place || place.row < 0 || place.column < 0) return;
      grid.go(place.row, place.column);
      grid.source.open(place.row, place.column);
    });
    this.scroll.addEventListener("keydown", function (event) { grid.key(event); });
    this.scroll.addEventListener("focusin", function (event) {
      if (event.target.getAttribute("role") === "gridcell") grid.cross(grid.active);
    });
  };

  Grid.prototype.hasFocus = function () { return this.scroll.contains(document.activeElement); };

  Grid.prototype.placeAt = function (event) {
    var box = this.scroll.getBoundingClientRect();
    var x = event.clientX - box.left - this.scroll.clientLeft;
    var y = event.clientY - box.top - this.scroll.clientTop;
    var column = x < this.headWidth ? -1 : Math.floor((x + this.scroll.scrollLeft - this.headWidth) / this.size);
    var row = y < this.headHeight ? -1 : Math.floor((y + this.scroll.scrollTop - this.headHeight) / this.size);
    if (row >= this.source.rowCount || column >= this.source.columnCount) return null;
    return row < 0 && column < 0 ? null : { row: row, column: column };
  };

  /// Begins anew with what the source has now; keeps nothing of before.
  Grid.prototype.reset = function (row, column) {
    this.active = { row: row || 0, column: column || 0 };
    this.scroll.setAttribute("aria-rowcount", this.source.rowCount + 1);
    this.scroll.setAttribute("aria-colcount", this.source.columnCount + 1);
    this.measure();
    this.clear();
    this.reveal(this.active.row, this.active.column, true);
    this.draw();
  };

  Grid.prototype.setSize = function (size) {
    this.size = size;
    this.scroll.dataset.size = size;
    this.reset(this.active.row, this.active.column);
  };

  Grid.prototype.measure = function () {
    var style = getComputedStyle(this.scroll);
    this.headWidth = parseFloat(style.getPropertyValue("--head-width")) * parseFloat(getComputedStyle(document.documentElement).fontSize);
    this.headHeight = parseFloat(style.getPropertyValue("--head-height")) * parseFloat(getComputedStyle(document.documentElement).fontSize);
    this.scroll.style.setProperty("--cell", this.size + "px");
    this.area.style.width = this.headWidth + this.size * this.source.columnCount + "px";
    this.area.style.height = this.headHeight + this.size * this.source.rowCount + "px";
    this.window = "";
  };

  Grid.prototype.clear = function () {
    this.rows.clear();
    this.body.textContent = "";
    this.window = "";
    this.columnsDrawn = "";
  };

  Grid.prototype.visible = function () {
    var width = this.scroll.clientWidth - this.headWidth;
    var height = this.scroll.clientHeight - this.headHeight;
    // Windows begin at every eighth cell, so that most steps of scrolling change nothing.
    var step = 8;
    function part(offset, length, count, size) {
      var first = Math.max(0, Math.floor(offset / size / step - 0.5) * step);
      var last = Math.min(count, Math.ceil(((offset + length) / size) / step + 0.5) * step);
      return [first, Math.max(first, last)];
    }
    return {
      rows: part(this.scroll.scrollTop, height, this.source.rowCount, this.size),
      columns: part(this.scroll.scrollLeft, width, this.source.columnCount, this.size),
    };
  };

  Grid.prototype.draw = function () {
    var grid = this;
    var view = this.visible();
    var key = view.rows + ":" + view.columns;
    if (key === this.window) return;
    this.window = key;
    if (!this.source.load(view.rows, view.columns, function () { grid.draw(); })) {
      this.window = "";
      return;
    }
    var hadFocus = this.hasFocus();
    if (String(view.columns) !== this.columnsDrawn || !this.body.firstChild) {
      this.columnsDrawn = String(view.columns);
      this.rows.clear();
      this.body.textContent = "";
      this.drawHeads(view.columns);
    }
    this.rows.forEach(function (node, row) {
      if (row < view.rows[0] || row >= view.rows[1]) {
        node.remove();
        grid.rows.delete(row);
      }
    });
    for (var row = view.rows[0]; row < view.rows[1]; row += 1) {
      if (!this.rows.has(row)) this.drawRow(row, view.columns);
    }
    this.drawMarks(view);
    this.activate(hadFocus);
  };

  Grid.prototype.drawHeads = function (columns) {
    this.heads.textContent = "";
    var corner = element("div", "matrix-corner", "columnheader");
    corner.setAttribute("aria-colindex", "1");
    corner.textContent = "Item";
    this.heads.append(corner);
    for (var column = columns[0]; column < columns[1]; column += 1) {
      var head = element("div", "matrix-column", "columnheader");
      head.setAttribute("aria-colindex", column + 2);
      head.style.left = this.headWidth + column * this.size + "px";
      head.dataset.column = column;
      head.append(this.link(this.source.columnHead(column)));
      this.heads.append(head);
    }
  };

  Grid.prototype.link = function (head) {
    var link = element("a");
    link.href = head.href;
    link.tabIndex = -1;
    link.title = head.title;
    var id = element("span", "id");
    id.textContent = head.id || head.title;
    link.append(id);
    if (head.id) {
      var title = element("span", "title");
      title.textContent = head.title;
      link.append(" ", title);
    }
    return link;
  };

  Grid.prototype.drawRow = function (row, columns) {
    var grid = this;
    var node = element("div", "matrix-row", "row");
    node.setAttribute("aria-rowindex", row + 2);
    node.style.top = row * this.size + "px";
    var head = element("div", "matrix-head", "rowheader");
    head.setAttribute("aria-colindex", "1");
    head.append(this.link(this.source.rowHead(row)));
    node.append(head);
    if (this.source.isSquare && row >= columns[0] && row < columns[1]) {
      var self = element("div", "matrix-self");
      self.setAttribute("role", "presentation");
      self.style.left = this.headWidth + row * this.size + "px";
      node.append(self);
    }
    this.source.cells(row).forEach(function (cell) {
      if (cell[0] < columns[0] || cell[0] >= columns[1]) return;
      node.append(grid.cell(row, cell[0], cell[1], cell[2]));
    });
    this.rows.set(row, node);
    this.body.append(node);
  };

  Grid.prototype.cell = function (row, column, letter, className) {
    var node = element("div", "matrix-cell " + className, "gridcell");
    node.setAttribute("aria-colindex", column + 2);
    node.setAttribute("aria-label", this.source.label(row, column));
    node.style.left = this.headWidth + column * this.size + "px";
    node.textContent = letter;
    node.tabIndex = -1;
    node.dataset.column = column;
    return node;
  };

  Grid.prototype.drawMarks = function (view) {
    var grid = this;
    this.marks.querySelectorAll(".matrix-block, .matrix-line").forEach(function (node) { node.remove(); });
    this.source.blocks().forEach(function (block) {
      if (block[1] <= view.rows[0] || block[0] >= view.rows[1] || block[3] <= view.columns[0] || block[2] >= view.columns[1]) return;
      grid.mark("matrix-block", block[0], block[1], block[2], block[3]);
    });
    var lines = this.source.lines();
    lines.rows.forEach(function (row) {
      if (row > view.rows[0] && row < view.rows[1]) grid.mark("matrix-line", row, row, 0, grid.source.columnCount);
    });
    lines.columns.forEach(function (column) {
      if (column > view.columns[0] && column < view.columns[1]) grid.mark("matrix-line", 0, grid.source.rowCount, column, column);
    });
  };

  Grid.prototype.mark = function (className, top, bottom, left, right) {
    var node = element("div", className);
    this.place(node, top, bottom, left, right);
    this.marks.append(node);
  };

  Grid.prototype.place = function (node, top, bottom, left, right) {
    node.style.top = top * this.size + "px";
    node.style.height = (bottom - top) * this.size + "px";
    node.style.left = this.headWidth + left * this.size + "px";
    node.style.width = (right - left) * this.size + "px";
  };

  /// Lights a row and a column up.
  Grid.prototype.cross = function (place) {
    var count = this.source;
    this.crossRow.hidden = !place || place.row < 0;
    this.crossColumn.hidden = !place || place.column < 0;
    if (place && place.row >= 0) this.place(this.crossRow, place.row, place.row + 1, 0, count.columnCount);
    if (place && place.column >= 0) this.place(this.crossColumn, 0, count.rowCount, place.column, place.column + 1);
    this.scroll.querySelectorAll(".is-at").forEach(function (node) { node.classList.remove("is-at"); });
    if (!place) return;
    var row = this.rows.get(place.row);
    if (row) row.firstChild.classList.add("is-at");
    var head = this.heads.querySelector('[data-column="' + place.column + '"]');
    if (head) head.classList.add("is-at");
  };

  /// Makes the active cell the one that Tab reaches; one that is empty is put into the document.
  Grid.prototype.activate = function (isFocused) {
    var row = this.rows.get(this.active.row);
    this.wantsFocus = this.wantsFocus || isFocused;
    if (!row) return;
    var node = row.querySelector('[role="gridcell"][data-column="' + this.active.column + '"]');
    if (!node) {
      node = this.cell(this.active.row, this.active.column, "", "is-empty");
      row.append(node);
    }
    var wantsFocus = this.wantsFocus;
    this.wantsFocus = false;
    node.tabIndex = 0;
    if (wantsFocus) node.focus({ preventScroll: true });
    this.body.querySelectorAll('[tabindex="0"]').forEach(function (other) {
      if (other === node) return;
      if (other.classList.contains("is-empty")) other.remove(); else other.tabIndex = -1;
    });
  };

  Grid.prototype.reveal = function (row, column, isFar) {
    var view = this.scroll;
    var left = column * this.size;
    var top = row * this.size;
    var width = view.clientWidth - this.headWidth;
    var height = view.clientHeight - this.headHeight;
    if (left < view.scrollLeft || left + this.size > view.scrollLeft + width) {
      view.scrollLeft = Math.max(0, isFar ? left - width / 4 : left < view.scrollLeft ? left : left + this.size - width);
    }
    if (top < view.scrollTop || top + this.size > view.scrollTop + height) {
      view.scrollTop = Math.max(0, isFar ? top - height / 4 : top < view.scrollTop ? top : top + this.size - height);
    }
  };

  /// Brings a place into the middle of the view, in shares of the whole.
  Grid.prototype.center = function (down, right) {
    this.scroll.scrollTop = down * this.size * this.source.rowCount - (this.scroll.clientHeight - this.headHeight) / 2;
    this.scroll.scrollLeft = right * this.size * this.source.columnCount - (this.scroll.clientWidth - this.headWidth) / 2;
  };

  /// Which part of the whole is in view.
  Grid.prototype.part = function () {
    var height = Math.max(1, this.size * this.source.rowCount);
    var width = Math.max(1, this.size * this.source.columnCount);
    return {
      top: this.scroll.scrollTop / height, left: this.scroll.scrollLeft / width,
      height: Math.min(1, (this.scroll.clientHeight - this.headHeight) / height),
      width: Math.min(1, (this.scroll.clientWidth - this.headWidth) / width),
    };
  };

  /// Goes to a cell and gives it the focus.
  Grid.prototype.go = function (row, column) {
    if (!this.source.rowCount || !this.source.columnCount) return;
    this.active = {
      row: Math.max(0, Math.min(this.source.rowCount - 1, row)),
      column: Math.max(0, Math.min(this.source.columnCount - 1, column)),
    };
    this.reveal(this.active.row, this.active.column);
    this.draw();
    this.activate(true);
    this.cross(this.active);
    this.source.at(this.active.row, this.active.column);
  };

  Grid.prototype.key = function (event) {
    if (event.target.getAttribute("role") !== "gridcell" || event.altKey || event.metaKey) return;
    var row = this.active.row;
    var column = this.active.column;
    var page = Math.max(1, Math.floor((this.scroll.clientHeight - this.headHeight) / this.size) - 1);
    var far = event.ctrlKey;
    var next = null;
    switch (event.key) {
      case "ArrowRight": next = far ? this.source.next(row, column, 0, 1) : [row, column + 1]; break;
      case "ArrowLeft": next = far ? this.source.next(row, column, 0, -1) : [row, column - 1]; break;
      case "ArrowDown": next = far ? this.source.next(row, column, 1, 0) : [row + 1, column]; break;
      case "ArrowUp": next = far ? this.source.next(row, column, -1, 0) : [row - 1, column]; break;
      case "Home": next = [far ? 0 : row, 0]; break;
      case "End": next = [far ? this.source.rowCount - 1 : row, this.source.columnCount - 1]; break;
      case "PageDown": next = [row + page, column]; break;
      case "PageUp": next = [row - page, column]; break;
      case "Enter": case " ":
        event.preventDefault();
        this.source.open(row, column, true);
        return;
      default: return;
    }
    event.preventDefault();
    if (next) this.go(next[0], next[1]);
  };

  window.SpecweftMatrixGrid = Grid;
})();
