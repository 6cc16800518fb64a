"use strict";
// What a change of the structure saves, loses and gains, and whether it may be made: zv_graph.analysis.verschil and vertrek.
// Pure functions: facts and a change in, plain records out.
const Loss = (() => {
  const { RICHTINGGEVEN, meets, union, ordered, compare } = Tables;
  const { NEE, ONBEKEND, JA, GENOEG, worst } = Rules;

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

  const worse = (...found) => {
    const all = {};
    for (const answers of found) for (const [code, told] of Object.entries(answers)) all[code] = Math.min(all[code] ?? JA, told);
    return all;
  };

  // What each table could do for a table that stops: null where it may take over nothing, else by seat what is asked of it
  // and how bad that is. Kept, because the next switch asks it again of the same tables.
  const asked = new WeakMap();
  function offers(g, after) {
    if (!asked.has(g)) asked.set(g, { seats: Tables.chairs(g), by: new WeakMap() });
    const { seats, by } = asked.get(g);
    for (const h of after) {
      if (by.has(h)) continue;
      const may = Rules.mayTakeOver(h, g);
      by.set(h, may === NEE ? null : seats.map((seat) => {
        const parts = Rules.parts(seat, h);
        return { parts, told: Math.min(may, worst(Object.values(parts))), own: worst(Object.values(parts)) };
      }));
    }
    return { seats, by };
  }

  // Who takes over from a table that stops, and every answer to whether it may go.
  function departure(region, g, after, then, now, expectations) {
    const { seats, by } = offers(g, after), able = after.filter((h) => by.get(h) !== null);
    const count = (h, least) => by.get(h).filter(({ told }) => told >= least).length;
    let takers = able.filter((h) => seats.length && count(h, JA) >= GENOEG * seats.length);
    const spread = takers.length > 0;
    if (!spread) {
      const rank = (h) => [-count(h, JA), -count(h, ONBEKEND), ...h.sleutel];
      takers = able.filter((h) => count(h, ONBEKEND)).sort((a, b) => compare(rank(a), rank(b))).slice(0, 1);
    }
    let answers = { ...going(g, after, takers, spread, then, now, expectations(g)) };
    const lost = [];
    seats.forEach((seat, at) => {
      const best = able.reduce((most, h) => Math.max(most, by.get(h)[at].told), NEE);
      if (best === NEE) { answers = worse(answers, { ZETEL: NEE }); lost.push([g.iri, seat.actor, seat.thema]); }
      if (best !== ONBEKEND) return;
      const rank = (h) => [-by.get(h)[at].own, takers.includes(h) ? 0 : 1, ...h.sleutel];
      const [h] = able.filter((one) => by.get(one)[at].told === ONBEKEND).sort((a, b) => compare(rank(a), rank(b)));
      answers = worse(answers, by.get(h)[at].parts, Rules.takeOver(h, g));
    });
    const near = takers.length ? takers : nearest(seats, after);
    for (const h of near) answers = worse(answers, Rules.takeOver(h, g));
    return { soort: "stoppen", gremia: [g.iri], naar: takers, naast: near, answers, lost };
  }
  // Where nothing takes over: the table where most of the seats are, so that one sees what stands in between.
  function nearest(seats, after) {
    const count = new Map(after.map((h) => [h, seats.filter((seat) => worst(Object.values(Rules.parts(seat, h))) !== NEE).length]));
    return after.filter((h) => count.get(h)).sort((a, b) => count.get(b) - count.get(a) || compare(a.sleutel, b.sleutel)).slice(0, 1);
  }
  function going(g, after, takers, spread, then, now, lost) {
    const fed = [...new Set([...g.voedt].map((iri) => now.home.get(iri)).filter(Boolean))];
    const hang = after.filter((k) => meets(k.omhoog, g.delen)).map((k) => {
      const way = now.way(k);
      if (way === JA) return JA;
      const before = Math.max(NEE, ...k.sleutel.filter((deel) => then.home.has(deel)).map((deel) => then.ways.get(then.home.get(deel))));
      return way === NEE && before === JA && !takers.some((h) => now.leads(h) !== NEE) ? NEE : ONBEKEND;
    });
    return {
      WETTELIJK: g.wettelijk || g.bij_wet ? NEE : JA,
      VERWACHTING: worst(lost.filter(({ eis }) => !eis.samen).map(({ told }) => told)),
      COMBINATIE: worst(lost.filter(({ eis }) => eis.samen).map(({ told }) => told)),
      LEDENLIJST: g.lijst ? JA : ONBEKEND,
      VERDEELD: spread ? JA : ONBEKEND,
      VOORBEREIDING: worst(fed.map((x) => (takers.some((h) => Rules.feeds(h, x)) ? JA : ONBEKEND))),
      AFHANKELIJK: worst(hang),
      TIJDELIJK: g.tijdelijk || takers.some((h) => h.tijdelijk) ? ONBEKEND : JA,
    };
  }

  const reasons = (region, answers) => region.codes.filter((code) => (answers[code] ?? JA) !== JA).map((code) => ({ code, antwoord: answers[code] }));
  const total = (tables) => tables.reduce((sum, t) => sum + t.kosten, 0);

  // Everything that a change { zonder: [iri], samen: [[iri]] } saves, loses and gains, jointly.
  function loss(region, change) {
    const after = Tables.changed(region, change), present = new Set(after);
    const changed = region.tables.filter((t) => !present.has(t)), made = after.filter((t) => t.delen.size > 1);
    const then = region.structure || (region.structure = structure(region.tables)), now = structure(after);
    const expected = lostExpectations(region, changed, after), stays = union([new Set(change.samen.flat())]);
    const gone = changed.filter((t) => !stays.has(t.iri)).sort((a, b) => a.iri - b.iri);
    const byTable = (g) => expected.filter(({ eis, told }) => told !== JA && named(region, eis, g));
    const steps = [
      ...gone.map((g) => departure(region, g, after, then, now, byTable)),
      ...made.map((t) => ({ soort: "samen", gremia: t.sleutel, naar: [], naast: [], lost: [], answers: Rules.together(t.sleutel.map((iri) => region.table.get(iri)), t) })),
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
