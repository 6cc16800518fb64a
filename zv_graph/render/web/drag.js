"use strict";
// A party that is dragged onto a table of the map gets a seat there; wat als tells what that does.
(() => {
  const canvas = document.getElementById("doek"), list = document.getElementById("partijen");
  const KIND = "text/x-zvgraph-partij";

  function seat(actor, gremium) {
    const there = State.seats.get(gremium).some(({ id }) => id === actor), left = State.now().anders.some((one) => one.soort === "haal" && one.actor === actor && one.gremium === gremium);
    if (there && !left) return say(`${State.name(actor)} zit al aan ${State.name(gremium)}.`);
    Decision.edit({ soort: "zet", actor, gremium, functie: null });
    State.set({ tab: "watals" });
    return say(`${State.name(actor)} komt aan tafel bij ${State.name(gremium)}.`);
  }

  for (const node of Data.nodes.filter(({ soort }) => !["gremium", "thema"].includes(soort)).sort((a, b) => a.naam.localeCompare(b.naam, "nl"))) {
    const made = button(node.naam, () => State.set({ node: node.id }), { draggable: "true", "data-partij": node.id, class: node.soort });
    list.append(made, " ");
  }
  document.addEventListener("dragstart", (event) => {
    const one = event.target.closest && event.target.closest("[data-partij]");
    if (one) event.dataTransfer.setData(KIND, one.dataset.partij);
  });
  canvas.addEventListener("dragover", (event) => {
    if (!event.dataTransfer.types.includes(KIND)) return;
    const found = Kaart.under(event);
    if (!found || !State.table(found)) return;
    event.preventDefault();
    say(`Laat los: aan tafel bij ${State.name(found)}.`);
  });
  canvas.addEventListener("drop", (event) => {
    const found = Kaart.under(event), actor = event.dataTransfer.getData(KIND);
    if (!found || !State.nodes.has(actor) || !State.table(found)) return;
    event.preventDefault();
    seat(actor, found);
  });

  // In the network the sign of a party is dragged itself.
  let held = null;
  const { network } = Kaart, move = (dragView) => network.setOptions({ interaction: { dragView } });
  network.on("dragStart", ({ pointer, event }) => {
    const found = State.now().tab === "watals" && event.center ? Kaart.under({ clientX: event.center.x, clientY: event.center.y }) : null;
    held = found && pointer && !State.table(found) && State.nodes.get(found).soort !== "thema" ? found : null;
    if (held) move(false);
  });
  network.on("dragEnd", ({ event }) => {
    if (!held) return;
    const found = event.center ? Kaart.under({ clientX: event.center.x, clientY: event.center.y }) : null, actor = held;
    held = null;
    move(true);
    if (found && State.table(found)) seat(actor, found);
  });
})();
