"use strict";
// The decision: every edit of the structure, what that loses, and the way back.
const Decision = (() => {
  const region = Tables.read(Data.feiten), NONE = { zonder: [], samen: [], anders: [] };
  const past = [NONE];
  let at = 0, known = { key: null };

  const of = ({ zonder, samen, anders }) => ({ zonder, samen, anders });
  const current = () => of(State.now());
  const empty = () => Object.values(current()).every((edits) => !edits.length);

  const whole = ({ zonder, samen, anders }) => ({ zonder: [...zonder].sort(), samen: samen.filter((parts) => parts.length > 1), anders });
  // Take new decisions, the last of them now; each can be undone, and what was undone before is gone.
  function go(changes) {
    for (const next of changes.map((change) => whole({ ...NONE, ...change }))) {
      if (JSON.stringify(next) === JSON.stringify(past[at])) continue;
      past.splice(at + 1, past.length, next);
      at += 1;
    }
    if (JSON.stringify(past[at]) !== JSON.stringify(current())) State.set(past[at]);
  }
  function step(way) {
    if (!past[at + way]) return;
    at += way;
    State.set(past[at]);
  }

  // A change without tables that stopped or became one, with some that stop, with some that become one, with one edit more.
  function kept({ zonder, samen, anders }, ids) {
    const gone = new Set(ids);
    return { zonder: zonder.filter((id) => !gone.has(id)), samen: samen.map((parts) => parts.filter((id) => !gone.has(id))), anders };
  }
  // What stops does nothing else.
  function stopped(change, ids) {
    const rest = kept(change, ids), fresh = Edits.created(rest.anders);
    return { ...rest, anders: Edits.without(rest.anders, ids), zonder: [...rest.zonder, ...ids.filter((id) => !fresh.has(id))] };
  }
  function merged(change, ids) {
    const all = new Set(ids.flatMap((id) => change.samen.find((parts) => parts.includes(id)) || [id])), rest = kept(change, [...all]);
    return { ...rest, samen: [...rest.samen, [...all].sort()] };
  }
  // Whether somebody sits at a table, or is invited there.
  function isThere(seat) {
    const table = region.table.get(region.plek.get(seat.gremium)), who = region.plek.get(seat.actor);
    return Boolean(table) && (table.zetels.some(({ actor }) => actor === who) || Tables.invited(table, who).length > 0);
  }
  function edited(change, one) {
    const stays = Edits.tables(one);
    return { ...change, zonder: change.zonder.filter((id) => !stays.includes(id)), anders: Edits.added(change.anders, one, isThere) };
  }
  function drop(one) {
    const { anders, ...rest } = current();
    go([{ ...rest, anders: one.soort === "nieuw" ? Edits.without(anders, [Edits.table(one)]) : anders.filter((other) => other !== one) }]);
  }

  const isDone = ({ zonder, samen, anders }) => {
    const now = current();
    return zonder.every((id) => now.zonder.includes(id)) && anders.every((one) => Edits.has(now.anders, one))
      && samen.every((parts) => now.samen.some((group) => group.length === parts.length && parts.every((id) => group.includes(id))));
  };
  // Take some steps, one after the other, so that each can be undone.
  function follow(steps) {
    const taken = [whole(current())], last = () => taken.at(-1);
    for (const { zonder, samen, anders } of steps) {
      let next = zonder.length ? stopped(last(), zonder) : last();
      for (const parts of samen) next = merged(next, parts);
      taken.push(whole(anders.reduce(edited, next)));
    }
    go(taken);
  }
  // The way back from one step.
  function back({ zonder, samen, anders }) {
    const rest = kept(current(), [...zonder, ...samen.flat()]);
    go([{ ...rest, anders: anders.reduce((all, one) => Edits.less(all, one), rest.anders) }]);
  }

  // One sentence for each thing that a step has with an answer, each once.
  function points(steps, wanted, name, after) {
    const names = (h) => h.sleutel.map(name).join(" + ");
    const sure = (h) => (h.nagaan && h.sleutel.length === 1 ? `${names(h)} (nog na te gaan)` : names(h));
    // What can not be, has nothing to be asked first.
    const refused = (redenen) => wanted !== Rules.NEE && redenen.some(({ antwoord }) => antwoord === Rules.NEE);
    const told = (redenen) => (refused(redenen) ? [] : redenen.filter(({ antwoord }) => antwoord === wanted));
    const now = new Map(after.map((one) => [one.iri, one]));
    const table = (iri) => now.get(iri) || region.table.get(iri) || { iri, sleutel: [iri] };
    const found = steps.flatMap(({ soort, gremia, naast, against, redenen }) => told(redenen).map(({ code }) => {
      const [first, ...rest] = gremia.map(table), least = against ? against(code) : [], others = rest.length ? rest : least.length ? least : naast;
      const [no, ask] = region.zinnen[code][soort === "anders" ? 1 : 0], closed = [first, ...others].filter(({ bij_wet }) => bij_wet);
      const parts = [first, ...rest], loose = parts.filter(({ lijst, nagaan }) => !lijst || nagaan), asked = parts.find(({ wettelijk }) => wettelijk) || first;
      const ground = asked.wettelijk ? `de wet vraagt ${names(asked)}` : asked.regeling ? `een regeling bepaalt wie meedoet aan ${names(asked)}` : `de wet of een regeling bepaalt wie er zit aan ${names(asked)}`;
      const words = { open: joined(loose.length ? loose.map(sure) : [names(first)], 3), Grond: capital(ground), a: names(first), b: joined(others.length ? others.map(sure) : ["een andere tafel"], 3), dicht: joined((closed.length ? closed : [first]).map(names), 3) };
      return (wanted === Rules.NEE ? no : ask).replace(/\{(\w+)\}/g, (_, word) => words[word]);
    }));
    return [...new Set(found)];
  }

  // What a change does, what stands in its way and what has to be asked.
  function judged(change) {
    const lost = Loss.loss(region, { ...NONE, ...change }), iris = new Map([...Change.places(region, { ...NONE, ...change })].map(([iri, place]) => [place, iri]));
    const iri = (place) => (place === null ? null : iris.get(place)), fresh = Edits.created(change.anders || []);
    const name = (place) => (place === null ? "" : fresh.get(iri(place)) || Data.namen[place]);
    return { lost, iri, name, against: points(lost.stappen, Rules.NEE, name, lost.after), ask: points(lost.stappen, Rules.ONBEKEND, name, lost.after) };
  }
  // Of the decision itself; worked out once for each.
  function result() {
    const key = JSON.stringify(current());
    if (known.key !== key) known = { key, ...judged(current()) };
    return known;
  }

  // A table as the decision leaves it, also as a part of another; nothing for one that stops.
  function left(id) {
    const { lost, iri } = result();
    return lost.after.find((one) => one.sleutel.some((place) => iri(place) === id));
  }

  // The name of a table, party or concept, also of a table that the decision makes.
  const named = (id) => Edits.created(current().anders).get(id) || Data.namen[region.plek.get(id)] || id;

  // The tables that surely take over from what stops: of a step with an open question, or with one that is refused, none does.
  const takers = () => [...new Set(result().lost.stappen.filter(({ redenen }) => !redenen.length).flatMap(({ naar }) => naar.flatMap((h) => h.sleutel)))].map(result().iri);

  const iri = (place) => (place === null ? null : Data.feiten.adressen[place]);
  const table = (parts) => (parts.length > 1
    ? Tables.merged(region, parts.map((id) => region.table.get(region.plek.get(id))))
    : region.table.get(region.plek.get(parts[0])));

  return {
    region, iri, named, current, empty, drop, follow, back, isDone, judged, result, left, takers, table,
    take: (change) => go([change]), keep: (ids) => go([kept(current(), ids)]), stop: (ids) => go([stopped(current(), ids)]),
    merge: (ids) => go([merged(current(), ids)]), edit: (one) => go([edited(current(), one)]), undo: () => step(-1), redo: () => step(1),
    canUndo: () => at > 0, canRedo: () => at < past.length - 1,
  };
})();
