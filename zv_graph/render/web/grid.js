"use strict";
// Tables of buttons are one stop for the Tab key; arrows go from cell to cell.
const Grid = (() => {
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
      const found = STEPS[event.key] && event.target.closest("td") && next(table, event.target.closest("td"), STEPS[event.key]);
      if (!STEPS[event.key] || !event.target.closest("td")) return;
      event.preventDefault();
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
