"use strict";
// Ask, and show the answer: as a table whose things lead to the map, or as text.
(() => {
  // What the page knows of the data comes later than its buttons, and they wait for it.
  const known = call("/bekend.json").then((got) => got.json()).then((told) => ({ ...told, called: new Map(Object.values(told.places).map((one) => [one.naam, one])) }));
  const area = document.getElementById("sparql"), said = document.getElementById("gezegd"), place = document.getElementById("uitkomst");
  const choices = document.getElementById("keuzes"), save = document.getElementById("bewaar");
  const ask = () => show();
  const editor = CodeMirror.fromTextArea(area, {
    mode: "application/sparql-query", lineNumbers: true, lineWrapping: true, viewportMargin: Infinity,
    extraKeys: { "Ctrl-Space": "autocomplete", "Ctrl-Enter": ask, "Cmd-Enter": ask, Esc: (one) => one.setOption("extraKeys", { ...one.getOption("extraKeys"), Tab: false, "Shift-Tab": false }) },
    hintOptions: { hint: complete, completeSingle: false },
  });
  editor.getInputField().setAttribute("aria-label", "De vraag, in SPARQL");

  // Words of the ontology that begin as what stands before the cursor, then those that hold it.
  async function complete(one) {
    const { words, prefixes } = await known;
    const at = one.getCursor(), line = one.getLine(at.line).slice(0, at.ch), word = line.match(/[\w:-]*$/)[0].toLowerCase();
    const names = [...words, ...Object.keys(prefixes).map((name) => `${name}:`)];
    const first = names.filter((name) => name.toLowerCase().startsWith(word));
    const other = names.filter((name) => !first.includes(name) && name.toLowerCase().includes(word));
    return { list: [...first, ...other].slice(0, 200), from: CodeMirror.Pos(at.line, at.ch - word.length), to: at };
  }

  async function call(url, how) {
    try { return await fetch(url, how); }
    catch (error) { throw error.name === "AbortError" ? error : new Error("Het programma antwoordt niet meer; start het opnieuw met: zvgraph serveer"); }
  }

  function fail(error) { if (error.name !== "AbortError") tell(error.message, true); }

  function tell(text, wrong) { said.textContent = text; said.className = wrong ? "fout" : ""; }

  // More rows than these nobody reads on a page, and they make it slow.
  const MOST = 1000;
  // One question at a time: the one before it is given up.
  let asking = new AbortController();

  async function answer(als) {
    asking.abort();
    asking = new AbortController();
    tell("Er wordt gezocht …");
    const how = { method: "POST", body: new URLSearchParams({ query: editor.getValue() }), cache: "no-store", signal: asking.signal };
    const got = await call(`/sparql?${new URLSearchParams({ als })}`, how);
    if (!got.ok) throw new Error(await got.text());
    return { got, kind: got.headers.get("content-type"), cut: got.headers.get("zvgraph-afgekapt") };
  }

  async function show() {
    place.replaceChildren();
    save.hidden = true;
    try {
      const { got, kind, cut } = await answer("application/sparql-results+json, text/turtle;q=0.9"), text = await got.text();
      const there = await known;
      place.replaceChildren();
      const told = kind.startsWith("text/turtle") ? null : JSON.parse(text);
      if (!told) place.append(element("pre", text));
      else if ("boolean" in told) tell(told.boolean ? "Ja." : "Nee.");
      else table(told, (term) => cellOf(term, there));
      save.hidden = !told?.results?.bindings.length;
      if (!told) tell("Het antwoord is Turtle.");
      if (told?.results) tell(counted(told.results.bindings.length, cut));
    } catch (error) { fail(error); }
  }

  function counted(count, cut) {
    if (!count) return "Niets gevonden: dit staat niet in de gegevens.";
    const rows = cut ? `De eerste ${cut} rijen; er zijn er meer.` : `${count} ${count === 1 ? "rij" : "rijen"}.`;
    return count > MOST ? `${rows} Hier staan de eerste ${MOST}; bewaar het antwoord voor de rest.` : rows;
  }

  function element(tag, text) {
    const made = document.createElement(tag);
    if (text !== undefined) made.textContent = text;
    return made;
  }

  function table({ head, results }, cell) {
    const made = element("table"), top = element("tr");
    for (const name of head.vars) { const above = element("th", name); above.scope = "col"; top.append(above); }
    made.append(element("thead"));
    made.tHead.append(top);
    const body = made.appendChild(element("tbody"));
    for (const row of results.bindings.slice(0, MOST)) {
      const line = element("tr");
      for (const name of head.vars) line.append(cell(row[name]));
      body.append(line);
    }
    place.append(made);
  }

  // A thing on a map has its name and leads there, a word of ours has its name; what has a prefix is shown with it.
  function cellOf(term, { prefixes, places, called, namen }) {
    const cell = element("td");
    if (!term) return cell;
    const start = Object.entries(prefixes).find(([, iri]) => term.type === "uri" && term.value.startsWith(iri));
    const text = start ? `${start[0]}:${term.value.slice(start[1].length)}` : term.value;
    const place = Object.hasOwn(places, term.value) ? places[term.value] : term.type === "literal" && called.get(term.value);
    if (!place) {
      cell.textContent = term.type === "uri" && Object.hasOwn(namen, term.value) ? namen[term.value] : text;
      return cell;
    }
    const { naam, url } = place, link = element("a", naam);
    link.href = url;
    link.title = text;
    cell.append(link);
    return cell;
  }

  // The question that was chosen, about what was chosen: the program writes it, and then it is asked.
  let chosen = null;
  async function about() {
    try {
      const asked = new URLSearchParams([...new FormData(choices)].filter(([name, iri]) => iri && chosen.dataset.keuzes.split(" ").includes(name)));
      const got = await call(`/vraag/${chosen.dataset.vraag}?${asked}`), text = await got.text();
      if (!got.ok) throw new Error(text);
      editor.setValue(text);
      await show();
    } catch (error) { fail(error); }
  }
  known.then(({ keuzes }) => {
    for (const select of choices.querySelectorAll("select")) {
      select.append(...keuzes[select.name].map(([iri, naam]) => Object.assign(element("option", naam), { value: iri })));
    }
  }).catch(fail);
  choices.addEventListener("change", about);
  choices.addEventListener("submit", (event) => event.preventDefault());
  for (const one of document.querySelectorAll("[data-vraag]")) {
    one.addEventListener("click", () => {
      chosen = one;
      for (const other of document.querySelectorAll("[data-vraag]")) other.setAttribute("aria-pressed", String(other === one));
      const kinds = one.dataset.keuzes.split(" ").filter(Boolean), [title, more] = one.children;
      document.getElementById("kop-vraag").textContent = title.textContent;
      document.getElementById("uitleg").textContent = more.textContent;
      choices.reset();
      choices.hidden = !kinds.length;
      for (const label of choices.children) label.hidden = !kinds.includes(label.querySelector("select").name);
      about();
    });
  }
  // A text that was not seen has no size.
  document.getElementById("zelf").addEventListener("toggle", () => editor.refresh());
  for (const one of document.querySelectorAll("[data-als]")) {
    one.addEventListener("click", async () => {
      try {
        const { got } = await answer(one.dataset.als), link = element("a");
        link.href = URL.createObjectURL(await got.blob());
        link.download = one.dataset.naam;
        link.click();
        setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
        tell(`Bewaard als ${one.dataset.naam}.`);
      } catch (error) { fail(error); }
    });
  }
  document.getElementById("stel").addEventListener("click", ask);
})();
