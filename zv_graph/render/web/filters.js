"use strict";
// Search by name or abbreviation, filters, and the way back to everything.
(() => {
  const search = document.getElementById("zoek"), names = document.getElementById("namen");
  const filters = ["thema", "niveau", "soort"].map((name) => [name, document.getElementById(`filter-${name}`)]);
  const told = document.getElementById("melding");

  for (const node of [...Data.nodes].sort((a, b) => a.naam.localeCompare(b.naam, "nl"))) {
    const option = document.createElement("option");
    option.value = node.naam;
    if (node.kort) option.label = node.kort;
    names.append(option);
  }

  function find(text) {
    const wanted = text.trim().toLocaleLowerCase("nl");
    if (!wanted) return null;
    const called = (node) => [node.naam, node.kort || ""].map((name) => name.toLocaleLowerCase("nl"));
    const words = (name) => name.split(/[^\p{L}\p{N}]+/u);
    const parties = [...Data.nodes].sort((a, b) => (a.soort === "gremium") - (b.soort === "gremium"));
    return parties.find((node) => called(node).includes(wanted))
      || parties.find((node) => called(node).some((name) => words(name).includes(wanted)))
      || parties.find((node) => called(node).some((name) => name.includes(wanted)));
  }

  function look() {
    const found = find(search.value);
    told.textContent = search.value && !found ? `Niets gevonden voor “${search.value}”.` : "";
    if (found) State.set({ node: found.id, finding: null });
  }

  search.addEventListener("change", look);
  document.getElementById("filters").addEventListener("submit", (event) => { event.preventDefault(); look(); });
  for (const [name, select] of filters) select.addEventListener("change", () => State.set({ [name]: select.value }));
  document.getElementById("alles").addEventListener("click", () => {
    search.value = "";
    for (const [, select] of filters) select.value = "";
    told.textContent = "";
    State.set({ node: null, finding: null, thema: "", niveau: "", soort: "" });
    Kaart.fit();
  });
  State.listen(({ thema, niveau, soort }) => {
    if (!thema && !niveau && !soort) {
      told.textContent = "";
      return;
    }
    const shown = State.visible();
    const tables = Data.nodes.filter((node) => node.soort === "gremium" && shown.has(node.id)).length;
    told.textContent = `${tables} overleggen en ${shown.size - tables} partijen in beeld.`;
  });
})();
