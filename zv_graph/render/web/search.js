"use strict";
// Find by name, by another name or by part of one; a name that is nearly right is found too, and said.
const Search = (() => {
  const field = document.getElementById("zoek"), names = document.getElementById("namen"), told = document.getElementById("melding"), list = document.getElementById("treffers");
  const MOST_WRONG = 2, LONG = 5, MOST = 8;

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
  // The nodes that a text may mean, each with the name by which: those of the first way to fit that finds any.
  function hits(text) {
    const wanted = lower(text), several = words(wanted).filter(Boolean), parties = [...Data.nodes].sort((a, b) => rank(a) - rank(b));
    if (!wanted) return { found: [], sure: true };
    const near = (name) => wanted.length >= LONG && [name, ...words(name)].some((word) => Math.abs(word.length - wanted.length) <= MOST_WRONG && wrong(wanted, word) <= MOST_WRONG);
    const fits = [
      (name) => name === wanted,
      (name) => words(name).includes(wanted),
      (name) => name.startsWith(wanted),
      (name) => several.length > 0 && several.every((part) => words(name).some((word) => word.startsWith(part))),
      (name) => name.includes(wanted),
      near,
    ];
    const by = (fit) => parties.flatMap((node) => {
      const name = [node.naam, ...node.ook].find((one) => fit(lower(one)));
      return name ? [{ node, name }] : [];
    });
    for (const fit of fits) {
      const found = by(fit);
      if (found.length) return { found: fit === fits[0] ? found.slice(0, 1) : found, sure: fit !== near };
    }
    return { found: [], sure: true };
  }

  function go({ node, name }, sure) {
    list.hidden = true;
    if (node.soort === "thema") State.set({ themas: true, beeld: "netwerk" });
    State.set({ node: node.id });
    if (!State.visible().has(node.id)) State.set(State.UNFILTERED);
    if (!sure) told.textContent = `Bedoelt u ${node.naam}? “${field.value}” is niet gevonden.`;
    else if (name !== node.naam) told.textContent = `${name}: dat is ${node.naam}.`;
  }

  // One hit is shown; of more one chooses.
  function look() {
    const { found, sure } = hits(field.value);
    list.hidden = found.length < 2;
    told.textContent = field.value && !found.length ? `Niets gevonden voor “${field.value}”.` : "";
    if (found.length === 1) return go(found[0], sure);
    if (!found.length) return undefined;
    const items = found.slice(0, MOST).map((hit) => {
      const item = element("li");
      item.append(button(hit.name === hit.node.naam ? hit.name : `${hit.name}: ${hit.node.naam}`, () => go(hit, sure)));
      return item;
    });
    list.replaceChildren(...items, ...(found.length > MOST ? [element("li", `en nog ${found.length - MOST}: typ meer`)] : []));
    told.textContent = sure ? `${found.length} namen gevonden: kies er een.` : `“${field.value}” is niet gevonden. Bedoelt u een van deze ${found.length}?`;
    return undefined;
  }
  State.listen(() => { list.hidden = true; });
  document.getElementById("filters").addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || list.hidden) return;
    event.stopPropagation();
    list.hidden = true;
    field.focus();
  });

  field.addEventListener("change", look);
  // On a phone the map stands below all findings.
  document.getElementById("naar-zoek").addEventListener("click", () => {
    field.scrollIntoView();
    field.focus({ preventScroll: true });
  });
  return { field, look };
})();
