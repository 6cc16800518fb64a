// What can be done with a region: forms that are commands, and their answers below each other, the last on top.
import { item, leave, send, tell } from "./send.js";

const key = document.body.dataset.regio;
const LOOK = 400;

// One row of a form as the text of a value; nothing when it is empty.
function value(row) {
  const pieces = [...row.querySelectorAll("[data-stuk], [data-tekst]")];
  const filled = pieces.filter((one) => one.dataset.stuk && one.value.trim());
  if (!filled.length) return "";
  return pieces.map((one) => one.dataset.tekst ?? one.value.trim()).join("").trim();
}

function fields(form) {
  const found = {};
  for (const one of form.querySelectorAll("[data-veld]")) {
    found[one.dataset.veld] =
      one.type === "checkbox" ? (one.checked ? [one.value] : []) : [...one.querySelectorAll(".rij")].map(value).filter(Boolean);
  }
  return found;
}

// A field that may be filled in more than once gets a new row when its last one is used.
document.addEventListener("input", (event) => {
  const set = event.target.closest?.("[data-meer]");
  if (!set) return;
  const rows = [...set.querySelectorAll(".rij")];
  if (!value(rows.at(-1))) return;
  const fresh = rows.at(-1).cloneNode(true);
  for (const one of fresh.querySelectorAll("[data-stuk]")) one.value = "";
  set.append(fresh);
});

function choices(files) {
  for (const select of document.querySelectorAll('select[data-stuk="bestand"]')) {
    const chosen = select.value;
    select.replaceChildren(new Option("Kies een bestand …", ""), ...files.map((one) => new Option(one.naam, one.waarde)));
    select.value = files.some((one) => one.waarde === chosen) ? chosen : "";
  }
  document.getElementById("los-lijst").replaceChildren(
    ...files.filter((one) => one.waarde.startsWith("in/")).map((one) => item(one.naam)),
  );
}

async function names() {
  const found = await (await fetch(`/regio/${key}/namen.json`)).json();
  choices(found.bestand);
  for (const [soort, list] of Object.entries(found)) {
    if (soort !== "bestand") {
      document.getElementById(`namen-${soort}`)?.replaceChildren(...list.map((name) => new Option(name, name)));
    }
  }
}

function shown(place, told) {
  place.querySelector(".stand").textContent = told.plaats
    ? `Even wachten: nog ${told.plaats} voor u.`
    : { wacht: "Even wachten …", bezig: told.stap || "Bezig …", gestopt: "Gestopt.", "te lang": "Dit duurde te lang en is gestopt." }[told.stand] ?? "";
  place.querySelector("button").hidden = !["wacht", "bezig"].includes(told.stand);
  place.querySelector("pre").textContent = told.tekst;
  place.querySelector("pre").hidden = !told.tekst;
  place.querySelector(".zegt").replaceChildren(...told.gezegd.map(item));
  place.querySelector(".zegt").classList.toggle("fout", told.stand === "klaar" && !told.gelukt);
  place.querySelector(".bestanden").replaceChildren(...told.bestanden.map((one) => {
    const link = document.createElement("a");
    link.textContent = one.naam;
    link.href = one.adres;
    if (one.naam.endsWith(".html")) link.target = "_blank";
    const made = item("");
    made.append(link);
    return made;
  }));
}

async function follow(number) {
  const place = document.createElement("article");
  place.innerHTML = '<h3></h3><p class="stand" role="status"></p><button type="button" class="als-link">Stop</button><ul class="bestanden"></ul><ul class="zegt"></ul><pre tabindex="0" role="region" aria-label="Het antwoord" hidden></pre>';
  document.getElementById("leeg").hidden = true;
  document.getElementById("uit").prepend(place);
  place.querySelector("button").addEventListener("click", () => send(`/regio/${key}/antwoord/${number}/stop`));
  place.scrollIntoView({ block: "nearest" });
  for (;;) {
    const answer = await fetch(`/regio/${key}/antwoord/${number}`);
    if (!answer.ok) return void (place.querySelector(".stand").textContent = await answer.text());
    const told = await answer.json();
    place.querySelector("h3").textContent = told.titel;
    shown(place, told);
    if (!["wacht", "bezig"].includes(told.stand)) {
      tell(`${told.titel}: klaar.`);
      return choices(told.keuze);
    }
    await new Promise((later) => setTimeout(later, LOOK));
  }
}

document.addEventListener("submit", async (event) => {
  event.preventDefault();
  const form = event.target;
  if (!form.dataset.taak) return;
  form.querySelector(".mis")?.remove();
  try {
    const als = form.querySelector("[data-als]:checked")?.dataset.als ?? "";
    follow((await send(`/regio/${key}/taak/${form.dataset.taak}`, { velden: fields(form), als })).nummer);
  } catch (error) {
    const told = document.createElement("p");
    told.className = "mis fout";
    told.role = "alert";
    told.textContent = error.message;
    form.append(told);
  }
});
const loose = document.getElementById("los");
loose.addEventListener("change", async () => {
  try {
    for (const file of loose.files) await send(`/regio/${key}/erbij?naam=${encodeURIComponent(file.name)}`, file);
    await names();
  } catch (error) {
    alert(error.message);
  }
  loose.value = "";
});
document.getElementById("weg").addEventListener("click", () => leave(key));
names();
