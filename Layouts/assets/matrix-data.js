// The data of the dependency matrix, loaded part by part when it is needed. Each part is a script
// that calls `specweftMatrix`, because a page opened from a disk may load nothing else.
(function () {
  "use strict";
  var waiting = {};
  var loaded = {};

  window.specweftMatrix = function (part, number, content) {
    loaded[part + "-" + (number + 1)] = content;
  };

  function Data(address) {
    this.folder = address.slice(0, address.lastIndexOf("/") + 1);
    this.first = address;
  }

  /// Loads a script once, however often it is asked for.
  function fetchScript(address, done, fail) {
    var entry = waiting[address];
    if (entry && entry.isDone) return done();
    if (entry) return void entry.done.push(done);
    entry = waiting[address] = { done: [done], isDone: false };
    var script = document.createElement("script");
    script.src = address;
    script.onload = function () {
      entry.isDone = true;
      entry.done.forEach(function (call) { call(); });
    };
    script.onerror = fail || null;
    document.head.appendChild(script);
  }

  Data.prototype.open = function (done, fail) {
    var data = this;
    fetchScript(this.first, function () {
      var common = loaded["matrix-1"];
      data.common = common;
      data.count = common.items;
      data.layers = new Int16Array(common.items);
      data.cycles = new Int32Array(common.items);
      data.ranks = new Int32Array(common.items);
      data.statuses = new Int32Array(common.items);
      data.providers = new Int32Array(common.items);
      data.rows = new Array(common.items);
      data.names = new Array(common.items);
      data.kindOf = new Int16Array(common.items);
      common.kinds.forEach(function (kind, number) {
        data.kindOf.fill(number, kind[2], kind[2] + kind[3]);
      });
      done();
    }, fail);
  };

  /// The numbers of the parts that hold rows from `first` up to `last`.
  function numbers(starts, first, last) {
    var found = [];
    for (var number = 0; number < starts.length; number += 1) {
      var end = number + 1 < starts.length ? starts[number + 1] : Infinity;
      if (starts[number] < last && end > first) found.push(number);
    }
    return found;
  }

  /// Loads the parts of a sort that hold some ranges of rows, and calls when all are there. Says how
  /// many are missing, so that a reader can be told.
  Data.prototype.load = function (part, ranges, done) {
    var data = this;
    var wanted = {};
    ranges.forEach(function (range) {
      numbers(data.common[part], range[0], range[1]).forEach(function (number) {
        if (!data.has(part, number)) wanted[number] = true;
      });
    });
    var rest = Object.keys(wanted);
    var open = rest.length;
    if (!open) { done(); return 0; }
    rest.forEach(function (number) {
      fetchScript(data.folder + part + "-" + (Number(number) + 1) + ".js", function () {
        data.take(part, Number(number));
        open -= 1;
        if (!open) done();
      });
    });
    return open;
  };

  /// Whether all parts of a sort that hold some ranges of rows are there.
  Data.prototype.ready = function (part, ranges) {
    var data = this;
    return ranges.every(function (range) {
      return numbers(data.common[part], range[0], range[1]).every(function (number) {
        return data.has(part, number);
      });
    });
  };

  Data.prototype.has = function (part, number) {
    return Boolean(this.taken && this.taken[part + number]);
  };

  Data.prototype.take = function (part, number) {
    this.taken = this.taken || {};
    if (this.taken[part + number]) return;
    this.taken[part + number] = true;
    var content = loaded[part + "-" + (number + 1)];
    var first = this.common[part][number];
    if (part === "names") {
      for (var index = 0; index < content.length; index += 1) this.names[first + index] = content[index];
    } else if (part === "cells") {
      this.layers.set(content.layers, first);
      this.cycles.set(content.cycles, first);
      this.ranks.set(content.ranks, first);
      this.statuses.set(content.statuses, first);
      this.providers.set(content.providers, first);
      for (var row = 0; row < content.rows.length; row += 1) {
        this.rows[first + row] = decoded(content.rows[row]);
      }
    }
  };

  /// Distances become columns.
  function decoded(row) {
    var cells = new Int32Array(row.length);
    var column = 0;
    for (var index = 0; index < row.length; index += 2) {
      column += row[index];
      cells[index] = column;
      cells[index + 1] = row[index + 1];
    }
    return cells;
  }

  /// The relations of a row's item to a column's, a bit each; 0 for none.
  Data.prototype.cell = function (row, column) {
    var index = this.indexOf(row, column);
    return index < 0 ? 0 : this.rows[row][index + 1];
  };

  Data.prototype.indexOf = function (row, column) {
    var cells = this.rows[row];
    if (!cells) return -1;
    var low = 0;
    var high = cells.length / 2;
    while (low < high) {
      var middle = (low + high) >> 1;
      if (cells[2 * middle] < column) low = middle + 1; else high = middle;
    }
    return 2 * low < cells.length && cells[2 * low] === column ? 2 * low : -1;
  };

  /// The ID of an item, or its title.
  Data.prototype.called = function (position) {
    var name = this.names[position];
    return name ? name[0] || name[1] : "";
  };

  /// The number of the strongest relation.
  Data.prototype.strongest = function (relations) { return 31 - Math.clz32(relations & -relations); };

  /// Where the references of a cell are written: `{ relation, style, href, path, line }` each.
  Data.prototype.places = function (row, column, root, done) {
    var data = this;
    var number = numbers(this.common.places, row, row + 1)[0];
    var index = this.indexOf(row, column);
    if (index < 0) return done([]);
    this.load("places", [[row, row + 1]], function () {
      data.load("names", [[row, row + 1], [column, column + 1]], function () {
        var part = loaded["places-" + (number + 1)];
        var flat = part.rows[row - data.common.places[number]][index / 2];
        var places = [];
        for (var at = 0; at < flat.length; at += 4) {
          places.push(data.place(flat.slice(at, at + 4), part.documents, row, column, root));
        }
        done(places);
      });
    });
  };

  Data.prototype.place = function (flat, documents, row, column, root) {
    var name = flat[2] === 0 ? this.names[row] : flat[2] === 1 ? this.names[column] : null;
    var url = name ? name[2] : documents[flat[2] - 2][0];
    var path = name ? name[3] : documents[flat[2] - 2][1];
    var page = url.split("#")[0];
    return {
      relation: this.common.relations[flat[0]], style: this.common.styles[flat[1]],
      href: root + url, line: flat[3],
      path: this.common.prefix + (path || decodeURIComponent(page).replace(/\.html$/, ".md")),
    };
  };

  window.SpecweftMatrixData = Data;
})();
