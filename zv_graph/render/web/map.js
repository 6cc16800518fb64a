"use strict";
// The map: positions come from the file, physics is off, and only what is chosen stands out.
const Kaart = (() => {
  const canvas = document.getElementById("doek");
  const narrow = window.matchMedia("(max-width: 800px)");
  const tables = () => State.now().beeld === "tafels"; // or the network of who sits where
  // Where everything stands; the tables that a filter leaves close up.
  function layout() {
    const whole = Scene.layouts[`${tables() ? "tafels-" : ""}${narrow.matches ? "smal" : "breed"}`];
    if (!tables() || !(State.limited() || State.leaves())) return whole;
    return Reflow.of(whole, State.visible(), [canvas.clientWidth || 1, canvas.clientHeight || 1], narrow.matches);
  }
  let stands = layout();
  const drawn = new Map(); // the shapes of each node now

  let gaps = []; // seats that the chosen finding misses
  const marked = new Map(); // the marks of tables, to draw on top
  function paint({ ctx, id, x, y }) {
    const node = State.nodes.get(id), size = node.soort === "gremium" ? { width: Look.WIDTH, height: node.h } : { width: 16, height: 16 };
    return {
      drawNode: () => Paint.draw(ctx, drawn.get(id), [x, y]),
      nodeDimensions: size,
    };
  }

  const style = (line) => (line === null ? { hidden: true } : {
    hidden: false, width: line.width, dashes: line.dash || false,
    color: { color: line.color, opacity: line.opacity, inherit: false }, arrows: line.arrow ? "to" : "",
  });
  // What does not stand on this map stays out of sight at its corner.
  const place = (id) => { const [x, y] = stands.places.get(id) || [0, 0]; return { x, y }; };
  const start = Scene.now();
  for (const node of Data.nodes) drawn.set(node.id, Look.node(node, "plain", null, null));
  const looks = new Map(start.edges.map(({ id, line }) => [id, JSON.stringify(line)]));
  const shown = new Set(start.nodes.map(({ node }) => node.id));
  const nodes = new vis.DataSet(Data.nodes.map(({ id }) => ({ id, ...place(id), fixed: true, shape: "custom", ctxRenderer: paint, hidden: !shown.has(id) })));
  const edges = new vis.DataSet(start.edges.map(({ id, edge, line }) => ({ id, from: edge.from, to: edge.to, ...style(line) })));
  const network = new vis.Network(canvas, { nodes, edges }, {
    physics: false,
    layout: { improvedLayout: false },
    interaction: { dragNodes: false, hover: false, selectable: false, selectConnectedEdges: false, keyboard: false, dragView: !narrow.matches, zoomView: !narrow.matches },
    nodes: { chosen: false },
    edges: { chosen: false, smooth: false, arrows: { to: { scaleFactor: 0.6 } } },
  });

  // Work out anew where everything stands, and bring it there.
  function arrange() {
    stands = layout();
    nodes.update([...shown].map((id) => ({ id, ...place(id) })));
    fit();
  }

  const NEAREST = 3;
  let nearer = false, whole = 1; // whether the reader looks at a part of the map, and the scale at which all of it is seen
  function fit() {
    const [width, height, top] = stands.maat, above = State.now().themas ? top : 0;
    if (narrow.matches) canvas.parentElement.style.height = `${((canvas.clientWidth || 360) * (height + above + 16)) / (width + 12)}px`;
    else canvas.parentElement.style.height = "";
    if (!canvas.clientWidth || !canvas.clientHeight) return; // another tab is open
    network.setSize("100%", "100%");
    whole = Math.min(canvas.clientWidth / (width + 8), canvas.clientHeight / (height + above + 8), narrow.matches ? 3 : 1.8);
    network.moveTo({ position: { x: width / 2, y: (height - above) / 2 }, scale: whole, animation: false });
    nearer = false;
    network.redraw();
  }

  // What the decision makes is added to what is drawn, what it makes no more goes.
  function refresh() {
    if (!Fresh.sync()) return false;
    const here = new Set(Data.nodes.map(({ id }) => id)), gone = nodes.getIds().filter((id) => !here.has(id));
    nodes.remove(gone);
    for (const id of gone) { shown.delete(id); drawn.delete(id); }
    for (const node of Data.nodes.filter(({ id }) => !nodes.get(id))) {
      drawn.set(node.id, Look.node(node, "plain", null, null));
      nodes.add({ id: node.id, ...place(node.id), fixed: true, shape: "custom", ctxRenderer: paint, hidden: true });
    }
    return true;
  }
  function redraw() {
    const fresh = refresh();
    const scene = Scene.now(), here = new Map(scene.nodes.map((one) => [one.node.id, one]));
    const turned = Data.nodes.filter(({ id }) => here.has(id) !== shown.has(id)).map(({ id }) => ({ id, hidden: !here.has(id) }));
    for (const { id, hidden } of turned) if (hidden) shown.delete(id); else shown.add(id);
    ({ gaps } = scene);
    marked.clear();
    for (const [id, { node, mode, mark, box }] of here) {
      drawn.set(id, Look.node(node, mode, mark, box));
      const top = Look.top(node, mark, box);
      if (top) marked.set(id, top);
    }
    if (turned.length) nodes.update(turned);
    if (fresh) arrange();
    const changed = scene.edges.filter(({ id, line }) => looks.get(id) !== JSON.stringify(line));
    for (const { id, line } of changed) looks.set(id, JSON.stringify(line));
    if (changed.length) edges.update(changed.map(({ id, line }) => ({ id, ...style(line) })));
    network.redraw();
  }

  // Bring a node into view where the reader looks at a part of the map.
  function follow(id) {
    if (!stands.places.has(id)) return;
    const [x, y] = stands.places.get(id), at = network.canvasToDOM({ x, y });
    const inside = at.x > 0 && at.y > 0 && at.x < canvas.clientWidth && at.y < canvas.clientHeight;
    if (!inside && !narrow.matches) network.moveTo({ position: { x, y }, animation: false });
    if (narrow.matches) free(canvas.getBoundingClientRect().top + at.y);
  }
  // On a phone what the data say takes the lower half of the screen: what was chosen comes above it.
  function free(y) {
    const half = window.innerHeight / 2;
    if (y < 40 || y > half - 40) window.scrollBy({ top: y - half / 2 });
  }

  // The node at a place of the map, its label included.
  function at(point) {
    const hit = Data.nodes.find((node) => {
      if (!shown.has(node.id)) return false;
      const [x, y] = stands.places.get(node.id), room = Look.room(node, tables());
      return point.x >= x + room.left && point.x <= x + room.right && point.y >= y + room.top && point.y <= y + room.bottom;
    });
    return hit ? hit.id : null;
  }

  // The finding whose number stands at a place of the map, null where none does.
  function numbered({ x, y }) {
    for (const [id, shapes] of marked) {
      const [left, top] = stands.places.get(id) || [NaN, NaN];
      const hit = shapes.findIndex((one) => one.kind === "circle" && Math.hypot(x - left - one.x, y - top - one.y) <= one.r);
      if (hit >= 0) return State.story()[Number(shapes[hit + 1].text) - 1] ?? null;
    }
    return null;
  }

  // The node under a place of the window.
  function under({ clientX, clientY }) {
    const { left, top } = canvas.getBoundingClientRect();
    return at(network.DOMtoCanvas({ x: clientX - left, y: clientY - top }));
  }

  network.on("beforeDrawing", (context) => {
    for (const band of stands.bands) {
      context.fillStyle = Look.band;
      context.fillRect(band.x, band.y, band.breedte, band.hoogte);
      Paint.each.text(context, { x: band.x + 8 + band.naam.length * 4.4, y: band.y + 11, text: band.naam.toUpperCase(), size: 12, color: Look.GREY, bold: true });
    }
    for (const [soort, x, y] of stands.koppen) {
      Paint.each.text(context, { x, y, text: soort.toUpperCase(), size: 13, color: Look.KINDS[soort], bold: true });
    }
    for (const { edge, line } of gaps) Paint.each.line(context, { ...line, ends: [edge.from, edge.to].map((id) => stands.places.get(id)) });
  });
  network.on("afterDrawing", (context) => {
    for (const [id, shapes] of marked) if (stands.places.has(id)) Paint.draw(context, shapes, stands.places.get(id));
  });
  network.on("click", ({ pointer }) => {
    const finding = numbered(pointer.canvas);
    State.set(finding === null ? { node: at(pointer.canvas) } : { ...State.EVERYTHING, tab: "bevindingen", finding });
  });

  // The whole name, and who sits there.
  function said(id) {
    const seats = State.table(id) ? State.seats.get(id).map(({ naam }) => naam) : [];
    return State.name(id) + (seats.length ? `: ${seats.join(", ")}` : "");
  }

  // What can be chosen shows that it can.
  canvas.addEventListener("mousemove", (event) => {
    const found = under(event), name = found ? said(found) : "";
    canvas.style.cursor = found ? "pointer" : "";
    if (canvas.title !== name) canvas.title = name;
  });

  // With the keyboard: an arrow goes to the nearest node on that side.
  const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  canvas.addEventListener("keydown", (event) => {
    const way = ARROWS[event.key];
    if (!way || document.body.hasAttribute("data-presenteren") || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    const from = stands.places.get(State.now().node) || [stands.maat[0] / 2, -1];
    const steps = [...shown].filter((id) => id !== State.now().node).map((id) => {
      const [x, y] = stands.places.get(id), dx = x - from[0], dy = y - from[1];
      const along = dx * way[0] + dy * way[1], aside = Math.abs(dx * way[1] + dy * way[0]);
      return { id, along, far: along + 2.5 * aside };
    }).filter(({ along }) => along > 1).sort((a, b) => a.far - b.far);
    if (steps.length) State.set({ node: steps[0].id });
  });

  State.listen((state, before) => {
    const moves = ["beeld", "besturen", ...Object.keys(State.UNFILTERED)].some((key) => state[key] !== before[key]);
    if (moves) stands = layout(); // what is drawn next stands there
    redraw();
    if (moves) arrange();
    else if (state.themas !== before.themas) fit();
    if (state.node && state.node !== before.node) follow(state.node);
  });
  narrow.addEventListener("change", () => {
    network.setOptions({ interaction: { dragView: !narrow.matches, zoomView: !narrow.matches } });
    arrange();
  });
  canvas.querySelector(".vis-network").tabIndex = -1; // the pane around it is the one stop
  // A reader who came nearer stays there when the pane changes.
  new ResizeObserver(() => {
    if (narrow.matches || !nearer) arrange();
  }).observe(canvas);
  redraw();
  for (const event of ["zoom", "dragEnd"]) network.on(event, () => { nearer = true; });
  // A wheel ends at the whole map, and where a name fills the screen.
  network.on("zoom", ({ scale }) => {
    if (scale < whole) fit();
    else if (scale > Math.max(NEAREST, whole)) network.moveTo({ scale: Math.max(NEAREST, whole), animation: false });
  });
  fit();
  return { fit, under, nodes, edges, network, layout: () => stands };
})();
