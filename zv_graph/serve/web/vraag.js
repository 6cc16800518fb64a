"use strict";
// Ask, and show the answer: as a table whose things lead to the map, or as text.
(async () => {
  const known = await (await fetch("/bekend.json")).json();
  const area = document.getElementById("sparql"), said = document.getElementById("gezegd"), place = document.getElementById("uitkomst");
  const ask = () => show();
  const editor = CodeMirror.fromTextArea(area, {
    mode: "application/sparql-query", lineNumbers: true, lineWrapping: true, viewportMargin: Infinity,
    extraKeys: { "Ctrl-Space": "autocomplete", "Ctrl-Enter": ask, "Cmd-Enter": ask, Esc: (one) => one.setOption("extraKeys", { ...one.getOption("extraKeys"), Tab: false, "Shift-Tab": false }) },
    hintOptions: { hint: complete, completeSingle: false },
  });
  editor.getInputField().setAttribute("aria-label", "De vraag, in SPARQL");

  // Words of the ontology that begin as what stands before the cursor, then those that hold it.
  function complete(one) {
    const at = one.getCursor(), line = one.getLine(at.line).slice(0, at.ch), word = line.match(/[\w:-]*$/)[0].toLowerCase();
    const names = [...known.words, ...Object.keys(known.prefixes).map((name) => `${name}:`)];
    const first = names.filter((name) => name.toLowerCase().startsWith(word));
    const other = names.filter((name) => !first.includes(name) && name.toLowerCase().includes(word));
    return { list: [...first, ...other].slice(0, 200), from: CodeMirror.Pos(at.line, at.ch - word.length), to: at };
  }

  function tell(text, wrong) { said.textContent = text; said.className = wrong ? "fout" : ""; }

  function address(als) { return `/sparql?${new URLSearchParams({ query: editor.getValue(), als })}`; }

  // One question at a time: the one before it is given up.
  let asking = new AbortController();

  async function answer(als) {
    asking.abort();
    asking = new AbortController();
    tell("Er wordt gezocht …");
    const got = await fetch(address(als), { cache: "no-store", signal: asking.signal }), text = await got.text();
    if (!got.ok) throw new Error(text);
    return { text, kind: got.headers.get("content-type"), cut: got.headers.get("zvgraph-afgekapt") };
  }

  async function show() {
    place.replaceChildren();
    try {
      const { text, kind, cut } = await answer("application/sparql-results+json, text/turtle;q=0.9");
      place.replaceChildren();
      const told = kind.startsWith("text/turtle") ? null : JSON.parse(text);
      if (!told) place.append(element("pre", text));
      else if ("boolean" in told) tell(told.boolean ? "Ja." : "Nee.");
      else table(told);
      if (!told) tell("Het antwoord is Turtle.");
      if (told?.results) {
        const count = told.results.bindings.length;
        tell(cut ? `De eerste ${cut} rijen; er zijn er meer.` : count ? `${count} ${count === 1 ? "rij" : "rijen"}.` : "Niets gevonden: dit staat niet in de gegevens.");
      }
    } catch (error) { if (error.name !== "AbortError") tell(error.message, true); }
  }

  function element(tag, text) {
    const made = document.createElement(tag);
    if (text !== undefined) made.textContent = text;
    return made;
  }

  function table({ head, results }) {
    const made = element("table"), top = element("tr");
    for (const name of head.vars) { const cell = element("th", name); cell.scope = "col"; top.append(cell); }
    made.append(element("thead"));
    made.tHead.append(top);
    const body = made.appendChild(element("tbody"));
    for (const row of results.bindings) {
      const line = element("tr");
      for (const name of head.vars) line.append(cellOf(row[name]));
      body.append(line);
    }
    place.append(made);
  }

  // A thing on a map has its name and leads there; what has a prefix is shown with it.
  function cellOf(term) {
    const cell = element("td");
    if (!term) return cell;
    const start = Object.entries(known.prefixes).find(([, iri]) => term.type === "uri" && term.value.startsWith(iri));
    const text = start ? `${start[0]}:${term.value.slice(start[1].length)}` : term.value;
    if (!known.places[term.value]) { cell.textContent = text; return cell; }
    const { naam, url } = known.places[term.value], link = element("a", naam);
    link.href = url;
    link.title = text;
    cell.append(link);
    return cell;
  }

  for (const one of document.querySelectorAll("[data-vraag]")) {
    one.addEventListener("click", () => {
      for (const other of document.querySelectorAll("[data-vraag]")) other.setAttribute("aria-pressed", String(other === one));
      editor.setValue(known.vragen[one.dataset.vraag]);
      show();
    });
  }
  for (const one of document.querySelectorAll("[data-als]")) {
    one.addEventListener("click", async () => {
      try {
        const { text, kind } = await answer(one.dataset.als), link = element("a");
        link.href = URL.createObjectURL(new Blob([text], { type: kind }));
        link.download = one.dataset.naam;
        link.click();
        setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
        tell(`Bewaard als ${one.dataset.naam}.`);
      } catch (error) { if (error.name !== "AbortError") tell(error.message, true); }
    });
  }
  document.getElementById("stel").addEventListener("click", ask);
})();
