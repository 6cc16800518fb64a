"use strict";
// Now and then side by side: two drawings of the map, before and after the decision, with their hours.
(() => {
  const dialog = document.getElementById("vergelijking");

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
    document.getElementById("naast-elkaar").replaceChildren(
      side("Nu", lost.kosten[0], Decision.region.tables.length, false),
      side("Straks", lost.kosten[1], lost.after.length, true),
    );
    document.getElementById("naast-prijs").textContent = document.getElementById("oordeel-watals").textContent
      + (lost.verloren.paren.length ? ` Paren van partijen die elkaar dan nergens meer ontmoeten: ${lost.verloren.paren.length}.` : "");
    dialog.showModal();
  });
  document.getElementById("sluit-vergelijking").addEventListener("click", () => dialog.close());
})();
