"use strict";
// The chosen tables: one selection for the map, the matrix, the overlap and wat als.
(() => {
  const bar = document.getElementById("keuze"), told = document.getElementById("keuze-namen");
  const SHOWN = 3;
  const act = (id, does) => document.getElementById(id).addEventListener("click", () => does(State.now().keuze));

  act("keuze-samen", (ids) => {
    Decision.merge(ids);
    State.set({ tab: "watals", keuze: [], node: null });
  });
  act("keuze-stopt", (ids) => {
    Decision.stop(ids);
    State.set({ tab: "watals", keuze: [], node: null });
  });
  act("keuze-koppel", (ids) => {
    Decision.edit({ soort: "koppel", gremia: [...ids].sort() });
    State.set({ tab: "watals", keuze: [], node: null });
  });
  act("keuze-overlap", () => {
    State.set({ tab: "matrix", node: null });
    document.getElementById("precies").scrollIntoView();
  });
  act("keuze-kaart", () => State.set({ ...State.UNFILTERED, tab: "bevindingen", node: null, finding: null }));
  act("keuze-wis", () => State.set({ keuze: [] }));

  State.listen(({ keuze, tab }) => {
    bar.hidden = !keuze.length || !["bevindingen", "watals", "matrix"].includes(tab);
    if (bar.hidden) return;
    const names = keuze.map(State.name), more = names.length - SHOWN;
    const pair = names.length === 2 ? ` · ${Overlap.told(keuze)}` : "";
    told.textContent = `Gekozen (${names.length}): ${names.slice(0, SHOWN).join(", ")}${more > 0 ? ` en nog ${more}` : ""}${pair}`;
    document.getElementById("keuze-koppel").hidden = document.getElementById("keuze-overlap").hidden = keuze.length < 2;
    // A table that the decision makes cannot become one with another at once.
    document.getElementById("keuze-samen").hidden = keuze.length < 2 || keuze.some((id) => State.nodes.get(id).nieuw);
    document.getElementById("keuze-kaart").hidden = tab !== "matrix";
  });
})();
