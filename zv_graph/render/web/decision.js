"use strict";
// The decision: which tables stop and which become one, what that loses, and the way back.
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
    if (JSON.stringify(next) === JSON.stringify(current())) return;
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
      const change = numbers(current()), lost = Loss.loss(region, change);
      const against = Objections.objections(region, change, lost.after, (place) => State.name(iri(place)));
      const required = lost.zetels.length + lost.verwachtingen.length + lost.mandaten.length + lost.paden.length;
      known = { key, lost, against, can: !required && !against.some(({ zwaar }) => zwaar), takers: null };
    }
    return known;
  }

  // The tables that take over the seats of what stops.
  function takers() {
    const found = result();
    if (!found.takers) {
      const carriers = State.now().zonder.flatMap((id) => Loss.carriers(region.table.get(places.get(id)), found.lost.after));
      found.takers = [...Loss.union(carriers.flatMap(({ by }) => by.map((h) => h.delen)))].map(iri);
    }
    return found.takers;
  }

  const table = (parts) => (parts.length > 1
    ? Loss.merged(Loss.ordered(parts.map((id) => places.get(id))).map((one) => region.table.get(one)))
    : region.table.get(places.get(parts[0])));

  return {
    region, iri, current, take, stop, merge, follow, isDone, result, takers, table,
    keep: (ids) => take(keep(ids)), undo: () => step(-1), redo: () => step(1),
    canUndo: () => at > 0, canRedo: () => at < past.length - 1,
  };
})();
