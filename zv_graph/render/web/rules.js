"use strict";
// May one table take over from another, is a seat carried, and may two become one: zv_graph.analysis.overname and dragen.
// Each answer is NEE, ONBEKEND or JA; the worst of several is the least. Pure functions.
const Rules = (() => {
  const { AFSTEMMEN, BOTH, holds, meets, union } = Tables;
  const NEE = 0, ONBEKEND = 1, JA = 2, { HALF, TOLERANCE, OPERATIONEEL, GENOEG } = Data.feiten.maten;

  const worst = (answers) => answers.reduce((a, b) => Math.min(a, b), JA);
  // For each condition the worst of several answers.
  const worse = (...found) => {
    const all = {};
    for (const answers of found) for (const [code, told] of Object.entries(answers)) all[code] = Math.min(all[code] ?? JA, told);
    return all;
  };
  const pick = (ja, nee) => (nee ? NEE : ja ? JA : ONBEKEND);
  const same = (a, b) => a.size === b.size && holds(a, b);
  const enough = (value, asked, share) => value >= share * asked - TOLERANCE;
  const above = (low, high) => meets(low.boven, high.delen);
  const answersTo = (low, high) => meets(low.naar, high.delen);
  const feeds = (h, x) => h !== x && meets(h.voedt, x.delen);
  const absorbed = (low, high) => above(low, high) && low.werkgroep && low.plekken.size > 0 && holds(high.vast, low.plekken);

  // The highest rung that a table has for a thema, 0 where none is given.
  const rung = (table, thema) => Math.max(0, ...table.mandaten.filter((m) => thema === null || !m.themas.size || m.themas.has(thema)).map((m) => m.rang));

  function mandate(h, g) {
    return worst((g.themas.size ? [...g.themas] : [null]).map((thema) => {
      const own = rung(h, thema), asked = rung(g, thema);
      if (g.top && (!own || !asked)) return ONBEKEND;
      return Math.max(own, AFSTEMMEN) >= Math.max(asked, AFSTEMMEN) ? JA : NEE;
    }));
  }
  function rhythm(h, g) {
    if (h.keer === null || g.keer === null) return ONBEKEND;
    const share = g.hoogte <= OPERATIONEEL ? 1 : HALF, least = g.hoogte === OPERATIONEEL ? 1 : HALF;
    return pick(enough(h.keer, g.keer, share), !enough(h.keer, g.keer, least));
  }
  function attention(h, g) {
    if (h.aandacht === null || g.aandacht === null) return ONBEKEND;
    return enough(h.aandacht, g.aandacht, HALF) ? JA : NEE;
  }
  const area = (h, g) => (h.gebied_bekend && g.gebied_bekend ? (holds(h.gebied, g.gebied) ? JA : NEE) : ONBEKEND);
  const level = (h, g) => (h.niveau === null || g.niveau === null ? ONBEKEND : h.niveau === g.niveau ? JA : NEE);
  const secret = (h, g) => pick(h.vertrouwelijk && g.vertrouwelijk ? same(h.themas, g.themas) : !h.vertrouwelijk, h.vertrouwelijk !== g.vertrouwelijk);
  const line = (h, g) => (answersTo(h, g) || answersTo(g, h) ? ONBEKEND : JA);
  const buys = (h, g) => (h.inkoop === g.inkoop ? JA : ONBEKEND);

  const OVERNAME = {
    NIVEAU: level,
    SCHAAL: (h, g) => pick(h.maat === g.maat, h.maat < g.maat || h.aantal !== g.aantal),
    WERKGEBIED: area,
    VERTROUWELIJK: secret,
    SAMENSTELLING: (h, g) => pick(!h.bij_wet, g.bij_wet),
    MANDAAT: mandate,
    RITME: rhythm,
    AANDACHT: attention,
    HIERARCHIE: (h, g) => pick(!above(h, g) && !above(g, h), (above(h, g) || above(g, h)) && !absorbed(g, h)),
    LIJN: line,
    OPDRACHT: buys,
  };
  const takeOver = (h, g) => Object.fromEntries(Object.entries(OVERNAME).map(([code, rule]) => [code, rule(h, g)]));
  const mayTakeOver = (h, g) => {
    let found = JA;
    for (const rule of Object.values(OVERNAME)) {
      found = Math.min(found, rule(h, g));
      if (found === NEE) return NEE;
    }
    return found;
  };

  // The share of the seats of the smaller of two tables that are the same at the other.
  function sameSeats(a, b) {
    const smallest = Math.min(a.plekken.size, b.plekken.size);
    return smallest ? [...a.vast].filter((seat) => b.vast.has(seat)).length / smallest : 0;
  }
  function equalMandate(a, b) {
    if ((a.top || b.top) && (a.rang === null || b.rang === null)) return ONBEKEND;
    return (a.rang ?? AFSTEMMEN) === (b.rang ?? AFSTEMMEN) ? JA : NEE;
  }
  function attentionTogether(a, b) {
    const [keer, duur] = Tables.rhythm([[a.keer, a.duur], [b.keer, b.duur]]), themas = union([a.themas, b.themas]).size;
    if (keer === null || duur === null || !themas || a.aandacht === null || b.aandacht === null) return ONBEKEND;
    const whole = (keer * duur) / themas;
    return enough(whole, a.aandacht, HALF) && enough(whole, b.aandacht, HALF) ? JA : NEE;
  }
  // Whether the same people sit at both; where nobody is known at one of them, nobody knows.
  function equalPeople(a, b) {
    const seats = sameSeats(a, b);
    return seats >= GENOEG ? JA : seats || !a.plekken.size || !b.plekken.size ? ONBEKEND : NEE;
  }
  // Whether two tables may become one; what is asked of each part and the whole stands beside it.
  function pair(a, b) {
    const kin = above(a, b) || above(b, a);
    return {
      NIVEAU: level(a, b),
      SCHAAL: pick(a.maat === b.maat, a.aantal !== b.aantal),
      WERKGEBIED: Math.max(area(a, b), area(b, a)),
      VERTROUWELIJK: secret(a, b),
      SAMENSTELLING: a.bij_wet || b.bij_wet ? NEE : JA,
      MANDAAT: equalMandate(a, b),
      RITME: a.keer === null || b.keer === null ? ONBEKEND : JA,
      AANDACHT: attentionTogether(a, b),
      HIERARCHIE: pick(!kin, kin && !absorbed(a, b) && !absorbed(b, a)),
      LIJN: line(a, b),
      OPDRACHT: buys(a, b),
      FUNCTIE: equalPeople(a, b),
      WETTELIJK: a.wettelijk && b.wettelijk ? NEE : JA,
      LEDENLIJST: a.lijst && b.lijst ? JA : ONBEKEND,
      VOORBEREIDING: feeds(a, b) || feeds(b, a) ? ONBEKEND : JA,
    };
  }
  function together(parts, table) {
    const found = worse(...parts.flatMap((a, at) => parts.slice(at + 1).map((b) => pair(a, b))));
    for (const code of ["RITME", "AANDACHT"]) found[code] = worst(parts.map((part) => OVERNAME[code](table, part)));
    return found;
  }

  // What is asked of a seat at a table: the same pijler, no lighter role, itself there, and its thema named.
  function parts(seat, h) {
    const BREED = seat.thema === null || (h.dekt.has(seat.thema) && !h.themas.has(seat.thema)) ? ONBEKEND : h.themas.has(seat.thema) ? JA : NEE;
    if (seat.actor === null) {
      const there = [...h.zetels, ...h.naamloos].some((z) => z.functie === seat.functie);
      return { FUNCTIE: JA, ROL: JA, NAMENS: there ? ONBEKEND : NEE, BREED };
    }
    let best = null;
    for (const z of h.zetels) {
      if (z.actor !== seat.actor) continue;
      const doubt = seat.twijfel || (z.functie === null && z.pijlers.size === BOTH);
      const told = [doubt ? ONBEKEND : holds(z.pijlers, seat.pijlers) ? JA : NEE, z.licht && !seat.licht ? ONBEKEND : JA, JA];
      const key = [worst(told), ...told];
      if (!best || Tables.compare(key, best) > 0) best = key;
    }
    if (best) return { FUNCTIE: best[1], ROL: best[2], NAMENS: best[3], BREED };
    const spoken = [...h.zetels, ...h.naamloos].some((z) => z.namens.has(seat.actor));
    return spoken ? { FUNCTIE: JA, ROL: JA, NAMENS: ONBEKEND, BREED } : { FUNCTIE: NEE, ROL: NEE, NAMENS: NEE, BREED };
  }

  return { NEE, ONBEKEND, JA, GENOEG, OVERNAME, same, worst, worse, level, takeOver, mayTakeOver, together, equalPeople, parts, rung, feeds };
})();
