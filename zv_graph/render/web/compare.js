"use strict";
// Now and then side by side: two drawings of the map, before and after the decision, with their hours.
(() => {
  const dialog = document.getElementById("vergelijking");

  function side(title, uren, tables, after) {
    const figure = element("figure"), caption = element("figcaption");
    caption.append(element("strong", title), ` ${tables} overleggen, ${uren === null ? "uren niet bekend" : `${number(uren)} uur per jaar`}`);
    figure.append(caption, Paper.draw(Scene.compared(after), `Kaart ${title.toLowerCase()}: ${tables} overleggen`));
    return figure;
  }

  document.getElementById("naast").addEventListener("click", () => {
    if (!State.now().zonder.length && !State.now().samen.length) return;
    const { lost } = Decision.result();
    document.getElementById("naast-elkaar").replaceChildren(
      side("Nu", lost.uren_voor, Decision.region.tables.length, false),
      side("Straks", lost.uren_na, lost.after.length, true),
    );
    document.getElementById("naast-prijs").textContent = document.getElementById("oordeel-watals").textContent
      + (lost.paren.length ? ` Paren van partijen die elkaar dan nergens meer ontmoeten: ${lost.paren.length}.` : "");
    dialog.showModal();
  });
  document.getElementById("sluit-vergelijking").addEventListener("click", () => dialog.close());
})();
