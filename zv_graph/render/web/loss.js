"use strict";
// What a change of the structure saves, loses and gains, and whether it may be made: zv_graph.analysis.verschil and stap.
// Pure functions: facts and a change in, plain records out.
const Loss = (() => {
  const { RICHTINGGEVEN, holds, ordered, compare } = Tables;
  const { NEE, ONBEKEND, JA, worst } = Rules;

  // Every pair of actors that meets at one of the tables, and for which thema.
  function pairs(tables) {
    const found = new Map();
    for (const { leden, themas } of tables) {
      const people = ordered(leden);
      people.forEach((a, at) => people.slice(at + 1).forEach((b) => {
        const key = `${a} ${b}`;
        if (!found.has(key)) found.set(key, { pair: [a, b], themas: new Set() });
        for (const thema of themas) found.get(key).themas.add(thema);
      }));
    }
    return found;
  }
  // The pairs and triples of some tables that none of the others has.
  function onlyAt(tables, others) {
    const own = pairs(tables), rest = new Map();
    for (const t of others) {
      for (const actor of t.leden) {
        if (!rest.has(actor)) rest.set(actor, []);
        rest.get(actor).push(t);
      }
    }
    const paren = [], themaparen = [];
    for (const { pair: [a, b], themas } of own.values()) {
      const still = (rest.get(a) || []).filter((t) => t.leden.has(b));
      if (!still.length) paren.push([a, b]);
      for (const thema of themas) if (!still.some((t) => t.themas.has(thema))) themaparen.push([a, b, thema]);
    }
    return { paren: paren.sort(compare), themaparen: themaparen.sort(compare) };
  }

  // Whether those who sit at a table are the expected ones; for the region at a table that works for most of it.
  function serves(region, eis, g) {
    const seats = [...g.zetels, ...g.naamloos], fits = (partner) => seats.some((z) => z.partners.has(partner));
    const known = (z) => z.actor !== undefined || z.namens.size > 0;
    if (eis.gemeente === null) {
      const size = region.gemeenten.length, own = region.gemeenten.filter((m) => g.gebied.has(m)).length;
      return g.maat !== 1 && g.aantal === 1 && (!size || own * 2 > size) && eis.partners.every(fits)
        && (eis.functie === null || seats.some((z) => known(z) && z.functie === eis.functie));
    }
    const forIt = (z) => z.actor === eis.gemeente || z.namens.has(eis.gemeente);
    return seats.some(forIt) && eis.partners.filter((p) => p !== region.gemeente).every(fits)
      && (eis.functie === null || seats.some((z) => known(z) && z.functie === eis.functie && (!z.partners.has(region.gemeente) || forIt(z))));
  }
  const named = (region, eis, g) => g.niveau === eis.niveau && g.themas.has(eis.thema) && serves(region, eis, g);
  const broad = (region, eis, g) => g.niveau === eis.niveau && g.dekt.has(eis.thema) && !g.themas.has(eis.thema) && serves(region, eis, g);

  // What is expected and met at a changed table and nowhere after; with how bad that is.
  function lostExpectations(region, changed, after) {
    const found = [];
    region.eisen.forEach((eis, at) => {
      if (!changed.some((g) => named(region, eis, g)) || after.some((g) => named(region, eis, g))) return;
      const kept = eis.samen && after.some((g) => broad(region, eis, g));
      const told = eis.samen && !eis.kern ? JA : eis.kern && !kept ? NEE : ONBEKEND;
      found.push({ at, eis, told });
    });
    return found;
  }

  // Whether one of the tables may do for a thema what g may by a mandaat.
  function kept(tables, g, mandaat, thema) {
    return Math.max(NEE, ...tables.map((h) => {
      const level = Rules.level(h, g);
      if (level === NEE) return NEE;
      if (thema !== null && !h.dekt.has(thema)) return NEE;
      const own = Rules.rung(h, thema);
      if (h.mandaten.length && Math.max(own, Tables.AFSTEMMEN) < mandaat.rang) return NEE;
      return own && (thema === null || h.themas.has(thema)) ? level : ONBEKEND;
    }));
  }
  function mandates(changed, others) {
    const found = new Map();
    for (const g of changed) {
      for (const mandaat of g.mandaten) {
        const own = mandaat.themas.size ? [...g.themas].filter((t) => mandaat.themas.has(t)) : [...g.themas];
        const told = worst((own.length ? own : [null]).map((thema) => kept(others, g, mandaat, thema))), key = `${g.sleutel} ${mandaat.trede}`;
        found.set(key, { gremium: g, trede: mandaat.trede, told: Math.min(told, found.has(key) ? found.get(key).told : JA) });
      }
    }
    return [...found.values()].filter(({ told }) => told !== JA);
  }

  // The lines upward between tables, and which of them lead to one that gives direction or decides.
  function structure(tables) {
    const home = new Map(tables.flatMap((t) => [...t.delen].map((deel) => [deel, t])));
    const below = new Map(tables.map((t) => [t, []])), ways = new Map(tables.map((t) => [t, NEE]));
    for (const t of tables) for (const above of t.omhoog) if (home.has(above) && home.get(above) !== t) below.get(home.get(above)).push(t);
    const rank = (t) => (t.rang === null ? (t.top ? ONBEKEND : NEE) : t.rang >= RICHTINGGEVEN ? JA : NEE);
    for (const answer of [ONBEKEND, JA]) {
      const todo = tables.filter((t) => rank(t) === answer), seen = new Set();
      while (todo.length) for (const t of below.get(todo.pop())) if (!seen.has(t)) { seen.add(t); todo.push(t); }
      for (const t of seen) ways.set(t, answer);
    }
    const leads = (t) => Math.max(rank(t), ways.get(t));
    // What became part of a table that gives direction needs no way up.
    return { home, ways, leads, way: (t) => (t.delen.size > 1 ? leads(t) : ways.get(t)) };
  }
  function lostWays(then, now) {
    const found = [];
    for (const [t, told] of then.ways) {
      for (const deel of told === JA ? t.sleutel : []) {
        const home = now.home.get(deel);
        if (!home) continue;
        const left = now.way(home);
        if (left !== JA) found.push({ gremium: deel, told: left });
      }
    }
    return found.sort((a, b) => a.gremium - b.gremium);
  }

  const reasons = (region, answers) => region.codes.filter((code) => (answers[code] ?? JA) !== JA).map((code) => ({ code, antwoord: answers[code] }));
  const total = (tables) => tables.reduce((sum, t) => sum + t.kosten, 0);

  // Who sits at both in a functie that is not told may be one and the same.
  function samePeople(a, b) {
    const told = Rules.equalPeople(a, b), both = (one, other) => [...one.vaag].some((actor) => other.leden.has(actor));
    return told === NEE && (both(a, b) || both(b, a)) ? ONBEKEND : told;
  }
  // Tables that stay and come on one morning: worth it for who sits at each of them.
  function coupled(region, change, after) {
    const places = Change.places(region, change), of = (iri) => after.find((t) => t.iri === places.get(iri));
    return change.anders.filter(({ soort }) => soort === "koppel").map(({ gremia }) => gremia.map(of)).filter((tables) => tables.every(Boolean)).map((tables) => ({
      soort: "gekoppeld", gremia: tables.map(({ iri }) => iri), naar: [], naast: [], lost: [],
      answers: { LEDENLIJST: tables.every(({ lijst, nagaan }) => lijst && !nagaan) ? JA : ONBEKEND, FUNCTIE: worst(tables.flatMap((a, at) => tables.slice(at + 1).map((b) => samePeople(a, b)))) },
    }));
  }
  // A table that stays and changes: is there time for what it does, may who comes come, and is what goes carried elsewhere?
  function different(old, now, after) {
    const answers = {}, rhythm = old.keer !== now.keer || old.duur !== now.duur, more = !holds(old.themas, now.themas);
    if (old.zittend && !now.zittend) answers.LEDEN = ONBEKEND;
    if (rhythm) answers.RITME = Rules.OVERNAME.RITME(now, old);
    if (rhythm || more) answers.AANDACHT = Rules.OVERNAME.AANDACHT(now, old);
    const fewer = holds(old.plekken, now.plekken), moved = !Rules.same(old.plekken, now.plekken) || !Rules.same(old.gasten, now.gasten);
    if (!old.lijst && !fewer) answers.LEDENLIJST = ONBEKEND;
    answers.STOEL = old.bij_wet && moved ? NEE : now.besloten && (!fewer || more) ? ONBEKEND : JA;
    const key = ({ actor, functie, thema }) => `${actor} ${functie} ${thema}`, kept = new Set(Tables.chairs(now).map(key)), given = new Map();
    for (const seat of Tables.chairs(old)) {
      if (kept.has(key(seat))) continue;
      // Who sits there in another functie now, or in another rol, may carry the seat at the table itself.
      const may = (h) => (h !== now ? Rules.mayTakeOver(h, old) : seat.thema === null || now.themas.has(seat.thema) ? JA : NEE);
      const carried = Math.max(NEE, ...after.map((h) => Math.min(may(h), worst(Object.values(Rules.parts(seat, h))))));
      const lost = [old.iri, seat.actor, seat.thema], known = given.get(String(lost));
      given.set(String(lost), { lost, told: Math.min(carried, known ? known.told : JA) });
    }
    answers.ZETEL = worst([...given.values()].map(({ told }) => told));
    return { soort: "anders", gremia: [old.iri], naar: [], naast: [], answers, lost: [...given.values()].filter(({ told }) => told === NEE).map(({ lost }) => lost) };
  }
  function stays(region, table, after) {
    const old = table.sleutel.filter((iri) => region.table.has(iri)).map((iri) => region.table.get(iri));
    if (old.length > 1) {
      // What else changes at the parts, changes at the whole that they would make by themselves.
      const { answers, lost } = different({ ...Tables.merged(region, old), iri: old[0].iri }, table, after);
      return [{ soort: "samen", gremia: old.map(({ iri }) => iri), naar: [], naast: [], lost, answers: Rules.worse(Rules.together(old, table), answers) }];
    }
    if (!old.length && table.besloten && table.zittend) return [{ soort: "anders", gremia: [table.iri], naar: [], naast: [], lost: [], answers: { STOEL: ONBEKEND } }];
    return old.length && old[0].iri === table.iri ? [different(old[0], table, after)] : [];
  }

  // Everything that a change saves, loses and gains, jointly.
  function loss(region, change) {
    const after = Change.applied(region, change), present = new Set(after), known = new Set(region.tables);
    const changed = region.tables.filter((t) => !present.has(t)), made = after.filter((t) => !known.has(t));
    const then = region.structure || (region.structure = structure(region.tables)), now = structure(after);
    const expected = lostExpectations(region, changed, after);
    const byTable = (g) => expected.filter(({ eis, told }) => told !== JA && named(region, eis, g));
    const steps = [
      ...changed.filter((t) => !now.home.has(t.iri)).map((g) => Departure.departure(region, g, after, then, now, byTable)),
      ...made.flatMap((t) => stays(region, t, after)),
      ...coupled(region, change, after),
    ].map(({ answers, ...step }) => ({ ...step, redenen: reasons(region, answers) }));
    const rungs = mandates(changed, after), ways = lostWays(then, now);
    const answers = [...expected, ...rungs, ...ways].map(({ told }) => told).concat(steps.flatMap(({ redenen }) => redenen.map(({ antwoord }) => antwoord)));
    const unique = [...new Map(steps.flatMap((step) => step.lost).map((seat) => [JSON.stringify(seat), seat])).values()];
    return {
      after, changed,
      kosten: [total(region.tables), total(after)],
      geschat: changed.filter((t) => t.uren === null).map((t) => t.iri),
      verloren: {
        ...onlyAt(changed, after),
        eisen: expected.map(({ at }) => at),
        mandaten: rungs.filter(({ told }) => told === NEE).map(({ gremium, trede }) => [gremium.iri, trede]),
        paden: ways.filter(({ told }) => told === NEE).map(({ gremium }) => gremium),
      },
      gewonnen: {
        ...onlyAt(made, region.tables),
        eisen: region.eisen.flatMap((eis, at) => (made.some((g) => named(region, eis, g)) && !region.tables.some((g) => named(region, eis, g)) ? [at] : [])),
      },
      zetels: unique,
      stappen: steps,
      antwoord: worst(answers),
    };
  }

  return { loss, pairs };
})();
