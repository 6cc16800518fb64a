"use strict";
// A finding that is chosen shows its nodes on the map.
(() => {
  const cards = [...document.querySelectorAll(".kaartje")];
  const narrow = window.matchMedia("(max-width: 800px)");
  const labels = new Map(cards.map((card) => [card, card.querySelector(".toon").textContent]));
  const number = (card) => Number(card.dataset.bevinding);

  for (const card of cards) {
    card.querySelector(".toon").addEventListener("click", () => {
      const again = State.now().finding === number(card);
      document.getElementById("filters").reset(); // a filter could hide what the finding is about
      State.set({ finding: again ? null : number(card), node: null, thema: "", niveau: "", soort: "" });
      if (!again && narrow.matches) document.querySelector(".kaart").scrollIntoView();
    });
  }
  State.listen(({ finding }) => {
    for (const card of cards) {
      const chosen = number(card) === finding;
      card.classList.toggle("gekozen", chosen);
      const button = card.querySelector(".toon");
      button.setAttribute("aria-pressed", String(chosen));
      button.textContent = chosen ? "Sluit" : labels.get(card);
    }
  });
})();
