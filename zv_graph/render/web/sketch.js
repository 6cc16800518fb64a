"use strict";
// What the drawings of findings are made of: words, tables as on the map, and a sign for each party.
const Sketch = (() => {
  const { short, wrapped } = Look;
  const WIDE = 300, HALF = WIDE / 2, HIGH = Data.doos.hoogte, SIZE = 12.5, LINE = 16, PAIR = 38, MOST = 3;
  const text = (x, y, words, more = {}) => ({ kind: "text", x, y, text: words, size: SIZE, color: Look.INK, align: "left", ...more });
  const node = (id) => State.nodes.get(id);

  // A table as on the map, with its middle at a place.
  function table(id, x, y, missed = []) {
    const box = { seats: State.seats.get(id), fresh: new Set(), lit: new Set(), missed, numbers: [], uren: node(id).uren };
    return { kind: "group", x, y, title: node(id).naam, shapes: Look.node(node(id), "plain", null, box) };
  }
  function signs(seats, x, y, room) {
    const step = Math.min(15, room / Math.max(seats.length, 1)), start = x - ((seats.length - 1) * step) / 2;
    return seats.map((seat, at) => ({ kind: "group", x: start + at * step, y, title: seat.naam, shapes: [Look.sign(seat, 0, 0, Look.KINDS[seat.soort], 13)] }));
  }
  // As many as there is room for; the last one may tell how many there are more.
  const capped = (list, most) => (list.length > most ? [list.slice(0, most - 1), `en nog ${list.length - most + 1}`] : [list, ""]);
  // What is not said in the data, or is not there: a word on a dashed place.
  const open = (x, y, w, h, words) => [
    { kind: "box", x, y, w, h, r: 6, fill: Look.WHITE, stroke: Look.MARKS.stopt, width: 1.5, dash: [4, 4] },
    ...wrapped(words, Math.floor(w / 7.2)).map((line, at, lines) => text(x + w / 2, y + h / 2 + (at - (lines.length - 1) / 2) * LINE, line, { align: "center", color: Look.MARKS.stopt })),
  ];
  // Parties with their sign, under each other; the last line may tell how many there are more.
  function listed(parties, x, y, most, chars) {
    const [shown, more] = capped(parties, most);
    return [
      ...shown.flatMap((one, at) => [...signs([one], x + 7, y + at * LINE, 14), text(x + 20, y + at * LINE, short(one.naam, chars))]),
      ...(more ? [text(x + 20, y + shown.length * LINE, more, { color: Look.GREY })] : []),
    ];
  }

  return { WIDE, HALF, HIGH, LINE, PAIR, MOST, text, short, node, wrapped, table, signs, capped, open, listed };
})();
