"use strict";
// Paint: the shapes of the map on a canvas.
const Paint = (() => {
  const PAINT = {
    box(context, { x, y, w, h, r, fill, stroke, width, dash }) {
      context.beginPath();
      context.roundRect(x, y, w, h, r);
      context.fillStyle = fill;
      context.fill();
      if (!stroke) return;
      context.strokeStyle = stroke;
      context.lineWidth = width;
      context.setLineDash(dash || []);
      context.stroke();
      context.setLineDash([]);
    },
    path(context, { points, fill }) {
      context.beginPath();
      points.forEach(([x, y], at) => (at ? context.lineTo(x, y) : context.moveTo(x, y)));
      context.fillStyle = fill;
      context.fill();
    },
    circle(context, { x = 0, y = 0, r, fill }) {
      context.beginPath();
      context.arc(x, y, r, 0, 2 * Math.PI);
      context.fillStyle = fill;
      context.fill();
    },
    line(context, { ends: [[x1, y1], [x2, y2]], color, width, dash, opacity }) {
      context.save();
      Object.assign(context, { strokeStyle: color, lineWidth: width, globalAlpha: opacity });
      context.setLineDash(dash);
      context.beginPath();
      context.moveTo(x1, y1);
      context.lineTo(x2, y2);
      context.stroke();
      context.restore();
    },
    text(context, { x, y, text, size, color, bold, halo, align = "center" }) {
      context.font = `${bold ? 700 : 400} ${size}px ${Look.face}`;
      context.textAlign = align;
      context.textBaseline = "middle";
      if (halo) {
        context.strokeStyle = Look.paper;
        context.lineWidth = 5;
        context.lineJoin = "round";
        context.strokeText(text, x, y);
      }
      context.fillStyle = color;
      context.fillText(text, x, y);
    },
  };

  // So far away that no letter can be read: plain strokes say that something stands there, and are drawn in no time.
  const LEGIBLE = 5, LETTER = 0.52;
  const FAR = {
    box(context, { x, y, w, h, fill, stroke, width }) {
      context.fillStyle = fill;
      context.fillRect(x, y, w, h);
      if (!stroke) return;
      context.strokeStyle = stroke;
      context.lineWidth = width;
      context.strokeRect(x, y, w, h);
    },
    path(context, { x = 0, y = 0, fill }) {
      context.fillStyle = fill;
      context.fillRect(x - 3, y - 3, 6, 6);
    },
    text(context, { x, y, text, size, color, align = "center" }) {
      const long = text.length * size * LETTER, left = { left: x, right: x - long, center: x - long / 2 }[align];
      context.fillStyle = color;
      context.globalAlpha = 0.45;
      context.fillRect(left, y - size / 4, long, size / 2);
      context.globalAlpha = 1;
    },
  };
  const far = (context) => (context.getTransform().a / (window.devicePixelRatio || 1)) * Look.SIZE < LEGIBLE;
  function draw(context, shapes, [x, y]) {
    const plain = far(context);
    context.save();
    context.translate(x, y);
    for (const shape of shapes) ((plain && FAR[shape.kind]) || PAINT[shape.kind])(context, shape);
    context.restore();
  }

  return { draw, each: PAINT };
})();
