"use strict";
// What a reader may change at one table: who comes and goes, what it is about, and how often it meets.
const Forms = (() => {
  const { region } = Decision, adressen = Data.feiten.adressen, { MOST_KEER, MOST_DUUR } = Data.feiten.maten;
  const named = (places) => places.map((place) => [adressen[place], Data.namen[place]]).sort((a, b) => a[1].localeCompare(b[1], "nl"));
  const concepts = (scheme) => named([...region.begrip.keys()].filter((place) => adressen[place].includes(`/begrip/${scheme}/`)));
  const LISTS = { partijen: named([...region.partij.keys()]), functies: concepts("functie"), themas: concepts("thema"), niveaus: concepts("niveau") };

  function choice(label, options, none) {
    const made = element("select", null, { "aria-label": label });
    made.append(element("option", none, { value: "" }), ...options.map(([value, text]) => element("option", text, { value })));
    return made;
  }
  const amount = (label, step, max) => element("input", null, { type: "number", min: step, max, step, "aria-label": label, placeholder: label, inputmode: "decimal" });
  const value = (input) => (Number(input.value) > 0 ? Number(input.value) : null);

  function line(parts, text, act) {
    const made = element("form", null, { class: "wijzig" });
    made.append(...parts, element("button", text, { type: "submit" }));
    made.addEventListener("submit", (event) => { event.preventDefault(); act(); });
    return made;
  }

  // The forms of a table; a table of the decision itself has them too.
  function table(id, now) {
    const made = element("div", null, { class: "wijzigen" });
    const who = choice("Wie komt erbij", LISTS.partijen, "Kies een partij …"), as = choice("In welke functie", LISTS.functies, "functie …");
    made.append(line([who, as], "Zet aan tafel", () => {
      const place = (iri) => region.plek.get(iri), own = now.zetels.filter(({ actor }) => actor === place(who.value));
      const there = own.some(({ functie }) => !as.value || functie === place(as.value)), unknown = own.some(({ functie }) => functie === null);
      if (there || unknown) say(`${Decision.named(who.value)} zit al aan ${Decision.named(id)}${there ? "" : ", en in welke functie staat niet in de gegevens; vul dat daar aan"}.`);
      else if (who.value) Decision.edit({ soort: "zet", actor: who.value, gremium: id, functie: as.value || null });
    }));
    if (now.zetels.length) {
      const there = named([...new Set(now.zetels.map(({ actor }) => actor))]), gone = choice("Wie gaat weg", there, "Kies wie weggaat …");
      made.append(line([gone], "Haal weg", () => { if (gone.value) Decision.edit({ soort: "haal", actor: gone.value, gremium: id }); }));
    }
    const own = new Set([...now.themas].map((place) => adressen[place])), theme = choice("Welk thema", LISTS.themas.map(([iri, text]) => [iri, own.has(iri) ? `${text} (eraf)` : text]), "Kies een thema …");
    made.append(line([theme], "Op of van de agenda", () => {
      if (theme.value) Decision.edit({ soort: "thema", gremium: id, erbij: own.has(theme.value) ? [] : [theme.value], eraf: own.has(theme.value) ? [theme.value] : [] });
    }));
    const often = amount("keer per jaar", "1", MOST_KEER), long = amount("uur per keer", "0.25", MOST_DUUR);
    made.append(line([often, long], "Nieuw ritme", () => {
      if (value(often) || value(long)) Decision.edit({ soort: "ritme", gremium: id, keer: value(often), duur: value(long) });
    }));
    return made;
  }

  // A seat for a party, at a table of choice.
  function party(id) {
    const tables = named([...region.table.keys()]), where = choice("Bij welk overleg", tables, "Kies een overleg …");
    return line([where], "Zet aan tafel", () => { if (where.value) Decision.edit({ soort: "zet", actor: id, gremium: where.value, functie: null }); });
  }

  // A table that is not there yet.
  function fresh() {
    const name = element("input", null, { "aria-label": "Naam", placeholder: "Naam van het nieuwe overleg", maxlength: "120" });
    const level = choice("Niveau", LISTS.niveaus, "Kies een niveau …"), theme = choice("Thema", LISTS.themas, "thema …");
    const often = amount("keer per jaar", "1", MOST_KEER), long = amount("uur per keer", "0.25", MOST_DUUR);
    return line([name, level, theme, often, long], "Maak dit overleg", () => {
      const naam = name.value.trim(), made = { soort: "nieuw", naam, niveau: level.value, themas: theme.value ? [theme.value] : [], keer: value(often), duur: value(long) };
      const known = [...Data.nodes.map((node) => node.naam), ...Edits.created(Decision.current().anders).values()];
      if (!naam || !level.value) return say("Geef het overleg een naam en een niveau.");
      if (known.some((one) => Change.address({ naam: one }) === Change.address(made))) return say(`${naam} is er al; kies een andere naam.`);
      Decision.edit(made);
      for (const field of [name, level, theme, often, long]) field.value = "";
      document.getElementById("keuzes").scrollIntoView({ block: "center" });
      return say(`${naam} staat bij uw keuzes; zet daar wie er komen.`);
    });
  }

  return { table, party, fresh };
})();
