// Makes catalogue tables sortable and filterable. Without it they are plain tables.
(function () {
  "use strict";
  var compare = new Intl.Collator("en", { numeric: true, sensitivity: "base" }).compare;

  function text(row, column) {
    var cell = row.cells[column];
    return cell ? cell.textContent.trim() : "";
  }

  function entries(body) {
    return Array.prototype.filter.call(body.rows, function (row) {
      return !row.classList.contains("group");
    });
  }

  function makeSortable(table) {
    Array.prototype.forEach.call(table.tHead.rows[0].cells, function (head, column) {
      var button = document.createElement("button");
      button.type = "button";
      while (head.firstChild) button.appendChild(head.firstChild);
      head.appendChild(button);
      button.addEventListener("click", function () {
        var down = head.getAttribute("aria-sort") === "ascending";
        Array.prototype.forEach.call(table.tHead.rows[0].cells, function (other) {
          other.removeAttribute("aria-sort");
        });
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        // Rows stay in their group, under its name.
        Array.prototype.forEach.call(table.tBodies, function (body) {
          var rows = entries(body).map(function (row) {
            return { row: row, key: text(row, column) };
          });
          rows.sort(function (a, b) {
            if (!a.key !== !b.key) return a.key ? -1 : 1;
            return down ? compare(b.key, a.key) : compare(a.key, b.key);
          });
          var fragment = document.createDocumentFragment();
          rows.forEach(function (entry) { fragment.appendChild(entry.row); });
          body.appendChild(fragment);
        });
      });
    });
  }

  function makeFilterable(frame, table) {
    var tools = document.createElement("div");
    tools.className = "table-tools";
    var input = document.createElement("input");
    input.type = "search";
    input.placeholder = frame.dataset.filter;
    input.setAttribute("aria-label", frame.dataset.filter);
    var output = document.createElement("output");
    tools.append(input, output);
    frame.before(tools);
    var rows = [];
    Array.prototype.forEach.call(table.tBodies, function (body) {
      var group = body.querySelector("tr.group");
      var name = group ? group.textContent.toLowerCase() + " " : "";
      entries(body).forEach(function (row) {
        rows.push({ row: row, body: body, text: name + row.textContent.toLowerCase() });
      });
    });
    input.addEventListener("input", function () {
      var words = input.value.toLowerCase().split(/\s+/);
      var shown = 0;
      Array.prototype.forEach.call(table.tBodies, function (body) { body.hidden = true; });
      rows.forEach(function (entry) {
        var matches = words.every(function (word) { return entry.text.includes(word); });
        entry.row.hidden = !matches;
        if (matches) {
          entry.body.hidden = false;
          shown += 1;
        }
      });
      output.textContent = input.value ? shown + " of " + rows.length : "";
    });
  }

  document.querySelectorAll("table[data-sortable]").forEach(function (table) {
    makeSortable(table);
    var frame = table.closest("[data-filter]");
    if (frame && table.querySelectorAll("tbody tr").length > 7) makeFilterable(frame, table);
  });
})();
