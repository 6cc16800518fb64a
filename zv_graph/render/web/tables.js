"use strict";
// Tables with what follows from their data, and what some would make together: zv_graph.analysis.tafel and samenvoeging.
// An address is a number, so that numbers sort as addresses. Pure functions.
const Tables = (() => {
  const { AFSTEMMEN, RICHTINGGEVEN, EXTRA_HOUR, BESTUURLIJK, OPERATIONEEL, BOTH } = Data.feiten.maten;
  const SETS = ["themas", "dekt", "moeders", "boven", "naar", "voedt"];

  const holds = (large, small) => [...small].every((one) => large.has(one));
  const meets = (a, b) => [...a].some((one) => b.has(one));
  const union = (sets) => new Set(sets.flatMap((set) => [...set]));
  const ordered = (set) => [...set].sort((a, b) => a - b);
  const compare = (a, b) => {
    const at = a.findIndex((one, place) => one !== b[place]);
    return at < 0 ? a.length - b.length : b[at] === undefined ? 1 : a[at] - b[at];
  };
  const seatKey = ({ actor, functie }) => `${actor} ${functie}`;

  // A table with what follows from its data.
  function complete(region, table) {
    const { keer, duur, zetels, naamloos, mandaten, themas, vorm } = table;
    const meeting = keer === null || duur === null ? null : keer * duur;
    const zittend = [...zetels, ...naamloos].reduce((sum, seat) => sum + seat.stoelen, 0);
    const bijeenkomsten = (table.vol_keer ?? 0) * zittend * table.aantal;
    const kosten = { uren: bijeenkomsten * (table.vol_duur ?? 0), bijeenkomsten, overleggen: table.aantal };
    return {
      ...table,
      zittend,
      kosten: kosten[region.eenheid],
      uren: meeting === null ? null : meeting * table.aantal * zittend,
      leden: new Set(zetels.map((zetel) => zetel.actor)),
      plekken: new Set(zetels.map(seatKey)),
      vaag: new Set(zetels.filter(({ functie, pijlers }) => pijlers.size === BOTH && (functie === null || functie === region.bestuurder)).map(({ actor }) => actor)),
      vast: new Set(zetels.filter((z) => z.functie !== null || z.pijlers.size === 1).map(seatKey)),
      rang: mandaten.length ? Math.max(...mandaten.map((mandaat) => mandaat.rang)) : null,
      aandacht: meeting === null || !themas.size ? null : meeting / themas.size,
      top: table.hoogte === 0 || table.hoogte === BESTUURLIJK,
      // Where it may be about persons, who or what comes needs a ground.
      besloten: !table.openbaar && (table.vertrouwelijk || (vorm !== null && vorm === region.casus) || table.hoogte === OPERATIONEEL),
      inkoop: vorm !== null && vorm === region.inkoop,
      werkgroep: region.werkgroepen.includes(vorm),
      tijdelijk: region.tijdelijk.includes(vorm) || table.eindigt,
      lijst: table.compleet && !naamloos.length && !zetels.some((z) => z.genummerd) && zetels.length > 0 && themas.size > 0 && table.niveau !== null,
      omhoog: union([table.moeders, table.naar]),
      sleutel: ordered(table.delen),
    };
  }

  // Those who are only invited that are this actor.
  const invited = ({ gasten }, actor) => [...gasten].filter((one) => one.startsWith(`${actor} `));

  // The seats of a table as they must be carried: once for each thema that it names.
  function chairs(table) {
    const themas = table.themas.size ? ordered(table.themas) : [null];
    const named = table.zetels.map((z) => ({ actor: z.actor, functie: z.functie, pijlers: z.pijlers, twijfel: z.functie === null && z.pijlers.size === BOTH, licht: z.licht }));
    const rest = table.naamloos.map((z) => ({ actor: null, functie: z.functie, pijlers: new Set(), twijfel: false, licht: z.licht }));
    return [...named, ...rest].flatMap((seat) => themas.map((thema) => ({ ...seat, thema })));
  }

  // The facts of the page with sets where they hold lists; once is enough.
  function read(facts) {
    const tables = facts.tafels.map((t) => complete(facts, {
      ...t,
      delen: new Set([t.iri]),
      gebied: new Set(facts.gebieden[t.gebied]),
      gasten: new Set(t.gasten.map(([actor, functie]) => seatKey({ actor, functie }))),
      zetels: t.zetels.map(([actor, functie, namens, partners, pijlers, licht, voorzitter, stoelen, genummerd]) => (
        { actor, functie, namens: new Set(namens), partners: new Set(partners), pijlers: new Set(pijlers), licht, voorzitter, stoelen, genummerd })),
      naamloos: t.naamloos.map(([functie, licht, stoelen, namens, partners]) => (
        { functie, licht, stoelen, namens: new Set(namens), partners: new Set(partners) })),
      mandaten: t.mandaten.map(([rang, trede, themas]) => ({ rang, trede, themas: new Set(themas) })),
      ...Object.fromEntries(SETS.map((key) => [key, new Set(t[key])])),
    }));
    const eisen = facts.eisen.map(([thema, niveau, partners, functie, kern, gemeente]) => ({ thema, niveau, partners, functie, kern, gemeente, samen: partners.length > 1 }));
    return {
      ...facts, tables, eisen,
      table: new Map(tables.map((t) => [t.iri, t])),
      plek: new Map(facts.adressen.map((iri, at) => [iri, at])),
      partij: new Map(facts.partijen.map(([actor, partners, pijlers]) => [actor, { partners, pijlers }])),
      begrip: new Map(facts.begrippen.map(([begrip, volgorde, pijlers, smaller]) => [begrip, { volgorde, pijlers, smaller }])),
    };
  }

  function rhythm(parts) {
    const often = parts.map(([keer]) => keer), long = parts.map(([, duur]) => duur);
    const sum = long.reduce((a, b) => a + b, 0);
    return [
      often.includes(null) ? null : Math.max(...often),
      long.includes(null) ? null : Math.min(sum, Math.max(...long) + EXTRA_HOUR * (parts.length - 1)),
    ];
  }

  // The one seat that two seats of an actor in one functie become: in the heaviest of their roles.
  function asOne(first, other) {
    const weight = (z) => (z.voorzitter ? 0 : z.licht ? 2 : 1);
    const [lead, rest] = weight(other) < weight(first) ? [other, first] : [first, other];
    return {
      ...lead,
      namens: union([first.namens, other.namens]),
      partners: union([first.partners, other.partners]),
      pijlers: lead.pijlers.size ? lead.pijlers : rest.pijlers,
      stoelen: Math.max(first.stoelen, other.stoelen),
      genummerd: first.genummerd || other.genummerd,
    };
  }

  // One seat for each actor in each functie. A seat without functie is one of the known ones, as long as no part has more
  // seats of that actor than there are functies.
  function united(parts) {
    const seats = new Map(), most = new Map(), known = new Map();
    for (const { zetels } of parts) {
      const counts = new Map();
      for (const { actor } of zetels) counts.set(actor, (counts.get(actor) || 0) + 1);
      for (const [actor, count] of counts) most.set(actor, Math.max(most.get(actor) || 0, count));
      for (const zetel of zetels) seats.set(seatKey(zetel), seats.has(seatKey(zetel)) ? asOne(seats.get(seatKey(zetel)), zetel) : zetel);
    }
    for (const seat of seats.values()) if (seat.functie !== null) known.set(seat.actor, [...(known.get(seat.actor) || []), seat]);
    for (const [actor, own] of known) {
      const spare = seatKey({ actor, functie: null }), first = own.reduce((one, other) => (other.functie < one.functie ? other : one));
      if (!seats.has(spare) || most.get(actor) > own.length) continue;
      // Of which pijler somebody is there, the functie tells.
      seats.set(seatKey(first), { ...asOne(first, seats.get(spare)), functie: first.functie, pijlers: first.pijlers });
      seats.delete(spare);
    }
    return [...seats.values()].sort((one, other) => one.actor - other.actor || (one.functie ?? Infinity) - (other.functie ?? Infinity) || 0);
  }

  // Seats without names: of each functie those of the part with the most.
  function nameless(parts) {
    const most = new Map(), total = (seats) => seats.reduce((sum, seat) => sum + seat.stoelen, 0);
    for (const { naamloos } of parts) {
      for (const functie of new Set(naamloos.map((seat) => seat.functie))) {
        const own = naamloos.filter((seat) => seat.functie === functie);
        if (total(own) > total(most.get(functie) || [])) most.set(functie, own);
      }
    }
    return [...most.values()].flat();
  }

  // The table that parts would make together; their order makes no difference.
  function merged(region, given) {
    const parts = [...given].sort((a, b) => a.iri - b.iri), own = union(parts.map((part) => part.delen));
    const all = (key) => union(parts.map((part) => part[key]));
    const lines = (key) => new Set([...all(key)].filter((one) => !own.has(one)));
    const first = parts.reduce((one, other) => (other.hoogte > one.hoogte ? other : one));
    const [keer, duur] = rhythm(parts.map((part) => [part.keer, part.duur]));
    const [vol_keer, vol_duur] = rhythm(parts.map((part) => [part.vol_keer, part.vol_duur]));
    return complete(region, {
      iri: parts.map((part) => part.iri).join(" + "),
      niveau: first.niveau,
      hoogte: first.hoogte,
      maat: Math.max(...parts.map((part) => part.maat)),
      aantal: Math.max(...parts.map((part) => part.aantal)),
      vorm: new Set(parts.map((part) => part.vorm)).size === 1 ? parts[0].vorm : null,
      zetels: united(parts),
      gasten: new Set(),
      naamloos: nameless(parts),
      mandaten: parts.flatMap((part) => part.mandaten.map((m) => (m.themas.size ? m : { ...m, themas: part.themas }))),
      wettelijk: parts.some((part) => part.wettelijk),
      bij_wet: parts.some((part) => part.bij_wet),
      vertrouwelijk: parts.some((part) => part.vertrouwelijk),
      openbaar: parts.every((part) => part.openbaar),
      compleet: parts.every((part) => part.compleet),
      gebied_bekend: parts.every((part) => part.gebied_bekend),
      eindigt: parts.every((part) => part.eindigt),
      keer, duur, vol_keer, vol_duur,
      delen: own,
      themas: all("themas"),
      dekt: all("dekt"),
      gebied: all("gebied"),
      moeders: lines("moeders"), boven: lines("boven"), naar: lines("naar"), voedt: lines("voedt"),
    });
  }

  return { AFSTEMMEN, RICHTINGGEVEN, BOTH, seatKey, invited, complete, read, chairs, merged, rhythm, holds, meets, union, ordered, compare };
})();
