"use strict";
// Wat als: the list of tables with their switches, the plan, and what the decision saves and loses.
(() => {
  const by = (id) => document.getElementById(id);
  const before = Decision.region.tables, meetings = Loss.pairs(before).size;
  const SHOWN = 40;

  const figure = (value) => (value === null ? "onbekend" : typeof value === "string" ? value : number(value));
  const seats = (tables) => tables.reduce((sum, table) => sum + table.zittend, 0);

  const differs = (by) => (by ? `${by > 0 ? "+" : "−"}${number(Math.abs(by))}` : "0");

  function figures({ lost }) {
    const { after, kosten: [now, later] } = lost, [least, most] = Verdict.saved(lost, Decision.current());
    const ranged = least !== most, range = ranged ? `${differs(-least)} tot ${differs(-most)}` : differs(-most);
    const guessed = Verdict.guessed(), unit = Data.eenheid.kop + (guessed ? `, met ${guessed} geschat` : "");
    const rows = [
      ["Overleggen", before.length, after.length],
      ...(Data.gemeten ? [[unit, now, ranged ? `${number(now - most)} tot ${number(now - least)}` : later, range]] : []),
      ["Zetels aan tafel", seats(before), seats(after)],
      ["Paren die elkaar ontmoeten", meetings, Loss.pairs(after).size],
    ];
    return rows.map(([label, then, later_on, change]) => {
      const row = element("tr");
      row.append(element("th", label, { scope: "row" }), element("td", figure(then)), element("td", figure(later_on)), element("td", change ?? differs(later_on - then)));
      return row;
    });
  }

  function seatLines(zetels, name) {
    const found = new Map();
    for (const [gremium, actor, thema] of zetels) {
      const key = `${actor === null ? "Een zetel zonder naam" : name(actor)} bij ${name(gremium)}`;
      found.set(key, [...(found.get(key) || []), ...(thema === null ? [] : [name(thema)])]);
    }
    return [...found].map(([key, themas]) => (themas.length ? `${key}: ${themas.join(", ")}` : key));
  }
  function groups({ lost, against, ask, name }) {
    const { verloren, gewonnen } = lost;
    const expected = (at) => {
      const { thema, niveau, partners, functie, gemeente } = Decision.region.eisen[at], who = partners.length ? partners.map(name).join(", ") : name(functie);
      return `${who} over ${name(thema)} (${name(niveau)})${gemeente === null ? "" : `, voor ${name(gemeente)}`}`;
    };
    const apart = (samen) => verloren.eisen.filter((at) => Decision.region.eisen[at].samen === samen).map(expected);
    return [
      ["zetel", seatLines(lost.zetels, name), true],
      ["verwachting", apart(false), true],
      ["combinatie", apart(true), true],
      ["mandaat", verloren.mandaten.map(([g, trede]) => `${name(trede)} door ${name(g)}`), true],
      ["lijn omhoog", verloren.paden.map(name), true],
      ["bezwaar", against, true],
      ["vraag", ask, true],
      ["paar", verloren.paren.map(([a, b]) => `${name(a)} – ${name(b)}`), false],
      ["gewonnen", [...gewonnen.eisen.map(expected), ...gewonnen.paren.map(([a, b]) => `${name(a)} – ${name(b)}`)], false],
      ["Uren niet bekend, gerekend met de middelste waarde", lost.geschat.map(name), false],
    ];
  }
  function losses(found) {
    return groups(found).filter(([, texts]) => texts.length).map(([kind, texts, heavy]) => {
      const part = element("details", null, { "data-aantal": texts.length, ...(heavy ? { class: "zwaar", open: "" } : {}) }), list = element("ul");
      list.append(...texts.slice(0, SHOWN).map((text) => element("li", text)));
      if (texts.length > SHOWN) list.append(element("li", `en nog ${texts.length - SHOWN}`));
      part.append(element("summary", `${Data.oordelen.koppen[kind] || kind} (${texts.length})`), list);
      return part;
    });
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
  function switches({ zonder, samen, anders, keuze }) {
    const merged = new Set(samen.flat()), changed = new Set(anders.flatMap(Edits.tables));
    for (const [id, { item, stop, choose }] of rows) {
      stop.setAttribute("aria-pressed", String(zonder.includes(id)));
      choose.checked = keuze.includes(id);
      item.className = zonder.includes(id) ? "stopt" : merged.has(id) ? "samen" : changed.has(id) ? "wijzigt" : "";
    }
  }

  // The plan, what is missing, and what has to be talked about first: each step can be done and taken back.
  function stepped(key, list) {
    const buttons = [...document.querySelectorAll(`#${list} li button`)];
    return Data[key].map((step, at) => ({ ...step, press: buttons[at], first: buttons[at].textContent, label: buttons[at].getAttribute("aria-label") }));
  }
  const STEPS = { plan: stepped("plan", "planstappen"), aanvulling: stepped("aanvulling", "aanvulstappen"), bespreken: stepped("bespreken", "bespreken") };
  const open = (key) => STEPS[key].filter((step) => !Decision.isDone(step));
  const whole = Data.samen ? [Data.samen] : [];
  function plans() {
    for (const { press, first, label, ...step } of Object.values(STEPS).flat()) {
      const done = Decision.isDone(step), now = done ? "Gedaan, zet terug" : first;
      press.setAttribute("aria-pressed", String(done));
      press.setAttribute("aria-label", label.replace(first, now));
      press.textContent = now;
    }
    for (const id of ["plan-volgende", "plan-alles"]) if (STEPS.plan.length) able(id, open("plan").length);
    if (STEPS.aanvulling.length) able("aanvulling-alles", open("aanvulling").length && !whole.some(Decision.isDone));
    if (whole.length) able("samen-alles", !Decision.isDone(whole[0]));
  }

  // A button that can do nothing now keeps the focus that it has.
  const able = (id, can) => by(id).setAttribute("aria-disabled", String(!can));

  function show() {
    const found = Decision.result();
    by("cijfers-watals").replaceChildren(...figures(found));
    by("oordeel-watals").textContent = Decision.empty() ? "Nog niets veranderd." : Verdict.told(found, Decision.current());
    const [then, after] = found.lost.kosten, { antwoord } = found.lost;
    by("oordeel-watals").className = antwoord === Rules.NEE ? "niet" : antwoord === Rules.ONBEKEND ? "vraag" : after > then ? "duurder" : "goed";
    by("verlies").replaceChildren(...losses(found));
    Choices.show();
    able("ongedaan", Decision.canUndo());
    able("opnieuw", Decision.canRedo());
    for (const id of ["begin", "naast"]) able(id, !Decision.empty());
    plans();
  }

  build();
  by("ongedaan").addEventListener("click", Decision.undo);
  by("opnieuw").addEventListener("click", Decision.redo);
  by("begin").addEventListener("click", () => Decision.take({}));
  const press = (id, does) => { if (by(id)) by(id).addEventListener("click", does); };
  press("plan-volgende", () => Decision.follow(open("plan").slice(0, 1)));
  // One after the other they may stand in each other's way: then the one that was worked out for both.
  const all = (key, other) => (whole.length && !open(other).length ? Decision.take(whole[0]) : Decision.follow(open(key)));
  press("plan-alles", () => all("plan", "aanvulling"));
  press("aanvulling-alles", () => all("aanvulling", "plan"));
  press("samen-alles", () => Decision.take(whole[0]));
  for (const step of Object.values(STEPS).flat()) step.press.addEventListener("click", () => (Decision.isDone(step) ? Decision.back(step) : Decision.follow([step])));
  by("nieuw").append(Forms.fresh());
  State.listen((now, then) => {
    const other = ["zonder", "samen", "anders"].some((key) => now[key] !== then[key]);
    if (other) show();
    if (other || now.keuze !== then.keuze) switches(now);
  });
  show();
})();
