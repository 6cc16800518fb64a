"use strict";
// Edits of single tables, as the file of a decision keeps them: which go together, how they read, which this region knows.
const Edits = (() => {
  const table = (one) => (one.soort === "nieuw" ? Change.address(one) : one.gremium);
  const tables = (one) => one.gremia || [table(one)]; // all that an edit is about
  const key = (one) => JSON.stringify([one.soort, table(one), one.gremia, one.actor, one.rol, one.functie, one.namens, one.erbij, one.eraf, one.keer, one.duur, one.themas]);
  const seat = (a, b) => a.gremium === b.gremium && a.actor === b.actor;
  const created = (anders) => new Map(anders.filter(({ soort }) => soort === "nieuw").map((one) => [Change.address(one), one.naam]));

  // What is left when some tables stop.
  function without(anders, ids) {
    return anders.flatMap((one) => {
      if (one.soort !== "koppel") return ids.includes(table(one)) ? [] : [one];
      const gremia = one.gremia.filter((id) => !ids.includes(id));
      return gremia.length > 1 ? [{ ...one, gremia }] : [];
    });
  }

  // A thema that comes and goes again is no edit.
  function themed(old, one) {
    const erbij = [...new Set([...old.erbij.filter((thema) => !one.eraf.includes(thema)), ...one.erbij.filter((thema) => !old.eraf.includes(thema))])];
    const eraf = [...new Set([...old.eraf.filter((thema) => !one.erbij.includes(thema)), ...one.eraf.filter((thema) => !old.erbij.includes(thema))])];
    return erbij.length || eraf.length ? [{ ...one, erbij, eraf }] : [];
  }

  // Edits with one more; what it undoes goes, and nobody leaves who does not sit there.
  function added(anders, one, isThere) {
    const same = (soort, fits) => anders.filter((other) => other.soort === soort && fits(other));
    const rest = (...gone) => anders.filter((other) => !gone.flat().includes(other));
    if (one.soort === "zet") {
      const left = same("haal", (other) => seat(one, other)), before = same("zet", (other) => seat(one, other) && (other.functie || null) === (one.functie || null));
      return left.length && isThere(one) && !one.functie ? rest(left) : [...rest(left, before), one];
    }
    if (one.soort === "haal") return [...rest(same("zet", (other) => seat(one, other)), same("haal", (other) => seat(one, other))), ...(isThere(one) ? [one] : [])];
    const known = same(one.soort, (other) => (one.gremia ? String(other.gremia) === String(one.gremia) : table(other) === table(one)));
    if (one.soort === "thema") return [...rest(known), ...themed(known[0] || { erbij: [], eraf: [] }, one)];
    return [...rest(known), one];
  }

  // Whether an edit is among others, and those others without it; the thema's of a table stand together.
  const themes = (anders, one) => anders.find((other) => other.soort === "thema" && table(other) === table(one)) || { erbij: [], eraf: [] };
  function has(anders, one) {
    if (one.soort !== "thema") return anders.some((other) => key(other) === key(one));
    const { erbij, eraf } = themes(anders, one);
    return one.erbij.every((thema) => erbij.includes(thema)) && one.eraf.every((thema) => eraf.includes(thema));
  }
  function less(anders, one) {
    if (one.soort !== "thema") return anders.filter((other) => key(other) !== key(one));
    return has(anders, one) ? added(anders, { ...one, erbij: one.eraf, eraf: one.erbij }) : anders;
  }

  const rhythm = ({ keer, duur }) => [...(keer ? [`${number(keer)} keer per jaar`] : []), ...(duur ? [`${number(duur)} uur per keer`] : [])].join(", ");
  const WORDS = {
    zet: ({ actor, gremium, functie, namens }, name) => `${name(actor)} komt${functie ? ` als ${name(functie)}` : ""} aan tafel bij ${name(gremium)}${namens && namens.length ? `, ook namens ${joined(namens.map(name))}` : ""}`,
    haal: ({ actor, gremium }, name) => `${name(actor)} gaat weg bij ${name(gremium)}`,
    thema: ({ gremium, erbij, eraf }, name) => `${name(gremium)}: ${joined([...erbij.map((one) => `${name(one)} erbij`), ...eraf.map((one) => `${name(one)} eraf`)])}`,
    ritme: (one, name) => `${name(one.gremium)}: ${rhythm(one)}`,
    koppel: ({ gremia }, name) => `${joined(gremia.map(name))} komen op één ochtend`,
    nieuw: (one, name) => `Er komt een overleg: ${[one.naam, one.themas.length ? `over ${joined(one.themas.map(name))}` : "nog zonder thema", rhythm(one)].filter(Boolean).join(", ")}`,
  };
  const words = (one, name) => WORDS[one.soort](one, name);

  const text = (value) => typeof value === "string" && value !== "";
  const upTo = (most) => (value) => value === null || value === undefined || (Number.isFinite(value) && value > 0 && value <= most);
  const often = upTo(Data.feiten.maten.MOST_KEER), long = upTo(Data.feiten.maten.MOST_DUUR);
  const list = (value) => (Array.isArray(value) && value.every(text) ? value : []);
  // The edits of a file that this region knows, whole; and the others, to keep as they are.
  function read(region, edits) {
    const fresh = created(edits.filter(({ soort, naam }) => soort === "nieuw" && text(naam)));
    const place = (iri) => region.plek.get(iri), here = (iri) => fresh.has(iri) || region.table.has(place(iri));
    const concept = (iri) => region.begrip.has(place(iri)), party = (iri) => region.partij.has(place(iri));
    const CHECKS = {
      zet: ({ actor, gremium, rol, functie, namens }) => party(actor) && here(gremium) && (!rol || rol in region.rollen) && (!functie || concept(functie)) && list(namens).every(party),
      haal: ({ actor, gremium }) => party(actor) && here(gremium),
      thema: ({ gremium, erbij, eraf }) => here(gremium) && [...list(erbij), ...list(eraf)].every(concept) && list(erbij).length + list(eraf).length > 0,
      ritme: ({ gremium, keer, duur }) => here(gremium) && often(keer) && long(duur) && Boolean(keer || duur),
      koppel: ({ gremia }) => list(gremia).length > 1 && gremia.every(here),
      nieuw: ({ naam, niveau, themas, keer, duur }) => text(naam) && concept(niveau) && list(themas).every(concept) && often(keer) && long(duur),
    };
    const whole = (one) => ({
      ...one,
      ...(["thema"].includes(one.soort) ? { erbij: list(one.erbij), eraf: list(one.eraf) } : {}),
      ...(["ritme", "nieuw"].includes(one.soort) ? { keer: one.keer ?? null, duur: one.duur ?? null } : {}),
      ...(one.soort === "nieuw" ? { themas: list(one.themas) } : {}),
    });
    const fits = (one) => Object.hasOwn(CHECKS, one.soort) && CHECKS[one.soort](one);
    return { anders: edits.filter(fits).map(whole), others: edits.filter((one) => !fits(one)) };
  }

  return { table, tables, created, without, added, has, less, words, read };
})();
