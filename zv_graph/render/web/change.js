"use strict";
// What changes in a structure, and the tables that come of it: zv_graph.analysis.verandering. Pure functions.
// A change is { zonder: [address], samen: [[address]], anders: [edit] }, each edit as the file of a decision keeps it.
const Change = (() => {
  const BETWEEN = 0.5, STEP = 0.001, { NEW, LID, REGIONAAL } = Data.feiten.maten;
  const { complete, merged, seatKey, invited, union, compare } = Tables;

  // The address of a new table follows from its name.
  const bare = (text) => text.toLowerCase().replace(/ß/g, "ss").normalize("NFKD").replace(/[^a-z0-9]/g, "");
  const address = ({ naam }) => `${NEW}${(bare(naam) || naam).replace(/ /g, "-")}`;
  const kind = ({ anders }, soort) => anders.filter((edit) => edit.soort === soort);

  // The place of every address; a new table has one between those of the addresses before it and after it.
  function places(region, change) {
    const found = new Map(region.plek);
    kind(change, "nieuw").map(address).sort().forEach((iri, at) => found.set(iri, region.adressen.filter((one) => one < iri).length - BETWEEN + at * STEP));
    return found;
  }

  // Thema's with everything under them.
  const under = (region, themas) => union([themas, ...[...themas].map((thema) => new Set((region.begrip.get(thema) || { smaller: [] }).smaller))]);

  function made(region, of, edit) {
    const iri = of(address(edit)), niveau = of(edit.niveau), themas = new Set(edit.themas.map(of)), { keer, duur } = edit, none = new Set();
    return complete(region, {
      iri, niveau, themas, keer, duur,
      hoogte: (region.begrip.get(niveau) || {}).volgorde || 0,
      maat: REGIONAAL, aantal: 1, vorm: null, vol_keer: keer, vol_duur: duur, delen: new Set([iri]), dekt: under(region, themas),
      zetels: [], gasten: new Set(), naamloos: [], mandaten: [], gebied: new Set(region.gemeenten), moeders: none, boven: none, naar: none, voedt: none,
      wettelijk: false, bij_wet: false, vertrouwelijk: false, openbaar: false, eindigt: false, compleet: true, gebied_bekend: true,
    });
  }

  // Who sits at a table and who is only invited, with one more; who sits there in that functie already keeps the seat.
  function seated(region, of, table, edit) {
    const actor = of(edit.actor), functie = edit.functie ? of(edit.functie) : null, namens = (edit.namens || []).map(of);
    const { zittend, licht, voorzitter } = region.rollen[edit.rol || LID], kinds = (one) => (region.partij.get(one) || { partners: [] }).partners;
    const own = functie === null ? [] : (region.begrip.get(functie) || { pijlers: [] }).pijlers;
    const seat = {
      actor, functie, licht, voorzitter, stoelen: 1, genummerd: false,
      namens: new Set(namens), partners: new Set([actor, ...namens].flatMap(kinds)), pijlers: new Set(own.length ? own : region.partij.get(actor).pijlers),
    };
    const before = table.zetels.find((one) => seatKey(one) === seatKey(seat)), others = table.zetels.filter((one) => one !== before);
    const gasten = new Set([...table.gasten].filter((one) => one !== seatKey(seat)));
    if (!zittend) return { zetels: others, gasten: gasten.add(seatKey(seat)) };
    return { zetels: [...others, before ? { ...seat, stoelen: before.stoelen, genummerd: before.genummerd } : seat], gasten };
  }

  // The tables after a change, in order of address. What is new comes first, then seats, thema's and rhythm of single
  // tables, then what merges and what stops.
  function applied(region, change) {
    const place = places(region, change), of = (iri) => place.get(iri), tables = new Map(region.table);
    const put = (edit, more) => {
      const table = tables.get(of(edit.gremium));
      tables.set(table.iri, complete(region, { ...table, ...more(table) }));
    };
    for (const edit of kind(change, "nieuw")) tables.set(of(address(edit)), made(region, of, edit));
    for (const edit of kind(change, "haal")) {
      put(edit, (table) => {
        const who = of(edit.actor), gone = invited(table, who);
        return { zetels: table.zetels.filter(({ actor }) => actor !== who), gasten: new Set([...table.gasten].filter((one) => !gone.includes(one))) };
      });
    }
    for (const edit of kind(change, "zet")) put(edit, (table) => seated(region, of, table, edit));
    for (const edit of kind(change, "thema")) {
      put(edit, (table) => {
        const gone = new Set(edit.eraf.map(of)), themas = new Set([...[...table.themas].filter((one) => !gone.has(one)), ...edit.erbij.map(of)]);
        return { themas, dekt: under(region, themas) };
      });
    }
    for (const { keer, duur, ...edit } of kind(change, "ritme")) {
      put(edit, (old) => ({ keer: keer || old.keer, duur: duur || old.duur, vol_keer: keer || old.vol_keer, vol_duur: duur || old.vol_duur }));
    }
    const whole = change.samen.map((parts) => merged(region, parts.map((iri) => tables.get(of(iri)))));
    for (const iri of [...change.zonder, ...change.samen.flat()]) tables.delete(of(iri));
    return [...tables.values(), ...whole].sort((a, b) => compare(a.sleutel, b.sleutel));
  }

  return { address, places, applied };
})();
