"use strict";
// What a change saves and whether it may be made, in one sentence: in the words of the program.
const Verdict = (() => {
  // What is saved at least and at most: of what stops half the time may come back elsewhere.
  function saved({ kosten: [now, later] }, { zonder }) {
    const most = now - later;
    return [most - zonder.map((id) => Decision.table([id]).kosten).reduce((sum, one) => sum + one / 2, 0), most];
  }

  function hours(lost, change) {
    const { kort } = Data.eenheid, about = lost.geschat.length ? "ongeveer " : "", [least, most] = saved(lost, change);
    const range = (from, to) => (from === to ? number(from) : `${number(from)} tot ${number(to)}`);
    if (!Data.gemeten || (!most && !least)) return "";
    if (least >= 0) return `Dit scheelt ${about}${range(least, most)} ${kort} per jaar.`;
    if (most <= 0) return `Dit kost ${about}${range(-most, -least)} ${kort} per jaar extra.`;
    return `Dit scheelt ${about}hoogstens ${number(most)} ${kort} per jaar, of kost er hoogstens ${number(-least)}.`;
  }

  function told({ lost }, change) {
    const { oordelen } = Data;
    const law = lost.stappen.some(({ redenen }) => redenen.some(({ code, antwoord }) => antwoord === Rules.NEE && oordelen.codes.includes(code)));
    const fresh = Edits.created(change.anders).size, nothing = fresh > 1 ? "nieuwe" : fresh ? "nieuw" : "niets";
    const stops = (fits) => change.zonder.filter((id) => fits(Decision.table([id])));
    const empty = stops(({ leden }) => !leden.size), agreed = stops(({ regeling }) => regeling), asked = stops(({ wettelijk }) => wettelijk);
    const answer = { [Rules.JA]: "kan", [Rules.ONBEKEND]: empty.length ? "leeg" : "onbekend", [Rules.NEE]: agreed.length ? "regeling" : asked.length ? "gevraagd" : law ? "wet" : "niet" }[lost.antwoord];
    const tables = joined(({ leeg: empty, gevraagd: asked }[answer] || agreed).map(Decision.named));
    const time = hours(lost, change), said = oordelen.zinnen[lost.stappen.length ? answer : nothing].replace("{tafels}", () => tables);
    // What may not be there is said first, and what may not be before what it would save.
    const gone = [...new Set(lost.stappen.flatMap(({ gremia }) => gremia))].map((place) => Decision.region.table.get(place));
    const loose = gone.filter((table) => table && table.nagaan && !table.wettelijk).map((table) => Decision.named(Decision.iri(table.iri)));
    const first = loose.length ? `${oordelen.zinnen.nagaan.replace("{tafels}", () => joined(loose))} ` : "";
    return first + (lost.antwoord === Rules.NEE ? `${said} ${time}` : `${time} ${said}`).trim();
  }

  // How many tables count with hours that are guessed.
  const guessed = () => (Data.in_uren ? Decision.region.tables.filter(({ uren }) => uren === null).length : 0);

  return { saved, told, guessed };
})();
