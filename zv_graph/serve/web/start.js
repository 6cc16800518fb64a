// The three doors: a workbook to begin with, and a file that is chosen, dropped or pasted.
import { send, tell } from "./send.js";

const named = (name) => `naam=${encodeURIComponent(name)}`;

async function take(files) {
  const [first, ...rest] = files;
  if (!first) return;
  const beside = rest.map((file) => file.name).join(", ");
  if (rest.length && !confirm(`${first.name} wordt geopend. Daarnaast, om mee te vergelijken: ${beside}. Is dat goed?`)) return;
  try {
    tell(`${first.name} wordt gelezen …`);
    const { adres } = await send(`/regio?${named(first.name)}`, first);
    for (const file of rest) await send(`${adres}/erbij?${named(file.name)}`, file);
    location.assign(adres);
  } catch (error) {
    tell(error.message, true);
  }
}

const zone = document.getElementById("leg");
document.addEventListener("dragover", (event) => { event.preventDefault(); zone.classList.add("boven"); });
document.addEventListener("dragleave", (event) => { if (!event.relatedTarget) zone.classList.remove("boven"); });
document.addEventListener("drop", (event) => {
  event.preventDefault();
  zone.classList.remove("boven");
  take([...event.dataTransfer.files]);
});
const choose = document.getElementById("bestand");
choose.addEventListener("change", () => { take([...choose.files]); choose.value = ""; });
document.getElementById("plak").addEventListener("click", () => {
  const text = document.getElementById("geplakt").value;
  if (!text.trim()) return tell("Plak eerst een tabel.", true);
  take([new File([text], "geplakte tabel.csv")]);
});
document.getElementById("werkboek").addEventListener("submit", async (event) => {
  event.preventDefault();
  try {
    tell("Het werkboek wordt gemaakt …");
    const { adres } = await send("/werkboek", Object.fromEntries(new FormData(event.target)));
    location.assign(adres);
    tell("Het werkboek is opgehaald. Vul het in, bewaar het, en leg het hier.");
  } catch (error) {
    tell(error.message, true);
  }
});
