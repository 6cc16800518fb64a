"use strict";
// What is not there, or not said, as a drawing: an empty chair, an agreement without a table, a table with open fields.
const Gaps = (() => {
  const { WIDE, HIGH, LINE, MOST, text, node, wrapped, table, capped, open, listed } = Sketch;

  // Tables under each other, each with lines beside it, as many as there is room for; a line is drawn at its height.
  function stacked(tables, beside, one, more) {
    let y = 0;
    const rest = tables.length - MOST, shapes = tables.slice(0, MOST).flatMap((id) => {
      const { missed, lines } = beside(id), top = y;
      y += Math.max(HIGH, lines.length * LINE) + 9;
      return [table(id, Look.WIDTH / 2 + 1, top + HIGH / 2 + 1, missed), ...lines.flatMap((line, at) => line(top + 8 + at * LINE))];
    });
    if (rest > 0) shapes.push(text(2, y + 6, `en nog ${many(rest, one, more)}`, { color: Look.GREY }));
    return { high: y + (rest > 0 ? 16 : 0), shapes };
  }

  // Tables with an empty chair for each who is missed there.
  function chairs({ tables, actors }) {
    const chair = (y) => ({ kind: "box", x: Look.WIDTH + 10, y: y - 5, w: 9, h: 10, r: 1.5, fill: Look.WHITE, stroke: Look.MARKS.stopt, width: 1.8 });
    const beside = (id) => {
      const missed = actors.filter((one) => !State.seats.get(id).includes(one)), [few, rest] = capped(missed, MOST);
      const names = few.flatMap(({ naam }) => wrapped(naam, 18).map((line, at) => [line, !at]));
      if (rest) names.push([rest, false]);
      return { missed, lines: names.map(([line, first]) => (y) => [...(first ? [chair(y)] : []), text(Look.WIDTH + 24, y, line)]) };
    };
    return { ...stacked(tables, beside, "tafel", "tafels"), label: `${many(tables.length, "tafel", "tafels")}, en ${many(actors.length, "partij die er ontbreekt", "partijen die er ontbreken")}: ${actors.map(({ naam }) => naam).join(", ")}.` };
  }
  const sides = ({ tables }) => ({ ...chairs({ tables, actors: [] }), label: `Wie er zit aan ${many(tables.length, "tafel", "tafels")}, met een teken voor elke partij.` });

  // An agreement with who signed it, and the table that would guard it.
  function agreement({ actors }) {
    const most = 6, lines = Math.min(actors.length, most), high = Math.max(lines * LINE + 34, 84);
    return {
      high, label: `Getekend door ${actors.map(({ naam }) => naam).join(", ")}; geen tafel in de gegevens bewaakt het.`,
      shapes: [
        { kind: "box", x: 1, y: 1, w: 178, h: high - 2, r: 4, fill: Look.WHITE, stroke: Look.BAR, width: 1.2 },
        text(12, 14, "Getekend door", { bold: true }), ...listed(actors, 8, 36, most, 21),
        { kind: "line", ends: [[179, high / 2], [212, high / 2]], color: Look.GAP.color, width: 2, dash: [3, 5] },
        ...open(212, high / 2 - 30, 86, 60, "geen tafel ingevuld"),
      ],
    };
  }

  // Tables with what is not filled in.
  const FIELDS = [
    ["thema?", (one) => !one.themas.size], ["niveau?", (one) => one.niveau === null], ["wie?", (one) => !one.leden.size], ["wie nog meer?", (one) => one.leden.size > 0 && !one.lijst],
    ["hoe vaak?", (one) => one.keer === null], ["hoe lang?", (one) => one.duur === null],
  ];
  function blanks({ tables }) {
    const lacking = (id) => FIELDS.filter(([, lacks]) => lacks(Decision.table([id]))).map(([word]) => word);
    const beside = (id) => ({ lines: lacking(id).map((word) => (y) => [text(Look.WIDTH + 14, y, word, { color: Look.MARKS.stopt })]) });
    const label = tables.slice(0, MOST).map((id) => `${node(id).naam}: ${lacking(id).join(" ") || "niet zeker of het er is"}`).join("; ");
    return { ...stacked(tables, beside, "overleg", "overleggen"), label };
  }

  // One table on which much hangs, with who has connections by it alone.
  function single({ tables: [id], actors }) {
    const most = 6, high = Math.max(Math.min(actors.length, most) * LINE + 24, HIGH + 10), middle = high / 2;
    return {
      high, label: `Aan ${node(id).naam} hangen verbindingen van ${actors.map(({ naam }) => naam).join(", ")}.`,
      shapes: [
        table(id, Look.WIDTH / 2 + 1, middle), { kind: "line", ends: [[Look.WIDTH + 2, middle], [Look.WIDTH + 16, middle]], color: Look.BAR, width: 1.5 },
        text(Look.WIDTH + 20, 9, "hieraan hangt", { color: Look.GREY }), ...listed(actors, Look.WIDTH + 18, 28, most, 17),
      ],
    };
  }

  // The region, and who is in some indeling in another area than most.
  function apart({ actors }) {
    const every = Data.feiten.gemeenten.map((place) => node(Data.feiten.adressen[place])).filter(Boolean), rest = every.filter((one) => !actors.includes(one)), most = 5;
    const high = Math.max(Math.min(actors.length, most) * LINE + 44, 96);
    return {
      high, label: `${actors.map(({ naam }) => naam).join(", ")} ${actors.length === 1 ? "staat" : "staan"} niet in elke indeling bij de ${many(rest.length, "andere gemeente", "andere gemeenten")}.`,
      shapes: [
        { kind: "box", x: 1, y: 1, w: 134, h: high - 2, r: 8, fill: Look.SOFT }, text(68, 16, "rest van de regio", { align: "center", color: Look.GREY }),
        ...Sketch.signs(rest.slice(0, 8), 68, high / 2, 110), text(68, high / 2 + 20, many(rest.length, "gemeente", "gemeenten"), { align: "center", bold: true }),
        { kind: "box", x: 152, y: 1, w: WIDE - 153, h: high - 2, r: 8, fill: Look.WHITE, stroke: Look.MARKS.stopt, width: 1.5, dash: [4, 4] },
        text(162, 16, "soms elders", { color: Look.GREY }), ...listed(actors, 158, 40, most, 16),
      ],
    };
  }

  return { chairs, sides, agreement, blanks, single, apart };
})();
