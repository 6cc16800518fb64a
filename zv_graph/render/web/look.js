"use strict";
// How everything on the map looks, as a list of simple shapes: the same for the screen (canvas) and for paper (SVG).
const Look = (() => {
  const INK = "#1f2937", GREY = "#4b5563", FADED = "#a9b2be", ACCENT = "#b83a0a", THEMA = "#6b3fa0";
  const KINDS = { zorg: "#14716b", veiligheid: "#36448a", gemeente: "#8a5a2b", overig: "#5b6472" };
  const MARKS = { stopt: "#8f1d1d", samen: "#6b3fa0", "neemt over": "#14716b" };
  const SYMBOLS = {
    veiligheid: [[-7, -7], [7, -7], [7, 7], [-7, 7]],
    gemeente: [[0, -9], [9, 7], [-9, 7]],
    overig: [[0, -9], [9, 0], [0, 9], [-9, 0]],
  };
  const WIDTH = 146, LINE = 14, SIZE = 12;

  function lines(texts, y, color, more = {}) {
    return texts.map((text, at) => ({ kind: "text", x: 0, y: y + at * LINE, text, size: SIZE, color, ...more }));
  }

  function pill(text, y, color) {
    const w = text.length * 6.4 + 12;
    return [
      { kind: "box", x: -w / 2, y: y - 7, w, h: 14, r: 7, fill: color },
      { kind: "text", x: 0, y, text, size: 10, color: "#ffffff", bold: true },
    ];
  }

  function table(node, mode, mark) {
    const faded = mode === "faded", centre = mode === "centre", left = -WIDTH / 2, top = -node.h / 2;
    const stroke = mark ? MARKS[mark] : faded ? FADED : centre ? ACCENT : "#3d4a5c";
    const ink = faded && !mark ? "#8d97a5" : INK;
    const bar = node.deel === null || mark === "stopt" ? [] : [
      { kind: "box", x: left + 7, y: -top - 6, w: Math.max((WIDTH - 14) * node.deel, 2), h: 3, r: 0, fill: faded ? "#d3d9e1" : centre ? ACCENT : "#7f8ba0" },
    ];
    return [
      { kind: "box", x: left, y: top, w: WIDTH, h: node.h, r: 5, fill: centre ? "#fff6ef" : faded && !mark ? "rgb(255 255 255 / 45%)" : "#ffffff", stroke,
        width: centre || mark ? 3 : node.wettelijk ? 2.5 : 1, dash: mark === "stopt" ? [6, 4] : null },
      ...bar,
      ...lines(node.regels, -((node.regels.length - 1) * LINE) / 2 - 2, ink, { strike: mark === "stopt" }),
      ...(mark ? pill(mark, top - 3, MARKS[mark]) : []),
    ];
  }

  function actor(node, mode) {
    const color = mode === "faded" ? "#c3cad4" : KINDS[node.soort], grow = mode === "centre" ? 1.3 : 1;
    const symbol = SYMBOLS[node.soort]
      ? { kind: "path", points: SYMBOLS[node.soort].map((point) => point.map((at) => at * grow)), fill: color }
      : { kind: "circle", r: 7.5 * grow, fill: color };
    const bold = mode === "centre";
    return [symbol, ...lines(node.regels, 19, mode === "faded" ? "#8d97a5" : INK, { halo: true, bold })];
  }

  function thema(node, mode) {
    const h = node.regels.length * LINE + 6, color = mode === "faded" ? FADED : THEMA, half = reach(node) + 6;
    return [
      { kind: "box", x: -half, y: -h / 2, w: 2 * half, h, r: 10, fill: "#f6f1fb", stroke: color, width: mode === "centre" ? 3 : 1.2 },
      ...lines(node.regels, -((node.regels.length - 1) * LINE) / 2, mode === "faded" ? "#8d97a5" : INK),
    ];
  }

  // About half the width of the longest line of a label.
  const reach = (one) => Math.max(...one.regels.map((text) => text.length)) * 3.4;

  // The shapes of one node; mode is plain, centre, near or faded, mark what a change does with a table.
  function node(one, mode, mark) {
    if (one.soort === "gremium") return table(one, mode, mark);
    return one.soort === "thema" ? thema(one, mode) : actor(one, mode);
  }

  // The room of a node with its label, around its middle.
  function room(one) {
    if (one.soort === "gremium") return { left: -WIDTH / 2, right: WIDTH / 2, top: -one.h / 2, bottom: one.h / 2 };
    const half = reach(one);
    if (one.soort === "thema") return { left: -half - 6, right: half + 6, top: -one.regels.length * 7 - 3, bottom: one.regels.length * 7 + 3 };
    return { left: -half, right: half, top: -9, bottom: 12 + one.regels.length * LINE };
  }

  // The line of one edge, or null where it is not to be seen; mode is plain, centre or faded.
  function edge(one, mode, shown) {
    if (one.soort === "lijn") {
      if (mode !== "centre" && !shown.lijnen) return null;
      return { color: mode === "faded" ? FADED : INK, opacity: 0.85, width: 1.5, dash: [7, 4], arrow: true };
    }
    if (one.soort === "thema") {
      return shown.themas ? { color: THEMA, opacity: mode === "faded" ? 0.06 : 0.4, width: 1, dash: [2, 3] } : null;
    }
    if (one.rol === "toehoorder" && mode !== "centre") return null;
    const [color, opacity, width] = { plain: ["#64748b", 0.17, 1], faded: ["#64748b", 0.04, 1], centre: [ACCENT, 0.9, 1.6] }[mode];
    const dash = mode !== "centre" ? null : { adviseur: [8, 4], toehoorder: [2, 4] }[one.rol] || null;
    return { color, opacity, width: mode === "centre" && one.rol === "voorzitter" ? 3.4 : width, dash };
  }

  return { INK, GREY, KINDS, WIDTH, node, room, edge };
})();
