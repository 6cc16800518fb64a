"use strict";
// Wat als: the list of tables with their switches, the plan, and what the decision saves and loses.
(() => {
  const by = (id) => document.getElementById(id);
  const before = Decision.region.tables, meetings = Loss.pairs(before).size;
  const name = (place) => (place === null ? "" : Data.namen[place]);
  const SHOWN = 40;

  const figure = (value) => (value === null ? "onbekend" : number(value));
  const seats = (tables) => tables.reduce((sum, table) => sum + table.zetels.length, 0);

  function figures({ lost }) {
    const { after } = lost;
    const rows = [
      ["Overleggen", before.length, after.length],
      ["Uren per jaar", lost.uren_voor, lost.uren_na],
      ["Zetels aan tafel", seats(before), seats(after)],
      ["Paren die elkaar ontmoeten", meetings, Loss.pairs(after).size],
    ];
    return rows.map(([label, then, now]) => {
      const row = element("tr"), change = then === null || now === null ? "" : now === then ? "0" : `${now > then ? "+" : "−"}${number(Math.abs(now - then))}`;
      row.append(element("th", label, { scope: "row" }), element("td", figure(then)), element("td", figure(now)), element("td", change));
      return row;
    });
  }

  // Of what stops half the time may come back elsewhere.
  function least(saved) {
    const stopped = State.now().zonder.map((id) => Decision.table([id]).uren || 0).reduce((a, b) => a + b, 0);
    return stopped ? `${number(saved - stopped / 2)} tot ` : "";
  }

  function verdict({ lost, against, can }) {
    if (!State.now().zonder.length && !State.now().samen.length) return "Nog niets veranderd.";
    const saved = lost.uren_voor === null || lost.uren_na === null ? null : lost.uren_voor - lost.uren_na;
    const hours = saved === null ? "De uren zijn niet bekend." : saved < 0 ? `Dit kost ${number(-saved)} uur per jaar extra.` : `Dit scheelt ${least(saved)}${number(saved)} uur per jaar.`;
    const heavy = against.filter(({ zwaar }) => zwaar).length;
    const told = can ? "Volgens de gegevens gaat er niets verloren wat nodig is." : heavy ? "Dit kan niet zonder meer: zie de bezwaren." : "Dit kan niet zonder meer: er gaat iets verloren wat nodig is.";
    return `${hours} ${told}`;
  }

  function seatLines(zetels) {
    const found = new Map();
    for (const [gremium, actor, thema] of zetels) {
      const key = `${name(actor)} bij ${name(gremium)}`;
      found.set(key, [...(found.get(key) || []), ...(thema === null ? [] : [name(thema)])]);
    }
    return [...found].map(([key, themas]) => (themas.length ? `${key}: ${themas.join(", ")}` : key));
  }
  function groups({ lost, against }) {
    const expected = ([at, gemeente]) => {
      const v = Decision.region.verwachtingen[at], who = name(v.partnertype === null ? v.functie : v.partnertype);
      return `${who} over ${name(v.thema)} (${name(v.niveau)})${gemeente === null ? "" : `, voor ${name(gemeente)}`}`;
    };
    return [
      ["Zetels die niet goed terugkomen", seatLines(lost.zetels), true],
      ["Verwachte verbindingen die dan ontbreken", lost.verwachtingen.map(expected), true],
      ["Mandaten die dan nergens liggen", lost.mandaten.map(([g, trede]) => `${name(trede)} door ${name(g)}`), true],
      ["Overleggen zonder lijn omhoog", lost.paden.map(name), true],
      ["Bezwaren", against.filter(({ zwaar }) => zwaar).map((b) => b.toelichting), true],
      ["De prijs: partijen die elkaar nergens meer ontmoeten", lost.paren.map(([a, b]) => `${name(a)} – ${name(b)}`), false],
      ["Vraag eerst na", against.filter(({ zwaar }) => !zwaar).map((b) => b.toelichting), false],
      ["Uren niet bekend en niet geteld", lost.geen_uren.map(name), false],
    ];
  }
  function losses(found) {
    return groups(found).filter(([, texts]) => texts.length).map(([title, texts, heavy]) => {
      const part = element("details", null, heavy ? { class: "zwaar", open: "" } : {}), list = element("ul");
      list.append(...texts.slice(0, SHOWN).map((text) => element("li", text)));
      if (texts.length > SHOWN) list.append(element("li", `en nog ${texts.length - SHOWN}`));
      part.append(element("summary", `${title} (${texts.length})`), list);
      return part;
    });
  }

  function choices({ zonder, samen }) {
    const back = (ids, text) => {
      const item = element("li", `${text} `);
      item.append(button("Zet terug", () => Decision.keep(ids), { "aria-label": `Zet terug: ${text}` }));
      return item;
    };
    return [
      ...samen.map((parts) => back(parts, `${parts.map(State.name).join(" + ")} gaan samen`)),
      ...zonder.map((id) => back([id], `${State.name(id)} stopt`)),
    ];
  }

  const rows = new Map();
  function build() {
    for (const group of document.querySelectorAll("#overleggen ul")) {
      for (const item of group.children) {
        const { id } = Data.nodes[Number(item.dataset.tafel)];
        const [stop, choose] = [item.querySelector("button"), item.querySelector("input")];
        stop.addEventListener("click", () => (State.now().zonder.includes(id) ? Decision.keep([id]) : Decision.stop([id])));
        choose.addEventListener("change", () => {
          const { keuze } = State.now();
          State.set({ node: null, finding: null, keuze: choose.checked ? [...keuze, id] : keuze.filter((one) => one !== id) });
        });
        rows.set(id, { item, stop, choose });
      }
    }
  }
  function switches({ zonder, samen, keuze }) {
    const merged = new Set(samen.flat());
    for (const [id, { item, stop, choose }] of rows) {
      stop.setAttribute("aria-pressed", String(zonder.includes(id)));
      choose.checked = keuze.includes(id);
      item.className = zonder.includes(id) ? "stopt" : merged.has(id) ? "samen" : "";
    }
  }

  const steps = Data.plan.map((step, at) => ({ ...step, item: document.querySelectorAll("#planstappen li")[at] }));
  function plan() {
    const open = steps.filter((step) => !Decision.isDone(step));
    for (const step of steps) {
      const done = !open.includes(step), press = step.item.querySelector("button");
      press.setAttribute("aria-pressed", String(done));
    }
    if (steps.length) for (const id of ["plan-volgende", "plan-alles"]) able(id, open.length);
  }

  // A button that can do nothing now keeps the focus that it has.
  const able = (id, can) => by(id).setAttribute("aria-disabled", String(!can));

  function show(now) {
    const found = Decision.result();
    by("cijfers-watals").replaceChildren(...figures(found));
    by("oordeel-watals").textContent = verdict(found);
    const { uren_voor: then, uren_na: after } = found.lost;
    by("oordeel-watals").className = !found.can ? "niet" : then !== null && after !== null && after > then ? "duurder" : "goed";
    by("verlies").replaceChildren(...losses(found));
    by("keuzes").replaceChildren(...choices(now));
    able("ongedaan", Decision.canUndo());
    able("opnieuw", Decision.canRedo());
    for (const id of ["begin", "naast"]) able(id, now.zonder.length || now.samen.length);
    plan();
  }

  build();
  by("ongedaan").addEventListener("click", Decision.undo);
  by("opnieuw").addEventListener("click", Decision.redo);
  by("begin").addEventListener("click", () => Decision.take({ zonder: [], samen: [] }));
  if (steps.length) {
    by("plan-volgende").addEventListener("click", () => Decision.follow(steps.filter((step) => !Decision.isDone(step)).slice(0, 1)));
    by("plan-alles").addEventListener("click", () => Decision.follow(steps.filter((step) => !Decision.isDone(step))));
  }
  for (const step of steps) step.item.querySelector("button").addEventListener("click", () => (Decision.isDone(step) ? Decision.keep([...step.zonder, ...step.samen.flat()]) : Decision.follow([step])));
  State.listen((now, then) => {
    if (now.zonder !== then.zonder || now.samen !== then.samen) show(now);
    if (now.zonder !== then.zonder || now.samen !== then.samen || now.keuze !== then.keuze) switches(now);
  });
  show(State.now());
})();
