"use strict";
// A table sorts by the heading that is chosen: numbers as numbers, text as Dutch.
(() => {
  function value(row, at) {
    const cell = row.cells[at];
    return cell.dataset.waarde === undefined ? cell.textContent : Number(cell.dataset.waarde);
  }
  function compare(a, b) {
    if (typeof a === "number" && typeof b === "number") return a - b;
    return String(a).localeCompare(String(b), "nl", { numeric: true });
  }
  for (const heading of document.querySelectorAll(".tabel th")) {
    heading.querySelector("button").addEventListener("click", () => {
      const down = heading.getAttribute("aria-sort") === "ascending";
      const body = heading.closest("table").tBodies[0], at = heading.cellIndex;
      for (const other of heading.parentElement.cells) other.removeAttribute("aria-sort");
      heading.setAttribute("aria-sort", down ? "descending" : "ascending");
      const rows = [...body.rows].sort((a, b) => compare(value(a, at), value(b, at)));
      body.append(...(down ? rows.reverse() : rows));
    });
  }
})();
