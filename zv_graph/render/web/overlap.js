"use strict";
// Overlap: table by table for one niveau, and who sits at exactly which of the chosen tables (rows as in UpSet).
const Overlap = (() => {
  const chooser = document.getElementById("overlap-niveau"), sheet = document.getElementById("overlap-matrix");
  const rows = document.getElementById("precies-tabel"), note = document.getElementById("paar");
  const MOST = 40, MOST_CHOSEN = 8;
  const members = (id) => Decision.table([id]).leden;
  const pairs = Data.overlap.map((pair) => ({ ...pair, tables: [Data.nodes[pair.a].id, Data.nodes[pair.b].id] }));
  const judged = new Map(pairs.flatMap((pair) => [[pair.tables.join(" "), pair], [[...pair.tables].reverse().join(" "), pair]]));
  const judgement = (ids) => judged.get(ids.join(" ")) || null;

  const shared = (a, b) => [...members(a)].filter((actor) => members(b).has(actor)).length;
  const share = (a, b) => shared(a, b) / Math.max(Math.min(members(a).size, members(b).size), 1);

  // How many members two tables share, and whether they may become one.
  function told([a, b]) {
    const found = judgement([a, b]), why = found && found.redenen ? ` (${found.redenen})` : "";
    return `${shared(a, b)} ${shared(a, b) === 1 ? "partij" : "partijen"} gedeeld${found ? `, ${found.oordeel}${why}` : ""}`;
  }

  // Tables of a niveau, alike beside alike: each next one is the most like the one before.
  function ordered(niveau) {
    const left = Data.nodes.filter((node) => node.soort === "gremium" && !node.nieuw && (node.niveau || "") === niveau).map(({ id }) => id);
    const best = new Map(left.map((id) => [id, Math.max(0, ...left.filter((other) => other !== id).map((other) => share(id, other)))]));
    const kept = left.sort((a, b) => best.get(b) - best.get(a) || a.localeCompare(b)), all = kept.length;
    kept.splice(MOST);
    const line = kept.splice(0, 1);
    while (kept.length) {
      const last = line[line.length - 1];
      const next = kept.reduce((one, other) => (share(last, other) > share(last, one) ? other : one));
      line.push(...kept.splice(kept.indexOf(next), 1));
    }
    return { line, all };
  }

  function cell(a, b) {
    const made = element("td"), count = shared(a, b);
    if (!count) return made;
    made.className = `deel-${Math.ceil(share(a, b) * 4)}${(judgement([a, b]) || {}).kan ? " kandidaat" : ""}`;
    const press = () => State.set({ keuze: [a, b], node: null, finding: null });
    made.append(button(String(count), press, { title: `${State.name(a)} en ${State.name(b)}: ${told([a, b])}`, "data-paar": `${a} ${b}` }));
    return made;
  }

  function column(id) {
    const made = element("th", null, { scope: "col", class: "staand" });
    made.append(element("span", State.name(id)));
    return made;
  }

  function build() {
    const { line, all } = ordered(chooser.value), table = element("table"), head = element("tr");
    const part = all > line.length ? ` Hier staan de ${line.length} van de ${all} overleggen die het meest op een ander lijken.` : "";
    head.append(element("th", "Overleg", { scope: "col" }), ...line.slice(0, -1).map(column));
    table.append(element("caption", `Het getal is hoeveel partijen twee overleggen delen; hoe donkerder, hoe groter het deel van het kleinste overleg. Een dikke rand: grotendeels dezelfde partijen, over hetzelfde thema.${part}`), element("thead"), element("tbody"));
    table.tHead.append(head);
    line.forEach((id, at) => {
      const row = element("tr"), title = element("th", State.name(id), { scope: "row" });
      row.append(title, ...line.slice(0, -1).map((other, place) => (place < at ? cell(id, other) : element("td"))));
      table.tBodies[0].append(row);
    });
    Grid.make(table);
    sheet.replaceChildren(table);
  }

  // The chosen tables, else those of the finding, else the two that are most alike.
  function chosen() {
    const { keuze, finding } = State.now(), about = finding === null ? [] : Data.bevindingen[finding].betrokken;
    const options = [keuze, about.filter((id) => State.nodes.has(id) && State.table(id)), pairs.length ? pairs[0].tables : []];
    return options.find((ids) => ids.length > 1) || [];
  }

  // Every exact combination of tables with the actors that sit at these and at no other of them, largest first.
  function combinations(ids) {
    const found = new Map();
    for (const actor of Tables.union(ids.map(members))) {
      const at = ids.filter((id) => members(id).has(actor)), key = at.join(" ");
      found.set(key, { at, actors: [...((found.get(key) || {}).actors || []), Decision.iri(actor)] });
    }
    return [...found.values()].sort((a, b) => b.at.length - a.at.length || b.actors.length - a.actors.length);
  }

  function precise() {
    const all = chosen(), ids = all.slice(0, MOST_CHOSEN), lines = combinations(ids), most = Math.max(1, ...lines.map(({ actors }) => actors.length));
    const head = element("tr"), body = element("tbody");
    head.append(...ids.map((id) => element("th", State.name(id), { scope: "col" })), element("th", "Aantal", { scope: "col" }), element("th", "Partijen", { scope: "col" }));
    for (const { at, actors } of lines) {
      const row = element("tr"), bar = element("td", undefined, { class: "staaf" });
      row.append(...ids.map((id) => element("td", at.includes(id) ? "●" : "○", { class: at.includes(id) ? "zit" : "zit-niet", "aria-label": at.includes(id) ? "zit hier" : "zit hier niet" })));
      bar.append(element("meter", undefined, { min: 0, max: most, value: actors.length, "aria-label": `${actors.length} van ${most}` }), ` ${actors.length}`);
      const names = element("td");
      actors.forEach((actor, place) => names.append(place ? ", " : "", button(State.name(actor), () => State.set({ tab: "bevindingen", node: actor, finding: null }))));
      row.append(bar, names);
      body.append(row);
    }
    rows.tHead.replaceChildren(head);
    rows.tBodies[0].replaceWith(body);
    const some = all.length > ids.length ? `Van de ${all.length} gekozen overleggen staan hier de eerste ${ids.length}.` : "";
    note.textContent = !ids.length ? "Kies twee of meer overleggen op de kaart, in de lijst of hierboven." : ids.length === 2 ? `${told(ids)}.` : some;
  }

  function press({ keuze }) {
    for (const one of sheet.querySelectorAll("[data-paar]")) one.setAttribute("aria-pressed", String(one.dataset.paar === keuze.join(" ")));
  }

  let built = false;
  chooser.addEventListener("change", build);
  State.listen((now, before) => {
    if (now.tab !== "matrix") return;
    if (!built) build();
    if (!built || now.keuze !== before.keuze || now.finding !== before.finding || now.tab !== before.tab) {
      precise();
      press(now);
    }
    built = true;
  });
  return { told };
})();
