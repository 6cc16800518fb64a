"use strict";
// Find by name, by another name or by part of one; a name that is nearly right is found too, and said.
const Search = (() => {
  const field = document.getElementById("zoek"), names = document.getElementById("namen"), told = document.getElementById("melding");
  const MOST_WRONG = 2, LONG = 5;

  for (const node of [...Data.nodes].sort((a, b) => a.naam.localeCompare(b.naam, "nl"))) {
    const option = element("option", undefined, { value: node.naam });
    if (node.ook.length) option.label = node.ook.join(", ");
    names.append(option);
  }

  // How many letters have to be put in, left out or changed to make one word of another.
  function wrong(a, b) {
    let row = [...b].map((_, at) => at + 1);
    row.unshift(0);
    [...a].forEach((letter, at) => {
      const next = [at + 1];
      [...b].forEach((other, place) => next.push(Math.min(next[place] + 1, row[place + 1] + 1, row[place] + (letter === other ? 0 : 1))));
      row = next;
    });
    return row[b.length];
  }

  const lower = (text) => text.trim().toLocaleLowerCase("nl"), words = (name) => name.split(/[^\p{L}\p{N}]+/u);
  const rank = (node) => ({ gremium: 1, thema: 2 }[node.soort] || 0);
  // The node that a text means, and the name by which; null for none.
  function find(text) {
    const wanted = lower(text), parties = [...Data.nodes].sort((a, b) => rank(a) - rank(b));
    if (!wanted) return null;
    const near = (name) => wanted.length >= LONG && [name, ...words(name)].some((word) => Math.abs(word.length - wanted.length) <= MOST_WRONG && wrong(wanted, word) <= MOST_WRONG);
    const fits = [
      (name) => name === wanted,
      (name) => words(name).includes(wanted),
      (name) => name.startsWith(wanted),
      (name) => words(name).some((word) => word.startsWith(wanted)),
      (name) => name.includes(wanted),
      near,
    ];
    for (const fit of fits) {
      for (const node of parties) {
        const name = [node.naam, ...node.ook].find((one) => fit(lower(one)));
        if (name) return { node, name, sure: fit !== near };
      }
    }
    return null;
  }

  function look() {
    const found = find(field.value);
    told.textContent = field.value && !found ? `Niets gevonden voor “${field.value}”.` : "";
    if (!found) return;
    const { node, name, sure } = found;
    if (node.soort === "thema") State.set({ themas: true, beeld: "netwerk" });
    State.set({ node: node.id, ...(State.visible().has(node.id) ? {} : State.UNFILTERED) });
    if (!sure) told.textContent = `“${field.value}” is niet gevonden; dit is ${node.naam}.`;
    else if (name !== node.naam) told.textContent = `${name}: dat is ${node.naam}.`;
  }

  field.addEventListener("change", look);
  // On a phone the map stands below all findings.
  document.getElementById("naar-zoek").addEventListener("click", () => {
    field.scrollIntoView();
    field.focus({ preventScroll: true });
  });
  return { field, look };
})();
