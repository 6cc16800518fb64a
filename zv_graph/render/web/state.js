"use strict";
// What is chosen on the page, and who wants to know. The other scripts only read and set this.
const Data = JSON.parse(document.getElementById("gegevens").textContent);

const State = (() => {
  const nodes = new Map(Data.nodes.map((node) => [node.id, node]));
  const near = new Map(Data.nodes.map((node) => [node.id, new Set()]));
  for (const edge of Data.edges) {
    near.get(edge.from).add(edge.to);
    near.get(edge.to).add(edge.from);
  }
  const listeners = [];
  let now = { node: null, finding: null, thema: "", niveau: "", soort: "" };

  function set(change) {
    now = { ...now, ...change };
    for (const listener of listeners) listener(now);
  }

  // What stands out: the centres with their lines, and what is around them. Null: nothing is chosen.
  function focus() {
    if (now.node) return { centres: new Set([now.node]), around: near.get(now.node) };
    if (now.finding === null) return null;
    const found = Data.bevindingen[now.finding].filter((id) => nodes.has(id));
    const tables = found.filter((id) => nodes.get(id).soort === "gremium");
    if (tables.length) return { centres: new Set(tables), around: new Set(found) };
    const around = new Set(found.flatMap((id) => [...near.get(id)]));
    return found.length ? { centres: new Set(found), around } : null;
  }

  // Which nodes the filters let through.
  function visible() {
    const tables = Data.nodes.filter((node) => node.soort === "gremium"
      && (!now.thema || node.themas.includes(now.thema)) && (!now.niveau || node.niveau === now.niveau));
    const shown = new Set(tables.map((node) => node.id));
    const filtered = now.thema || now.niveau;
    for (const node of Data.nodes) {
      if (node.soort === "gremium" || (now.soort && node.soort !== now.soort)) continue;
      if (!filtered || [...near.get(node.id)].some((id) => shown.has(id))) shown.add(node.id);
    }
    return shown;
  }

  return { nodes, set, focus, visible, now: () => now, listen: (listener) => listeners.push(listener) };
})();
