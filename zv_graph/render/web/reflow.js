"use strict";
// Reflow: where the tables that a filter leaves stand, closed up in their bands, at the largest scale. Pure but for the constants.
const Reflow = (() => {
  const { hoogte: HIGH, kolom: COLUMN, tussen: GAP, bandkop: HEAD, bandgat: SPACE, rand: EDGE, meest: MOST, smal: NARROW } = Data.doos;

  // The tables of each band that are left, row by row as they stood.
  function left({ bands, places }, shown) {
    const rows = [...places].filter(([id]) => shown.has(id)).sort(([, [ax, ay]], [, [bx, by]]) => ay - by || ax - bx);
    const own = (band) => rows.filter(([, [, y]]) => y > band.y && y < band.y + band.hoogte).map(([id]) => id);
    return bands.map((band) => ({ band, ids: own(band) })).filter(({ ids }) => ids.length);
  }

  function laid(parts, columns) {
    const places = new Map(), bands = [], width = columns * COLUMN;
    let y = EDGE;
    for (const { band, ids } of parts) {
      const top = y;
      y += HEAD;
      ids.forEach((id, at) => places.set(id, [((at % columns) + 0.5) * COLUMN, y + Math.floor(at / columns) * (HIGH + GAP) + HIGH / 2]));
      y += Math.ceil(ids.length / columns) * (HIGH + GAP);
      bands.push({ ...band, x: 0, y: top, breedte: width, hoogte: y - top });
      y += SPACE;
    }
    return { places, bands, koppen: [], maat: [width, y, 0] };
  }

  // A layout with only what is shown, in a room of so many pixels; in so many columns where the room is narrow.
  function of(layout, shown, [wide, high], narrow) {
    const parts = left(layout, shown), most = Math.max(...parts.map(({ ids }) => ids.length), 1);
    if (narrow) return laid(parts, NARROW);
    const options = Array.from({ length: Math.min(most, MOST) }, (_, at) => laid(parts, at + 1));
    const scale = ({ maat: [w, h] }) => Math.min(wide / w, high / h);
    return options.reduce((one, other) => (scale(other) > scale(one) ? other : one));
  }

  return { of };
})();
