"use strict";
// What is chosen on the page, and who wants to know. The other scripts only read and set this.
const State = (() => {
  const nodes = new Map(Data.nodes.map((node) => [node.id, node]));
  // A thema knows its tables; a table does not reach others by its thema's.
  const near = new Map(Data.nodes.map((node) => [node.id, new Set()]));
  for (const { from, to, soort } of Data.edges) {
    near.get(from).add(to);
    if (soort !== "thema") near.get(to).add(from);
  }
  const UNFILTERED = { thema: "", niveau: "", soort: "", verborgen: [] };
  const EVERYTHING = { node: null, finding: null, keuze: [], ...UNFILTERED, stappen: 1, themas: false, lijnen: false };
  const FEW = 3;
  // Boards without a thema stay off the map of tables, until one is chosen or somebody asks for them.
  const aside = Data.nodes.filter((node) => node.terzijde);
  const touched = ({ node, keuze, zonder, samen, anders }) => [node, ...keuze, ...zonder, ...samen.flat(), ...anders.flatMap(Edits.tables)];
  const listeners = [];
  // The order of the findings and those left out of the story; what stops, what becomes one and every other edit.
  let now = { tab: "bevindingen", beeld: "tafels", besturen: false, ...EVERYTHING, verhaal: Data.bevindingen.map((_, at) => at), weg: [], zonder: [], samen: [], anders: [], gesprek: {}, vraag: "" };

  // Who sits at each table, the kinds beside each other: each is a sign in its box.
  const KINDS = ["zorg", "gemeente", "veiligheid", "overig"];
  const seats = new Map(Data.nodes.filter((node) => node.soort === "gremium").map((node) => [node.id, []]));
  for (const { from, to, soort, rol } of Data.edges) if (soort === "zetel" && rol !== "toehoorder") seats.get(to).push(nodes.get(from));
  for (const own of seats.values()) own.sort((a, b) => KINDS.indexOf(a.soort) - KINDS.indexOf(b.soort) || a.naam.localeCompare(b.naam, "nl"));

  // A table that the decision makes, and the end of it.
  function add(node) {
    Data.nodes.push(node);
    nodes.set(node.id, node);
    near.set(node.id, new Set());
    seats.set(node.id, []);
    now = { ...now }; // what was worked out, was of other nodes
  }
  function remove(id) {
    Data.nodes.splice(Data.nodes.findIndex((node) => node.id === id), 1);
    for (const known of [nodes, near, seats]) known.delete(id);
    now = { ...now };
  }

  function set(change) {
    const before = now;
    now = { ...now, ...change };
    if (touched(now).some((id) => nodes.get(id)?.terzijde)) now.besturen = true;
    for (const listener of listeners) listener(now, before);
  }

  // Worked out once for each state.
  function once(work) {
    let known = null, value = null;
    return () => {
      if (known !== now) [known, value] = [now, work()];
      return value;
    };
  }

  // The findings in the order of the reader, without those left out.
  const story = () => now.verhaal.filter((at) => !now.weg.includes(at));
  const table = (id) => nodes.get(id).soort === "gremium";

  // The neighbours of what is chosen, one step away or two.
  function around(centres) {
    const one = new Set(centres.flatMap((id) => [...near.get(id)]));
    if (now.stappen === 1) return one;
    return new Set([...one, ...[...one].flatMap((id) => [...near.get(id)])]);
  }

  // What stands out: the centres with their lines, and what is around them. Null: nothing is chosen.
  const focus = once(() => {
    const chosen = (now.node ? [now.node] : now.keuze).filter((id) => nodes.has(id));
    if (chosen.length) return { centres: new Set(chosen), around: around(chosen) };
    if (now.finding === null || now.tab === "watals") return null;
    const found = Data.bevindingen[now.finding].betrokken.filter((id) => nodes.has(id) && nodes.get(id).soort !== "thema");
    const tables = found.filter(table);
    if (tables.length) return { centres: new Set(tables), around: now.stappen === 1 ? new Set(found) : around(tables) };
    // The seats of many partijen say nothing: they are everywhere.
    return found.length && found.length <= FEW ? { centres: new Set(found), around: around(found) } : null;
  });

  const leaves = () => aside.length > 0 && !now.besturen && now.beeld === "tafels";
  // Of those that the filters would show.
  function left() {
    const gone = leaves() ? aside.filter(({ id, niveau }) => !now.thema && (!now.niveau || niveau === now.niveau) && !now.verborgen.includes(id)).length : 0;
    return gone ? `${gone} ${gone === 1 ? "bestuur" : "besturen"} waarvan geen thema bekend is, ${gone === 1 ? "staat" : "staan"} niet op deze kaart.` : "";
  }

  // Which nodes the filters let through.
  const visible = once(() => {
    const hidden = new Set(now.verborgen);
    const tables = Data.nodes.filter((node) => node.soort === "gremium" && !hidden.has(node.id) && !(node.terzijde && leaves())
      && (!now.thema || node.themas.includes(now.thema)) && (!now.niveau || node.niveau === now.niveau));
    const shown = new Set(tables.map((node) => node.id));
    const filtered = now.thema || now.niveau;
    const reaches = (id) => !filtered || [...near.get(id)].some((other) => shown.has(other));
    const wanted = ({ soort }) => (soort === "thema" ? now.themas : !now.soort || soort === now.soort);
    const others = Data.nodes.filter((node) => node.soort !== "gremium" && !hidden.has(node.id) && wanted(node) && reaches(node.id));
    return new Set([...shown, ...others.map((node) => node.id)]);
  });

  const limited = () => Boolean(now.thema || now.niveau || now.soort || now.verborgen.length);

  return {
    aside, leaves, left, limited, nodes, seats, story, set, add, remove, focus, visible, EVERYTHING, UNFILTERED, table,
    now: () => now, listen: (listener) => listeners.push(listener), name: (id) => nodes.get(id).naam,
  };
})();
