"use strict";
// The findings as a story: choose one and its part of the map comes forward; next, previous, another order, large type.
(() => {
  const panel = document.querySelector('[data-deel="bevindingen"]'), sections = [...panel.querySelectorAll(".onder-vraag")];
  const cards = Data.bevindingen.map((_, at) => document.getElementById(`bevinding-${at + 1}`));
  const questions = sections.map((section) => section.querySelector(".vraagknop"));
  const OPEN = 8; // as many stand open as fit the panel
  const narrow = window.matchMedia("(max-width: 800px)"), quiet = document.getElementById("sneltoetsen");
  const answers = (at) => { const { vraag } = State.now(); return !vraag || Data.bevindingen[at].over === vraag; };
  const told = () => State.story().filter(answers);

  const bar = panel.querySelector(".stapbalk"), onward = document.getElementById("volgende");
  const presenting = () => document.body.hasAttribute("data-presenteren");

  // In a room all of a card can be read by going down; in the panel the card fits, and the rest is a click away.
  const unfold = (on) => cards.forEach((card) => { card.querySelector(".rest").open = on; });

  function choose(at) {
    State.set({ ...State.EVERYTHING, themas: State.now().themas, lijnen: State.now().lijnen, tab: "bevindingen", finding: at });
  }
  function enter(at) {
    choose(at);
    if (at !== null && !presenting()) cards[at].querySelector(".kies").focus({ preventScroll: true });
  }
  // The next one that is told, counted from the chosen one, also where that one itself is left out.
  function go(way, take) {
    const { verhaal, finding } = State.now(), from = verhaal.indexOf(finding);
    const ahead = way > 0 ? verhaal.slice(from + 1) : (from < 0 ? verhaal : verhaal.slice(0, from)).slice().reverse();
    const next = ahead.find((at) => told().includes(at));
    if (next !== undefined) take(next);
    else if (way > 0 && presenting()) decide();
  }
  // After the last finding the room goes on to what it decides.
  function decide() {
    present(false);
    State.set({ ...State.EVERYTHING, tab: "watals" });
    document.body.toggleAttribute("data-besluiten", true);
    document.getElementById("besluit").scrollIntoView();
    document.getElementById("besluit").focus({ preventScroll: true });
  }

  function move(at, way) {
    const verhaal = [...State.now().verhaal], from = verhaal.indexOf(at);
    if (verhaal[from + way] === undefined) return;
    [verhaal[from], verhaal[from + way]] = [verhaal[from + way], verhaal[from]];
    State.set({ verhaal });
    cards[at].querySelector(way < 0 ? ".hoger" : ".lager").focus();
  }

  const under = ({ verhaal }, question) => verhaal.filter((at) => Data.bevindingen[at].over === question);
  // Which findings stand open: all of a chosen question; else the first of each, and the strongest as long as there is room.
  function open(now) {
    if (now.vraag) return new Set(under(now, now.vraag));
    const first = questions.flatMap(({ dataset }) => under(now, dataset.over).slice(0, dataset.open)), { verhaal } = now;
    return new Set([...first, ...verhaal.filter((at) => !first.includes(at))].slice(0, Math.max(OPEN, first.length)));
  }
  function arrange(now) {
    const { verhaal, weg, vraag, finding } = now, shown = open(now);
    for (const section of sections) {
      const list = section.querySelector("ol"), more = section.querySelector(".nog"), own = under(now, more.dataset.over);
      if (own.some((at, line) => list.children[line] !== cards[at])) list.append(...own.map((at) => cards[at])); // moving takes the focus away
      const folded = own.filter((at) => !shown.has(at) && at !== finding).length;
      more.hidden = !folded || Boolean(vraag);
      more.textContent = `nog ${folded}`;
    }
    for (const [at, card] of cards.entries()) {
      const out = weg.includes(at), number = State.story().indexOf(at);
      card.hidden = !shown.has(at) && at !== finding;
      card.classList.toggle("weg", out);
      card.querySelector(".uit").textContent = out ? "Terug in het verhaal" : "Uit het verhaal";
      card.querySelector(".nummer").textContent = out ? "" : String(number + 1);
      card.querySelector(".hoger").setAttribute("aria-disabled", String(verhaal[0] === at));
      card.querySelector(".lager").setAttribute("aria-disabled", String(verhaal[verhaal.length - 1] === at));
    }
  }
  // The drawing of a finding, made when it is first looked at, and that for a room when it is first shown there.
  function sketch(at) {
    const place = cards[at].querySelector(".tekening");
    for (const where of presenting() ? ["kaartje", "zaal"] : ["kaartje"]) {
      if (place.dataset[where]) continue;
      place.dataset[where] = "ja";
      const made = Drawings.draw(Data.bevindingen[at], where === "zaal");
      if (made) place.append(made);
    }
  }
  // In a room a finding with a drawing takes the whole screen, and so does one that has no place on the map.
  let beside = false;
  const alone = (at) => Boolean(cards[at].querySelector(".tekening svg")) || !State.focus();
  function show({ finding, vraag }) {
    for (const one of questions) one.setAttribute("aria-pressed", String(one.dataset.over === vraag));
    if (finding !== null) sketch(finding);
    for (const [at, card] of cards.entries()) {
      card.classList.toggle("gekozen", at === finding);
      card.querySelector(".kies").setAttribute("aria-expanded", String(at === finding));
    }
    const number = told().indexOf(finding);
    document.getElementById("plaats").textContent = number < 0 ? `${told().length} bevindingen` : `${number + 1} van ${told().length}`;
    onward.textContent = presenting() && number === told().length - 1 ? "Naar het besluit →" : "Volgende →";
    document.body.toggleAttribute("data-scene", presenting() && finding !== null && !beside && alone(finding));
    if (finding === null) return;
    if (presenting() && !narrow.matches) Fit.card(cards[finding], bar);
    else cards[finding].scrollIntoView({ block: presenting() || cards[finding].offsetHeight > panel.clientHeight - 60 ? "start" : "nearest" });
  }

  for (const [at, card] of cards.entries()) {
    card.querySelector(".kies").addEventListener("click", () => enter(State.now().finding === at && !presenting() ? null : at));
    card.querySelector(".hoger").addEventListener("click", () => move(at, -1));
    card.querySelector(".lager").addEventListener("click", () => move(at, 1));
    card.querySelector(".uit").addEventListener("click", () => {
      const { weg } = State.now();
      State.set({ weg: weg.includes(at) ? weg.filter((one) => one !== at) : [...weg, at] });
    });
    const onMap = card.querySelector(".naar-kaart");
    if (onMap) onMap.addEventListener("click", () => document.querySelector(".kaart").scrollIntoView());
  }
  for (const [at, one] of questions.entries()) {
    const { over } = one.dataset;
    one.addEventListener("click", () => State.set({ vraag: State.now().vraag === over ? "" : over, finding: null }));
    sections[at].querySelector(".nog").addEventListener("click", () => {
      State.set({ vraag: over, finding: null });
      one.focus();
    });
  }
  for (const [id, way] of [["vorige", -1], ["volgende", 1]]) document.getElementById(id).addEventListener("click", () => go(way, choose));
  State.listen((now, before) => {
    if (now.tab !== before.tab) document.body.removeAttribute("data-besluiten");
    if (now.tab !== "bevindingen" && presenting()) {
      for (const one of ["data-presenteren", "data-scene"]) document.body.removeAttribute(one);
      for (const one of questions) one.parentElement.inert = false;
      unfold(false);
      cards.forEach(Fit.free);
    }
    const other = now.verhaal !== before.verhaal || now.weg !== before.weg || now.vraag !== before.vraag;
    if (other || now.finding !== before.finding) arrange(now);
    // What is asked of an answer takes room, once it stands there.
    if (presenting() && now.gesprek !== before.gesprek) window.requestAnimationFrame(() => show(State.now()));
    if (other || now.finding !== before.finding || now.tab !== before.tab) show(now);
  });
  arrange(State.now());
  show(State.now());

  // Large type, one finding at a time, for a room.
  function present(on) {
    const { tab, finding } = State.now();
    if (on && (tab !== "bevindingen" || !told().includes(finding))) choose(told().includes(finding) ? finding : told()[0] ?? null);
    document.body.toggleAttribute("data-presenteren", on);
    for (const one of questions) one.parentElement.inert = on; // a room sees no questions, and no key may press one
    unfold(on);
    if (on && document.documentElement.requestFullscreen && !narrow.matches) document.documentElement.requestFullscreen().catch(() => {});
    if (!on && document.fullscreenElement) document.exitFullscreen();
    (on ? onward : document.getElementById("presenteer")).focus();
    Kaart.fit();
    if (!on) cards.forEach(Fit.free);
    show(State.now());
  }
  window.addEventListener("resize", () => { if (presenting()) show(State.now()); });
  document.getElementById("presenteer").addEventListener("click", () => present(true));
  document.getElementById("naar-bewijs").addEventListener("click", () => panel.scrollTo({ top: panel.scrollTop ? 0 : panel.scrollHeight }));
  document.getElementById("toon-kaart").addEventListener("click", ({ target }) => {
    beside = !beside;
    target.setAttribute("aria-pressed", String(beside));
    show(State.now());
    Kaart.fit();
  });
  document.getElementById("stop-presenteren").addEventListener("click", () => present(false));
  // Who leaves the whole screen by Escape is done; by its own key the presenting goes on.
  let smaller = false;
  document.addEventListener("fullscreenchange", () => {
    if (!document.fullscreenElement && presenting() && !smaller) present(false);
    smaller = false;
  });

  // Escape goes back one thing at a time: a menu, the details, the presenting, what is chosen.
  function back(event) {
    const menu = event.target.closest("details.meer[open]"), { node } = State.now(), inDetails = event.target.closest("#details");
    if (menu) {
      menu.open = false;
      menu.querySelector("summary").focus();
    } else if (node) {
      State.set({ node: null });
      if (inDetails) document.getElementById("zoek").focus();
    }
    else if (presenting()) present(false);
    else State.set({ finding: null, keuze: [] });
  }
  // In a room: the screen black, and the whole screen.
  function dark(on) {
    document.body.toggleAttribute("data-zwart", on);
  }
  function whole() {
    smaller = Boolean(document.fullscreenElement);
    if (smaller) document.exitFullscreen();
    else document.documentElement.requestFullscreen?.().catch(() => {});
  }
  // What a remote control sends as well as the arrows.
  const AHEAD = ["ArrowRight", "PageDown", " "], BEFORE = ["ArrowLeft", "PageUp"];
  function remote(event) {
    if (event.key === " " && event.target.closest("button")) return false; // it presses that button
    if (event.key.toLowerCase() === "b") dark(!document.body.hasAttribute("data-zwart"));
    else if (event.key.toLowerCase() === "f") whole();
    else if (BEFORE.includes(event.key) || (event.key === " " && event.shiftKey)) go(-1, choose);
    else if (AHEAD.includes(event.key)) go(1, choose);
    else return false;
    return true;
  }

  // One key is enough, but only where no other part of the page waits for keys, and not when the reader turned it off.
  document.addEventListener("keydown", (event) => {
    if (event.target.closest("dialog") || event.altKey || event.ctrlKey || event.metaKey) return;
    if (document.body.hasAttribute("data-zwart") && event.key !== "b") dark(false);
    else if (event.key === "Escape") back(event);
    if (presenting() && !event.target.closest("input") && remote(event)) return void event.preventDefault();
    if (event.target.closest("input, select, summary, #doek") || !quiet.checked || State.now().tab !== "bevindingen") return;
    if (event.key === "ArrowRight") go(1, enter);
    else if (event.key === "ArrowLeft") go(-1, enter);
    else if (/^[1-9]$/.test(event.key) && told()[event.key - 1] !== undefined) enter(told()[event.key - 1]);
    else return;
    event.preventDefault();
  });
})();
