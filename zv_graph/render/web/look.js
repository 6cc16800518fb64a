"use strict";
// How everything on the map looks, as a list of simple shapes: the same for the screen (canvas) and for paper (SVG).
const Look = (() => {
  const css = getComputedStyle(document.documentElement), color = (name) => css.getPropertyValue(`--${name}`).trim();
  const INK = color("inkt"), GREY = color("zacht"), ACCENT = color("accent"), WHITE = color("wit"), SEAT = color("zetel");
  const FADED = color("vaag"), FAINT = color("vager"), BAR = color("balkje"), EDGE = color("doos");
  const KINDS = Object.fromEntries(["zorg", "veiligheid", "gemeente", "overig", "thema"].map((kind) => [kind, color(kind)]));
  const MARKS = { stopt: color("fout"), samen: color("samen"), "neemt over": color("goed"), wijzigt: INK, nieuw: color("goed") };
  const SYMBOLS = {
    veiligheid: [[-7, -7], [7, -7], [7, 7], [-7, 7]],
    gemeente: [[0, -9], [9, 7], [-9, 7]],
    overig: [[0, -9], [9, 0], [0, 9], [-9, 0]],
  };
  const { breedte: WIDTH, regel: LINE } = Data.doos, SIZE = 12;

  // So many characters fit on a line of a box; a longer name goes on, and is cut off, on a second line.
  const CHARS = 21;
  const short = (words, chars = CHARS) => (words.length > chars ? `${words.slice(0, chars - 1).trimEnd()}…` : words);
  function wrapped(words, chars = CHARS) {
    const parts = words.split(" ");
    let line = parts.shift();
    while (parts.length && line.length + 1 + parts[0].length <= chars) line += ` ${parts.shift()}`;
    return [short(line, chars), ...(parts.length ? [short(parts.join(" "), chars)] : [])];
  }

  function lines(texts, y, ink, more = {}) {
    return texts.map((text, at) => ({ kind: "text", x: 0, y: y + at * LINE, text, size: SIZE, color: ink, ...more }));
  }
  // The colour of a name; on paper what is not chosen stays legible.
  const pale = (mode) => ({ faded: color("vaagtekst"), quiet: GREY }[mode] || INK);
  const middle = (texts) => -((texts.length - 1) * LINE) / 2;

  // What a change does with a table, on its upper edge; drawn last, so that nothing covers it.
  function pill(node, text, box) {
    const w = text.length * 7 + 12, y = -(box ? Data.doos.hoogte : node.h) / 2 - 5, fill = MARKS[text];
    return [
      { kind: "box", x: -w / 2, y: y - 8, w, h: 16, r: 8, fill },
      { kind: "text", x: 0, y, text, size: SIZE, color: WHITE, bold: true },
    ];
  }

  // The bar of a table: as long as its share of the most personuren; none where the hours are unknown.
  function bar(node, mode) {
    if (node.deel === null) return [];
    const fill = { faded: FAINT, centre: ACCENT }[mode] || BAR;
    return [{ kind: "box", x: 7 - WIDTH / 2, y: node.h / 2 - 6, w: Math.max((WIDTH - 14) * node.deel, 2), h: 3, r: 0, fill }];
  }

  const fades = (mode, mark) => (mode === "faded" || mode === "quiet") && !mark;
  // The box of a table, so high: asked by law in a thick line, what stops or may not be there in dashes.
  function frame(node, mode, mark, high) {
    const faded = fades(mode, mark), centre = mode === "centre";
    const stroke = mark ? MARKS[mark] : faded ? FADED : centre ? ACCENT : EDGE;
    const fill = centre ? color("accentvlak") : faded ? color("vlak") : WHITE;
    const width = centre || mark ? 3 : node.wettelijk ? 2.5 : 1;
    return { kind: "box", x: -WIDTH / 2, y: -high / 2, w: WIDTH, h: high, r: 5, fill, stroke, width, dash: mark === "stopt" ? [6, 4] : node.nagaan && !mark ? [3, 3] : null };
  }
  function table(node, mode, mark) {
    const bars = mark === "stopt" ? [] : bar(node, mode), ink = fades(mode, mark) ? pale(mode) : INK;
    return [frame(node, mode, mark, node.h), ...bars, ...lines(node.regels, middle(node.regels) - 2, ink)];
  }

  // A table with everything in it: its name, a sign for each seat, its hours, and the numbers of its findings.
  const SIGN = 6.6, LEFT = 7 - WIDTH / 2, BADGE = 8;
  function sign(node, x, y, fill, size) {
    const grow = size / 18;
    if (!SYMBOLS[node.soort]) return { kind: "circle", x, y, r: 7.5 * grow, fill };
    return { kind: "path", x, y, points: SYMBOLS[node.soort].map(([px, py]) => [x + px * grow, y + py * grow]), fill };
  }
  function seatRow(node, mode, { seats, fresh, lit, missed, uren }, low) {
    const empty = missed.slice(0, 6), all = seats.length + empty.length, hours = uren || (Data.in_uren && all && !node.nieuw ? "? u" : "");
    const step = Math.min(SIGN, (WIDTH - 14 - (hours && hours.length * 7 + 3)) / Math.max(all, 1)), y = low - 9, dim = mode === "faded" || mode === "quiet";
    const shapes = seats.map((seat, at) => {
      const chosen = lit.has(seat.id);
      return sign(seat, LEFT + (at + 0.5) * step, y, chosen ? ACCENT : dim ? FADED : KINDS[seat.soort], chosen ? 13 : 7.5);
    });
    // Who comes has a line below, who is missed or goes an empty chair.
    shapes.push(...seats.flatMap((seat, at) => (fresh.has(seat) ? [{ kind: "box", x: LEFT + at * step, y: y + 5, w: 6.6, h: 2, r: 0, fill: MARKS["neemt over"] }] : [])));
    shapes.push(...empty.map((_, at) => ({ kind: "box", x: LEFT + (seats.length + at) * step + 0.5, y: y - 3.5, w: 6, h: 7, r: 1, fill: WHITE, stroke: MARKS.stopt, width: 1.6 })));
    const color = pale(mode) === INK ? GREY : pale(mode);
    if (!all && !node.nieuw) shapes.push({ kind: "text", x: LEFT, y, text: "deelnemers onbekend", size: SIZE, color, align: "left" });
    if (hours) shapes.push({ kind: "text", x: WIDTH / 2 - 7, y, text: hours, size: SIZE, color, align: "right" });
    return shapes;
  }
  function full(node, mode, mark, box) {
    const faded = fades(mode, mark), high = Data.doos.hoogte, ink = faded ? pale(mode) : INK;
    return [
      frame(node, mode, mark, high),
      ...node.kop.map((text, at) => ({ kind: "text", x: LEFT, y: -high / 2 + 10 + at * LINE, text, size: SIZE, color: ink, align: "left" })),
      ...seatRow(node, faded ? mode : "plain", box, high / 2),
    ];
  }
  // The numbers of the findings on the upper edge, drawn last.
  function badges(numbers) {
    return numbers.slice(0, 3).flatMap((number, at) => {
      const x = WIDTH / 2 - 8 - at * (2 * BADGE + 1), y = -Data.doos.hoogte / 2 - 1;
      return [{ kind: "circle", x, y, r: BADGE, fill: ACCENT }, { kind: "text", x, y: y + 0.5, text: String(number), size: SIZE, color: WHITE, bold: true }];
    });
  }

  function actor(node, mode) {
    const fill = mode === "faded" || mode === "quiet" ? FAINT : KINDS[node.soort], grow = mode === "centre" ? 1.3 : 1;
    const symbol = SYMBOLS[node.soort]
      ? { kind: "path", points: SYMBOLS[node.soort].map((point) => point.map((at) => at * grow)), fill }
      : { kind: "circle", r: 7.5 * grow, fill };
    return [symbol, ...lines(node.regels, 19, pale(mode), { halo: true, bold: mode === "centre" })];
  }

  function thema(node, mode) {
    const { left, top } = room(node), stroke = mode === "faded" ? FADED : KINDS.thema;
    return [
      { kind: "box", x: left, y: top, w: -2 * left, h: -2 * top, r: 10, fill: color("themavlak"), stroke, width: mode === "centre" ? 3 : 1.2 },
      ...lines(node.regels, middle(node.regels), pale(mode)),
    ];
  }

  // The shapes of one node; mode is plain, centre, near, faded or (on paper) quiet, mark what a change does with a table,
  // box what stands in it on the map of tables.
  function node(one, mode, mark, box) {
    if (box) return full(one, mode, mark, box);
    if (one.soort === "gremium") return table(one, mode, mark);
    return one.soort === "thema" ? thema(one, mode) : actor(one, mode);
  }

  // What lies on top of a node: what a change does with it, or the numbers of its findings.
  const top = (one, mark, box) => (mark ? pill(one, mark, box) : box && box.numbers.length ? badges(box.numbers) : null);

  // The room of a node with its label, around its middle.
  function room({ soort, h: high, regels }, tables) {
    const h = tables ? Data.doos.hoogte : high;
    const half = Math.max(...regels.map((text) => text.length)) * 3.4, tall = (regels.length * LINE) / 2 + 3;
    if (soort === "gremium") return { left: -WIDTH / 2, right: WIDTH / 2, top: -h / 2, bottom: h / 2 };
    if (soort === "thema") return { left: -half - 6, right: half + 6, top: -tall, bottom: tall };
    return { left: -half, right: half, top: -9, bottom: 12 + regels.length * LINE };
  }

  // The line of one edge, or null where it is not to be seen; mode is plain, centre, second (two steps away) or faded.
  function edge(one, mode, { lijnen, themas }) {
    if (one.soort === "lijn") {
      if (mode !== "centre" && !lijnen) return null;
      return { color: mode === "faded" ? FADED : INK, opacity: 0.85, width: 1.5, dash: [7, 4], arrow: true };
    }
    if (one.soort === "thema") {
      return themas ? { color: KINDS.thema, opacity: { plain: 0.4, faded: 0.06, second: 0.4, centre: 0.9 }[mode], width: mode === "centre" ? 2 : 1, dash: [2, 3] } : null;
    }
    if (one.rol === "toehoorder" && mode !== "centre") return null;
    if (mode === "second") return { color: ACCENT, opacity: 0.3, width: 1, dash: null };
    if (mode !== "centre") return { color: SEAT, opacity: mode === "faded" ? 0.04 : 0.17, width: 1, dash: null };
    return { color: ACCENT, opacity: 0.9, width: one.rol === "voorzitter" ? 3.4 : 1.6, dash: { adviseur: [8, 4], toehoorder: [2, 4] }[one.rol] || null };
  }

  // A seat that is expected and that nobody has.
  const GAP = { color: MARKS.stopt, opacity: 0.9, width: 2, dash: [3, 5] };

  return { GREY, GAP, INK, KINDS, MARKS, SIZE, WHITE, WIDTH, short, wrapped, SOFT: color("accentvlak"), BAR, sign, node, top, room, edge, face: getComputedStyle(document.body).fontFamily, band: color("band"), paper: color("vlak") };
})();
