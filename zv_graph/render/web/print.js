"use strict";
// On paper: one page A4 for whoever decides, and the map on A3; another part of the page prints as it is.
(() => {
  const top = document.getElementById("druk-bevindingen"), sheet = document.getElementById("druk-kaart"), decision = document.getElementById("druk-besluit");
  const STRONGEST = 3;

  // The finding that is chosen first, then the story as the reader ordered it; the plan has a place of its own.
  function cards() {
    const chosen = Story.told().filter((card) => Number(card.dataset.bevinding) === State.now().finding);
    const others = [...new Set([...chosen, ...Story.told()])].filter((card) => Data.bevindingen[card.dataset.bevinding].id !== "plan");
    return others.slice(0, Data.plan.length ? STRONGEST - 1 : STRONGEST);
  }
  function brief(card) {
    const made = element("article"), text = (selector) => (card.querySelector(selector) || { textContent: "" }).textContent;
    made.append(element("p", text(".label"), { class: "label" }), element("h3", text(".bewering")));
    for (const [label, selector] of [["Bewijs", ".bewijs"], ["Wat u verliest", ".verlies"], ["Tegenargument", ".tegen"], ["Vraag", ".vraag"]]) {
      const line = element("p", null, { class: "regel" });
      line.append(element("b", `${label}: `), text(selector));
      made.append(line);
    }
    return made;
  }
  function taken() {
    const { zonder, samen } = State.now();
    decision.replaceChildren();
    if (!zonder.length && !samen.length) return;
    const list = element("ul");
    list.append(...samen.map((parts) => element("li", `${parts.map(State.name).join(" + ")} gaan samen`)), ...zonder.map((id) => element("li", `${State.name(id)} stopt`)));
    decision.append(element("h2", "Wat als"), list, element("p", document.getElementById("oordeel-watals").textContent));
  }

  window.addEventListener("beforeprint", () => {
    top.replaceChildren(...cards().map(brief));
    taken();
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
