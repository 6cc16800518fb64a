"use strict";
// What is chosen on the page, and who wants to know. The other scripts only read and set this.
const Data = JSON.parse(document.getElementById("gegevens").textContent);
Data.edges = Data.edges.map((edge) => ({ ...edge, from: Data.nodes[edge.from].id, to: Data.nodes[edge.to].id }));

const State = (() => {
  const nodes = new Map(Data.nodes.map((node) => [node.id, node]));
  const near = new Map(Data.nodes.map((node) => [node.id, new Set()]));
  for (const edge of Data.edges) {
    if (edge.soort === "thema") continue;
    near.get(edge.from).add(edge.to);
    near.get(edge.to).add(edge.from);
  }
  const EVERYTHING = { node: null, finding: null, keuze: [], thema: "", niveau: "", soort: "", stappen: 1, verborgen: [], themas: false, lijnen: false };
  const listeners = [];
  let now = { tab: "bevindingen", ...EVERYTHING, zonder: [], samen: [] };

  function set(change) {
    const before = now;
    now = { ...now, ...change };
    for (const listener of listeners) listener(now, before);
  }

  const table = (id) => nodes.get(id).soort === "gremium";

  // The neighbours of what is chosen, one step away or two.
  function around(centres) {
    const one = new Set(centres.flatMap((id) => [...near.get(id)]));
    if (now.stappen === 1) return one;
    return new Set([...one, ...[...one].flatMap((id) => [...near.get(id)])]);
  }

  // What stands out: the centres with their lines, and what is around them. Null: nothing is chosen.
  function focus() {
    const chosen = now.node ? [now.node] : now.keuze;
    if (chosen.length) {
      const thema = nodes.get(chosen[0]).soort === "thema";
      const centres = thema ? Data.nodes.filter((node) => node.themas && node.themas.includes(chosen[0])).map((node) => node.id) : chosen;
      return { centres: new Set(centres), around: new Set([...around(centres), ...chosen]) };
    }
    if (now.finding === null) return null;
    const found = Data.bevindingen[now.finding].betrokken.filter((id) => nodes.has(id) && nodes.get(id).soort !== "thema");
    const tables = found.filter(table);
    if (tables.length) return { centres: new Set(tables), around: now.stappen === 1 ? new Set(found) : around(tables) };
    return found.length ? { centres: new Set(found), around: around(found) } : null;
  }

  // Which nodes the filters let through.
  function visible() {
    const hidden = new Set(now.verborgen);
    const tables = Data.nodes.filter((node) => node.soort === "gremium" && !hidden.has(node.id)
      && (!now.thema || node.themas.includes(now.thema)) && (!now.niveau || node.niveau === now.niveau));
    const shown = new Set(tables.map((node) => node.id));
    const filtered = now.thema || now.niveau;
    for (const node of Data.nodes) {
      if (node.soort === "gremium" || hidden.has(node.id)) continue;
      if (node.soort === "thema") {
        if (now.themas && (!filtered || tables.some((one) => one.themas.includes(node.id)))) shown.add(node.id);
      } else if ((!now.soort || node.soort === now.soort) && (!filtered || [...near.get(node.id)].some((id) => shown.has(id)))) {
        shown.add(node.id);
      }
    }
    return shown;
  }

  return {
    nodes, near, set, focus, visible, EVERYTHING, table,
    now: () => now, listen: (listener) => listeners.push(listener), name: (id) => nodes.get(id).naam,
  };
})();

// An element with a text and attributes; texts from the data never become markup.
function element(tag, text, attributes = {}) {
  const made = document.createElement(tag);
  if (text !== undefined && text !== null) made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

function button(text, act, attributes = {}) {
  const made = element("button", text, { type: "button", ...attributes });
  made.addEventListener("click", act);
  return made;
}

// A number as Dutch readers write it; one decimal only where it is not whole.
function number(value) {
  if (value === null) return "niet in de gegevens";
  return value.toLocaleString("nl-NL", { maximumFractionDigits: 1 });
}
