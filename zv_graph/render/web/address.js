"use strict";
// What is chosen, in the address of the page: so that a view can be mailed.
(() => {
  const keys = new Map(Data.nodes.map((node) => [node.id, node.sleutel]));
  const ids = new Map(Data.nodes.map((node) => [node.sleutel, node.id]));
  const some = (list) => list.map((id) => encodeURIComponent(keys.get(id))).join(",");
  const back = (text) => (text || "").split(",").map((part) => ids.get(decode(part))).filter(Boolean);
  const tables = (text) => back(text).filter(State.table);
  const decode = (text) => { try { return decodeURIComponent(text); } catch { return ""; } };
  const has = (id, value) => [...document.getElementById(id).options].some((option) => option.value === value);

  function text() {
    const now = State.now();
    const parts = [
      ["deel", now.tab === "bevindingen" ? "" : now.tab],
      ["bevinding", now.finding === null ? "" : encodeURIComponent(Data.bevindingen[now.finding].id)],
      ["toon", now.node ? some([now.node]) : ""],
      ["keuze", some(now.keuze)],
      ["thema", encodeURIComponent(now.thema)],
      ["niveau", encodeURIComponent(now.niveau)],
      ["partijen", now.soort],
      ["stappen", now.stappen === 1 ? "" : now.stappen],
      ["verborgen", some(now.verborgen)],
      ["themas", now.themas ? "ja" : ""],
      ["lijnen", now.lijnen ? "ja" : ""],
      ["zonder", some(now.zonder)],
      ["samen", now.samen.map(some).join("+")],
    ];
    return parts.filter(([, value]) => value).map(([key, value]) => `${key}=${value}`).join("&");
  }

  function read() {
    const told = Object.fromEntries(window.location.hash.slice(1).split("&").map((part) => part.split(/=(.*)/s)).filter(([key]) => key));
    const finding = Data.bevindingen.findIndex(({ id }) => id === decode(told.bevinding || ""));
    const known = (select, value) => (has(select, value) ? value : "");
    const zonder = tables(told.zonder), taken = new Set(zonder);
    const samen = (told.samen || "").split("+").map(tables).map((parts) => parts.filter((id) => !taken.has(id) && taken.add(id))).filter((parts) => parts.length > 1);
    State.set({
      tab: document.querySelector(`nav button[data-tab="${CSS.escape(told.deel || "")}"]`) ? told.deel : "bevindingen",
      finding: finding < 0 ? null : finding,
      node: back(told.toon)[0] || null,
      keuze: tables(told.keuze),
      thema: known("filter-thema", decode(told.thema || "")),
      niveau: known("filter-niveau", decode(told.niveau || "")),
      soort: known("filter-soort", told.partijen || ""),
      stappen: told.stappen === "2" ? 2 : 1,
      verborgen: back(told.verborgen),
      themas: told.themas === "ja",
      lijnen: told.lijnen === "ja",
    });
    if (zonder.length || samen.length) Decision.take({ zonder, samen });
  }

  let written = window.location.hash.slice(1);
  if (written) read();
  State.listen(() => {
    written = text();
    window.history.replaceState(null, "", written ? `#${written}` : window.location.pathname + window.location.search);
  });
  window.addEventListener("hashchange", () => { if (window.location.hash.slice(1) !== written) read(); });
  document.documentElement.dataset.klaar = "ja";
})();
