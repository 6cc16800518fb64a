"use strict";
// A finding as a small drawing for its kind: whom two tables share, an empty chair, hours that shrink, the one bridge, a ladder.
const Drawings = (() => {
  const WIDE = 300, HALF = WIDE / 2, HIGH = Data.doos.hoogte, SIZE = 12.5, LINE = 16, MOST = 3, CHARS = 21;
  const text = (x, y, words, more = {}) => ({ kind: "text", x, y, text: words, size: SIZE, color: Look.INK, align: "left", ...more });
  const short = (words, chars = CHARS) => (words.length > chars ? `${words.slice(0, chars - 1).trimEnd()}…` : words);
  const node = (id) => State.nodes.get(id);

  // A table as on the map, with its middle at a place.
  function table(id, x, y, missed = []) {
    const box = { seats: State.seats.get(id), fresh: new Set(), lit: new Set(), missed, numbers: [] };
    return { kind: "group", x, y, title: node(id).naam, shapes: Look.node(node(id), "plain", null, box) };
  }
  function signs(seats, x, y, room) {
    const step = Math.min(15, room / Math.max(seats.length, 1)), start = x - ((seats.length - 1) * step) / 2;
    return seats.map((seat, at) => ({ kind: "group", x: start + at * step, y, title: seat.naam, shapes: [Look.sign(seat, 0, 0, Look.KINDS[seat.soort], 13)] }));
  }

  // Two tables, who sits at both, and who at one of them only.
  function shared({ tables: [a, b] }) {
    const [left, right] = [a, b].map((id) => State.seats.get(id)), both = left.filter((one) => right.includes(one));
    const [here, there] = [left, right].map((seats) => seats.filter((one) => !both.includes(one))), y = HIGH + 12;
    const only = (seats, x) => [...signs(seats, x, y + 58, HALF - 20), text(x, y + 76, seats.length ? `${seats.length} alleen hier` : "niemand alleen hier", { align: "center", color: Look.GREY })];
    return {
      high: y + 88, label: `${many(both.length, "partij zit", "partijen zitten")} aan allebei; alleen aan de eerste ${here.length}, alleen aan de tweede ${there.length}.`,
      shapes: [
        table(a, HALF / 2, HIGH / 2), table(b, HALF + HALF / 2, HIGH / 2),
        { kind: "box", x: 8, y: HIGH + 4, w: WIDE - 16, h: 42, r: 8, fill: Look.SOFT, stroke: Look.MARKS.samen, width: 1.5 },
        ...signs(both, HALF, HIGH + 18, WIDE - 40), text(HALF, HIGH + 36, `${many(both.length, "partij zit", "partijen zitten")} aan allebei`, { align: "center", bold: true }),
        ...only(here, HALF / 2), ...only(there, HALF + HALF / 2),
      ],
    };
  }

  // Tables with an empty chair for each who is missed there.
  function chairs({ tables, actors }) {
    const shown = tables.slice(0, MOST), shapes = shown.flatMap((id, at) => {
      const missed = actors.filter((one) => !State.seats.get(id).includes(one)), y = at * (HIGH + 9);
      const names = missed.length > MOST ? [...missed.slice(0, MOST - 1).map(({ naam }) => naam), `en nog ${missed.length - MOST + 1}`] : missed.map(({ naam }) => naam);
      return [
        table(id, Look.WIDTH / 2 + 1, y + HIGH / 2 + 1, missed),
        ...names.flatMap((name, line) => [
          ...(name.startsWith("en nog ") ? [] : [{ kind: "box", x: Look.WIDTH + 10, y: y + 3 + line * LINE, w: 9, h: 10, r: 1.5, fill: Look.WHITE, stroke: Look.MARKS.stopt, width: 1.8 }]),
          text(Look.WIDTH + 24, y + 8 + line * LINE, short(name, 17)),
        ]),
      ];
    });
    const rest = tables.length - shown.length;
    if (rest > 0) shapes.push(text(2, shown.length * (HIGH + 9) + 6, `en nog ${many(rest, "tafel", "tafels")}`, { color: Look.GREY }));
    return { high: shown.length * (HIGH + 9) + (rest > 0 ? 16 : 0), shapes, label: `${many(tables.length, "tafel", "tafels")}, en ${many(actors.length, "partij die er ontbreekt", "partijen die er ontbreken")}: ${actors.map(({ naam }) => naam).join(", ")}.` };
  }
  const sides = ({ tables }) => ({ ...chairs({ tables, actors: [] }), label: `Wie er zit aan ${many(tables.length, "tafel", "tafels")}, met een teken voor elke partij.` });

  // Each step of the plan as the hours of its tables, before and after.
  function hours() {
    const unit = Data.eenheid.kort, cost = (tables) => tables.reduce((sum, one) => sum + one.kosten, 0);
    const steps = Data.plan.slice(0, MOST + 2).map((step) => {
      const before = cost([...step.zonder, ...step.samen.flat()].map((id) => Decision.table([id])));
      const ids = [...step.zonder, ...step.samen.flat()], names = ids.map((id) => short(node(id).naam, ids.length > 1 ? 19 : 40));
      return { name: names.length > 2 ? `${names.slice(0, 2).join(" + ")} …` : names.join(" + "), before, after: cost(step.samen.map(Decision.table)) };
    });
    const most = Math.max(...steps.map(({ before }) => before), 1), long = (value) => ((WIDE - 4) * value) / most, tall = 3 * LINE + 4;
    return {
      high: steps.length * tall, label: steps.map(({ name, before, after }) => `${name}: van ${number(before)} naar ${number(after)} ${unit}`).join("; "),
      shapes: steps.flatMap(({ name, before, after }, at) => [
        text(2, at * tall + 9, name),
        { kind: "box", x: 2, y: at * tall + 19, w: long(before), h: 13, r: 3, fill: Look.WHITE, stroke: Look.MARKS.stopt, width: 1, dash: [3, 3] },
        { kind: "box", x: 2, y: at * tall + 19, w: Math.max(long(after), 1), h: 13, r: 3, fill: Look.MARKS["neemt over"] },
        text(2, at * tall + 41, `nu ${number(before)}, straks ${number(after)} ${unit}`, { color: Look.GREY }),
      ]),
    };
  }

  // The one that links some with the rest.
  function bridge({ all, tables, actors }) {
    const [middle, ...ends] = [node(all[0]), ...all.slice(1).map(node)], shown = ends.slice(0, MOST + 1), top = 22, high = Math.max(shown.length * 22, 44) + top, y = (high + top) / 2;
    const names = shown.map((one, at) => [one, y - (shown.length * 22) / 2 + at * 22 + 11]);
    return {
      high: high + (ends.length > shown.length ? 14 : 0), label: `${middle.naam} is de enige schakel tussen ${ends.map(({ naam }) => naam).join(", ")} en de rest van de regio.`,
      shapes: [
        ...names.map(([, at]) => ({ kind: "line", ends: [[118, at], [150, y]], color: Look.BAR, width: 1.5 })),
        { kind: "line", ends: [[150, y], [222, y]], color: Look.GAP.color, width: 3, dash: [5, 4] },
        ...names.map(([one, at]) => text(116, at, short(one.naam, 17), { align: "right" })),
        { kind: "circle", x: 150, y, r: 11, fill: Look.WHITE }, Look.sign(middle, 150, y, Look.KINDS[middle.soort] || Look.INK, 18),
        text(150, 9, short(middle.naam, 36), { align: "center", bold: true }),
        { kind: "box", x: 222, y: y - 19, w: 76, h: 38, r: 6, fill: Look.SOFT }, text(260, y - 7, "de rest van", { align: "center" }), text(260, y + 9, "de regio", { align: "center" }),
        ...(ends.length > shown.length ? [text(116, high + 6, `en nog ${ends.length - shown.length}`, { align: "right", color: Look.GREY })] : []),
      ],
    };
  }

  // What each table may do, as rungs; above it where no line leads on.
  const RUNGS = ["geen mandaat", "afstemmen", "adviseren", "richting geven", "besluiten"];
  function ladder({ tables, soort }) {
    const shown = tables.slice(0, MOST), rank = (id) => Decision.table([id]).rang || 0, step = 24, broken = soort === "lijn-omhoog", top = broken ? 18 : 4;
    const y = (rung) => top + (RUNGS.length - 1 - rung) * step + 12, room = (WIDE - 100) / Math.max(shown.length, 1);
    return {
      high: top + RUNGS.length * step + shown.length * LINE + 4, label: shown.map((id) => `${node(id).naam}: ${RUNGS[rank(id)]}${broken ? ", zonder lijn omhoog" : ""}`).join("; "),
      shapes: [
        ...RUNGS.flatMap((word, rung) => [text(2, y(rung), word, { color: Look.GREY }), { kind: "line", ends: [[98, y(rung)], [WIDE, y(rung)]], color: Look.BAR, width: 1 }]),
        ...shown.flatMap((id, at) => {
          const x = 100 + (at + 0.5) * room, own = y(rank(id));
          return [
            ...(broken ? [{ kind: "line", ends: [[x, own - 8], [x, 14]], color: Look.GAP.color, width: 2, dash: [3, 5] }, text(x, 7, "?", { align: "center", bold: true, color: Look.GAP.color })] : []),
            ...(soort === "bevoegdheid" ? [{ kind: "line", ends: [[x, own], [x, y(4)]], color: Look.GAP.color, width: 2, dash: [3, 5] }, { kind: "circle", x, y: y(4), r: 8, fill: Look.GAP.color }, text(x, y(4), String(at + 1), { align: "center", color: Look.WHITE, bold: true })] : []),
            { kind: "circle", x, y: own, r: 8, fill: Look.INK }, text(x, own, String(at + 1), { align: "center", color: Look.WHITE, bold: true }),
            text(2, top + RUNGS.length * step + 10 + at * LINE, short(`${at + 1}. ${node(id).naam}`, 42)),
          ];
        }),
      ],
    };
  }

  // The hours or seats of each party, as bars.
  function load({ actors }) {
    const { plek, tables } = Decision.region, hourly = Data.in_uren;
    const own = (table, id) => table.zetels.filter(({ actor }) => actor === plek.get(id)).reduce((sum, { stoelen }) => sum + stoelen, 0);
    const total = (id) => tables.reduce((sum, one) => sum + (hourly ? (one.uren ? (one.uren / one.zittend) * own(one, id) : 0) : own(one, id)), 0);
    const told = (count) => (hourly ? `${number(count)} uur` : many(count, "zetel", "zetels"));
    const rows = actors.slice(0, MOST + 2).map(({ id, naam }) => ({ naam, count: total(id) })), most = Math.max(...rows.map(({ count }) => count), 1), tall = 36;
    return {
      high: rows.length * tall, label: rows.map(({ naam, count }) => `${naam}: ${told(count)}`).join("; "),
      shapes: rows.flatMap(({ naam, count }, at) => [
        text(2, at * tall + 9, short(naam, 34)), { kind: "box", x: 2, y: at * tall + 19, w: ((WIDE - 90) * count) / most, h: 11, r: 3, fill: Look.BAR },
        text(8 + ((WIDE - 90) * count) / most, at * tall + 25, told(count)),
      ]),
    };
  }

  // Of each kind how it is drawn, and when there is enough to draw.
  const some = ({ tables }) => tables.length > 0, two = ({ tables }) => tables.length === 2;
  const KINDS = {
    eenvoudiger: [hours, () => Data.plan.length > 0],
    dubbel: [shared, two], "lijkt-dubbel": [shared, two], koppelen: [shared, two],
    ontbreekt: [chairs, some], eenzijdig: [sides, some],
    "lijn-omhoog": [ladder, some], mandaat: [ladder, some], bevoegdheid: [ladder, some],
    belasting: [load, ({ actors }) => actors.length > 1],
    kwetsbaar: [bridge, ({ id, all }) => id.startsWith("schakel:") && all.length > 1],
  };

  // The drawing of a finding, or nothing for a kind that words tell better.
  function draw({ id, soort, betrokken }) {
    const [make, enough] = KINDS[soort] || [], all = betrokken.filter((one) => State.nodes.has(one));
    const it = { id, soort, all, tables: all.filter(State.table), actors: all.filter((one) => !State.table(one) && node(one).soort !== "thema").map(node) };
    if (!make || !enough(it)) return null;
    const { shapes, high, label } = make(it);
    return Paper.sketch(shapes, WIDE, high, label);
  }

  return { draw };
})();
