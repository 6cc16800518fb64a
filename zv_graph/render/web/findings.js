"use strict";
// The findings as a story: choose one and its part of the map comes forward; next, previous, another order, large type.
const Story = (() => {
  const list = document.getElementById("verhaal"), left = new Set();
  const cards = [...document.querySelectorAll(".kaartje")];
  const narrow = window.matchMedia("(max-width: 800px)");
  const place = (card) => Number(card.dataset.bevinding);
  const inOrder = () => [...list.children];
  const told = () => inOrder().filter((card) => !left.has(place(card)));
  const chosen = () => cards.find((card) => place(card) === State.now().finding);
  const position = document.getElementById("plaats");

  function choose(card) {
    State.set({ ...State.EVERYTHING, themas: State.now().themas, lijnen: State.now().lijnen, tab: "bevindingen", finding: card ? place(card) : null });
    if (card) card.querySelector(".kies").focus({ preventScroll: true });
  }
  function go(way) {
    const story = told(), at = story.indexOf(chosen());
    const next = at < 0 ? story[way > 0 ? 0 : story.length - 1] : story[at + way];
    if (next) choose(next);
  }

  // Number the cards anew after a change of their order.
  function renumber() {
    told().forEach((card, at) => { card.querySelector(".nummer").textContent = `${at + 1}.`; });
    for (const card of cards) {
      const out = left.has(place(card));
      card.classList.toggle("weg", out);
      card.querySelector(".uit").textContent = out ? "Terug in het verhaal" : "Uit het verhaal";
      if (out) card.querySelector(".nummer").textContent = "";
    }
    inOrder().forEach((card, at) => {
      card.querySelector(".hoger").disabled = at === 0;
      card.querySelector(".lager").disabled = at === cards.length - 1;
    });
    show(State.now());
  }
  function move(card, way) {
    const at = inOrder().indexOf(card), other = inOrder()[at + way];
    if (!other) return;
    if (way < 0) other.before(card); else other.after(card);
    renumber();
    const pressed = card.querySelector(way < 0 ? ".hoger" : ".lager");
    (pressed.disabled ? card.querySelector(".kies") : pressed).focus();
    card.scrollIntoView({ block: "nearest" });
  }
  function reorder(ids, out) {
    left.clear();
    const named = new Map(cards.map((card) => [Data.bevindingen[place(card)].id, card]));
    for (const id of out) if (named.has(id)) left.add(place(named.get(id)));
    const first = ids.filter((id) => named.has(id)).map((id) => named.get(id));
    list.prepend(...new Set(first));
    renumber();
  }

  function show({ finding }) {
    for (const card of cards) {
      const open = place(card) === finding;
      card.classList.toggle("gekozen", open);
      card.querySelector(".kies").setAttribute("aria-expanded", String(open));
    }
    const at = told().indexOf(chosen());
    position.textContent = at < 0 ? `${told().length} bevindingen` : `${at + 1} van ${told().length}`;
  }

  for (const card of cards) {
    card.querySelector(".kies").addEventListener("click", () => choose(State.now().finding === place(card) ? null : card));
    card.querySelector(".hoger").addEventListener("click", () => move(card, -1));
    card.querySelector(".lager").addEventListener("click", () => move(card, 1));
    card.querySelector(".uit").addEventListener("click", () => {
      if (!left.delete(place(card))) left.add(place(card));
      renumber();
    });
    const onMap = card.querySelector(".naar-kaart");
    if (onMap) onMap.addEventListener("click", () => document.querySelector(".kaart").scrollIntoView());
  }
  for (const [id, way] of [["vorige", -1], ["volgende", 1]]) document.getElementById(id).addEventListener("click", () => go(way));
  State.listen((now, before) => {
    if (now.finding === before.finding) return;
    show(now);
    if (chosen()) chosen().scrollIntoView({ block: "nearest" });
  });
  renumber();

  // Large type, one finding at a time, for a room.
  function present(on) {
    document.body.toggleAttribute("data-presenteren", on);
    if (on && !chosen()) choose(told()[0]);
    if (on && document.documentElement.requestFullscreen && !narrow.matches) document.documentElement.requestFullscreen().catch(() => {});
    if (!on && document.fullscreenElement) document.exitFullscreen();
    document.getElementById(on ? "volgende" : "presenteer").focus();
    if (on && chosen()) chosen().scrollIntoView({ block: "nearest" });
  }
  document.getElementById("presenteer").addEventListener("click", () => { State.set({ tab: "bevindingen" }); present(true); });
  document.getElementById("stop-presenteren").addEventListener("click", () => present(false));
  document.addEventListener("fullscreenchange", () => { if (!document.fullscreenElement) document.body.removeAttribute("data-presenteren"); });

  // One key is enough, but only where no other part of the page waits for keys, and not when the reader turned it off.
  const quiet = document.getElementById("sneltoetsen");
  document.addEventListener("keydown", (event) => {
    if (event.target.closest("input, select, textarea, dialog") || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Escape") {
      if (document.body.hasAttribute("data-presenteren")) present(false);
      else State.set({ node: null, finding: null, keuze: [] });
    }
    if (event.target.closest("summary, #doek") || !quiet.checked || State.now().tab !== "bevindingen") return;
    if (event.key === "ArrowRight") go(1);
    else if (event.key === "ArrowLeft") go(-1);
    else if (/^[1-9]$/.test(event.key) && told()[event.key - 1]) choose(told()[event.key - 1]);
    else return;
    event.preventDefault();
  });

  const id = (card) => Data.bevindingen[place(card)].id;
  return { order: () => inOrder().map(id), left: () => inOrder().filter((card) => left.has(place(card))).map(id), told, reorder };
})();
