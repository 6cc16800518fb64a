"use strict";
// The decision: which tables stop and which become one, what that loses, the way back, and the file to keep it in.
const Decision = (() => {
  const region = Loss.read(Data.feiten);
  const places = new Map(Data.feiten.adressen.map((iri, at) => [iri, at]));
  const iri = (place) => (place === null ? null : Data.feiten.adressen[place]);
  const past = [{ zonder: [], samen: [] }];
  let at = 0, known = { key: null };

  const current = () => ({ zonder: State.now().zonder, samen: State.now().samen });
  const numbers = ({ zonder, samen }) => (
    { zonder: zonder.map((id) => places.get(id)), samen: samen.map((parts) => parts.map((id) => places.get(id))) });

  // Take a new decision; what was undone before is gone.
  function take({ zonder, samen }) {
    const next = { zonder: [...zonder].sort(), samen: samen.filter((parts) => parts.length > 1) };
    past.splice(at + 1, past.length, next);
    at = past.length - 1;
    State.set(next);
  }
  function step(way) {
    if (!past[at + way]) return;
    at += way;
    State.set(past[at]);
  }

  function keep(ids) {
    const { zonder, samen } = current();
    const gone = new Set(ids);
    return { zonder: zonder.filter((id) => !gone.has(id)), samen: samen.map((parts) => parts.filter((id) => !gone.has(id))) };
  }
  function stop(ids) {
    const rest = keep(ids);
    take({ ...rest, zonder: [...rest.zonder, ...ids] });
  }
  function merge(ids) {
    const { samen } = current();
    const whole = new Set(ids.flatMap((id) => samen.find((parts) => parts.includes(id)) || [id]));
    const rest = keep([...whole]);
    take({ ...rest, samen: [...rest.samen, [...whole].sort()] });
  }

  const isDone = ({ zonder, samen }) => {
    const now = current();
    return zonder.every((id) => now.zonder.includes(id))
      && samen.every((parts) => now.samen.some((group) => group.length === parts.length && parts.every((id) => group.includes(id))));
  };
  // Take some steps of the plan, one after the other, so that each can be undone.
  function follow(steps) {
    for (const { zonder, samen } of steps) {
      if (zonder.length) stop(zonder);
      for (const parts of samen) merge(parts);
    }
  }

  // What the decision loses and what speaks against it; worked out once for each decision.
  function result() {
    const key = JSON.stringify(current());
    if (known.key !== key) {
      const change = numbers(current());
      const lost = Loss.loss(region, change), against = Objections.objections(region, change, (place) => State.name(iri(place)));
      const required = lost.zetels.length + lost.verwachtingen.length + lost.mandaten.length + lost.paden.length;
      const { after } = Loss.changed(region, change);
      known = { key, lost, against, after, can: !required && !against.some(({ zwaar }) => zwaar), takers: null };
    }
    return known;
  }

  // The tables that take over the seats of what stops.
  function takers() {
    const found = result();
    if (!found.takers) {
      const carriers = State.now().zonder.flatMap((id) => Loss.carriers(region.table.get(places.get(id)), found.after));
      found.takers = [...Loss.union(carriers.flatMap(({ by }) => by.map((h) => h.delen)))].map(iri);
    }
    return found.takers;
  }

  const table = (parts) => (parts.length > 1
    ? Loss.merged(Loss.ordered(parts.map((id) => places.get(id))).map((one) => region.table.get(one)))
    : region.table.get(places.get(parts[0])));

  function text() {
    const { iri: regio, naam, peildatum } = Data.regio;
    const decision = { zvgraph_besluit: 1, regio, naam, peildatum, ...current(), verhaal: Story.order(), weggelaten: Story.left() };
    return `${JSON.stringify(decision, null, 2)}\n`;
  }

  // Take the decision of a file; gives a sentence for the reader.
  function open(content) {
    let data = null;
    try { data = JSON.parse(content); } catch { /* told below */ }
    const texts = (list) => Array.isArray(list) && list.every((one) => typeof one === "string");
    if (!data || data.zvgraph_besluit !== 1 || !texts(data.zonder) || !Array.isArray(data.samen) || !data.samen.every(texts)) {
      return "Dit bestand is geen besluit van zvgraph; kies een bestand dat u hier hebt opgeslagen.";
    }
    if (data.regio !== Data.regio.iri) return "Dit besluit hoort bij een andere regio; open het op de pagina van die regio.";
    const here = (id) => State.nodes.has(id) && State.table(id);
    const named = [...data.zonder, ...data.samen.flat()], lost = named.filter((id) => !here(id)).length;
    if (new Set(named).size !== named.length) return "In dit besluit staat een overleg op twee plaatsen; maak het opnieuw.";
    take({ zonder: data.zonder.filter(here), samen: data.samen.map((parts) => parts.filter(here)) });
    if (texts(data.verhaal)) Story.reorder(data.verhaal, texts(data.weggelaten) ? data.weggelaten : []);
    return lost ? `Geopend. Niet meer in de gegevens en overgeslagen: ${lost}.` : "Het besluit is geopend.";
  }

  return {
    region, iri, take, stop, merge, follow, isDone, result, takers, table, text, open,
    keep: (ids) => take(keep(ids)), undo: () => step(-1), redo: () => step(1),
    canUndo: () => at > 0, canRedo: () => at < past.length - 1,
  };
})();
