"use strict";
// May a table go, in a structure where others stay, and who takes over what it does: zv_graph.analysis.vertrek. Pure functions.
const Departure = (() => {
  const { meets, compare } = Tables;
  const { NEE, ONBEKEND, JA, GENOEG, worst, worse } = Rules;

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
    let answers = { ...going(g, after, takers, spread || !seats.length, then, now, expectations(g)) };
    const lost = [], held = [];
    seats.forEach((seat, at) => {
      const best = able.reduce((most, h) => Math.max(most, by.get(h)[at].told), NEE);
      if (best === NEE) { answers = worse(answers, { ZETEL: NEE }); lost.push([g.iri, seat.actor, seat.thema]); }
      if (best !== ONBEKEND) return;
      const rank = (h) => [-by.get(h)[at].own, takers.includes(h) ? 0 : 1, ...h.sleutel];
      const [h] = able.filter((one) => by.get(one)[at].told === ONBEKEND).sort((a, b) => compare(rank(a), rank(b)));
      held.push([h, worse(by.get(h)[at].parts, Rules.takeOver(h, g))]);
    });
    const near = takers.length ? takers : nearest(seats, after);
    for (const h of near) held.push([h, Rules.takeOver(h, g)]);
    answers = worse(answers, ...held.map(([, told]) => told));
    // With which tables a condition holds least.
    const against = (code) => [...new Set(held.filter(([, told]) => told[code] === answers[code]).map(([h]) => h))].sort((a, b) => compare(a.sleutel, b.sleutel));
    return { soort: "stoppen", gremia: [g.iri], naar: takers, naast: near, answers, lost, against };
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

  return { departure };
})();
