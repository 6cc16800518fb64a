"use strict";
// The map as a picture for a slide or a report, at a width that people choose, and the address of what is on the screen.
(() => {
  const size = document.getElementById("plaatje-maat"), told = document.getElementById("melding");
  const { naam, bestand } = Data.regio, title = document.querySelector(".druk.a3 .titel").textContent, about = document.querySelector(".druk.a3 .voet").textContent;

  function drawn() {
    const there = new Set([...State.nodes.values()].map(({ soort }) => soort)), kinds = Data.partijsoorten.filter(([soort]) => there.has(soort));
    return Paper.picture(Scene.now(), title, [State.left(), about].filter(Boolean).join(" · "), kinds);
  }
  // A picture is drawn from its lines, so that it is sharp at any width; one for a slide has the shape of a slide.
  async function points(svg, width, slide) {
    const [, , wide, high] = svg.getAttribute("viewBox").split(" ").map(Number), image = new Image();
    const height = slide ? Math.round((width * 9) / 16) : Math.round((width * high) / wide), scale = Math.min(width / wide, height / high);
    const sheet = element("canvas", undefined, { width, height }), pen = sheet.getContext("2d");
    svg.setAttribute("width", Math.round(wide * scale));
    svg.setAttribute("height", Math.round(high * scale));
    image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(svg))}`;
    await image.decode();
    pen.fillStyle = Look.WHITE;
    pen.fillRect(0, 0, width, height);
    pen.drawImage(image, Math.round((width - wide * scale) / 2), Math.round((height - high * scale) / 2));
    return new Promise((done) => { sheet.toBlob(done); });
  }
  document.getElementById("plaatje").addEventListener("click", async () => {
    const svg = drawn(), lines = size.value === "svg", name = `${bestand}-kaart.${lines ? "svg" : "png"}`;
    save(lines ? new Blob([new XMLSerializer().serializeToString(svg)], { type: "image/svg+xml" }) : await points(svg, Number(size.value), size.selectedOptions[0].dataset.dia === "ja"), name);
    told.textContent = `Opgeslagen als ${name}, bij uw downloads.`;
  });

  // A page inside another one, as on a server, is found at the address of that one.
  function shown() {
    try {
      return window.top.location.href.split("#")[0] + window.location.hash;
    } catch {
      return window.location.href;
    }
  }
  // Where a browser gives no clipboard, the address stands there to copy by hand.
  document.getElementById("kopieer").addEventListener("click", async () => {
    const address = shown();
    try {
      await navigator.clipboard.writeText(address);
      told.textContent = `Het adres van wat u nu ziet, is gekopieerd: wie ${naam} ook heeft, ziet hetzelfde.`;
    } catch {
      told.textContent = `Kopieer dit adres: ${address}`;
    }
  });
})();
