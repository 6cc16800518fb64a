"use strict";
// What the data say of the chosen overleg or partij, beside the map. Text only, never markup.
(() => {
  const pane = document.getElementById("details"), inside = document.getElementById("details-inhoud");

  function element(tag, text) {
    const made = document.createElement(tag);
    if (text !== undefined) made.textContent = text;
    return made;
  }

  function list(id, soort) {
    const made = element("ul");
    for (const edge of Data.edges.filter((one) => one.soort === soort && (one.from === id || one.to === id))) {
      const other = State.nodes.get(edge.from === id ? edge.to : edge.from);
      const jump = element("button", other.naam);
      jump.type = "button";
      jump.addEventListener("click", () => State.set({ node: other.id, finding: null }));
      const item = element("li");
      item.append(soort === "lijn" && edge.to === id ? "van: " : "", jump, ` (${edge.tekst})`);
      made.append(item);
    }
    return made;
  }

  State.listen(({ node }) => {
    pane.hidden = !node;
    inside.replaceChildren();
    if (!node) return;
    const { naam, soort, info } = State.nodes.get(node);
    const facts = element("dl");
    for (const [label, text] of info) facts.append(element("dt", label), element("dd", text));
    const seats = list(node, "zetel"), lines = list(node, "lijn");
    facts.append(element("dt", soort === "gremium" ? `Aan tafel (${seats.children.length})` : `Zit bij (${seats.children.length})`));
    const cell = element("dd");
    cell.append(seats);
    facts.append(cell);
    if (lines.children.length) {
      const more = element("dd");
      more.append(lines);
      facts.append(element("dt", "Lijnen"), more);
    }
    inside.append(element("h3", naam), facts);
    pane.scrollTop = 0;
  });
  document.getElementById("sluit").addEventListener("click", () => State.set({ node: null }));
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") State.set({ node: null, finding: null }); });
})();
