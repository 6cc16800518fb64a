"use strict";
// What a change of the structure saves and loses: the rules of zv_graph.analysis.verlies, on the facts of the page.
// Pure functions: facts and a change in, plain records out. An address is a number, so that numbers sort as addresses.
const Loss = (() => {
  const AFSTEMMEN = 1, RICHTINGGEVEN = 3, EXTRA_HOUR = 0.5, HALF = 0.5;

  const holds = (large, small) => [...small].every((one) => large.has(one));
  const meets = (a, b) => [...a].some((one) => b.has(one));
  const union = (sets) => new Set(sets.flatMap((set) => [...set]));
  const ordered = (set) => [...set].sort((a, b) => a - b);
  const lessThanHalf = (a, b) => a !== null && b !== null && a < HALF * b;
  const compare = (a, b) => {
    const at = a.findIndex((one, place) => one !== b[place]);
    return at < 0 ? a.length - b.length : b[at] === undefined ? 1 : a[at] - b[at];
  };

  // A table with what follows from its data.
  function complete(table) {
    const { keer, duur, zetels, mandaten, bladeren } = table;
    const meeting = keer === null || duur === null ? null : keer * duur;
    return {
      ...table,
      leden: new Set(zetels.map((zetel) => zetel.actor)),
      uren: meeting === null ? null : meeting * zetels.length,
      rang: mandaten.length ? Math.max(...mandaten.map((mandaat) => mandaat.rang)) : AFSTEMMEN,
      aandacht: meeting === null || !bladeren.size ? null : meeting / bladeren.size,
    };
  }

  // The facts of the page with sets where they hold lists; once is enough.
  function read(facts) {
    const tables = facts.tafels.map((t) => complete({
      ...t,
      delen: new Set([t.iri]),
      gebied: new Set(facts.gebieden[t.gebied]),
      zetels: t.zetels.map(([actor, functie, namens, partners]) => (
        { actor, functie, namens: new Set(namens), partners: new Set(partners) })),
      mandaten: t.mandaten.map(([rang, trede, themas]) => ({ rang, trede, themas: new Set(themas) })),
      ...Object.fromEntries(["themas", "dekt", "bladeren", "moeders", "boven", "naar"].map((key) => [key, new Set(t[key])])),
    }));
    return {
      ...facts,
      tables,
      verwachtingen: facts.verwachtingen.map(([thema, niveau, partnertype, functie, lokaal]) => (
        { thema, niveau, partnertype, functie, lokaal })),
      table: new Map(tables.map((t) => [t.iri, t])),
      breder: new Map(facts.breder.map(([thema, above]) => [thema, new Set(above)])),
      low: new Set(facts.operationeel),
    };
  }

  function rhythm(parts) {
    const keer = parts.map((part) => part.keer), duur = parts.map((part) => part.duur);
    const sum = duur.reduce((a, b) => a + b, 0);
    return {
      keer: keer.includes(null) ? null : Math.max(...keer),
      duur: duur.includes(null) ? null : Math.min(sum, Math.max(...duur) + EXTRA_HOUR * (parts.length - 1)),
    };
  }

  const asOne = (first, other) => (
    { ...first, namens: union([first.namens, other.namens]), partners: union([first.partners, other.partners]) });

  // One seat for each actor in each functie. A seat without functie is one of the known ones, as long as no part has more
  // seats of that actor than there are functies.
  function united(parts) {
    const seats = new Map(), most = new Map(), known = new Map(), key = ({ actor, functie }) => `${actor} ${functie}`;
    for (const { zetels } of parts) {
      const counts = new Map();
      for (const actor of new Map(zetels.map((zetel) => [key(zetel), zetel.actor])).values()) counts.set(actor, (counts.get(actor) || 0) + 1);
      for (const [actor, count] of counts) most.set(actor, Math.max(most.get(actor) || 0, count));
      for (const zetel of zetels) seats.set(key(zetel), seats.has(key(zetel)) ? asOne(seats.get(key(zetel)), zetel) : zetel);
    }
    for (const seat of seats.values()) if (seat.functie !== null) known.set(seat.actor, [...(known.get(seat.actor) || []), seat]);
    for (const [actor, own] of known) {
      const spare = key({ actor, functie: null }), first = own.reduce((one, other) => (other.functie < one.functie ? other : one));
      if (!seats.has(spare) || most.get(actor) > own.length) continue;
      seats.set(key(first), asOne(first, seats.get(spare)));
      seats.delete(spare);
    }
    return [...seats.values()];
  }

  // The table that parts, in order of address, would make together.
  function merged(parts) {
    const all = (key) => union(parts.map((part) => part[key]));
    return complete({
      iri: parts.map((part) => part.iri).join(" + "),
      niveau: parts[0].niveau,
      zetels: united(parts),
      mandaten: parts.flatMap((part) => part.mandaten),
      wettelijk: parts.some((part) => part.wettelijk),
      vertrouwelijk: parts.some((part) => part.vertrouwelijk),
      ...rhythm(parts),
      ...Object.fromEntries(
        ["delen", "themas", "dekt", "bladeren", "gebied", "moeders", "boven", "naar"].map((key) => [key, all(key)])),
    });
  }

  // The tables after a change, and for each part of a merge the table that it becomes part of.
  function changed(region, { zonder, samen }) {
    const made = samen.map((parts) => merged(ordered(parts).map((iri) => region.table.get(iri))));
    const home = new Map(made.flatMap((table) => [...table.delen].map((part) => [part, table])));
    const stay = region.tables.filter((t) => !home.has(t.iri) && !zonder.includes(t.iri));
    return { after: [...stay, ...made], home };
  }

  function mayCarry(h, g) {
    return h.niveau === g.niveau && h.vertrouwelijk === g.vertrouwelijk && h.rang >= g.rang
      && !lessThanHalf(h.keer, g.keer) && !lessThanHalf(h.aandacht, g.aandacht) && holds(h.gebied, g.gebied);
  }

  // For every (actor, thema) of g the tables that carry it; thema null where g records none.
  function carriers(g, tables) {
    const able = tables.filter((h) => h.iri !== g.iri && mayCarry(h, g));
    const themas = g.themas.size ? ordered(g.themas) : [null];
    return ordered(g.leden).flatMap((actor) => themas.map((thema) => (
      { actor, thema, by: able.filter((h) => h.leden.has(actor) && (thema === null || h.dekt.has(thema))) })));
  }

  function lostSeats(region, gone, home, after) {
    return gone.filter((iri) => !(home.has(iri) && mayCarry(home.get(iri), region.table.get(iri))))
      .flatMap((iri) => carriers(region.table.get(iri), after).filter(({ by }) => !by.length)
        .map(({ actor, thema }) => [iri, actor, thema]));
  }

  // Every pair of actors that meets at one of the tables.
  function pairs(tables) {
    const found = new Set();
    for (const { leden } of tables) {
      const line = ordered(leden);
      line.forEach((a, at) => { for (const b of line.slice(at + 1)) found.add(`${a} ${b}`); });
    }
    return found;
  }

  // The pairs, and the pairs with a thema, that met at a changed table and meet nowhere after.
  function lostPairs(tables, after) {
    const seats = new Map();
    after.forEach((t) => { for (const actor of t.leden) seats.set(actor, [...(seats.get(actor) || []), t]); });
    const pairs = new Map(), triples = new Map();
    for (const table of tables) {
      const leden = ordered(table.leden);
      leden.forEach((a, at) => leden.slice(at + 1).forEach((b) => {
        const still = (seats.get(a) || []).filter((t) => t.leden.has(b));
        if (!still.length) pairs.set(`${a} ${b}`, [a, b]);
        for (const thema of table.bladeren) {
          if (!still.some((t) => t.bladeren.has(thema))) triples.set(`${a} ${b} ${thema}`, [a, b, thema]);
        }
      }));
    }
    return { paren: [...pairs.values()].sort(compare), themaparen: [...triples.values()].sort(compare) };
  }

  const fits = (zetel, v) => (v.partnertype !== null ? zetel.partners.has(v.partnertype) : zetel.functie === v.functie);

  function serves(region, gemeente, v, zetel, g) {
    if (!fits(zetel, v)) return false;
    const itself = v.partnertype === null ? zetel.partners.has(region.gemeente) : v.partnertype === region.gemeente;
    return itself ? zetel.actor === gemeente || zetel.namens.has(gemeente) : g.gebied.has(gemeente);
  }

  function lostExpectations(region, tables, after) {
    return region.verwachtingen.flatMap((v, at) => {
      const about = (t) => t.niveau === v.niveau && t.dekt.has(v.thema);
      const then = tables.filter(about);
      if (!then.length) return [];
      const now = after.filter(about);
      const met = (list, test) => list.some((t) => t.zetels.some((zetel) => test(zetel, t)));
      if (!v.lokaal) {
        const test = (zetel) => fits(zetel, v);
        return met(then, test) && !met(now, test) ? [[at, null]] : [];
      }
      return region.gemeenten.filter((gemeente) => {
        const test = (zetel, t) => serves(region, gemeente, v, zetel, t);
        return met(then, test) && !met(now, test);
      }).map((gemeente) => [at, gemeente]);
    });
  }

  function mandateKept(region, mandaat, g, tables) {
    const themas = [...(mandaat.themas.size ? mandaat.themas : g.themas)];
    const may = (h, thema) => h.dekt.has(thema) && (mandaat.rang <= AFSTEMMEN || h.mandaten.some((own) => (
      own.rang >= mandaat.rang && (!own.themas.size || meets(own.themas, region.breder.get(thema))))));
    return tables.some((h) => h.niveau === g.niveau && (mandaat.rang <= AFSTEMMEN || h.rang >= mandaat.rang)
      && holds(h.gebied, g.gebied) && themas.every((thema) => may(h, thema)));
  }

  function lostMandates(region, gone, after) {
    return gone.flatMap((iri) => {
      const g = region.table.get(iri);
      return g.mandaten.filter((mandaat) => !mandateKept(region, mandaat, g, after)).map((mandaat) => [iri, mandaat.trede]);
    });
  }

  // The gremia that are, or reach along the lines upward, one that gives direction or decides.
  function reaching(lines, tables) {
    const found = new Set(tables.filter((t) => t.rang >= RICHTINGGEVEN).map((t) => t.iri));
    for (let size = -1; size !== found.size;) {
      size = found.size;
      for (const [low, high] of lines) if (found.has(high)) found.add(low);
    }
    return found;
  }

  function lostPaths(region, zonder, home, after) {
    const place = (iri) => (home.has(iri) ? home.get(iri).iri : iri);
    const left = region.lijnen.filter((line) => !line.some((iri) => zonder.includes(iri)));
    const then = reaching(region.lijnen, region.tables);
    const now = reaching(left.map((line) => line.map(place)), after);
    return region.tables.filter((t) => region.low.has(t.niveau) && !zonder.includes(t.iri) && then.has(t.iri)
      && !now.has(place(t.iri))).map((t) => t.iri);
  }

  function hours(tables) {
    const known = tables.map((t) => t.uren).filter((uren) => uren !== null);
    return known.length ? known.reduce((a, b) => a + b, 0) : null;
  }

  // Everything that a change { zonder: [iri], samen: [[iri]] } saves and loses, jointly.
  function loss(region, change) {
    const { after, home } = changed(region, change);
    const gone = ordered(new Set([...change.zonder, ...home.keys()]));
    const tables = gone.map((iri) => region.table.get(iri));
    const before = hours(region.tables);
    const hidden = tables.some((t) => home.has(t.iri) && home.get(t.iri).uren === null && t.uren !== null);
    return {
      uren_voor: before,
      uren_na: hidden ? null : hours(after) ?? (before === null ? null : 0),
      ...lostPairs(tables, after),
      zetels: lostSeats(region, gone, home, after),
      verwachtingen: lostExpectations(region, tables, after),
      mandaten: lostMandates(region, gone, after),
      paden: lostPaths(region, change.zonder, home, after),
      geen_uren: tables.filter((t) => t.uren === null).map((t) => t.iri),
      after,
    };
  }

  return { read, loss, pairs, changed, merged, carriers, mayCarry, rhythm, holds, meets, union, ordered, compare, lessThanHalf };
})();
