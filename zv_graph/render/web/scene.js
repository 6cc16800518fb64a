"use strict";
// What there is to draw now: every node with its place, mode and mark, and every edge with its line.
const Scene = (() => {
  const layouts = Object.fromEntries(Object.entries(Data.kaarten).map(([name, kaart]) => [
    name, { ...kaart, places: new Map(Data.nodes.map((node, at) => [node.id, kaart.plekken[at]]).filter(([, at]) => at)) }]));

  const all = (key) => Data.plan.flatMap((step) => step[key]);
  const PLAN = { zonder: all("zonder"), samen: all("samen"), naar: all("naar") };

  // What the decision, or the plan when its finding is chosen, does with the tables; else nothing.
  function marks() {
    const { tab, finding, zonder, samen, anders } = State.now();
    if (tab === "watals") return marked({ zonder, samen, naar: Decision.takers(), wijzigt: anders.flatMap(Edits.tables) });
    return marked(finding !== null && Data.bevindingen[finding].id === "plan" ? PLAN : { zonder: [], samen: [], naar: [] });
  }
  function marked({ zonder, samen, naar, wijzigt = [] }) {
    const found = new Map([...naar.map((id) => [id, "neemt over"]), ...wijzigt.map((id) => [id, State.nodes.get(id)?.nieuw ? "nieuw" : "wijzigt"])]);
    for (const id of samen.flat()) found.set(id, "samen");
    for (const id of zonder) found.set(id, "stopt");
    return found;
  }

  // Who sits at a table: now, and after the decision where one looks at that; who comes or goes is told.
  function seated(id, { tab, anders }) {
    const now = State.seats.get(id), edits = tab === "watals" ? anders.filter(({ gremium }) => gremium === id) : [];
    const of = (soort) => edits.filter((one) => one.soort === soort).map(({ actor }) => actor), gone = of("haal");
    const fresh = [...new Set(of("zet"))].filter((actor) => !now.some((one) => one.id === actor)).map((actor) => State.nodes.get(actor)).filter(Boolean);
    return { seats: [...now.filter((one) => !gone.includes(one.id)), ...fresh], fresh: new Set(fresh), gone: now.filter((one) => gone.includes(one.id)) };
  }

  // The hours of a table: as they are now, or after what the decision changes at it.
  function hours(id, { tab, anders }) {
    const node = State.nodes.get(id);
    if (tab !== "watals" || !anders.some((edit) => Edits.tables(edit).includes(id))) return node.uren;
    const left = Decision.left(id);
    return left && left.uren !== null ? `${number(left.uren)} u` : node.uren;
  }

  function now() {
    const focus = State.focus(), shown = State.visible(), does = marks(), state = State.now();
    const tables = state.beeld === "tafels", missed = gaps(shown), told = numbers(state, does);
    const mode = (id) => (!focus ? (does.size && !does.has(id) && State.table(id) ? "faded" : "plain")
      : focus.centres.has(id) ? "centre" : focus.around.has(id) ? "near" : "faded");
    // In a box of the map of tables: whose seat lights up, who is missed there, and which findings are about it.
    const chairs = (id, { seats, fresh, gone }) => (
      { seats, fresh, uren: hours(id, state), missed: [...gone, ...missed.filter(({ edge }) => edge.to === id).map(({ edge }) => State.nodes.get(edge.from))] });
    const box = (id) => (!tables ? null : {
      ...chairs(id, seated(id, state)),
      lit: focus ? new Set([...focus.centres].filter((one) => !State.table(one))) : new Set(),
      numbers: told.get(id) || [],
    });
    const nodes = Data.nodes.filter((node) => shown.has(node.id) && (tables ? State.table(node.id) : !node.nieuw)).map((node) => (
      { node, mode: mode(node.id), mark: does.get(node.id) || null, box: State.table(node.id) ? box(node.id) : null }));
    const edges = Data.edges.map((edge, id) => {
      const ends = [edge.from, edge.to];
      if (tables && edge.soort !== "lijn") return { id, edge, line: null };
      if (!ends.every((end) => shown.has(end)) || ends.some((end) => does.get(end) === "stopt")) return { id, edge, line: null };
      const inside = focus && ends.every((end) => focus.centres.has(end) || focus.around.has(end));
      const near = inside && ends.some((end) => focus.centres.has(end));
      return { id, edge, line: Look.edge(edge, !focus ? "plain" : near ? "centre" : inside && state.stappen === 2 ? "second" : "faded", state) };
    });
    return { nodes, edges, gaps: tables ? [] : missed, tables, laid: onPaper(tables, State.limited() || State.leaves(), shown) };
  }

  // Where everything stands on paper; the tables that are left close up.
  const SHEET = [420, 297]; // A3
  function onPaper(tables, some, shown) {
    const whole = layouts[tables ? "tafels-breed" : "breed"];
    return tables && some ? Reflow.of(whole, shown, SHEET, false) : whole;
  }

  // The first findings of the story by their number, at each table that they are about; only while nothing is chosen.
  const NUMBERED = 9, FEW = 6; // one about more tables than this says nothing of each
  function numbers({ tab, node, keuze, finding, vraag }, does) {
    const found = new Map();
    if (tab === "watals" || node || keuze.length || does.size) return found;
    for (const [line, at] of State.story().slice(0, NUMBERED).entries()) {
      if ((finding !== null && at !== finding) || (vraag && Data.bevindingen[at].over !== vraag)) continue;
      const about = Data.bevindingen[at].betrokken.filter((id) => State.nodes.has(id) && State.table(id));
      for (const id of about.length > FEW ? [] : about) found.set(id, [...(found.get(id) || []), line + 1]);
    }
    return found;
  }

  // The seats that the chosen finding misses: its partijen at its tables where they do not sit.
  function gaps(shown) {
    const { tab, finding, node, keuze } = State.now();
    if (tab === "watals" || finding === null || node || keuze.length || Data.bevindingen[finding].soort !== "ontbreekt") return [];
    const [tables, actors] = [true, false].map((kind) => Data.bevindingen[finding].betrokken.filter((id) => shown.has(id) && State.table(id) === kind));
    return actors.flatMap((from) => tables.filter((to) => !State.seats.get(to).some(({ id }) => id === from)).map((to) => ({ edge: { from, to }, line: Look.GAP })));
  }

  const most = Math.max(...Decision.region.tables.map((table) => table.uren || 0), 1);
  // The one table that parts become, to draw in the place of the first.
  function together(parts) {
    const first = State.nodes.get(parts[0]), { uren } = Decision.table(parts), more = parts.length - 1;
    const others = `+ ${more} ${more === 1 ? "ander" : "andere"}`;
    return {
      ...first, regels: [...first.regels.slice(0, 2), others], kop: [...first.kop.slice(0, 1), others], h: 56,
      uren: uren === null ? "" : `${number(uren)} u`, deel: uren === null ? null : Math.min(uren / most, 1),
    };
  }

  // The tables before or after it, each with who sits there; what does not change steps back.
  function boxes(after, merges, gone, touched) {
    const state = { ...State.now(), tab: after ? "watals" : "" }, does = marked({ zonder: State.now().zonder, samen: State.now().samen, naar: [] }), takers = new Set(Decision.takers());
    return Data.nodes.filter((node) => State.table(node.id) && !(node.terzijde && State.leaves()) && !gone.has(node.id) && (after || !node.nieuw)).map((node) => {
      const parts = merges.find((group) => group[0] === node.id), own = (parts || [node.id]).map((id) => seated(id, state));
      const seats = [...new Map(own.flatMap((one) => one.seats).map((seat) => [seat.id, seat])).values()];
      const box = { seats, fresh: new Set(own.flatMap((one) => [...one.fresh])), missed: own.flatMap((one) => one.gone), lit: new Set(), numbers: [], uren: parts ? together(parts).uren : hours(node.id, state) };
      const takes = after && takers.has(node.id);
      const mark = after ? (parts && "samen") || (touched.has(node.id) && (node.nieuw ? "nieuw" : "wijzigt")) || (takes && "neemt over") : does.get(node.id);
      return { node: parts ? together(parts) : node, mode: touched.has(node.id) || takes ? "plain" : "faded", mark: mark || null, box };
    });
  }

  // The region before or after the decision, without anything chosen: what stops is gone, what merges is one.
  function compared(after) {
    const { zonder, samen, anders } = State.now(), edits = after ? anders : [];
    const merges = after ? samen : [];
    const home = new Map(merges.flatMap((parts) => parts.map((id) => [id, parts[0]])));
    const gone = new Set(after ? [...zonder, ...merges.flatMap((parts) => parts.slice(1))] : []);
    const touched = new Set([...zonder, ...samen.flat(), ...anders.flatMap(Edits.tables)]);
    if (State.now().beeld === "tafels") {
      const shown = new Set(Data.nodes.filter((node) => !(node.terzijde && State.leaves())).map(({ id }) => id));
      return { nodes: boxes(after, merges, gone, touched), edges: [], gaps: [], tables: true, laid: onPaper(true, State.leaves(), shown) };
    }
    const nodes = Data.nodes.filter((node) => node.soort !== "thema" && !gone.has(node.id) && !node.nieuw).map((node) => {
      const parts = merges.find((group) => group[0] === node.id);
      return { node: parts ? together(parts) : node, mode: touched.has(node.id) ? "centre" : "plain", mark: parts ? "samen" : null, box: null };
    });
    const seats = new Map();
    const leaves = new Set(edits.filter(({ soort }) => soort === "haal").map(({ actor, gremium }) => `${actor} ${gremium}`));
    const comes = edits.filter(({ soort, actor, gremium }) => soort === "zet" && State.nodes.has(actor) && State.nodes.has(gremium) && !State.nodes.get(gremium).nieuw);
    const all = [...Data.edges.filter(({ from, to }) => !leaves.has(`${from} ${to}`)), ...comes.map(({ actor, gremium }) => ({ from: actor, to: gremium, soort: "zetel", rol: "lid" }))];
    for (const edge of all) {
      const to = home.get(edge.to) || edge.to;
      if (edge.soort === "zetel" && !gone.has(to)) seats.set(`${edge.from} ${to}`, { ...edge, to });
    }
    const edges = [...seats.values()].map((edge, id) => ({ id, edge, line: Look.edge(edge, touched.has(edge.to) ? "centre" : "plain", {}) }));
    return { nodes, edges, gaps: [], tables: false, laid: onPaper(false) };
  }

  return { layouts, now, compared };
})();
