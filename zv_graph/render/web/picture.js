"use strict";
// The map as a picture for a slide or a report, at a width that people choose, and the address of what is on the screen.
(() => {
  const size = document.getElementById("plaatje-maat"), told = document.getElementById("melding");
  const { naam, bestand } = Data.regio, title = document.querySelector(".druk.a3 .titel").textContent, about = document.querySelector(".druk.a3 .voet").textContent;

  function drawn() {
    const there = new Set([...State.nodes.values()].map(({ soort }) => soort)), kinds = Data.partijsoorten.filter(([soort]) => there.has(soort));
    return Paper.picture(Scene.now(), title, [State.left(), about].filter(Boolean).join(" · "), kinds);
  }
  // A picture is drawn from its lines, so that it is sharp at any width.
  async function points(svg, width) {
    const [, , wide, high] = svg.getAttribute("viewBox").split(" ").map(Number), image = new Image(), sheet = element("canvas", undefined, { width, height: Math.round((width * high) / wide) });
    svg.setAttribute("width", sheet.width);
    svg.setAttribute("height", sheet.height);
    image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(svg))}`;
    await image.decode();
    sheet.getContext("2d").drawImage(image, 0, 0);
    return new Promise((done) => { sheet.toBlob(done); });
  }
  document.getElementById("plaatje").addEventListener("click", async () => {
    const svg = drawn(), lines = size.value === "svg", name = `${bestand}-kaart.${lines ? "svg" : "png"}`;
    save(lines ? new Blob([new XMLSerializer().serializeToString(svg)], { type: "image/svg+xml" }) : await points(svg, Number(size.value)), name);
    told.textContent = `Opgeslagen als ${name}, bij uw downloads.`;
  });

  // Where a browser gives no clipboard, the address stands there to copy by hand.
  document.getElementById("kopieer").addEventListener("click", async () => {
    const address = window.location.href;
    try {
      await navigator.clipboard.writeText(address);
      told.textContent = `Het adres van wat u nu ziet, is gekopieerd: wie ${naam} ook heeft, ziet hetzelfde.`;
    } catch {
      told.textContent = `Kopieer dit adres: ${address}`;
    }
  });
})();
