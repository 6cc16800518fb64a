"use strict";
// Tables of buttons are one stop for the Tab key; arrows go from cell to cell.
const Grid = (() => {
  const ENDS = { Home: 0, End: -1 };
  const STEPS = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };

  // Where the keyboard goes from one cell; cells without a button are passed over.
  function next(table, cell, [down, right]) {
    let row = cell.parentElement.rowIndex, column = cell.cellIndex;
    for (;;) {
      row += down;
      column += right;
      const there = table.rows[row] && table.rows[row].cells[column];
      if (!there) return null;
      const found = there.querySelector("button");
      if (found) return found;
    }
  }

  function make(table) {
    const buttons = [...table.querySelectorAll("td button")];
    buttons.forEach((one, at) => { one.tabIndex = at ? -1 : 0; });
    table.addEventListener("keydown", (event) => {
      const cell = event.target.closest("td");
      if (!cell || !(event.key in STEPS || event.key in ENDS)) return;
      event.preventDefault();
      const row = [...cell.parentElement.querySelectorAll("td button")];
      const found = event.key in ENDS ? row.at(ENDS[event.key]) : next(table, cell, STEPS[event.key]);
      if (found) found.focus();
    });
    table.addEventListener("focusin", (event) => {
      if (!event.target.matches("td button")) return;
      for (const one of table.querySelectorAll('td button[tabindex="0"]')) one.tabIndex = -1;
      event.target.tabIndex = 0;
    });
  }
  return { make };
})();
