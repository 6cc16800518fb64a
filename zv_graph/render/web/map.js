"use strict";
// The map: positions come from the file, physics is off, and only what is chosen stands out.
const Kaart = (() => {
  const INK = "#1f2937", FADED = "#b6bec9", ACCENT = "#b83a0a";
  const KINDS = {
    zorg: { shape: "dot", color: "#14716b" },
    veiligheid: { shape: "square", color: "#36448a" },
    gemeente: { shape: "triangle", color: "#8a5a2b" },
    overig: { shape: "diamond", color: "#5b6472" },
  };
  const FACE = 'system-ui, "Segoe UI", Roboto, "DejaVu Sans", sans-serif';
  const canvas = document.getElementById("doek");

  function style(node, mode) {
    const font = { face: FACE, size: 12.5, color: mode === "faded" ? FADED : INK };
    if (node.soort !== "gremium") {
      const kind = KINDS[node.soort];
      const size = mode === "centre" ? 10 : 8;
      return { shape: kind.shape, size, color: kind.color, opacity: mode === "faded" ? 0.25 : 1, font: { ...font, vadjust: -3 } };
    }
    const border = { faded: FADED, centre: ACCENT }[mode] || "#3d4a5c";
    const background = mode === "centre" ? "#fff6ef" : "#ffffff";
    const width = mode === "centre" ? 3 : node.wettelijk ? 2.5 : 1;
    return {
      shape: "box", margin: { top: 4, right: 5, bottom: 4, left: 5 }, borderWidth: width, font, opacity: 1, color: { border, background },
      widthConstraint: { minimum: 138, maximum: 158 }, shapeProperties: { borderRadius: 5 },
    };
  }

  function line(edge, mode) {
    if (edge.soort === "lijn") {
      return { hidden: mode !== "centre", color: { color: INK, opacity: 0.8 }, width: 1.5, dashes: [6, 4], arrows: "to" };
    }
    const look = { plain: ["#64748b", 0.16, 1], faded: ["#64748b", 0.04, 1], centre: [ACCENT, 0.9, 2] }[mode];
    return { hidden: false, color: { color: look[0], opacity: look[1] }, width: look[2] };
  }

  const nodes = new vis.DataSet(Data.nodes.map((node) => (
    { id: node.id, label: node.label, x: node.x, y: node.y, fixed: true, ...style(node, "plain") })));
  const edges = new vis.DataSet(Data.edges.map((edge, id) => (
    { id, from: edge.from, to: edge.to, ...line(edge, "plain") })));
  const network = new vis.Network(canvas, { nodes, edges }, {
    physics: false,
    layout: { improvedLayout: false },
    interaction: { dragNodes: false, hover: false, selectConnectedEdges: false, keyboard: false },
    nodes: { chosen: false, labelHighlightBold: false },
    edges: { chosen: false, smooth: false, selectionWidth: 0 },
  });

  function fit() {
    if (!canvas.clientWidth) return; // another tab is open
    const [width, height] = Data.maat;
    const scale = Math.min(canvas.clientWidth / (width + 16), canvas.clientHeight / (height + 22));
    network.moveTo({ position: { x: width / 2, y: height / 2 + 2 }, scale: Math.min(scale, 1.6), animation: false });
  }

  function redraw() {
    const focus = State.focus(), shown = State.visible();
    const mode = (id) => (!focus ? "plain" : focus.centres.has(id) ? "centre" : focus.around.has(id) ? "near" : "faded");
    nodes.update(Data.nodes.map((node) => ({ id: node.id, hidden: !shown.has(node.id), ...style(node, mode(node.id)) })));
    edges.update(Data.edges.map((edge, id) => {
      const ends = [edge.from, edge.to];
      const chosen = focus && ends.some((end) => focus.centres.has(end))
        && ends.every((end) => focus.centres.has(end) || focus.around.has(end));
      const look = line(edge, !focus ? "plain" : chosen ? "centre" : "faded");
      return { id, ...look, hidden: look.hidden || !ends.every((end) => shown.has(end)) };
    }));
  }

  function heading(context, text, x, y, color) {
    context.fillStyle = color;
    context.fillText(text, x, y);
  }

  network.on("beforeDrawing", (context) => {
    for (const band of Data.bands) {
      context.fillStyle = "#e9edf3";
      context.fillRect(band.x, band.y, band.breedte, band.hoogte);
      context.font = `700 12px ${FACE}`;
      context.textAlign = "left";
      heading(context, band.naam.toUpperCase(), band.x + 10, band.y + 16, "#4b5563");
    }
    const first = Data.bands[0];
    if (!first) return;
    context.font = `700 14px ${FACE}`;
    context.textAlign = "center";
    heading(context, "ZORG", first.x / 2, 8, "#14716b");
    heading(context, "VEILIGHEID", (first.x + first.breedte + Data.maat[0]) / 2, 8, "#36448a");
  });
  network.on("click", (event) => State.set({ node: event.nodes[0] || null, finding: event.nodes[0] ? null : State.now().finding }));
  State.listen(redraw);
  new ResizeObserver(fit).observe(canvas);
  window.addEventListener("beforeprint", fit);
  fit();
  document.documentElement.dataset.klaar = "ja";
  return { fit, nodes, edges, network };
})();
