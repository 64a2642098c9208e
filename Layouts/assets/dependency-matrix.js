// The dependency matrix of a page: filters over the data, the grid, and what a cell stands for.
(function () {
  "use strict";
  var app = document.querySelector(".matrix-app");
  if (!app || !window.Map) return;
  var root = document.body.dataset.root || "";
  var data = new window.SpecweftMatrixData(app.dataset.matrix);
  var state = { rows: -1, columns: -1, order: "kind", related: false, status: 0, provider: "", text: "", relations: 0 };
  var view = { rows: [], columns: [], rowOf: null, columnOf: null, blocks: [], lines: { rows: [], columns: [] } };
  var grid = null;
  var map = null;
  var details = null;
  var controls = {};

  function element(name, className, text) {
    var node = document.createElement(name);
    if (className) node.className = className;
    if (text !== undefined) node.textContent = text;
    return node;
  }

  // --- What is shown ---

  function kindRange(number) {
    if (number < 0) return [0, data.count];
    var kind = data.common.kinds[number];
    return [kind[2], kind[2] + kind[3]];
  }

  function isFiltered() { return state.status > 0 || state.provider || state.text; }

  /// Calls when everything that the filters look at is loaded.
  function prepare(done) {
    var rows = kindRange(state.rows);
    var columns = kindRange(state.columns);
    var ranges = [rows];
    if (isFiltered() || state.order === "layers" || isSquare()) ranges.push(columns);
    data.load("cells", ranges, function () {
      if (!state.text) return done();
      data.load("names", [rows, columns], done);
    });
  }

  function isSquare() { return state.rows === state.columns; }

  function ordered(range, keep) {
    var positions = [];
    for (var position = range[0]; position < range[1]; position += 1) {
      if (!keep || keep[position]) positions.push(position);
    }
    if (state.order === "layers") {
      positions.sort(function (a, b) { return data.ranks[a] - data.ranks[b]; });
    }
    return positions;
  }

  function matcher() {
    var words = state.text.toLowerCase().split(/\s+/).filter(Boolean);
    var provider = state.provider ? data.common.providers.indexOf(state.provider) + 1 : 0;
    return function (position) {
      if (state.status && data.statuses[position] !== state.status) return false;
      if (state.provider && (!provider || data.providers[position] !== provider)) return false;
      if (!words.length) return true;
      var name = data.names[position];
      var text = (name[0] + " " + name[1]).toLowerCase();
      return words.every(function (word) { return text.includes(word); });
    };
  }

  function compute() {
    var rowRange = kindRange(state.rows);
    var columnRange = kindRange(state.columns);
    var hits = null;
    if (isFiltered()) {
      var matches = matcher();
      hits = new Uint8Array(data.count);
      [rowRange, columnRange].forEach(function (range) {
        for (var position = range[0]; position < range[1]; position += 1) hits[position] = matches(position) ? 1 : 0;
      });
    }
    var keepsRow = new Uint8Array(data.count);
    var keepsColumn = new Uint8Array(data.count);
    view.count = 0;
    view.isKept = function (row, column, relations) {
      return (relations & state.relations) !== 0 && column >= columnRange[0] && column < columnRange[1] &&
        (!hits || hits[row] || hits[column]);
    };
    for (var row = rowRange[0]; row < rowRange[1]; row += 1) {
      var cells = data.rows[row];
      for (var index = 0; index < cells.length; index += 2) {
        if (!view.isKept(row, cells[index], cells[index + 1])) continue;
        view.count += 1;
        keepsRow[row] = 1;
        keepsColumn[cells[index]] = 1;
      }
    }
    if (isSquare()) {
      // The same items both ways, so that the diagonal stays one.
      for (var item = rowRange[0]; item < rowRange[1]; item += 1) {
        keepsRow[item] = keepsColumn[item] = keepsRow[item] | keepsColumn[item];
      }
    }
    var isCut = state.related || isFiltered();
    view.rows = ordered(rowRange, isCut ? keepsRow : null);
    view.columns = ordered(columnRange, isCut ? keepsColumn : null);
    view.rowOf = places(view.rows);
    view.columnOf = places(view.columns);
    view.blocks = blocks();
    view.lines = { rows: kindStarts(view.rows), columns: kindStarts(view.columns) };
  }

  function places(positions) {
    var result = new Int32Array(data.count).fill(-1);
    positions.forEach(function (position, index) { result[position] = index; });
    return result;
  }

  /// Runs of items that rest on each other, against themselves: [top, bottom, left, right].
  function blocks() {
    function runs(positions) {
      var byCycle = {};
      for (var start = 0; start < positions.length; ) {
        var cycle = data.cycles[positions[start]];
        var end = start + 1;
        while (end < positions.length && data.cycles[positions[end]] === cycle) end += 1;
        if (cycle > 0) (byCycle[cycle] = byCycle[cycle] || []).push([start, end]);
        start = end;
      }
      return byCycle;
    }
    var rows = runs(view.rows);
    var columns = isSquare() ? rows : runs(view.columns);
    var result = [];
    Object.keys(rows).forEach(function (cycle) {
      rows[cycle].forEach(function (row) {
        (columns[cycle] || []).forEach(function (column) { result.push([row[0], row[1], column[0], column[1]]); });
      });
    });
    return result;
  }

  function kindStarts(positions) {
    var starts = [];
    if (state.order !== "kind") return starts;
    for (var index = 1; index < positions.length; index += 1) {
      if (data.kindOf[positions[index]] !== data.kindOf[positions[index - 1]]) starts.push(index);
    }
    return starts;
  }

  function head(position) {
    var name = data.names[position];
    return { id: name[0], title: name[1], href: root + name[2] };
  }

  function words(relations) {
    return data.common.relations.filter(function (relation, number) {
      return relations & (1 << number);
    }).map(function (relation) { return relation[2].toLowerCase(); });
  }

  /// What the grid asks.
  var source = {
    get rowCount() { return view.rows.length; },
    get columnCount() { return view.columns.length; },
    get isSquare() { return isSquare(); },
    rowHead: function (row) { return head(view.rows[row]); },
    columnHead: function (column) { return head(view.columns[column]); },
    blocks: function () { return view.blocks; },
    lines: function () { return view.lines; },
    load: function (rows, columns, later) {
      var ranges = view.rows.slice(rows[0], rows[1]).concat(view.columns.slice(columns[0], columns[1]))
        .map(function (position) { return [position, position + 1]; });
      if (data.ready("names", ranges)) return true;
      data.load("names", ranges, later);
      return false;
    },
    cells: function (row) {
      var position = view.rows[row];
      var cells = data.rows[position];
      var result = [];
      for (var index = 0; index < cells.length; index += 2) {
        var column = view.columnOf[cells[index]];
        if (column < 0 || !view.isKept(position, cells[index], cells[index + 1])) continue;
        var shown = cells[index + 1] & state.relations;
        var relation = data.common.relations[data.strongest(shown)];
        result.push([column, relation[1], "rel rel-" + relation[0] + (shown & (shown - 1) ? " has-more" : "")]);
      }
      return result;
    },
    label: function (row, column) {
      var from = view.rows[row];
      var to = view.columns[column];
      var relations = data.cell(from, to) & state.relations;
      var text = relations ? words(relations).join(", ") : "no relation to";
      return data.called(from) + " " + text + " " + data.called(to);
    },
    next: function (row, column, down, right) {
      if (right) {
        var best = -1;
        source.cells(row).forEach(function (cell) {
          if ((cell[0] - column) * right > 0 && (best < 0 || (cell[0] - best) * right < 0)) best = cell[0];
        });
        return best < 0 ? null : [row, best];
      }
      for (var other = row + down; other >= 0 && other < view.rows.length; other += down) {
        var relations = data.cell(view.rows[other], view.columns[column]);
        if (relations && view.isKept(view.rows[other], view.columns[column], relations)) return [other, column];
      }
      return null;
    },
    at: function (row, column) {
      var from = row >= 0 ? view.rows[row] : -1;
      var to = column >= 0 ? view.columns[column] : -1;
      var text = from >= 0 && to >= 0 ? source.label(row, column) : "";
      if (from >= 0 && to < 0) text = described(from);
      if (to >= 0 && from < 0) text = described(to);
      controls.at.textContent = text;
    },
    open: function (row, column, isKey) { details.show(view.rows[row], view.columns[column], isKey); },
  };

  function described(position) {
    var name = data.names[position];
    if (!name) return "";
    return (name[0] ? name[0] + " " : "") + name[1] + " (" + data.common.kinds[data.kindOf[position]][1] +
      (data.rows[position] ? ", layer " + data.layers[position] : "") +
      (data.cycles[position] ? ", in cycle " + data.cycles[position] : "") + ")";
  }

  // --- Controls ---

  function select(label, options, value, change) {
    var frame = element("label", "matrix-control");
    frame.append(element("span", "", label));
    var box = element("select");
    options.forEach(function (option) {
      var entry = element("option", "", option[1]);
      entry.value = option[0];
      box.append(entry);
    });
    box.value = value;
    box.addEventListener("change", function () { change(box.value); });
    frame.append(box);
    controls.bar.append(frame);
    return box;
  }

  function input(label, list, change) {
    var frame = element("label", "matrix-control");
    frame.append(element("span", "", label));
    var box = element("input");
    box.type = "search";
    if (list) {
      var options = element("datalist");
      options.id = "sw:providers";
      list.forEach(function (text) {
        var option = element("option");
        option.value = text;
        options.append(option);
      });
      box.setAttribute("list", options.id);
      frame.append(options);
    }
    var timer = 0;
    box.addEventListener("input", function () {
      clearTimeout(timer);
      timer = setTimeout(function () { change(box.value.trim()); }, 150);
    });
    frame.append(box);
    controls.bar.append(frame);
    return box;
  }

  function makeControls() {
    controls.bar = element("div", "matrix-controls");
    var kinds = [["-1", "All kinds"]].concat(data.common.kinds.map(function (kind, number) {
      return [String(number), kind[1] + (kind[1] === kind[0] ? "" : " (" + kind[0] + ")")];
    }));
    select("Rows", kinds, String(state.rows), function (value) { state.rows = Number(value); update(); });
    select("Columns", kinds, String(state.columns), function (value) { state.columns = Number(value); update(); });
    select("Order", [["kind", "Kind, then layer"], ["layers", "Layer over all"]], state.order, function (value) { state.order = value; update(); });
    if (data.common.statuses.length) {
      var statuses = [["0", "Any status"]].concat(data.common.statuses.map(function (word, number) { return [String(number + 1), word]; }));
      select("Status", statuses, "0", function (value) { state.status = Number(value); update(); });
    }
    if (data.common.providers.length) {
      input("Provider", data.common.providers, function (value) {
        state.provider = value;
        if (!value || data.common.providers.includes(value)) update();
      });
    }
    input("ID or title", null, function (value) { state.text = value; update(); });
    select("Cells", [["24", "Letters"], ["16", "Small"], ["8", "Dots"]], "24", function (value) {
      grid.setSize(Number(value));
      map.show();
    });
    var frame = element("label", "matrix-control matrix-check");
    var box = element("input");
    box.type = "checkbox";
    box.checked = state.related;
    box.addEventListener("change", function () { state.related = box.checked; update(); });
    frame.append(box, element("span", "", "Only related items"));
    controls.bar.append(frame);
    makeLegend();
    controls.at = element("p", "matrix-at");
    controls.count = element("output", "matrix-count");
    controls.details = element("section", "matrix-details");
    controls.details.setAttribute("aria-label", "Relation");
    controls.details.hidden = true;
  }

  /// The legend chooses relations, too.
  function makeLegend() {
    controls.legend = document.querySelector(".matrix-legend");
    controls.legend.querySelectorAll("li[data-relation]").forEach(function (entry) {
      var number = data.common.relations.findIndex(function (relation) { return relation[0] === entry.dataset.relation; });
      state.relations |= 1 << number;
      var label = element("label");
      var box = element("input");
      box.type = "checkbox";
      box.checked = true;
      box.addEventListener("change", function () {
        if (box.checked) state.relations |= 1 << number; else state.relations &= ~(1 << number);
        update();
      });
      while (entry.firstChild) label.append(entry.firstChild);
      label.prepend(box);
      entry.append(label);
    });
  }

  function update() {
    controls.count.textContent = "Loading …";
    prepare(function () {
      compute();
      controls.count.textContent = view.count + (view.count === 1 ? " relation, " : " relations, ") +
        view.rows.length + " × " + view.columns.length + " items";
      controls.at.textContent = "";
      app.classList.toggle("is-empty", view.count === 0);
      var first = firstCell();
      grid.scroll.scrollTop = 0;
      grid.scroll.scrollLeft = 0;
      grid.reset(first[0], first[1]);
      requestAnimationFrame(function () { map.draw(view.rows.length, view.columns.length, eachCell); });
    });
  }

  /// Where a large matrix begins to show something: at its first dependency, else its first cell.
  function firstCell() {
    var first = null;
    for (var row = 0; row < view.rows.length; row += 1) {
      var cells = source.cells(row);
      for (var index = 0; index < cells.length; index += 1) {
        if (cells[index][1] === "D") return [row, cells[index][0]];
        first = first || [row, cells[index][0]];
      }
    }
    return first || [0, 0];
  }

  /// Hands every cell that is shown to the map: row, column, and whether it is a dependency.
  function eachCell(take) {
    view.rows.forEach(function (position, row) {
      var cells = data.rows[position];
      for (var index = 0; index < cells.length; index += 2) {
        var column = view.columnOf[cells[index]];
        if (column < 0 || !view.isKept(position, cells[index], cells[index + 1])) continue;
        take(row, column, (cells[index + 1] & state.relations & 1) !== 0);
      }
    });
  }

  function kindNumber(family) {
    return data.common.kinds.findIndex(function (kind) { return kind[0] === family; });
  }

  /// `#rows=FR&columns=INT` names a part of the matrix.
  function readAddress() {
    var parts = new URLSearchParams(location.hash.slice(1));
    ["rows", "columns"].forEach(function (name) {
      if (parts.has(name)) state[name] = kindNumber(parts.get(name));
    });
    return parts.has("rows") || parts.has("columns");
  }

  data.open(function () {
    if (!readAddress() && data.common.start.length) {
      state.rows = data.common.start[0];
      state.columns = data.common.start[1];
      state.related = true;
    }
    makeControls();
    app.hidden = false;
    var frame = element("div", "matrix-view");
    frame.dataset.label = "Dependency matrix";
    var head = element("div", "matrix-top");
    var tools = element("div", "matrix-tools");
    tools.append(controls.bar, controls.legend, controls.count);
    head.append(tools);
    app.append(head, frame, controls.at, controls.details,
      element("p", "matrix-help muted", "Arrow keys move, with Ctrl to the next relation; Enter shows where a relation is written."));
    grid = new window.SpecweftMatrixGrid(frame, source);
    map = new window.SpecweftMatrixMap(head, grid);
    details = new window.SpecweftMatrixDetails(controls.details, data, root, function () { grid.activate(true); });
    update();
  });
})();
