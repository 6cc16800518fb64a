"use strict";
// On paper: one page A4 for whoever decides, and the map on A3; another part of the page prints as it is.
(() => {
  const top = document.getElementById("druk-bevindingen"), sheet = document.getElementById("druk-kaart"), decision = document.getElementById("druk-besluit");
  const about = document.getElementById("druk-keuze");
  const STRONGEST = 3, MOST = 12;

  // The finding that is chosen first, then the story as the reader ordered it.
  function cards() {
    const { finding } = State.now();
    const first = [...new Set([...(finding === null ? [] : [finding]), ...State.story()])].slice(0, STRONGEST);
    return first.map((at) => document.querySelector(`[data-bevinding="${at}"]`));
  }
  function brief(card) {
    const made = element("article"), text = (selector) => (card.querySelector(selector) || { textContent: "" }).textContent;
    made.append(element("p", text(".label"), { class: "label" }), element("h3", text(".bewering")));
    const drawn = Drawings.draw(Data.bevindingen[card.dataset.bevinding]);
    if (drawn) made.append(drawn);
    for (const [label, selector] of [["Bewijs", ".bewijs"], ["Wat u verliest", ".verlies"], ["Zo is het te dekken", ".oplossing"], ["Tegenargument", ".tegen"], ["Vraag", ".vraag"]]) {
      if (!text(selector)) continue;
      const line = element("p", null, { class: "regel" });
      line.append(element("b", `${label}: `), text(selector));
      made.append(line);
    }
    const said = Talk.words(card.dataset.bevinding);
    if (said) {
      const line = element("p", null, { class: "regel" });
      line.append(element("b", "Antwoord: "), said);
      made.append(line);
    }
    return made;
  }
  function taken() {
    decision.replaceChildren();
    if (Decision.empty()) return;
    const list = element("ul"), plan = Data.plan.length && Data.plan.every(Decision.isDone);
    list.append(...(plan ? [element("li", "Alle stappen van het plan.")] : []), ...Choices.told(plan).map(({ text }) => element("li", text)));
    const figures = document.querySelector(".nu-straks").cloneNode(true), lost = element("div");
    figures.querySelector("tbody").removeAttribute("id");
    for (const part of document.querySelectorAll("#verlies details")) {
      const texts = [...part.querySelectorAll("li")], told = element("ul"), more = texts.length - MOST;
      told.append(...texts.slice(0, MOST).map((one) => element("li", one.textContent)), ...(more > 0 ? [element("li", `en nog ${more}: zie de pagina`)] : []));
      lost.append(element("h3", part.querySelector("summary").textContent), told);
    }
    decision.append(element("h2", "Wat als"), element("p", document.getElementById("oordeel-watals").textContent, { class: "oordeel" }), list, figures, lost);
  }

  window.addEventListener("beforeprint", () => {
    top.replaceChildren(...cards().map(brief));
    taken();
    about.textContent = document.getElementById("kaart-in-woorden").textContent;
    sheet.replaceChildren(Paper.draw(Scene.now(), "Kaart"));
  });
  for (const [id, what] of [["druk-a4", "a4"], ["druk-a3", "a3"]]) {
    document.getElementById(id).addEventListener("click", () => {
      document.body.dataset.druk = what;
      window.print();
      delete document.body.dataset.druk;
    });
  }
})();
