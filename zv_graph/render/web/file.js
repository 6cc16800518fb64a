"use strict";
// The file of a decision: what stops and merges, what was said of each finding, and the order of the story.
(() => {
  const told = document.getElementById("gezegd");
  const texts = (list) => Array.isArray(list) && list.every((one) => typeof one === "string");

  let others = []; // the edits of a file that say nothing of this region: kept as they are

  function text() {
    const { iri, naam, peildatum } = Data.regio, { verhaal, weg } = State.now(), id = (at) => Data.bevindingen[at].id, { zonder, samen, anders } = Decision.current();
    const verandering = [...zonder.map((gremium) => ({ soort: "stopt", gremium })), ...samen.map((gremia) => ({ soort: "samen", gremia })), ...anders, ...others];
    const decision = { versie: 2, regio: iri, naam, peildatum, verandering, gesprek: Talk.told(), verhaal: verhaal.map(id), weggelaten: weg.map(id) };
    return `${JSON.stringify(decision, null, 2)}\n`;
  }

  // Both versions as one: what stops, what becomes one, and every other edit; null where the file is not whole.
  function edits({ versie, verandering, zonder, samen }) {
    if (versie !== 2) return texts(zonder) && Array.isArray(samen) && samen.every(texts) ? { zonder, samen, others: [] } : null;
    if (!Array.isArray(verandering) || !verandering.every((edit) => edit && typeof edit.soort === "string")) return null;
    const kind = (soort) => verandering.filter((edit) => edit.soort === soort);
    const found = { zonder: kind("stopt").map(({ gremium }) => gremium), samen: kind("samen").map(({ gremia }) => gremia) };
    if (!texts(found.zonder) || !found.samen.every(texts)) return null;
    return { ...found, others: verandering.filter(({ soort }) => !["stopt", "samen"].includes(soort)) };
  }

  // Take the decision of a file; gives a sentence for the reader.
  function open(content) {
    const data = parsed(content);
    if (data && data.versie > 2) return "Dit besluit is van een nieuwere zvgraph; open het op een nieuwere pagina.";
    if (!data || (data.zvgraph_besluit !== 1 && data.versie !== 2)) return "Dit bestand is geen besluit van zvgraph; kies een bestand dat u hier hebt opgeslagen.";
    if (data.regio !== Data.regio.iri) return "Dit besluit hoort bij een andere regio; open het op de pagina van die regio.";
    const found = edits(data);
    if (!found) return "Dit besluit is beschadigd; sla het opnieuw op.";
    const named = [...found.zonder, ...found.samen.flat()], more = Edits.read(Decision.region, found.others);
    if (new Set(named).size !== named.length) return "In dit besluit staat een overleg op twee plaatsen; maak het opnieuw.";
    const here = (id) => State.nodes.has(id) && State.table(id), lost = named.filter((id) => !here(id)).length;
    Decision.take({ zonder: found.zonder.filter(here), samen: found.samen.map((parts) => parts.filter(here)), anders: more.anders });
    ({ others } = more);
    Talk.take(Array.isArray(data.gesprek) ? data.gesprek : []);
    const known = (ids) => [...new Set((texts(ids) ? ids : []).map((id) => Data.bevindingen.findIndex((b) => b.id === id)))].filter((at) => at >= 0);
    const first = known(data.verhaal);
    State.set({ verhaal: [...new Set([...first, ...Data.bevindingen.keys()])], weg: known(data.weggelaten) });
    const kept = others.length ? ` ${others.length} andere ${others.length === 1 ? "verandering past" : "veranderingen passen"} niet op deze gegevens: bewaard, maar niet getoond.` : "";
    return (lost ? `Geopend. Niet meer in de gegevens en overgeslagen: ${lost}.` : "Het besluit is geopend.") + kept;
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
