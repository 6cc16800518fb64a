// What can be done with a region: forms that are commands, and their answers below each other, the last on top.
import { item, leave, send, tell } from "./send.js";

const key = document.body.dataset.regio;
const LOOK = 400;

// One row of a form as the text of a value; nothing when it is empty, and refused when it is half filled in.
function value(row) {
  const pieces = [...row.querySelectorAll("[data-stuk], [data-tekst]")], boxes = pieces.filter((one) => one.dataset.stuk);
  if (!boxes.some((one) => one.value.trim())) return "";
  const empty = boxes.find((one) => !one.value.trim());
  if (empty) {
    empty.focus();
    throw new Error(`Vul ook ${empty.placeholder || "een keuze"} in bij: ${row.closest("fieldset").querySelector("legend").textContent.trim()}.`);
  }
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
  if (![...rows.at(-1).querySelectorAll("[data-stuk]")].some((one) => one.value.trim())) return;
  const fresh = rows.at(-1).cloneNode(true);
  for (const one of fresh.querySelectorAll("[data-stuk]")) one.value = "";
  set.append(fresh);
});

function choices(files) {
  for (const select of document.querySelectorAll('select[data-stuk="bestand"], select[data-stuk="besluit"]')) {
    const chosen = select.value, fitting = files.filter((one) => one.besluit === (select.dataset.stuk === "besluit"));
    select.replaceChildren(new Option(fitting.length ? "Kies een bestand …" : "Leg er eerst een bestand bij", ""), ...fitting.map((one) => new Option(one.naam, one.waarde)));
    select.value = fitting.some((one) => one.waarde === chosen) ? chosen : "";
  }
  document.getElementById("los-lijst").replaceChildren(
    ...files.filter((one) => one.waarde.startsWith("in/")).map((one) => item(one.naam)),
  );
}

// A program that was stopped answers nothing.
async function ask(address) {
  let answer;
  try {
    answer = await fetch(address);
  } catch {
    throw new Error("Het programma antwoordt niet; start het opnieuw.");
  }
  if (!answer.ok) throw new Error(await answer.text());
  return answer.json();
}

// What was asked before stands here again; what is proposed comes when it is known.
async function begin() {
  const { nummers, keuze } = await ask(`/regio/${key}/antwoorden`);
  choices(keuze);
  for (const number of nummers) follow(number);
  for (const [soort, list] of Object.entries(await ask(`/regio/${key}/namen.json`))) {
    document.getElementById(`namen-${soort}`)?.replaceChildren(...list.map((name) => new Option(name, name)));
  }
}

function shown(place, told) {
  place.querySelector(".stand").textContent = told.plaats
    ? `Even wachten: nog ${told.plaats} voor u.`
    : { wacht: "Even wachten …", bezig: told.stap || "Bezig …", gestopt: "Gestopt.", "te lang": "Dit duurde te lang en is gestopt.", "te druk": "Het is nu te druk; probeer het zo nog eens." }[told.stand] ?? "";
  place.querySelector("button").hidden = !["wacht", "bezig"].includes(told.stand);
  place.querySelector("pre").textContent = told.tekst;
  place.querySelector("pre").hidden = !told.tekst;
  // What went wrong stands first; how the file was read, with the place of each, is told where that is asked.
  const read = told.gezegd.filter((line) => /^Let op: [^:]{1,80}: /.test(line)), said = told.gezegd.filter((line) => !read.includes(line));
  const folded = place.querySelector("details");
  folded.hidden = !read.length;
  folded.querySelector("summary").textContent = `Let op (${read.length})`;
  folded.querySelector("ul").replaceChildren(...read.map((line) => item(line.slice("Let op:".length).trim())));
  place.querySelector(".zegt").replaceChildren(...said.map(item));
  place.querySelector(".zegt").classList.toggle("fout", told.stand === "klaar" && !told.gelukt);
  place.querySelector(".bestanden").replaceChildren(...told.bestanden.map((one) => {
    const link = document.createElement("a");
    link.textContent = one.naam;
    link.href = one.adres;
    if (one.naam.endsWith(".html")) link.target = "_blank";
    const made = item("");
    made.append(link);
    if (one.naam.startsWith("nieuwe-regio.")) made.append(" ", view(one));
    return made;
  }));
}

// A region that was made here can be looked at as any other.
function view({ naam, adres }) {
  const button = Object.assign(document.createElement("button"), { type: "button", className: "als-link", textContent: "Bekijk als pagina" });
  button.addEventListener("click", async () => {
    try {
      const made = await (await fetch(adres)).blob();
      location.assign((await send(`/regio?naam=${encodeURIComponent(naam)}`, made)).adres);
    } catch (error) { tell(error.message, true); }
  });
  return button;
}

async function follow(number, asked = false) {
  const place = document.createElement("article");
  place.innerHTML = '<h3></h3><p class="stand" role="status"></p><button type="button" class="als-link">Stop</button><ul class="bestanden"></ul><ul class="zegt"></ul><details hidden><summary></summary><ul></ul></details><pre tabindex="0" role="region" aria-label="Het antwoord" hidden></pre>';
  document.getElementById("leeg").hidden = true;
  document.getElementById("uit").prepend(place);
  place.querySelector("button").addEventListener("click", () => send(`/regio/${key}/antwoord/${number}/stop`).catch((error) => tell(error.message, true)));
  try {
    for (;;) {
      const told = await ask(`/regio/${key}/antwoord/${number}`);
      place.querySelector("h3").textContent = told.titel;
      place.querySelector("pre").setAttribute("aria-label", `Het antwoord ${told.titel}`);
      shown(place, told);
      if (!["wacht", "bezig"].includes(told.stand)) {
        if (asked) place.scrollIntoView({ block: "start" });
        tell(`${told.titel}: klaar.`);
        return choices(told.keuze);
      }
      await new Promise((later) => setTimeout(later, LOOK));
    }
  } catch (error) {
    place.querySelector(".stand").textContent = error.message;
    place.querySelector("button").hidden = true;
  }
}

document.addEventListener("submit", async (event) => {
  event.preventDefault();
  const form = event.target;
  if (!form.dataset.taak) return;
  form.querySelector(".mis")?.remove();
  try {
    const als = form.querySelector("[data-als]:checked")?.dataset.als ?? "";
    follow((await send(`/regio/${key}/taak/${form.dataset.taak}`, { velden: fields(form), als })).nummer, true);
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
  } catch (error) {
    alert(error.message);
  }
  choices((await ask(`/regio/${key}/antwoorden`)).keuze);
  loose.value = "";
});
document.getElementById("weg").addEventListener("click", () => leave(key));
begin().catch((error) => tell(error.message, true));
// Who looks at this page keeps the region.
setInterval(() => { if (!document.hidden) fetch(`/regio/${key}/antwoorden`).catch(() => {}); }, 600_000);
