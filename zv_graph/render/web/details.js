"use strict";
// What the data say of the chosen overleg or partij, beside the map, and what can be done with it.
(() => {
  const pane = document.getElementById("details"), inside = document.getElementById("details-inhoud");

  function list(id, soort, fits = () => true) {
    const made = element("ul"), far = (edge) => State.nodes.get(edge.from === id ? edge.to : edge.from);
    const edges = Data.edges.filter((one) => one.soort === soort && fits(one) && (one.from === id || one.to === id));
    for (const edge of edges.sort((a, b) => far(a).naam.localeCompare(far(b).naam, "nl"))) {
      const other = far(edge);
      const item = element("li");
      const party = soort === "zetel" && other.soort !== "gremium" ? { draggable: "true", "data-partij": other.id } : {};
      item.append(edge.soort === "lijn" && edge.to === id ? "van: " : "", button(other.naam, () => State.set({ node: other.id }), party));
      if (edge.soort !== "thema") item.append(` (${edge.tekst})`);
      made.append(item);
    }
    return made;
  }

  function actions(id) {
    const { keuze, zonder } = State.now(), row = element("p", null, { class: "knoppen" });
    if (State.nodes.get(id).nieuw) {
      row.append(button("Laat stoppen", () => Decision.stop([id])));
      return row;
    }
    if (State.table(id)) {
      const chosen = keuze.includes(id), stops = zonder.includes(id);
      const choose = () => State.set({ keuze: chosen ? keuze.filter((one) => one !== id) : [...keuze, id] });
      row.append(button("Kies om te vergelijken", choose, { "aria-pressed": String(chosen), title: "Kies meer overleggen om ze te vergelijken of samen te voegen" }));
      row.append(button(stops ? "Zet terug" : "Laat stoppen", () => { if (stops) Decision.keep([id]); else Decision.stop([id]); State.set({ tab: "watals" }); }, { "aria-pressed": String(stops) }));
    }
    row.append(button("Verberg", () => {
      State.set({ verborgen: [...State.now().verborgen, id], node: null, keuze: keuze.filter((one) => one !== id) });
      document.querySelector("#verborgen button:last-of-type").focus();
    }));
    return row;
  }

  // Whom the decision seats at a table, or takes away there.
  function changed(id, what) {
    const made = element("ul");
    for (const { actor } of State.now().anders.filter(({ soort, gremium }) => soort === what && gremium === id)) {
      const item = element("li");
      item.append(State.nodes.has(actor) ? button(State.name(actor), () => State.set({ node: actor })) : Decision.named(actor));
      made.append(item);
    }
    return made;
  }
  function facts(id) {
    const { soort, info } = State.nodes.get(id), told = element("dl");
    const put = (label, filled, wide) => {
      const cell = element("dd", null, { class: wide });
      cell.append(filled);
      told.append(element("dt", label, { class: wide }), cell);
    };
    const seats = State.nodes.get(id).nieuw ? changed(id, "zet") : list(id, "zetel", ({ rol }) => rol !== "toehoorder"), others = list(id, "zetel", ({ rol }) => rol === "toehoorder");
    const lines = list(id, "lijn"), themas = list(id, "thema");
    if (soort === "thema") put(`Overleggen (${themas.children.length})`, themas, "breed");
    else put(soort === "gremium" ? `Aan tafel (${seats.children.length})` : `Zit bij (${seats.children.length})`, seats, "breed");
    for (const [label, what] of State.now().tab === "watals" && !State.nodes.get(id).nieuw ? [["Komt erbij", "zet"], ["Gaat weg", "haal"]] : []) {
      const who = changed(id, what);
      if (who.children.length) put(`${label} (${who.children.length})`, who, "breed");
    }
    const beat = State.now().tab === "watals" && State.now().anders.find(({ soort: what, gremium }) => what === "ritme" && gremium === id);
    if (beat) put("Straks", [beat.keer && `${number(beat.keer)} keer per jaar`, beat.duur && `${number(beat.duur)} uur`].filter(Boolean).join(", "), "");
    if (others.children.length) put(`Telt niet mee als zetel (${others.children.length})`, others, "breed");
    if (lines.children.length) put("Lijnen", lines, "breed");
    for (const [label, text] of info) put(label, text, "");
    return told;
  }

  // What it costs to stop: the hours, the verdict, and the first reasons.
  const SHOWN = 3;
  function price(id) {
    const made = element("section", null, { class: "prijs" }), found = Decision.judged({ zonder: [id] }), { lost } = found;
    const add = (title, texts) => {
      if (!texts.length) return;
      const list = element("ul");
      list.append(...texts.slice(0, SHOWN).map((text) => element("li", text)));
      if (texts.length > SHOWN) list.append(element("li", `en nog ${texts.length - SHOWN}`));
      made.append(element("h5", title), list);
    };
    made.append(element("h4", "Als dit stopt"), element("p", Verdict.told(found, { zonder: [id], samen: [], anders: [] })));
    const takers = lost.stappen.flatMap(({ naar }) => naar.flatMap((h) => h.sleutel)).map(found.name);
    if (takers.length && lost.antwoord !== Rules.NEE) made.append(element("p", `${lost.antwoord === Rules.JA ? "Neemt over" : "Misschien neemt over"}: ${takers.slice(0, SHOWN).join(", ")}${takers.length > SHOWN ? ` en nog ${takers.length - SHOWN}` : ""}.`));
    add("Zetels die nergens terugkomen", [...new Set(lost.zetels.map(([, actor]) => (actor === null ? "een zetel zonder naam" : found.name(actor))))]);
    add("Wat dit tegenhoudt", found.against);
    add("Na te gaan", found.ask);
    const pairs = lost.verloren.paren.length;
    if (pairs) made.append(element("p", `${pairs === 1 ? "Eén paar partijen ontmoet" : `${pairs} paren van partijen ontmoeten`} elkaar dan nergens meer.`));
    return made;
  }
  // The findings that are about it.
  function about(id) {
    const found = State.story().filter((at) => Data.bevindingen[at].betrokken.includes(id));
    if (!found.length) return [];
    const list = element("ul");
    for (const at of found.slice(0, SHOWN + 2)) {
      const item = element("li"), text = document.querySelector(`[data-bevinding="${at}"] .bewering`).textContent;
      item.append(button(text, () => State.set({ ...State.EVERYTHING, tab: "bevindingen", finding: at })));
      list.append(item);
    }
    if (found.length > SHOWN + 2) list.append(element("li", `en nog ${found.length - SHOWN - 2}`));
    return [element("h4", `Bevindingen (${found.length})`), list];
  }
  function change(id) {
    const made = element("details", null, { class: "vouw", ...(State.now().tab === "watals" ? { open: "" } : {}) });
    const table = State.table(id) ? Decision.left(id) : null;
    if (State.nodes.get(id).soort === "thema" || (State.table(id) && !table)) return [];
    made.append(element("summary", table ? "Wat als hier iets verandert" : "Wat als deze partij erbij komt"), table ? Forms.table(id, table) : Forms.party(id));
    return [made];
  }

  State.listen((now, before) => {
    const same = ["node", "keuze", "zonder", "samen", "anders", "tab"].every((key) => now[key] === before[key]);
    if (same) return;
    pane.hidden = !now.node;
    if (now.node && !State.nodes.has(now.node)) return State.set({ node: null });
    if (!now.node) return inside.replaceChildren();
    const id = now.node;
    inside.replaceChildren(element("h3", State.name(id)), actions(id), ...(State.table(id) && !State.nodes.get(id).nieuw ? [price(id)] : []), ...(State.table(id) ? [...change(id), ...about(id), facts(id)] : [facts(id), ...change(id), ...about(id)]));
    if (now.node !== before.node) pane.scrollTop = 0;
    return undefined;
  });
  document.getElementById("sluit").addEventListener("click", () => {
    State.set({ node: null });
    document.getElementById("zoek").focus();
  });
})();
