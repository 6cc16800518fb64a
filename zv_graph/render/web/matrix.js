"use strict";
// Coverage: thema by partner for one niveau; a cell tells its status and brings its tables forward on the map.
(() => {
  const chooser = document.getElementById("matrix-niveau"), told = document.getElementById("cel");
  const sheets = [...document.querySelectorAll(".dekking")];
  const MISSING = ["partner-ontbreekt", "niet-in-regio", "alleen-agendalid", "alleen-afspraak"];
  let mine = null; // the cell that made the selection, and that selection

  function show() {
    for (const sheet of sheets) sheet.hidden = sheet.dataset.niveau !== chooser.value;
  }
  function press() {
    for (const cell of document.querySelectorAll(".dekking [aria-pressed=true]")) cell.setAttribute("aria-pressed", "false");
    if (!mine) return undefined;
    if (State.now().keuze === mine.keuze) return mine.cell.setAttribute("aria-pressed", "true");
    mine = null;
    return told.replaceChildren("Nog geen vakje gekozen.");
  }

  function tell(cell) {
    const { tafels, gemeenten, bron } = cell.dataset, place = cell.closest("td"), table = cell.closest("table");
    const ids = tafels.split(" ").filter(Boolean).map((at) => Data.nodes[at].id);
    const [thema, wie] = [place.parentElement.cells[0], table.tHead.lastElementChild.cells[place.cellIndex]].map((one) => one.textContent);
    told.replaceChildren(element("strong", `${wie} bij ${thema} (${chooser.selectedOptions[0].text})`), `: ${cell.title}.`);
    // Of who is missing the tables are those where that place may be empty.
    const there = MISSING.some((status) => place.classList.contains(status)) ? "Wat er het dichtst bij komt" : "Aan tafel bij";
    if (ids.length) told.append(` ${there}: ${ids.map(State.name).join(", ")}.`);
    if (gemeenten) told.append(` Niet voor: ${gemeenten}.`);
    if (bron) told.append(` Bron: ${Data.bronnen[bron]}.`);
    mine = { cell, keuze: ids };
    State.set({ keuze: ids, node: null, finding: null });
  }

  for (const sheet of sheets) {
    Grid.make(sheet.querySelector("table"));
    sheet.addEventListener("click", (event) => {
      const cell = event.target.closest("button");
      if (cell) tell(cell);
    });
  }
  chooser.addEventListener("change", show);
  State.listen(({ keuze }, before) => { if (keuze !== before.keuze) press(); });
  show();
})();
