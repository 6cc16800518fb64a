"use strict";
// A finding as a small drawing for its kind: whom two tables share, an empty chair, hours that shrink, the one bridge, a ladder.
const Drawings = (() => {
  const { WIDE, HALF, HIGH, LINE, PAIR, MOST, text, short, node, wrapped, table, signs, capped } = Sketch, { chairs, sides, agreement, blanks, single, apart } = Gaps;

  // Of two tables who sits at both, and who at one of them only, in signs and in words.
  function parted([a, b]) {
    const [left, right] = [a, b].map((id) => State.seats.get(id)), both = left.filter((one) => right.includes(one));
    const [here, there] = [left, right].map((seats) => seats.filter((one) => !both.includes(one))), told = `${many(both.length, "partij zit", "partijen zitten")} aan allebei`;
    return { both, here, there, told, label: `${told}; alleen aan de eerste ${here.length}, alleen aan de tweede ${there.length}.` };
  }
  function shared({ tables: [a, b] }) {
    const { both, here, there, told, label } = parted([a, b]), y = HIGH + 12;
    const only = (seats, x) => [...signs(seats, x, y + 58, HALF - 20), text(x, y + 76, seats.length ? `${seats.length} alleen hier` : "niemand alleen hier", { align: "center", color: Look.GREY })];
    return {
      high: y + 88, label,
      shapes: [
        table(a, HALF / 2, HIGH / 2), table(b, HALF + HALF / 2, HIGH / 2),
        { kind: "box", x: 8, y: HIGH + 4, w: WIDE - 16, h: 42, r: 8, fill: Look.SOFT, stroke: Look.MARKS.samen, width: 1.5 },
        ...signs(both, HALF, HIGH + 18, WIDE - 40), text(HALF, HIGH + 36, told, { align: "center", bold: true }),
        ...only(here, HALF / 2), ...only(there, HALF + HALF / 2),
      ],
    };
  }

  // The same for a room: who sits at both by name in the middle, and beside it each table with who sits only there.
  function sharedByName({ tables: [a, b] }) {
    const { both, here, there, told, label } = parted([a, b]), most = 9, few = 4, row = 20;
    const lines = (seats, room) => Math.min(seats.length, room);
    const high = Math.max(lines(both, most) * row + 44, 150), side = 190, middle = { x: 214, w: 272 };
    const listed = (seats, room, x, y) => {
      const [shown, more] = capped(seats, room);
      return [
        ...shown.flatMap((seat, at) => [
          { kind: "group", x: x + 6, y: y + at * row, title: seat.naam, shapes: [Look.sign(seat, 0, 0, Look.KINDS[seat.soort], 11)] },
          text(x + 18, y + at * row, short(seat.naam, 28)),
        ]),
        ...(more ? [text(x + 18, y + shown.length * row, more)] : []),
      ];
    };
    const edge = (id, seats, x) => {
      const top = Math.max((high - HIGH - 26 - lines(seats, few) * row) / 2, 0);
      return [table(id, x + side / 2, top + HIGH / 2), text(x, top + HIGH + 14, seats.length ? "Alleen hier" : "Niemand alleen hier", { color: Look.GREY }), ...listed(seats, few, x, top + HIGH + 34)];
    };
    return {
      high, wide: 700, label,
      shapes: [
        { kind: "box", x: middle.x, y: 0, w: middle.w, h: high, r: 8, fill: Look.SOFT },
        text(middle.x + 16, 20, told, { bold: true }), ...listed(both, most, middle.x + 16, 46),
        ...edge(a, here, 0), ...edge(b, there, 510),
      ],
    };
  }

  // Each step of the plan as the hours of its tables, before and after.
  function hours() {
    const unit = Data.eenheid.kort, cost = (tables) => tables.reduce((sum, one) => sum + one.kosten, 0);
    const rest = Data.plan.length - MOST, steps = Data.plan.slice(0, MOST).map((step) => {
      const before = cost([...step.zonder, ...step.samen.flat()].map((id) => Decision.table([id])));
      const names = [...step.zonder, ...step.samen.flat()].map((id) => node(id).naam), after = cost(step.samen.map(Decision.table));
      const told = names.length > 2 ? [names[0], `en nog ${names.length - 1}`] : names;
      // Of what stops half the time may come back elsewhere.
      const most = after + cost(step.zonder.map((id) => Decision.table([id]))) / 2;
      return { names: told.map((name, at) => short(at ? `+ ${name}` : name, 42)), before, after, most };
    });
    const most = Math.max(...steps.map(({ before }) => before), 1), long = (value) => ((WIDE - 4) * value) / most;
    let y = 0;
    const range = ({ after, most: high }) => (high > after ? `${number(after)} tot ${number(high)}` : number(after));
    const shapes = steps.flatMap((step) => {
      const { names, before, after, most: high } = step;
      const top = y, low = y + names.length * LINE;
      y = low + 2 * LINE + 6;
      return [
        ...names.map((name, at) => text(2, top + 9 + at * LINE, name)),
        { kind: "box", x: 2, y: low + 3, w: long(before), h: 13, r: 3, fill: Look.WHITE, stroke: Look.MARKS.stopt, width: 1, dash: [3, 3] },
        ...(high > after ? [{ kind: "box", x: 2, y: low + 3, w: long(high), h: 13, r: 3, fill: Look.BAR }] : []),
        { kind: "box", x: 2, y: low + 3, w: Math.max(long(after), 1), h: 13, r: 3, fill: Look.MARKS["neemt over"] },
        text(2, low + 25, `nu ${number(before)}, straks ${range(step)} ${unit}`, { color: Look.GREY }),
      ];
    });
    if (rest > 0) shapes.push(text(2, y + 6, `en nog ${many(rest, "stap", "stappen")}`, { color: Look.GREY }));
    return { high: y + (rest > 0 ? 16 : 0), shapes, label: steps.map((step) => `${step.names.join(" ")}: van ${number(step.before)} naar ${range(step)} ${unit}`).join("; ") };
  }

  // The one that links some with the rest.
  function bridge({ all, tables, actors }) {
    const [middle, ...ends] = [node(all[0]), ...all.slice(1).map(node)], shown = ends.slice(0, MOST + 1), top = 22, high = Math.max(shown.length * PAIR, 44) + top, y = (high + top) / 2;
    const names = shown.map((one, at) => [wrapped(one.naam, 17), y - (shown.length * PAIR) / 2 + (at + 0.5) * PAIR]);
    return {
      high: high + (ends.length > shown.length ? 14 : 0), label: `${middle.naam} is de enige schakel tussen ${ends.map(({ naam }) => naam).join(", ")} en de rest van de regio.`,
      shapes: [
        ...names.map(([, at]) => ({ kind: "line", ends: [[118, at], [150, y]], color: Look.BAR, width: 1.5 })),
        { kind: "line", ends: [[150, y], [222, y]], color: Look.GAP.color, width: 3, dash: [5, 4] },
        ...names.flatMap(([lines, at]) => lines.map((line, row) => text(116, at + (row - (lines.length - 1) / 2) * LINE, line, { align: "right" }))),
        { kind: "circle", x: 150, y, r: 11, fill: Look.WHITE }, Look.sign(middle, 150, y, Look.KINDS[middle.soort] || Look.INK, 18),
        text(150, 9, short(middle.naam, 36), { align: "center", bold: true }),
        { kind: "box", x: 222, y: y - 19, w: 76, h: 38, r: 6, fill: Look.SOFT }, text(260, y - 7, "de rest van", { align: "center" }), text(260, y + 9, "de regio", { align: "center" }),
        ...(ends.length > shown.length ? [text(116, high + 6, `en nog ${ends.length - shown.length}`, { align: "right", color: Look.GREY })] : []),
      ],
    };
  }

  // What each table may do, as rungs; above it where no line leads on.
  const RUNGS = ["niet bekend", "afstemmen", "adviseren", "richting geven", "besluiten"];
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

  // Each way in which gemeenten do it: by whom or what, and a sign for each that does it so.
  function ways({ manieren }) {
    const most = 6, tall = 40, shown = manieren.slice(0, manieren.length > most ? most - 1 : most), rest = manieren.length - shown.length;
    const rows = shown.map(([via, ids]) => ({ via, seats: ids.map(node).filter(Boolean) }));
    return {
      high: rows.length * tall + (rest ? 20 : 0), label: rows.map(({ via, seats }) => `${via}: ${seats.map(({ naam }) => naam).join(", ")}`).join("; "),
      shapes: [
        ...rows.flatMap(({ via, seats }, at) => [
          text(2, at * tall + 9, short(capital(via), 40)), ...signs(seats, 2 + seats.length * 8, at * tall + 25, seats.length * 15 + 15),
          text(14 + seats.length * 16, at * tall + 25, short(seats.map(({ naam }) => naam).join(", "), Math.floor((WIDE - 20 - seats.length * 16) / 7)), { color: Look.GREY }),
        ]),
        ...(rest ? [text(2, rows.length * tall + 9, `en nog ${many(rest, "manier", "manieren")}`, { color: Look.GREY })] : []),
      ],
    };
  }

  // How many expectations are open, thema by thema and niveau by niveau.
  function open({ leemten: [niveaus, rows] }) {
    const most = 6, tall = 32, first = 132, step = (WIDE - first) / niveaus.length, shown = rows.slice(0, rows.length > most ? most - 1 : most), rest = rows.length - shown.length;
    const middle = (at) => first + (at + 0.5) * step;
    return {
      high: (shown.length + 1) * tall + (rest ? 20 : 0), label: shown.map(([thema, counts]) => `${thema}: ${counts.map((count, at) => `${niveaus[at]} ${count}`).join(", ")}`).join("; "),
      shapes: [
        // The names of three niveaus are wider than their columns: the middle one stands lower, the last one ends at the edge.
        ...niveaus.map((naam, at) => text(at + 1 < niveaus.length ? middle(at) : WIDE - 2, at % 2 ? 23 : 8, short(naam, 12), { align: at + 1 < niveaus.length ? "center" : "right", size: 12, color: Look.GREY })),
        ...shown.flatMap(([thema, counts], row) => [
          ...wrapped(thema, 20).map((line, at, lines) => text(2, (row + 1) * tall + 9 + (at - (lines.length - 1) / 2) * 13, line)),
          ...counts.flatMap((count, at) => (count ? [
            { kind: "box", x: middle(at) - 15, y: (row + 1) * tall - 1, w: 30, h: 20, r: 3, fill: Look.WHITE, stroke: Look.MARKS.stopt, width: 1.2, dash: [3, 3] },
            text(middle(at), (row + 1) * tall + 9, `${count}?`, { align: "center" }),
          ] : [])),
        ]),
        ...(rest ? [text(2, (shown.length + 1) * tall + 9, `en nog ${many(rest, "thema", "thema's")}`, { color: Look.GREY })] : []),
      ],
    };
  }

  // Of each kind how it is drawn, and when there is enough to draw.
  const some = ({ tables }) => tables.length > 0, two = ({ tables }) => tables.length === 2;
  const FEW = 8; // more gemeenten than these are no few that lie apart
  const PAIRED = [shared, two, sharedByName];
  const KINDS = {
    eenvoudiger: [hours, () => Data.plan.length > 0],
    dubbel: PAIRED, "lijkt-dubbel": PAIRED, koppelen: PAIRED,
    ontbreekt: [chairs, some], eenzijdig: [sides, some],
    "lijn-omhoog": [ladder, some], mandaat: [ladder, some], bevoegdheid: [ladder, some],
    belasting: [load, ({ actors }) => actors.length > 1],
    afspraak: [agreement, ({ actors, getekend }) => actors.length > 0 && actors.length === getekend], gegevens: [blanks, some],
    verschil: [ways, ({ manieren }) => Boolean(manieren)], "niet-in-gegevens": [open, ({ leemten }) => Boolean(leemten)],
    indeling: [apart, ({ actors }) => actors.length > 0 && actors.length <= FEW],
  };
  // What is fragile is one party between some and the rest, or one table.
  const linked = ({ id, all }) => id.startsWith("schakel:") && all.length > 1;
  const kind = (it) => (it.soort !== "kwetsbaar" ? KINDS[it.soort] : linked(it) ? [bridge, linked] : [single, ({ tables, actors }) => tables.length === 1 && actors.length > 0]);

  // The drawing of a finding, or nothing for a kind that words tell better; for a room only where that is another one.
  function draw({ id, soort, betrokken, manieren, leemten, getekend }, room = false) {
    const all = betrokken.filter((one) => State.nodes.has(one));
    const it = { id, soort, manieren, leemten, getekend, all, tables: all.filter(State.table), actors: all.filter((one) => !State.table(one) && node(one).soort !== "thema").map(node) };
    const [small, enough, large] = kind(it) || [], make = room ? large : small;
    if (!make || !enough(it)) return null;
    const { shapes, high, label, wide = WIDE } = make(it), made = Paper.sketch(shapes, wide, high, label);
    if (room) made.classList.add("zaal");
    return made;
  }

  return { draw };
})();
