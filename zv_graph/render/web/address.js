"use strict";
// What is chosen, in the address of the page: so that a view can be mailed.
(() => {
  const keys = new Map(Data.nodes.map((node) => [node.id, node.sleutel]));
  const ids = new Map(Data.nodes.map((node) => [node.sleutel, node.id]));
  const some = (list) => list.map((id) => keys.get(id) || "").join(" "); // an address holds no space
  const back = (text) => [...new Set((text || "").split(" ").map((key) => ids.get(key) || (keys.has(key) ? key : "")).filter(Boolean))];
  const tables = (text) => back(text).filter(State.table);

  function text() {
    const now = State.now(), told = new URLSearchParams();
    const put = (key, value) => { if (value) told.append(key, value); };
    put("deel", now.tab === "bevindingen" ? "" : now.tab);
    put("vraag", now.vraag);
    put("beeld", now.beeld === "tafels" ? "" : now.beeld);
    put("bevinding", now.finding === null ? "" : Data.bevindingen[now.finding].id);
    put("toon", now.node && some([now.node]));
    for (const key of ["thema", "niveau", "soort"]) put(key, now[key]);
    put("stappen", now.stappen === 2 && "2");
    for (const key of ["themas", "lijnen", "besturen"]) put(key, now[key] && "ja");
    for (const key of ["keuze", "verborgen", "zonder"]) put(key, some(now[key]));
    // Of the story only what differs from the order of the program.
    put("verhaal", now.verhaal.slice(0, now.verhaal.findLastIndex((at, line) => at !== line) + 1).join(" "));
    put("weg", now.weg.join(" "));
    const said = Talk.told();
    if (!Decision.empty() || said.length) put("regio", Data.regio.bestand); // a decision belongs to one region
    for (const parts of now.samen) put("samen", some(parts));
    for (const one of now.anders) put("anders", JSON.stringify(one));
    for (const one of said) put("gezegd", JSON.stringify(one));
    return told.toString();
  }

  // An option of one of the filters, or nothing.
  function option(name, value) {
    return [...document.getElementById(`filter-${name}`).options].some((one) => one.value === value) ? value : "";
  }

  // Places of findings, each once.
  function places(text) {
    return [...new Set((text || "").split(" ").filter((at) => /^\d+$/.test(at) && Data.bevindingen[at]).map(Number))];
  }

  function edits(texts) {
    try { return Edits.read(Decision.region, texts.map((text) => JSON.parse(text) || {})); } catch { return { anders: [], others: texts }; }
  }

  function read(first) {
    let told = new URLSearchParams(window.location.hash.slice(1));
    const strange = told.has("regio") && told.get("regio") !== Data.regio.bestand;
    if (strange) told = new URLSearchParams();
    const finding = Data.bevindingen.findIndex(({ id }) => id === told.get("bevinding"));
    const tab = [...document.querySelectorAll("nav button")].find((one) => one.dataset.tab === told.get("deel"));
    const zonder = tables(told.get("zonder")), taken = new Set(zonder);
    const samen = told.getAll("samen").map((parts) => tables(parts).filter((id) => !taken.has(id) && taken.add(id))).filter((parts) => parts.length > 1);
    const { anders, others } = edits(told.getAll("anders"));
    State.set({
      tab: tab ? tab.dataset.tab : "bevindingen",
      vraag: Data.bevindingen.some(({ over }) => over === told.get("vraag")) ? told.get("vraag") : "",
      beeld: told.get("beeld") === "netwerk" ? "netwerk" : "tafels",
      finding: finding < 0 ? null : finding,
      node: back(told.get("toon"))[0] || null,
      keuze: tables(told.get("keuze")),
      ...Object.fromEntries(["thema", "niveau", "soort"].map((name) => [name, option(name, told.get(name) || "")])),
      stappen: told.get("stappen") === "2" ? 2 : 1,
      verborgen: back(told.get("verborgen")),
      verhaal: [...new Set([...places(told.get("verhaal")), ...Data.bevindingen.keys()])],
      weg: places(told.get("weg")),
      themas: told.get("themas") === "ja",
      lijnen: told.get("lijnen") === "ja",
      besturen: told.get("besturen") === "ja",
    });
    if (first) Talk.take(told.getAll("gezegd").map(parsed)); // no way back takes an answer of the room away
    if (JSON.stringify(Decision.current()) !== JSON.stringify({ zonder, samen, anders })) Decision.take({ zonder, samen, anders });
    if (strange) say("Dit adres hoort bij een andere regio; open het op de pagina van die regio.");
    else if (others.length) say("Een deel van dit adres past niet op deze gegevens en is overgeslagen.");
  }

  let written = window.location.hash.slice(1);
  if (written) read(true);
  const CHOSEN = ["tab", "vraag", "finding", "node", "beeld", "thema", "niveau", "soort", "zonder", "samen", "anders"];
  let going = false; // the reader goes back or forward
  State.listen((now, before) => {
    if (text() === written) return;
    written = text();
    // The way back of the browser undoes what was chosen last.
    const keep = !going && CHOSEN.some((key) => now[key] !== before[key]) ? "pushState" : "replaceState";
    window.history[keep](null, "", written ? `#${written}` : window.location.pathname + window.location.search);
  });
  window.addEventListener("hashchange", () => {
    if (window.location.hash.slice(1) === written || document.querySelector(":target")) return;
    going = true;
    read(false);
    going = false;
  });
})();
