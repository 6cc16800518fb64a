"use strict";
// Wat als: the list of tables with their switches, the plan, and what the decision saves and loses.
(() => {
  const by = (id) => document.getElementById(id);
  const before = Decision.region.tables, meetings = Loss.pairs(before).size;
  const name = (place) => (place === null ? "" : Data.namen[place]);
  const SHOWN = 40;

  const figure = (value) => (value === null ? "onbekend" : number(value));
  const seats = (tables) => tables.reduce((sum, table) => sum + table.zittend, 0);

  function figures({ lost }) {
    const { after, kosten: [now, later] } = lost;
    const rows = [
      ["Overleggen", before.length, after.length],
      ...(Decision.region.eenheid === "overleggen" ? [] : [[Data.eenheid.kop, now, later]]),
      ["Zetels aan tafel", seats(before), seats(after)],
      ["Paren die elkaar ontmoeten", meetings, Loss.pairs(after).size],
    ];
    return rows.map(([label, then, then_after]) => {
      const change = then_after === then ? "0" : `${then_after > then ? "+" : "−"}${number(Math.abs(then_after - then))}`;
      const row = element("tr");
      row.append(element("th", label, { scope: "row" }), element("td", figure(then)), element("td", figure(then_after)), element("td", change));
      return row;
    });
  }

  // Of what stops half the time may come back elsewhere.
  function least(saved) {
    const stopped = State.now().zonder.map((id) => Decision.table([id]).kosten).reduce((a, b) => a + b, 0);
    return stopped ? `${number(saved - stopped / 2)} tot ` : "";
  }

  const VERDICT = { [Rules.JA]: "Dit kan: volgens de gegevens blijft alles wat nodig is.", [Rules.ONBEKEND]: "Niets gevonden dat dit tegenhoudt, maar niet alles is bekend: zie na te gaan.", [Rules.NEE]: "Dit kan niet zonder meer: zie wat verloren gaat of dit tegenhoudt." };
  function verdict({ lost }) {
    if (!State.now().zonder.length && !State.now().samen.length) return "Nog niets veranderd.";
    const saved = lost.kosten[0] - lost.kosten[1], { kort } = Data.eenheid, about = lost.geschat.length ? "ongeveer " : "";
    const hours = saved < 0 ? `Dit kost ${about}${number(-saved)} ${kort} per jaar extra.` : `Dit scheelt ${about}${least(saved)}${number(saved)} ${kort} per jaar.`;
    return `${hours} ${VERDICT[lost.antwoord]}`;
  }

  function seatLines(zetels) {
    const found = new Map();
    for (const [gremium, actor, thema] of zetels) {
      const key = `${actor === null ? "Een zetel zonder naam" : name(actor)} bij ${name(gremium)}`;
      found.set(key, [...(found.get(key) || []), ...(thema === null ? [] : [name(thema)])]);
    }
    return [...found].map(([key, themas]) => (themas.length ? `${key}: ${themas.join(", ")}` : key));
  }
  function groups({ lost, against, ask }) {
    const { verloren, gewonnen } = lost;
    const expected = (at) => {
      const { thema, niveau, partners, functie, gemeente } = Decision.region.eisen[at], who = partners.length ? partners.map(name).join(", ") : name(functie);
      return `${who} over ${name(thema)} (${name(niveau)})${gemeente === null ? "" : `, voor ${name(gemeente)}`}`;
    };
    const apart = (samen) => verloren.eisen.filter((at) => Decision.region.eisen[at].samen === samen).map(expected);
    return [
      ["Zetels die nergens terugkomen", seatLines(lost.zetels), true],
      ["Verwachte verbindingen die dan ontbreken", apart(false), true],
      ["Partners die bij elkaar horen en dan nergens meer samen zitten", apart(true), true],
      ["Mandaten die dan nergens liggen", verloren.mandaten.map(([g, trede]) => `${name(trede)} door ${name(g)}`), true],
      ["Overleggen zonder lijn omhoog", verloren.paden.map(name), true],
      ["Wat dit tegenhoudt", against, true],
      ["Na te gaan", ask, true],
      ["De prijs: partijen die elkaar nergens meer ontmoeten", verloren.paren.map(([a, b]) => `${name(a)} – ${name(b)}`), false],
      ["Wat erbij komt", [...gewonnen.eisen.map(expected), ...gewonnen.paren.map(([a, b]) => `${name(a)} – ${name(b)}`)], false],
      ["Uren niet bekend, gerekend met de middelste waarde", lost.geschat.map(name), false],
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
  const tries = Data.bespreken.map((step, at) => ({ ...step, item: document.querySelectorAll("#bespreken li")[at] }));
  function plan() {
    for (const step of tries) step.item.querySelector("button").setAttribute("aria-pressed", String(Decision.isDone(step)));
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
    const [then, after] = found.lost.kosten, { antwoord } = found.lost;
    by("oordeel-watals").className = antwoord === Rules.NEE ? "niet" : antwoord === Rules.ONBEKEND ? "vraag" : after > then ? "duurder" : "goed";
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
  for (const step of tries) step.item.querySelector("button").addEventListener("click", () => (Decision.isDone(step) ? Decision.keep([...step.zonder, ...step.samen.flat()]) : Decision.follow([step])));
  for (const step of steps) step.item.querySelector("button").addEventListener("click", () => (Decision.isDone(step) ? Decision.keep([...step.zonder, ...step.samen.flat()]) : Decision.follow([step])));
  State.listen((now, then) => {
    if (now.zonder !== then.zonder || now.samen !== then.samen) show(now);
    if (now.zonder !== then.zonder || now.samen !== then.samen || now.keuze !== then.keuze) switches(now);
  });
  show(State.now());
})();
