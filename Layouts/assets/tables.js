// Makes tables sortable and filterable. Without it they are plain tables, complete as they stand.
//
// A table with `data-sortable` gets a button in each heading of a column. Its frame's `data-filter`
// names a search box over all columns; headings with `data-choices` get a list of the values that
// occur. `data-sort` on a cell is what it is sorted by in place of its text.
(function () {
  "use strict";
  var compare = new Intl.Collator("en", { numeric: true, sensitivity: "base" }).compare;
  var mostChoices = 60;

  function cells(row) { return Array.prototype.slice.call(row.cells); }

  function text(cell) { return cell ? cell.textContent.replace(/\s+/g, " ").trim() : ""; }

  function key(cell) { return cell && cell.hasAttribute("data-sort") ? cell.dataset.sort : text(cell); }

  function element(name, properties) {
    return Object.assign(document.createElement(name), properties);
  }

  function bodies(table) { return Array.prototype.slice.call(table.tBodies); }

  // The rows of a body but for the one that names its group.
  function entries(body) {
    return Array.prototype.filter.call(body.rows, function (row) {
      return !row.classList.contains("group");
    });
  }

  function makeSortable(table, say) {
    var heads = cells(table.tHead.rows[0]);
    heads.forEach(function (head, column) {
      var button = element("button", { type: "button" });
      var title = text(head);
      if (!title) return;
      while (head.firstChild) button.appendChild(head.firstChild);
      head.appendChild(button);
      button.addEventListener("click", function () {
        var isDown = head.getAttribute("aria-sort") === "ascending";
        heads.forEach(function (other) { other.removeAttribute("aria-sort"); });
        head.setAttribute("aria-sort", isDown ? "descending" : "ascending");
        // Rows stay in their group, under its name.
        bodies(table).forEach(function (body) {
          var rows = entries(body).map(function (row) {
            return { row: row, key: key(row.cells[column]) };
          });
          rows.sort(function (a, b) {
            if (!a.key !== !b.key) return a.key ? -1 : 1;
            return isDown ? compare(b.key, a.key) : compare(a.key, b.key);
          });
          var fragment = document.createDocumentFragment();
          rows.forEach(function (entry) { fragment.appendChild(entry.row); });
          body.appendChild(fragment);
        });
        say("Sorted by " + title + ", " + head.getAttribute("aria-sort") + ".");
      });
    });
  }

  // The values of a column that occur, with how often; nothing if a choice would not help.
  function choices(rows, column) {
    var counts = new Map();
    rows.forEach(function (entry) {
      var value = entry.values[column];
      if (value) counts.set(value, (counts.get(value) || 0) + 1);
    });
    if (counts.size > mostChoices) return [];
    var isWhole = counts.size === 1 && Array.from(counts.values())[0] === rows.length;
    if (counts.size === 0 || isWhole) return [];
    return Array.from(counts).sort(function (a, b) { return compare(a[0], b[0]); });
  }

  function makeSelect(title, values, hasEmpty) {
    var label = element("label", { className: "table-choice" });
    var select = document.createElement("select");
    label.append(element("span", { textContent: title }), select);
    select.append(element("option", { value: "", textContent: "All" }));
    values.forEach(function (entry) {
      select.append(
        element("option", { value: "=" + entry[0], textContent: entry[0] + " (" + entry[1] + ")" }));
    });
    if (hasEmpty) select.append(element("option", { value: "=", textContent: "None" }));
    return { label: label, select: select };
  }

  function makeFilterable(frame, table, output) {
    var heads = cells(table.tHead.rows[0]);
    var rows = [];
    bodies(table).forEach(function (body) {
      var group = text(body.querySelector("tr.group")).toLowerCase();
      entries(body).forEach(function (row) {
        var values = [];
        heads.forEach(function (head, column) {
          if (head.hasAttribute("data-choices")) values[column] = text(row.cells[column]);
        });
        var words = group + " " + text(row).toLowerCase();
        rows.push({ row: row, body: body, text: words, values: values });
      });
    });
    var tools = element("div", { className: "table-tools" });
    tools.setAttribute("role", "group");
    tools.setAttribute("aria-label", frame.dataset.filter);
    var input = element("input", { type: "search", placeholder: frame.dataset.filter });
    input.setAttribute("aria-label", frame.dataset.filter);
    tools.append(input);
    var selects = [];
    heads.forEach(function (head, column) {
      if (!head.hasAttribute("data-choices")) return;
      var values = choices(rows, column);
      if (!values.length) return;
      var hasEmpty = rows.some(function (entry) { return !entry.values[column]; });
      var made = makeSelect(text(head), values, hasEmpty);
      selects.push({ column: column, select: made.select });
      tools.append(made.label);
    });
    var reset = element("button", { type: "button", className: "table-reset", textContent: "Show all" });
    reset.hidden = true;
    tools.append(reset, output);
    frame.before(tools);

    function apply() {
      var words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
      var wanted = selects.filter(function (choice) { return choice.select.value; });
      var shown = 0;
      bodies(table).forEach(function (body) { body.hidden = true; });
      rows.forEach(function (entry) {
        var matches =
          words.every(function (word) { return entry.text.includes(word); }) &&
          wanted.every(function (choice) {
            return "=" + entry.values[choice.column] === choice.select.value;
          });
        entry.row.hidden = !matches;
        if (matches) {
          entry.body.hidden = false;
          shown += 1;
        }
      });
      reset.hidden = !words.length && !wanted.length;
      output.textContent = shown + " of " + rows.length + " shown";
    }

    input.addEventListener("input", apply);
    selects.forEach(function (choice) { choice.select.addEventListener("change", apply); });
    reset.addEventListener("click", function () {
      input.value = "";
      selects.forEach(function (choice) { choice.select.value = ""; });
      apply();
      input.focus();
    });
    // A form's values outlive going back to a page.
    if (input.value || selects.some(function (choice) { return choice.select.value; })) apply();
  }

  document.querySelectorAll("table[data-sortable]").forEach(function (table) {
    var frame = table.closest("[data-filter]");
    var output = document.createElement("output");
    var announcer = element("span", { className: "visually-hidden" });
    announcer.setAttribute("role", "status");
    table.before(announcer);
    if (frame && table.querySelectorAll("tbody tr").length > 7) makeFilterable(frame, table, output);
    makeSortable(table, function (sentence) { announcer.textContent = sentence; });
  });
})();
