"use strict";
// What speaks against a change, apart from what it loses: the rules of zv_graph.analysis.bezwaar. Pure functions.
const Objections = (() => {
  const { holds, meets, union, ordered, compare } = Loss;

  const same = (a, b) => a.size === b.size && holds(a, b);
  const related = (h, g) => meets(g.delen, h.boven) || meets(h.delen, g.boven);
  const NIET = {
    NIVEAU: (a, b) => a.niveau !== b.niveau,
    HIERARCHIE: (a, b) => b.boven.has(a.iri) || a.boven.has(b.iri),
    WETTELIJK: (a, b) => a.wettelijk && b.wettelijk,
    WERKGEBIED: (a, b) => !(holds(a.gebied, b.gebied) || holds(b.gebied, a.gebied)),
    VERTROUWELIJK: (a, b) => (a.vertrouwelijk || b.vertrouwelijk) && !same(a.themas, b.themas),
  };
  const MANDAAT = (a, b) => a.rang !== b.rang;
  const LIJN = (a, b) => b.naar.has(a.iri) || a.naar.has(b.iri);
  const ZUSTERS = (a, b) => meets(a.moeders, b.moeders);
  const SAMEN = { ...NIET, MANDAAT, LIJN, AANDACHT: lacksAandacht, ZUSTERS };
  const STOPPEN = { MANDAAT, LIJN, ZUSTERS };

  function lacksAandacht(a, b) {
    const { keer, duur } = Loss.rhythm([a, b]), themas = union([a.bladeren, b.bladeren]).size;
    const together = keer !== null && duur !== null && themas ? (keer * duur) / themas : null;
    return Loss.lessThanHalf(together, a.aandacht) || Loss.lessThanHalf(together, b.aandacht);
  }

  function unproven(region, g) {
    return !g.leden.size || (!g.themas.size && region.tables.some((t) => t.themas.size))
      || (g.niveau === null && region.tables.some((t) => t.niveau !== null));
  }

  const fill = (sentence, words) => sentence.replace(/\{(\w+)\}/g, (_, word) => words[word]);

  // All objections to a change, in order of code and address; after are the tables that it leaves, name gives what people call an address.
  function objections(region, change, after, name) {
    const { paar, een } = region.zinnen;
    const one = (code, g) => ({ code, gremia: [g.iri], toelichting: fill(een[code], { wie: name(g.iri) }), zwaar: true });
    const two = (a, b, rules) => Object.keys(rules).filter((code) => rules[code](a, b)).map((code) => (
      { code, gremia: [a.iri, b.iri], toelichting: fill(paar[code], { a: name(a.iri), b: name(b.iri) }), zwaar: code in NIET }));

    function together(parts) {
      const table = Loss.merged(parts), found = [];
      parts.forEach((a, at) => parts.slice(at + 1).forEach((b) => found.push(...two(a, b, SAMEN))));
      for (const part of parts) {
        if (!Loss.mayCarry(table, part)) found.push(one("DRAGEN", part));
        if (part.wettelijk && !holds(part.gebied, table.gebied)) found.push(one("WERKGEBIED", part));
      }
      if (table.leden.size > region.meeste) {
        const toelichting = fill(een.OMVANG, { aantal: table.leden.size, meeste: region.meeste });
        found.push({ code: "OMVANG", gremia: parts.map((part) => part.iri), toelichting, zwaar: true });
      }
      return found;
    }

    function without(g) {
      const found = [];
      if (g.wettelijk) found.push(one("WETTELIJK", g));
      if (unproven(region, g)) found.push(one("GEGEVENS", g));
      const apart = Loss.carriers(g, after.filter((h) => !related(h, g)));
      const carried = apart.every(({ by }) => by.length);
      if (!carried && Loss.carriers(g, after).every(({ by }) => by.length)) found.push(one("HIERARCHIE", g));
      if (carried) {
        const parts = ordered(union(apart.flatMap(({ by }) => by.map((h) => h.delen))));
        for (const iri of parts) found.push(...two(g, region.table.get(iri), STOPPEN));
      }
      return found;
    }

    const found = [
      ...change.samen.flatMap((parts) => together(ordered(parts).map((iri) => region.table.get(iri)))),
      ...change.zonder.flatMap((iri) => without(region.table.get(iri))),
    ];
    const once = [...new Map(found.map((b) => [JSON.stringify([b.code, b.gremia, b.toelichting]), b])).values()];
    const text = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
    return once.sort((a, b) => text(a.code, b.code) || compare(a.gremia, b.gremia) || text(a.toelichting, b.toelichting));
  }

  return { objections };
})();
