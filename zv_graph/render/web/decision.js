"use strict";
// The decision: which tables stop and which become one, what that loses, and the way back.
const Decision = (() => {
  const region = Tables.read(Data.feiten);
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

  // One sentence for each thing that a step has with an answer, each once.
  function points(steps, wanted) {
    const name = (part) => State.name(iri(part)), names = (h) => h.sleutel.map(name).join(" + ");
    const lost = (redenen) => redenen.some(({ code, antwoord }) => code === "ZETEL" && antwoord === Rules.NEE);
    const told = (redenen) => redenen.filter(({ code, antwoord }) => antwoord === wanted && !(code === "VERDEELD" && lost(redenen)));
    const found = steps.flatMap(({ gremia, naast, redenen }) => told(redenen).map(({ code }) => {
      const [first, ...rest] = gremia, others = rest.length ? rest.map(name) : naast.map(names), [, no, ask] = region.zinnen[code];
      const words = { a: name(first), b: list(others.length ? others : ["een andere tafel"]) };
      return (wanted === Rules.NEE ? no : ask).replace(/\{(\w)\}/g, (_, word) => words[word]);
    }));
    return [...new Set(found)];
  }
  const list = (texts) => {
    const shown = texts.length > 4 ? [...texts.slice(0, 3), `${texts.length - 3} andere`] : texts;
    return shown.length > 1 ? `${shown.slice(0, -1).join(", ")} en ${shown.at(-1)}` : shown[0];
  };

  // What the decision does, what stands in its way and what has to be asked; worked out once for each decision.
  function result() {
    const key = JSON.stringify(current());
    if (known.key !== key) {
      const lost = Loss.loss(region, numbers(current()));
      known = { key, lost, against: points(lost.stappen, Rules.NEE), ask: points(lost.stappen, Rules.ONBEKEND) };
    }
    return known;
  }

  // The tables that take over from what stops.
  const takers = () => [...new Set(result().lost.stappen.flatMap(({ naar }) => naar.flatMap((h) => h.sleutel)))].map(iri);

  const table = (parts) => (parts.length > 1
    ? Tables.merged(region, parts.map((id) => region.table.get(places.get(id))))
    : region.table.get(places.get(parts[0])));

  return {
    region, iri, current, take, stop, merge, follow, isDone, result, takers, table,
    keep: (ids) => take(keep(ids)), undo: () => step(-1), redo: () => step(1),
    canUndo: () => at > 0, canRedo: () => at < past.length - 1,
  };
})();
