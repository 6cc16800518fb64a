"use strict";
// The map as a drawing of lines (SVG), sharp at any size: for paper, and to show now and then on the same place.
const Paper = (() => {
  const SPACE = "http://www.w3.org/2000/svg";

  function make(tag, attributes, text) {
    const made = document.createElementNS(SPACE, tag);
    for (const [key, value] of Object.entries(attributes)) if (value !== null && value !== undefined) made.setAttribute(key, value);
    if (text !== undefined) made.textContent = text;
    return made;
  }

  const DRAW = {
    box: ({ x, y, w, h, r, fill, stroke, width, dash }) => make("rect", { x, y, width: w, height: h, rx: r, fill, stroke, "stroke-width": stroke ? width : null, "stroke-dasharray": dash && dash.join(" ") }),
    path: ({ points, fill }) => make("polygon", { points: points.map((point) => point.join(",")).join(" "), fill }),
    circle: ({ x = 0, y = 0, r, fill }) => make("circle", { cx: x, cy: y, r, fill }),
    text: ({ x, y, text, size, color, bold, halo, align = "center" }) => make("text", {
      x, y: y + size * 0.35, "font-size": size, fill: color, "font-weight": bold ? 700 : null, "text-anchor": { left: "start", center: "middle", right: "end" }[align],
      stroke: halo ? Look.paper : null, "stroke-width": halo ? 5 : null, "paint-order": halo ? "stroke" : null,
    }, text),
  };

  DRAW.line = ({ ends: [[x1, y1], [x2, y2]], color, width, dash }) => make("line", { x1, y1, x2, y2, stroke: color, "stroke-width": width, "stroke-dasharray": dash && dash.join(" ") });
  DRAW.group = ({ x, y, shapes, title }) => {
    const made = make("g", { transform: `translate(${x} ${y})` });
    made.append(...(title ? [make("title", {}, title)] : []), ...shapes.map((shape) => DRAW[shape.kind](shape)));
    return made;
  };
  // Shapes by themselves; label is what a screen reader says of them.
  function sketch(shapes, width, height, label) {
    const svg = make("svg", { viewBox: `0 -2 ${width} ${height + 4}`, role: "img", "aria-label": label });
    svg.append(...shapes.map((shape) => DRAW[shape.kind](shape)));
    return svg;
  }

  // A line to the middle of a table; its arrow stands where it meets the box.
  function line({ edge, line: look }, places, tables) {
    const [[x1, y1], [x2, y2]] = [places.get(edge.from), places.get(edge.to)], group = make("g", { opacity: look.opacity });
    group.append(DRAW.line({ ...look, ends: [[x1, y1], [x2, y2]] }));
    if (look.arrow) {
      const dx = x2 - x1, dy = y2 - y1, box = Look.room(State.nodes.get(edge.to), tables);
      const reach = 1 - Math.min(box.right / (Math.abs(dx) || 1e-9), box.bottom / (Math.abs(dy) || 1e-9), 1);
      const turn = (Math.atan2(dy, dx) * 180) / Math.PI;
      group.append(make("polygon", { points: "0,0 -9,4 -9,-4", fill: look.color, transform: `translate(${x1 + dx * reach} ${y1 + dy * reach}) rotate(${turn})` }));
    }
    return group;
  }

  // A drawing of a scene in the wide layout; label is what a screen reader says of it. On paper no name fades.
  function draw(scene, label) {
    const { tables, laid: { places, bands, koppen, maat: [width, height, top] } } = scene;
    const above = State.now().themas && scene.nodes.some(({ node }) => node.soort === "thema") ? top : 0;
    const svg = make("svg", { viewBox: `-6 ${-above - 4} ${width + 12} ${height + above + 10}`, role: "img", "aria-label": label });
    for (const band of bands) {
      svg.append(make("rect", { x: band.x, y: band.y, width: band.breedte, height: band.hoogte, fill: Look.band }));
      svg.append(make("text", { x: band.x + 8, y: band.y + 15, "font-size": 11, "font-weight": 700, fill: Look.GREY }, band.naam.toUpperCase()));
    }
    for (const [soort, x, y] of koppen) svg.append(make("text", { x, y: y + 5, "font-size": 13, "font-weight": 700, "text-anchor": "middle", fill: Look.KINDS[soort] }, soort.toUpperCase()));
    for (const edge of [...scene.gaps, ...scene.edges]) if (edge.line) svg.append(line(edge, places, tables));
    for (const { node, mode, mark, box } of scene.nodes) {
      const [x, y] = places.get(node.id);
      svg.append(DRAW.group({ x, y, shapes: Look.node(node, mode === "faded" ? "quiet" : mode, mark, box) }));
    }
    for (const { node, mark, box } of scene.nodes.filter((one) => Look.top(one.node, one.mark, one.box))) {
      const group = make("g", { class: mark ? "merk" : "nummers", transform: `translate(${places.get(node.id).join(" ")})` });
      group.append(...Look.top(node, mark, box).map((shape) => DRAW[shape.kind](shape)));
      svg.append(group);
    }
    return svg;
  }

  // The same as a picture by itself: a title above it, below it what the signs mean and where it comes from.
  function picture(scene, title, about, kinds) {
    const svg = draw(scene, title), [x, y, wide, high] = svg.getAttribute("viewBox").split(" ").map(Number), unit = wide / 70, left = x + unit;
    const text = (at, up, words, big, more = {}) => DRAW.text({ x: at, y: up, text: words, size: big * unit, color: Look.GREY, align: "left", ...more });
    const frame = { x, y: y - 4 * unit, width: wide, height: high + 9 * unit }, foot = y + high + 1.5 * unit;
    svg.setAttribute("viewBox", Object.values(frame).join(" "));
    svg.setAttribute("font-family", Look.face);
    svg.prepend(make("rect", { ...frame, fill: Look.paper }));
    svg.append(text(left, y - 2.2 * unit, title, 1.6, { bold: true, color: Look.INK }), text(left, foot + 2.4 * unit, about, 0.85));
    kinds.forEach(([soort, name], at) => {
      const start = left + at * 10 * unit, sign = Look.sign({ soort }, start + 0.5 * unit, foot, Look.KINDS[soort], unit);
      svg.append(DRAW[sign.kind](sign), text(start + 1.5 * unit, foot, name, 1, { color: Look.INK }));
    });
    return svg;
  }

  return { draw, sketch, picture };
})();
