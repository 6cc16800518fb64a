"use strict";
// On paper: one page A4 for whoever decides, the map on A3, and the list of what was decided; another part prints as it is.
(() => {
  const top = document.getElementById("druk-bevindingen"), sheet = document.getElementById("druk-kaart"), decision = document.getElementById("druk-besluit"), list = document.getElementById("druk-lijst");
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
      line.append(element("b", "Over deze bevinding: "), said);
      made.append(line);
    }
    return made;
  }
  // What was decided: the changes, with what they save and lose; the plan in one line, or step by step.
  function taken(title, brief) {
    if (Decision.empty()) return [];
    const changes = element("ul"), plan = brief && Data.plan.length > 0 && Data.plan.every(Decision.isDone);
    changes.append(...(plan ? [element("li", "Alle stappen van het plan.")] : []), ...Choices.told(plan).map(({ text }) => element("li", text)));
    const figures = document.querySelector(".nu-straks").cloneNode(true), lost = element("div");
    figures.querySelector("tbody").removeAttribute("id");
    for (const part of document.querySelectorAll("#verlies details")) {
      const texts = [...part.querySelectorAll("li")], told = element("ul"), more = part.dataset.aantal - MOST;
      told.append(...texts.slice(0, MOST).map((one) => element("li", one.textContent)), ...(more > 0 ? [element("li", `en nog ${more}`)] : []));
      lost.append(element("h3", part.querySelector("summary").textContent), told);
    }
    return [element("h2", title), element("p", document.getElementById("oordeel-watals").textContent, { class: "oordeel" }), changes, figures, lost];
  }
  // What the room said of a finding, with its drawing.
  function said(at) {
    const made = element("article"), { over } = Data.bevindingen[at], text = (part) => document.querySelector(`[data-bevinding="${at}"] ${part}`).textContent;
    const drawn = Drawings.draw(Data.bevindingen[at]), line = element("p", null, { class: "regel" });
    line.append("Over deze bevinding: ", element("b", Talk.words(at)));
    made.append(element("p", over, { class: "label" }), element("h3", text(".bewering")), ...(drawn ? [drawn] : []), line, element("p", text(".vraag")));
    return made;
  }
  function decisions() {
    const { gesprek } = State.now(), spoken = [...Data.bevindingen.keys()].filter((at) => gesprek[at]), open = Data.bevindingen.length - spoken.length;
    const changes = taken("Wat we veranderen", false);
    return [
      ...(changes.length ? changes : [element("p", "Er is geen verandering van de overleggen gekozen.")]),
      ...Data.antwoorden.flatMap((answer) => {
        const own = spoken.filter((at) => gesprek[at].antwoord === answer);
        return own.length ? [element("h2", `${capital(answer)} (${own.length})`), ...own.map(said)] : [];
      }),
      element("p", spoken.length ? `Nog niet besproken: ${open} ${open === 1 ? "bevinding" : "bevindingen"}.` : "Van geen bevinding is een antwoord vastgelegd."),
    ];
  }

  window.addEventListener("beforeprint", () => {
    top.replaceChildren(...cards().map(brief));
    decision.replaceChildren(...taken("Wat als", true));
    list.replaceChildren(...decisions());
    about.textContent = document.getElementById("kaart-in-woorden").textContent;
    sheet.replaceChildren(Paper.draw(Scene.now(), "Kaart"));
  });
  for (const one of document.querySelectorAll("[data-drukt]")) {
    one.addEventListener("click", () => {
      document.body.dataset.druk = one.dataset.drukt;
      window.print();
      delete document.body.dataset.druk;
    });
  }
})();
