"use strict";
// What a change saves and whether it may be made, in one sentence: in the words of the program.
const Verdict = (() => {
  // Of what stops half the time may come back elsewhere.
  function least(saved, { zonder }) {
    const stopped = zonder.map((id) => Decision.table([id]).kosten).reduce((a, b) => a + b, 0);
    return stopped ? `${number(saved - stopped / 2)} tot ` : "";
  }

  function told({ lost }, change) {
    const { oordelen, eenheid: { kort } } = Data, saved = lost.kosten[0] - lost.kosten[1], about = lost.geschat.length ? "ongeveer " : "";
    const hours = saved < 0 ? `Dit kost ${about}${number(-saved)} ${kort} per jaar extra.` : saved ? `Dit scheelt ${about}${least(saved, change)}${number(saved)} ${kort} per jaar.` : "";
    const law = lost.stappen.some(({ redenen }) => redenen.some(({ code, antwoord }) => antwoord === Rules.NEE && oordelen.codes.includes(code)));
    const fresh = Edits.created(change.anders).size, nothing = fresh > 1 ? "nieuwe" : fresh ? "nieuw" : "niets";
    const answer = { [Rules.JA]: "kan", [Rules.ONBEKEND]: "onbekend", [Rules.NEE]: law ? "wet" : "niet" }[lost.antwoord];
    return `${hours} ${oordelen.zinnen[lost.stappen.length ? answer : nothing]}`.trim();
  }

  return { told };
})();
