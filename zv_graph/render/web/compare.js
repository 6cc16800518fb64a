"use strict";
// Now and then on the same place: two drawings of the map, before and after the decision, with their hours; one is shown at a time.
(() => {
  const dialog = document.getElementById("vergelijking"), place = document.getElementById("naast-elkaar");
  const sides = [...dialog.querySelectorAll("[data-kant]")];
  function turn(kant) {
    for (const [at, figure] of [...place.children].entries()) figure.hidden = at !== kant;
    for (const one of sides) one.setAttribute("aria-pressed", String(Number(one.dataset.kant) === kant));
  }
  for (const one of sides) one.addEventListener("click", () => turn(Number(one.dataset.kant)));

  function side(title, uren, tables, after) {
    const figure = element("figure"), caption = element("figcaption");
    const made = after ? [...Edits.created(State.now().anders).values()] : [];
    caption.append(element("strong", title), ` ${tables} overleggen${made.length ? ` (nieuw: ${made.join(", ")})` : ""}${Data.gemeten ? `, ${number(uren)} ${Data.eenheid.kort} per jaar${Verdict.guessed() ? ", deels geschat" : ""}` : ""}${State.left() ? `. ${State.left()}` : ""}`);
    figure.append(caption, Paper.draw(Scene.compared(after), `Kaart ${title.toLowerCase()}: ${tables} overleggen`));
    return figure;
  }

  document.getElementById("naast").addEventListener("click", () => {
    if (Decision.empty()) return;
    const { lost } = Decision.result();
    place.replaceChildren(
      side("Nu", lost.kosten[0], Decision.region.tables.length, false),
      side("Straks", lost.kosten[1], lost.after.length, true),
    );
    document.getElementById("naast-prijs").textContent = document.getElementById("oordeel-watals").textContent
      + (lost.verloren.paren.length ? ` Paren van partijen die elkaar dan nergens meer ontmoeten: ${lost.verloren.paren.length}.` : "");
    turn(1);
    dialog.showModal();
  });
  document.getElementById("sluit-vergelijking").addEventListener("click", () => dialog.close());
})();
