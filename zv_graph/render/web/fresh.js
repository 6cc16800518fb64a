"use strict";
// Tables that the decision makes: each stands on the map of tables in a band of its own, below what there is.
const Fresh = (() => {
  const { hoogte: HIGH, tussen: GAP, bandkop: HEAD, bandgat: SPACE } = Data.doos;
  const layouts = ["tafels-breed", "tafels-smal"].map((name) => Scene.layouts[name]);
  const plain = layouts.map(({ bands, maat }) => ({ bands: [...bands], height: maat[1] }));
  let known = "";

  function node({ naam, niveau, themas }) {
    const lines = Look.wrapped(naam);
    return { soort: "gremium", naam, ook: [], regels: lines, kop: lines, uren: null, h: HIGH, deel: null, niveau, themas, wettelijk: false, nagaan: false, info: [], nieuw: true };
  }

  // Put on the map what the decision makes now, and take off what it makes no more; tells whether anything changed.
  function sync() {
    const made = State.now().anders.filter(({ soort }) => soort === "nieuw"), key = JSON.stringify(made);
    if (key === known) return false;
    known = key;
    for (const { id } of Data.nodes.filter((one) => one.nieuw)) State.remove(id);
    layouts.forEach((layout, at) => {
      const [width] = layout.maat, [, ...xs] = [...new Set([0, ...[...layout.places.values()].map(([x]) => x)])].sort((a, b) => a - b), columns = Math.max(xs.length, 1);
      const top = plain[at].height, rows = Math.ceil(made.length / columns);
      layout.bands = [...plain[at].bands, ...(made.length ? [{ naam: "nieuw", x: 0, y: top, breedte: width, hoogte: HEAD + rows * (HIGH + GAP) }] : [])];
      layout.maat[1] = top + (made.length ? HEAD + rows * (HIGH + GAP) + SPACE : 0);
      made.forEach((one, place) => layout.places.set(Change.address(one), [xs[place % columns] ?? width / 2, top + HEAD + Math.floor(place / columns) * (HIGH + GAP) + HIGH / 2]));
    });
    for (const one of made) State.add({ id: Change.address(one), sleutel: Change.address(one), ...node(one) });
    return true;
  }

  return { sync };
})();
