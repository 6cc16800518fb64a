"use strict";
// The file of a decision: what stops and merges, and the order of the story.
(() => {
  const told = document.getElementById("gezegd");
  const texts = (list) => Array.isArray(list) && list.every((one) => typeof one === "string");

  function text() {
    const { iri, naam, peildatum } = Data.regio, { verhaal, weg } = State.now(), id = (at) => Data.bevindingen[at].id;
    const decision = { zvgraph_besluit: 1, regio: iri, naam, peildatum, ...Decision.current(), verhaal: verhaal.map(id), weggelaten: weg.map(id) };
    return `${JSON.stringify(decision, null, 2)}\n`;
  }

  function parsed(content) {
    try { return JSON.parse(content); } catch { return null; }
  }

  // Take the decision of a file; gives a sentence for the reader.
  function open(content) {
    const data = parsed(content);
    if (!data || data.zvgraph_besluit !== 1) return "Dit bestand is geen besluit van zvgraph; kies een bestand dat u hier hebt opgeslagen.";
    if (data.regio !== Data.regio.iri) return "Dit besluit hoort bij een andere regio; open het op de pagina van die regio.";
    if (!texts(data.zonder) || !Array.isArray(data.samen) || !data.samen.every(texts)) return "Dit besluit is beschadigd; sla het opnieuw op.";
    const named = [...data.zonder, ...data.samen.flat()];
    if (new Set(named).size !== named.length) return "In dit besluit staat een overleg op twee plaatsen; maak het opnieuw.";
    const here = (id) => State.nodes.has(id) && State.table(id), lost = named.filter((id) => !here(id)).length;
    Decision.take({ zonder: data.zonder.filter(here), samen: data.samen.map((parts) => parts.filter(here)) });
    const known = (ids) => [...new Set((texts(ids) ? ids : []).map((id) => Data.bevindingen.findIndex((b) => b.id === id)))].filter((at) => at >= 0);
    const first = known(data.verhaal);
    State.set({ verhaal: [...new Set([...first, ...Data.bevindingen.keys()])], weg: known(data.weggelaten) });
    return lost ? `Geopend. Niet meer in de gegevens en overgeslagen: ${lost}.` : "Het besluit is geopend.";
  }

  document.getElementById("bewaar").addEventListener("click", () => {
    const name = `${Data.regio.bestand}-besluit.json`;
    save(new Blob([text()], { type: "application/json" }), name);
    told.textContent = `Opgeslagen als ${name}, bij uw downloads.`;
  });
  document.getElementById("open").addEventListener("change", async (event) => {
    const [file] = event.target.files;
    if (file) told.textContent = open(await file.text());
    event.target.value = "";
  });
})();
